import { access, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Broadcast } from '../../src/delivery/ports.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { openStore } from '../../src/store/embedded.ts'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { sha256 } from '../../src/store/record-file.ts'
import { conversation, entry } from '../store/contract.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { withPostgres } from '../store/postgres/database.ts'
import { zhicheng } from './command.ts'
import { oneFamily } from './oneFamily.ts'

const ANN = 'telegram:70331159'
const BEN = 'telegram:70331160'
const WORD = '齐桓岫'
const freshFolder = freshFolders()
afterEach(() => {
  delete process.env.ZHICHENG_DATABASE
})

const record = () =>
  conversation({
    state: {
      version: 1,
      stage: 'asking',
      plan: 'wenzhou-jidian-2022',
      target: '工程师',
      answers: { major: { kind: 'value', value: WORD, shown: WORD } },
      told: { major: '2022-09-01' },
      order: ['major'],
      pending: null,
      revision: 1,
      scope: 'first',
      confirming: null,
    },
    turn: 3,
    outbox: [entry('1.0', `${WORD}您好`, 'uncertain')],
    announced: [{ id: 'aa.1', fate: 'sent' }],
    wake: { at: '2022-10-13T09:00', stamp: 's' },
  })
const broadcast: Broadcast = {
  format: 1,
  id: 'aa',
  by: BEN,
  plan: 'wenzhou-jidian-2022',
  audience: 'people',
  text: '考试改到月底',
  madeAt: 1_663_000_000_000,
  startAt: null,
  state: 'running',
  round: 1,
  recipients: [BEN, ANN],
  fates: '.s',
  past: { open: 0, sent: 0, uncertain: 0, refused: 0, failed: 0, skipped: 0 },
  orders: [],
  told: false,
}

async function filled(): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore(folder)
  for (const key of [ANN, BEN]) await store.commit(key, record())
  await store.close()
  await openBroadcasts(folder).save(broadcast)
  return folder
}

const data = (folder: string, ...argv: string[]) => zhicheng(['data', ...argv, '--data', folder], { house: oneFamily })
const all = async (folder: string) => [...(await filesIn(folder)).values()].join('\n')

describe('data export', () => {
  it('gives everything of one person, to read and as JSON, beside a running service', async () => {
    const folder = await filled()
    const running = await openStore(folder)
    const { status, out } = await data(folder, 'export', '--who', ANN)
    expect(status).toBe(0)
    for (const words of [ANN, `：${WORD}（2022-09-01 说的）`, `不知有没有送到：${WORD}您好`, '送到了：考试改到月底'])
      expect(out).toContain(words)
    expect(out).not.toContain(BEN)
    const { out: json } = await data(folder, 'export', '--who', ANN, '--json')
    expect(JSON.parse(json)).toMatchObject({
      key: ANN,
      conversation: record(),
      broadcasts: [{ id: 'aa', fate: 'sent', theirs: false }],
    })
    await running.close()
  })

  it('writes two files that only the user may read', async () => {
    const [folder, to] = [await filled(), join(await freshFolder(), 'out')]
    expect((await data(folder, 'export', '--who', ANN, '--to', to)).status).toBe(0)
    expect(JSON.parse(await readFile(join(to, 'my-data.json'), 'utf8'))).toMatchObject({ key: ANN })
    expect((await stat(join(to, 'my-data.txt'))).mode & 0o077).toBe(0)
  })

  it('says when there is nothing, and refuses groups', async () => {
    const folder = await filled()
    expect(await data(folder, 'export', '--who', 'telegram:5')).toMatchObject({ status: 1 })
    for (const who of ['telegram:-100', 'wechat:room/a', 'wecom:群', '70331159'])
      expect(await data(folder, 'export', '--who', who)).toMatchObject({ status: 2 })
  })
})

describe('what cannot be read', () => {
  const NAME = sha256(BEN)
  const fileIn = (folder: string) => join(folder, 'conversations', NAME.slice(0, 2), `${NAME}.json`)

  it('is no nothing for an export: it says where it lies and what to do', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    await store.commit(BEN, record())
    await store.close()
    await writeFile(fileIn(folder), 'torn')
    const damaged = await data(folder, 'export', '--who', BEN)
    expect(damaged).toMatchObject({ status: 2, out: '' })
    expect(damaged.err).toContain(fileIn(folder))
    expect(damaged.err).toContain('备份')
    expect(damaged.err).not.toContain('没有 telegram')
    // Put aside, and another one begun.
    const again = await openStore(folder)
    await again.load(BEN).catch(() => null)
    await again.commit(BEN, record())
    await again.close()
    const later = await data(folder, 'export', '--who', BEN)
    expect(later.status).toBe(0)
    expect(later.err).toContain(join(folder, 'damaged', `${NAME}.1.json`))
    expect(later.out).toContain('还有 1 份坏了')
    expect(later.out).not.toContain('没有别的了')
  })

  it('is told while somebody is deleted', async () => {
    const folder = await filled()
    await writeFile(join(folder, 'sending.log'), 'not a line\n')
    const { status, err } = await data(folder, 'delete', '--who', ANN, '--yes')
    expect(status).toBe(0)
    expect(err).toContain(join(folder, 'sending.log'))
  })
})

it.each([['export', '--who', ANN], ['delete', '--yes', '--who', ANN], ['tidy', '--months', '24'], ['rekey']])(
  'data %s where there is no such folder says so and makes none',
  async (...argv) => {
    const folder = join(await freshFolder(), 'typo')
    const { status, err } = await data(folder, ...argv)
    expect(status).toBe(2)
    expect(err).toContain(`没有这个数据文件夹：${folder}`)
    await expect(access(folder)).rejects.toThrow('ENOENT')
  },
)

describe('data delete', () => {
  it('asks, and deletes nothing without 删除', async () => {
    const folder = await filled()
    const before = await all(folder)
    const { status, out } = await zhicheng(['data', 'delete', '--who', ANN, '--data', folder], { stdin: '好\n' })
    expect({ status, out }).toMatchObject({ status: 1, out: expect.stringContaining('没有删') })
    expect(await all(folder)).toBe(before)
  })

  it('leaves nothing of them, and everything of others', async () => {
    const folder = await filled()
    const { status } = await zhicheng(['data', 'delete', '--who', ANN, '--data', folder], { stdin: '删除\n' })
    expect(status).toBe(0)
    expect(await all(folder)).not.toContain(ANN)
    const { broadcasts } = await openBroadcasts(folder).all()
    expect(broadcasts).toMatchObject([{ recipients: [BEN, 'telegram:'], fates: '.s' }])
    expect(await data(folder, 'delete', '--who', ANN, '--yes')).toMatchObject({ status: 1 })
    expect(await data(folder, 'export', '--who', BEN)).toMatchObject({ status: 0 })
  })

  it('waits for the service to be stopped, and says what else there is', async () => {
    const folder = await filled()
    const running = await openStore(folder)
    const { status, err } = await data(folder, 'delete', '--who', ANN, '--yes')
    expect(status).toBe(2)
    expect(err).toContain('删除我的数据')
    await running.close()
    expect(await all(folder)).toContain(ANN)
  })
})

describe('data tidy', () => {
  it('erases those who were told a month ago and said nothing, and counts the others', async () => {
    const folder = await freshFolder()
    const store = await openStore(folder)
    const old = { ...record(), outbox: [], lastWord: '2020-01-01' }
    const { wake: _, ...idle } = old
    await store.commit(ANN, { ...idle, handled: ['announce:keep:2022-09-01'] })
    await store.commit(BEN, idle)
    await store.commit('telegram:3', old)
    await store.close()
    expect((await data(folder, 'tidy', '--months', '24', '--json')).out).toBe('{"erased":1,"untold":1,"kept":2}')
    expect(await all(folder)).not.toContain(ANN)
    expect(await data(folder, 'tidy')).toMatchObject({ status: 2 })
  })
})

withPostgres('data export and delete in a database', ({ fresh, ask }) => {
  async function database() {
    const url = await fresh()
    process.env.ZHICHENG_DATABASE = url
    const { store, broadcasts, orders } = await openDatabase(url)
    for (const key of [ANN, BEN]) await store.commit(key, record())
    await broadcasts.save(broadcast)
    await orders.keep({ key: BEN, id: '1', order: { kind: 'standing' } })
    await store.close()
    return { url, folder: await freshFolder() }
  }
  async function dumped(url: string): Promise<string> {
    const tables = await ask<{ name: string }>(
      url,
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    const rows = await Promise.all(tables.map(({ name }) => ask(url, `SELECT * FROM "${name}"`)))
    expect(tables.length).toBeGreaterThan(5)
    return JSON.stringify(rows)
  }

  it('exports, and leaves nothing in any table', async () => {
    const { url, folder } = await database()
    await ask(url, 'INSERT INTO damaged (key, body, sum) VALUES ($1, $2, $3)', [ANN, WORD, ''])
    expect((await data(folder, 'export', '--who', ANN)).out).toContain(WORD)
    expect(await data(folder, 'delete', '--who', ANN, '--yes')).toMatchObject({ status: 0 })
    const rows = await dumped(url)
    expect(rows).not.toContain(ANN)
    expect(rows).toContain(BEN)
  })

  it('leaves the broadcasts to the service that has them in hand', async () => {
    const { url, folder } = await database()
    const running = await openDatabase(url)
    expect(await running.presence.lead()).toBe(true)
    expect(await data(folder, 'delete', '--who', ANN, '--yes')).toMatchObject({ status: 0 })
    expect((await running.orders.all()).map(({ key, order }) => [key, order.kind])).toContainEqual([ANN, 'letGo'])
    expect((await running.broadcasts.all()).broadcasts).toMatchObject([{ recipients: [BEN, ANN] }])
    expect(await running.store.load(ANN)).toBeNull()
    await running.store.close()
  })
})

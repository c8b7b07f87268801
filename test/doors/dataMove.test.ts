import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { confirmed, withRecipients } from '../../src/delivery/broadcasts/broadcast.ts'
import { opening } from '../../src/doors/office.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { openStore } from '../../src/store/embedded.ts'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { openQuestionBox, readQuestions } from '../../src/store/questionBox.ts'
import { databasePlace, folderPlace, move, type Place } from '../../src/store/transfer.ts'
import { conversation, entry } from '../store/contract.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { withPostgres } from '../store/postgres/database.ts'
import { zhicheng } from './command.ts'

const freshFolder = freshFolders()
afterEach(() => {
  delete process.env.ZHICHENG_DATABASE
})

async function filled(people: number): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore(folder)
  for (let number = 1; number <= people; number += 1)
    await store.commit(
      `telegram:${number}`,
      conversation({
        state: { 名: `第${number}人\u0000\ud800`, b: 2, a: 1 },
        turn: number,
        outbox: number % 7 === 0 ? [entry('1.0'), entry('1.1', 'x', 'uncertain')] : [],
        ...(number % 5 === 0 ? { wake: { at: '2022-10-13T09:00', stamp: 's' } } : {}),
      }),
    )
  await store.close()
  const order = { kind: 'broadcast', plan: 'p', audience: 'people', text: '通知', at: null } as const
  const broadcast = confirmed({ key: 'telegram:1', id: '1', order }, 5)
  await openBroadcasts(folder).save(withRecipients(broadcast, ['telegram:2']))
  for (const id of ['乙', '甲', '丙'])
    await openQuestionBox(folder).keep({ id, question: `问${id}`, plan: null, on: '2022-09-15' })
  return folder
}

const MOVE = ['data', 'move']
const silent = { info: () => {}, warn: () => {}, error: () => {} }

withPostgres('data move', ({ fresh, ask }) => {
  async function database(): Promise<string> {
    const url = await fresh()
    process.env.ZHICHENG_DATABASE = url
    return url
  }

  describe('data move', () => {
    it('brings everything over and back again, with the same counts and hashes', async () => {
      const folder = await filled(60)
      const url = await database()
      const there = await zhicheng([...MOVE, '--from', folder, '--to', '数据库', '--json'])
      expect([there.status, there.err]).toEqual([0, ''])
      const sums = JSON.parse(there.out)
      expect(sums).toMatchObject({
        written: 64,
        conversations: { count: 60 },
        broadcasts: { count: 1 },
        questions: { count: 3 },
      })
      const { store } = await openDatabase(url)
      expect((await store.unsent()).sort()).toEqual([7, 14, 21, 28, 35, 42, 49, 56].map((n) => `telegram:${n}`).sort())
      expect((await store.shared.wakesKept(['telegram'])).waiting).toBe(12)
      await store.close()

      const back = await freshFolder()
      const again = await zhicheng([...MOVE, '--from', 'postgres', '--to', back, '--json'])
      expect(JSON.parse(again.out)).toEqual(sums)
      const [before, after] = [await filesIn(folder), await filesIn(back)]
      const kept = (files: Map<string, string>) =>
        [...files].filter(([path]) => !/^(lock|unsent|waking)\//.test(path)).sort()
      // The folder that was left is marked as such; nothing else differs.
      expect(kept(before).filter(([path]) => path === 'moved.txt')).toHaveLength(1)
      expect(kept(after)).toEqual(kept(before).filter(([path]) => path !== 'moved.txt'))
      expect((await readQuestions(back)).questions.map(({ id }) => id)).toEqual(['乙', '甲', '丙'])
    })

    it('does not let the folder that was left be served from by itself, until it was brought back', async () => {
      const folder = await filled(8)
      await database()
      await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      await expect(opening(silent)(folder)).rejects.toThrow(/已经搬进了数据库.*ZHICHENG_DATABASE/)
      expect((await zhicheng([...MOVE, '--from', '数据库', '--to', folder])).status).toBe(0)
      await (await opening(silent)(folder)).close()
    })

    it('done again writes nothing more, and says in Chinese how it stands', async () => {
      const folder = await filled(3)
      await database()
      await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      const { status, out } = await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      expect(status).toBe(0)
      expect(out).toMatch(/^会话 3 个，两边一致（指纹 [0-9a-f]{16}）$/m)
      expect(out).toContain('这次写了 0 个')
    })

    it.each([1, 17, 40, 62])('broken off after %i records is taken up where it stopped', async (after) => {
      const folder = await filled(60)
      const url = await database()
      const [from, to] = [folderPlace(folder, await openStore(folder)), await databasePlace(url)]
      let left = after
      const breaking: Place = {
        ...to,
        async write(...what) {
          if (left-- <= 0) throw new Error('broke off')
          await to.write(...what)
        },
      }
      await expect(move(from, breaking)).rejects.toThrow('broke off')
      await Promise.all([from.close(), to.close()])
      const { status, out } = await zhicheng([...MOVE, '--from', folder, '--to', '数据库', '--json'])
      expect(status).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ written: 64 - after, conversations: { count: 60 } })
    })

    it.each([
      ['holds somebody else', 'telegram:other'],
      ['went on meanwhile', 'telegram:1'],
    ])('writes nothing into a target that %s', async (_, key) => {
      const folder = await filled(5)
      const url = await database()
      const { store } = await openDatabase(url)
      await store.commit(key, conversation({ turn: 99 }))
      await store.close()
      const { status, err } = await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      expect(status).toBe(1)
      expect(err).toContain('目标里已有 1 个，其中 1 个来源里没有或不一样')
      expect(await ask(url, 'SELECT key FROM conversations')).toHaveLength(1)
    })

    it('waits for nobody who serves: the database, or the folder, must be free', async () => {
      const folder = await filled(2)
      const url = await database()
      const { store } = await openDatabase(url)
      const busy = await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      expect([busy.status, busy.err]).toEqual([2, expect.stringContaining('先停掉它们')])
      await store.close()
      const serving = await openStore(folder)
      const locked = await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      expect([locked.status, locked.err]).toEqual([2, expect.stringContaining('正被进程')])
      await serving.close()
    })

    it('leaves what is damaged where it is, and only when told to', async () => {
      const folder = await filled(4)
      const url = await database()
      const [path = ''] = [...(await filesIn(folder))].find(([, text]) => text.includes('"telegram:2"')) ?? []
      const file = join(folder, path)
      await writeFile(file, (await readFile(file, 'utf8')).replace('"turn":2', '"turn":3'))
      const refused = await zhicheng([...MOVE, '--from', folder, '--to', '数据库'])
      expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('没有搬')])
      expect(await ask(url, 'SELECT key FROM conversations')).toEqual([])
      const { status, out } = await zhicheng([...MOVE, '--from', folder, '--to', '数据库', '--without-damaged'])
      expect([status, out]).toEqual([0, expect.stringContaining('会话 3 个')])
      expect(await readFile(file, 'utf8')).toContain('"turn":3')
    })
  })
})

describe('data move, asked for wrongly', () => {
  it.each([
    [['--from', 'a', '--to', 'b'], '一个写数据文件夹，另一个写“数据库”'],
    [['--from', 'postgres', '--to', '数据库'], '一个写数据文件夹'],
    [['--from', '数据库', '--to', 'b'], 'ZHICHENG_DATABASE：没有设'],
    [['--from', 'no-such-folder', '--to', '数据库'], '什么也没有'],
    [['--to', '数据库'], '--from'],
  ])('%s says so', async (argv, words) => {
    const { status, err } = await zhicheng([...MOVE, ...argv])
    expect([status, err]).toEqual([2, expect.stringContaining(words)])
  })
})

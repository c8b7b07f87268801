import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, realClock } from '../../src/delivery/clock.ts'
import type { ConversationKey, ConversationStore, Incoming } from '../../src/delivery/ports.ts'
import { type Office, openOffice } from '../../src/doors/office.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { parsePlanChanges, planChangesFile } from '../../src/store/planChanges.ts'
import type { AnyEvent } from '../../src/talk/protocol.ts'
import { fakeLog } from '../delivery/world.ts'
import { zhicheng } from './command.ts'
import { familyOver } from './oneFamily.ts'

const PATIENT = 60_000
const ADMIN = 'telegram:90'
const OTHER = 'telegram:91'
const SILENT = 'telegram:92'
const ANN = 'telegram:1'
const TODAY = '2022-09-15'
const PLAN = 'wenzhou-jidian-2022'
const clock: Clock = {
  now: () => Date.parse(`${TODAY}T10:00:00+08:00`),
  sleep: (ms, signal) => realClock.sleep(Math.min(ms, 20), signal),
}

let data = ''
let kept: ConversationStore
let arrived: { readonly key: ConversationKey; readonly text: string }[]
let offices: { stop(): Promise<void> }[]
let number = 0
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-clerk-'))
  kept = memoryStore()
  arrived = []
  offices = []
})
afterEach(async () => {
  for (const office of offices) await office.stop()
  await rm(data, { recursive: true, force: true })
})

/** One process over what is kept, that can be killed: from then on nothing of it reaches the store or anybody. */
async function process(commits = Number.POSITIVE_INFINITY) {
  let left = commits
  const log = fakeLog()
  const dead = () => Promise.reject(new Error('killed'))
  const store: ConversationStore = {
    ...kept,
    load: (key) => (left < 0 ? dead() : kept.load(key)),
    commit: (key, record) => {
      // What time brings to others meanwhile has no say in when it dies.
      if (key === ADMIN) left -= 1
      return left < 0 ? dead() : kept.commit(key, record)
    },
    close: async () => {},
  }
  const office: Office = await openOffice(familyOver(data), {
    folder: data,
    senders: {
      telegram: {
        send: async (key, { text }) => {
          if (left < 0) return new Promise(() => {})
          arrived.push({ key, text })
          return { kind: 'sent' }
        },
      },
    },
    log,
    clock,
    open: async () => store,
    administrators: new Set([ADMIN, OTHER, SILENT]),
  })
  const running = {
    office,
    log,
    /** Dies when the administrator's record was saved so many times more. */
    diesAfter(more: number) {
      left = more
    },
    kill() {
      left = -1
    },
    async stop() {
      await office.waker.stop()
      await office.desk.close(0)
    },
  }
  offices.push(running)
  await office.desk.resume()
  await office.waker.start()
  return running
}

type Process = Awaited<ReturnType<typeof process>>

const incoming = (key: ConversationKey, text: string): Incoming => {
  number += 1
  const event: AnyEvent = text.startsWith('/')
    ? {
        kind: 'command',
        name: text.slice(1).split(' ')[0] ?? '',
        argument: text.split(' ').slice(1).join(' '),
        today: TODAY,
      }
    : { kind: 'text', text, today: TODAY }
  return { key, id: String(number), event }
}

const texts = (key: ConversationKey) => arrived.filter((one) => one.key === key).map(({ text }) => text)

async function until(fulfilled: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (await fulfilled()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`never: ${what}; ${JSON.stringify(arrived.slice(-5))}`)
}

/** Says something and waits for what holds `answer`. */
async function says({ office }: Process, key: ConversationKey, text: string, answer: string | RegExp): Promise<string> {
  const before = texts(key).length
  await office.desk.receive(incoming(key, text))
  const found = () =>
    texts(key)
      .slice(before)
      .find((one) => one.match(answer))
  await until(() => found() !== undefined, `${answer} to ${text}`)
  return found() ?? ''
}

/** As far as the question whether it is to be done. */
async function proposed(of: Process, day = '10月31日'): Promise<void> {
  await says(of, ADMIN, '/plans 温州机电2022', '改哪一项')
  await says(of, ADMIN, '4', '改成哪天')
  await says(of, ADMIN, day, '回“确认修改”才会改')
}

const changes = async () => parsePlanChanges(await readFile(planChangesFile(data)).catch(() => null)).changes
const told = (key: ConversationKey, words: string) => texts(key).filter((text) => text.includes(words)).length
const cli = (...argv: string[]) =>
  zhicheng([...argv, '--data', data], { house: (folder) => familyOver(folder ?? data) })

describe('a date changed by chat', { timeout: PATIENT }, () => {
  it('is shown before and after, kept with when and by which conversation, and told to who knew the old', async () => {
    const running = await process()
    await says(running, ANN, '/start jidian2022', '想报哪一级')
    await says(running, ANN, '提醒我', '到时候在这里提醒您')
    await says(running, ADMIN, '/plans 温州机电2022', '个人申报截止：2022年10月20日')
    await says(running, ADMIN, '4', '改成哪天')
    const shown = await says(running, ADMIN, '10月31日', '回“确认修改”才会改')
    expect(shown).toContain('个人申报截止：2022年10月20日 → **2022年10月31日**')
    expect(shown).toContain('1 个，其中 1 个听我说过旧日子')
    expect(await changes()).toEqual([])
    await says(running, ADMIN, '确认修改', '改好了')
    expect(await changes()).toEqual([
      expect.objectContaining({ id: '1', at: '2022-09-15T10:00', by: ADMIN, plan: PLAN, why: '' }),
    ])
    await until(() => told(ANN, '日期有变') > 0, 'she is told')
    expect(texts(ANN).find((text) => text.includes('日期有变'))).toContain('网上申报由10月20日改为 **10月31日**')
    expect(await says(running, ANN, '时间表', '时间表')).toContain('10月31日')
    expect(told(ANN, '日期有变')).toBe(1)
    const listed = await cli('plans', 'changes')
    expect(listed.out).toContain(ADMIN)
  })

  it('is told to the other administrators who have written here, once, with the reason; so is one made on the command line', async () => {
    const running = await process()
    await says(running, OTHER, '/plans 温州机电2022', '改哪一项')
    await proposed(running)
    await says(running, ADMIN, '原因：协会延期', '还没有改')
    await says(running, ADMIN, '确认修改', '改好了')
    await until(() => told(OTHER, '别的管理员改了') > 0, 'the other one is told')
    expect(texts(OTHER).at(-1)).toMatch(/改动 1[\s\S]*10月31日[\s\S]*原因：协会延期/)
    expect(await changes()).toEqual([expect.objectContaining({ why: '协会延期' })])
    await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-28', '--by', '协会', '--yes')
    await says(running, ANN, '/start jidian2022', '想报哪一级')
    for (const key of [ADMIN, OTHER]) await until(() => told(key, '改动 2') > 0, `${key} is told`)
    await until(() => running.office.desk.account().waiting === 0, 'all is sent')
    expect(told(OTHER, '别的管理员改了')).toBe(2)
    expect(told(ADMIN, '别的管理员改了')).toBe(1)
    expect(told(SILENT, '')).toBe(0)
  })

  it('is refused when days would be in a bad order, with the reason, and nothing is kept', async () => {
    const running = await process()
    await says(running, ADMIN, '/plans 温州机电2022', '改哪一项')
    await says(running, ADMIN, '4', '改成哪天')
    const why = await says(running, ADMIN, '12月31日', '这样改不行')
    expect(why).toContain('单位推荐截止早于个人申报截止')
    expect(why).not.toContain('yaml')
    await says(running, ADMIN, '再改', '改哪一项')
    await says(running, ADMIN, '3', '改成哪天')
    expect(await says(running, ADMIN, '11月1日', '这样改不行')).toMatch(/早于/)
    expect(await changes()).toEqual([])
  })

  it('is taken back by 撤销 with 确认撤销, once', async () => {
    const running = await process()
    await proposed(running)
    await says(running, ADMIN, '确认修改', '改好了')
    await says(running, ADMIN, '撤销', '撤销改动 1')
    await says(running, ADMIN, '确认撤销', '撤销好了')
    expect(await says(running, ADMIN, '改动记录', '改动记录')).toMatch(/2\. .*撤销改动 1[\s\S]*1\. .*已由改动 2 撤销/)
    await says(running, ADMIN, '撤销', '没有可以撤销的改动')
    expect((await changes()).map(({ id, undoes }) => [id, undoes])).toEqual([
      ['1', undefined],
      ['2', '1'],
    ])
    await says(running, ADMIN, '/plans 温州机电2022', '个人申报截止：2022年10月20日')
  })

  it('changes an address, and nobody is written to', async () => {
    const running = await process()
    await says(running, ANN, '/start jidian2022', '想报哪一级')
    await says(running, ANN, '提醒我', '到时候在这里提醒您')
    await says(running, ADMIN, '改地址 温州机电2022', '1 市机电技术协会地址')
    await says(running, ADMIN, '1', '改成什么')
    await says(running, ADMIN, '学院中路 9 号', '不会收到消息')
    await says(running, ADMIN, '确认修改', '改好了')
    const before = texts(ANN).length
    await running.office.waker.beat()
    expect(texts(ANN)).toHaveLength(before)
    expect(await says(running, ANN, '电话', '市机电技术协会')).toContain('学院中路 9 号')
  })

  it('is not done when somebody else changed the plan meanwhile', async () => {
    const running = await process()
    await proposed(running)
    await cli('plans', 'change', PLAN, '--set', '个人申报.止=2022-10-28', '--yes')
    expect(await says(running, ADMIN, '确认修改', '没有改：')).toContain('计划刚才变了')
    expect(await changes()).toHaveLength(1)
  })

  it('is not begun while a file has to be mended first', async () => {
    const running = await process()
    await cli('plans', 'change', PLAN, '--set', '单位推荐止=2022-11-11', '--yes')
    await appendFile(planChangesFile(data), '0123456789abcdef {"id":"2"')
    await says(running, ADMIN, '/plans 温州机电2022', 'zhicheng doctor')
  })

  it('is nobody else’s to ask for, and never in a group', async () => {
    const running = await process()
    for (const text of ['改日期', '/plans', '撤销', '确认修改']) await running.office.desk.receive(incoming(ANN, text))
    const group = (text: string): Incoming => ({
      key: 'telegram:-100',
      id: `g${text}`,
      event: { kind: 'group', text, order: null, who: '90', admin: true, at: 0, message: '1', today: TODAY },
    })
    for (const text of ['改日期', '撤销', '改日期 温州机电2022', '确认修改'])
      await running.office.desk.receive(group(text))
    await running.office.desk.idle()
    expect(arrived.map(({ text }) => text).join()).not.toMatch(/改哪一项|改哪个计划|撤销改动|没有可以撤销/)
    expect(await changes()).toEqual([])
  })
})

describe('a process that is killed', { timeout: PATIENT }, () => {
  it('after the change is kept and before its turn is saved: the message comes again, there is one change', async () => {
    const first = await process()
    await proposed(first)
    const confirmation = incoming(ADMIN, '确认修改')
    first.diesAfter(0)
    await expect(first.office.desk.receive(confirmation)).rejects.toThrow()
    expect(await changes()).toHaveLength(1)
    first.kill()

    const second = await process()
    await second.office.desk.receive(confirmation)
    await until(() => told(ADMIN, '改好了') > 0, 'told')
    await second.office.desk.receive(confirmation)
    await second.office.desk.idle()
    expect(await changes()).toHaveLength(1)
    expect(told(ADMIN, '改好了')).toBe(1)
  })

  it('after its turn is saved and before anything is sent: there is one change, and it is told', async () => {
    const first = await process()
    await says(first, ANN, '/start jidian2022', '想报哪一级')
    await says(first, ANN, '提醒我', '到时候在这里提醒您')
    await proposed(first)
    first.diesAfter(1)
    await first.office.desk.receive(incoming(ADMIN, '确认修改'))
    await until(async () => (await changes()).length === 1, 'kept')
    first.kill()
    expect(told(ADMIN, '改好了')).toBe(0)

    await process()
    await until(() => told(ADMIN, '改好了') > 0 && told(ANN, '日期有变') > 0, 'both are told')
    expect(await changes()).toHaveLength(1)
    expect(told(ANN, '日期有变')).toBe(1)
    expect(told(ADMIN, '改好了')).toBe(1)
  })

  it('before a proposal is told: it is worked out again', async () => {
    const first = await process()
    await says(first, ADMIN, '/plans 温州机电2022', '改哪一项')
    await says(first, ADMIN, '4', '改成哪天')
    first.diesAfter(1)
    await first.office.desk.receive(incoming(ADMIN, '10月31日'))
    first.kill()
    const second = await process()
    await until(() => told(ADMIN, '回“确认修改”才会改') > 0, 'the proposal')
    await says(second, ADMIN, '确认修改', '改好了')
    expect(await changes()).toHaveLength(1)
  })
})

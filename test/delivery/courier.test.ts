import { describe, expect, it } from 'vitest'
import { REST_MS } from '../../src/delivery/courier.ts'
import type { ConversationStore, SendOutcome } from '../../src/delivery/ports.ts'
import { UNCERTAIN_KEPT, UNKNOWN_AFTER_CRASH } from '../../src/delivery/record.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { ANN, BEN, pending, settle, typed, world } from './world.ts'

const later = (afterMs: number): SendOutcome => ({ kind: 'later', afterMs, reason: '429' })
const timedOut: SendOutcome = { kind: 'uncertain', reason: '超时' }

async function outbox(store: ConversationStore, key = ANN): Promise<string[]> {
  return ((await store.load(key))?.outbox ?? []).map(({ id, status }) => `${id} ${status}`)
}

describe('trying again', () => {
  it('waits as long as it was told, then sends in order, nothing overtaking', async () => {
    const { desk, store, sender, clock } = world()
    sender.answers = [later(30_000)]
    await desk.receive(typed(ANN, '1', '两句'))
    await settle()
    await desk.receive(typed(ANN, '2', '大专'))
    await settle()
    expect(sender.attempts(ANN)).toEqual(['1甲'])
    expect(clock.sleeping).toEqual([30_000])
    expect(await outbox(store)).toEqual(['1.0 waiting', '1.1 waiting', '2.0 waiting'])
    expect(desk.account().waiting).toBe(3)
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['1甲', '1乙', '2:大专'])
    expect(desk.account()).toMatchObject({ sent: 3, waiting: 0 })
  })

  it('goes on for as long as it takes, ever more slowly, and quickly again after a success', async () => {
    const { desk, sender, clock } = world()
    sender.answers = Array.from({ length: 12 }, () => later(0))
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    const waits: number[] = []
    for (let round = 0; round < 12; round += 1) {
      waits.push(...clock.sleeping)
      await clock.wake()
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
    expect(sender.arrived(ANN)).toEqual(['1:你好'])
    sender.answers = [later(0)]
    await desk.receive(typed(ANN, '2', '大专'))
    await settle()
    expect(clock.sleeping).toEqual([1000])
  })

  it('does not hold up other conversations', async () => {
    const { desk, sender } = world()
    sender.answers = [later(60_000)]
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.receive(typed(BEN, '1', '您好'))
    await settle()
    expect([sender.arrived(ANN), sender.arrived(BEN)]).toEqual([[], ['1:您好']])
  })

  it('takes messages in while one is on its way out', async () => {
    const { desk, sender } = world()
    const answer = pending()
    sender.answers = [answer.outcome]
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.receive(typed(ANN, '2', '大专'))
    await settle()
    expect(sender.attempts(ANN)).toEqual(['1:你好'])
    answer.answer({ kind: 'sent' })
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:你好', '2:大专'])
  })
})

describe('what will never arrive', () => {
  it('is dropped and counted, and the next message is tried', async () => {
    const { desk, store, sender } = world()
    sender.answers = [{ kind: 'refused', reason: '消息格式不对' }]
    await desk.receive(typed(ANN, '1', '两句'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1甲', '1乙'])
    expect(await outbox(store)).toEqual([])
    expect(desk.account()).toMatchObject({ sent: 1, refused: 1, waiting: 0 })
  })

  it('takes what waits behind it along when the chat is gone, but not what comes later', async () => {
    const { desk, store, sender } = world()
    sender.answers = [{ kind: 'refused', reason: '已被拉黑', chatGone: true }]
    await desk.receive(typed(ANN, '1', '两句'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1甲'])
    expect(await outbox(store)).toEqual([])
    expect(desk.account()).toMatchObject({ refused: 2, waiting: 0 })
    expect((await store.load(ANN))?.state).toEqual(['两句'])
    await desk.receive(typed(ANN, '2', '你好'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['2:你好'])
  })
})

describe('what may or may not have arrived', () => {
  it('is kept, counted, never sent again, and holds up nothing', async () => {
    const { desk, store, sender, clock } = world()
    sender.answers = [timedOut]
    await desk.receive(typed(ANN, '1', '两句'))
    await desk.receive(typed(ANN, '2', '大专'))
    await desk.idle()
    expect(sender.attempts(ANN)).toEqual(['1甲', '1乙', '2:大专'])
    expect((await store.load(ANN))?.outbox).toEqual([
      { id: '1.0', message: { text: '1甲' }, status: 'uncertain', reason: '超时' },
    ])
    expect(desk.account()).toMatchObject({ sent: 2, uncertain: 1, waiting: 0 })
    expect(clock.sleeping).toEqual([])
  })

  it('is not sent again by the next process either', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    before.sender.answers = [timedOut]
    await before.desk.receive(typed(ANN, '1', '你好'))
    await before.desk.idle()
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.receive(typed(ANN, '1', '你好'))
    await after.desk.idle()
    expect(after.sender.attempts(ANN)).toEqual([])
    expect(after.desk.account().uncertain).toBe(0)
  })

  it('is what a sender that throws leaves behind', async () => {
    const { desk, store, sender, log } = world()
    sender.answers = [Promise.reject(new Error('含有内容的错误'))]
    await desk.receive(typed(ANN, '1', '你好'))
    await desk.receive(typed(ANN, '2', '大专'))
    await desk.idle()
    expect(await outbox(store)).toEqual(['1.0 uncertain'])
    expect(sender.arrived(ANN)).toEqual(['2:大专'])
    expect(log.lines.join()).not.toContain('含有内容')
  })

  it('is kept in bounds: the oldest are let go', async () => {
    const { desk, store, sender } = world()
    sender.answers = Array.from({ length: UNCERTAIN_KEPT + 3 }, () => timedOut)
    for (let id = 1; id <= UNCERTAIN_KEPT + 3; id += 1) await desk.receive(typed(ANN, String(id), '你好'))
    await desk.idle()
    const kept = await outbox(store)
    expect(kept.length).toBe(UNCERTAIN_KEPT)
    expect(kept[0]).toBe('4.0 uncertain')
    expect(desk.account().uncertain).toBe(UNCERTAIN_KEPT + 3)
  })
})

describe('after a crash', () => {
  it('between commit and send, what was committed is sent', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    // The commit of the turn is the last thing that happens.
    let commits = 0
    before.store.bent.commit = (key, record) => {
      commits += 1
      return commits === 1 ? inner.commit(key, record) : new Promise(() => {})
    }
    await before.desk.receive(typed(ANN, '1', '两句'))
    await settle()
    expect(before.sender.attempts(ANN)).toEqual([])
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.idle()
    expect(after.sender.arrived(ANN)).toEqual(['1甲', '1乙'])
    expect(await inner.unsent()).toEqual([])
  })

  it('during a send, its fate is unknown: it is not sent again, what waited behind it is', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    before.sender.answers = [new Promise(() => {})]
    await before.desk.receive(typed(ANN, '1', '两句'))
    await settle()
    expect(await outbox(inner)).toEqual(['1.0 sending', '1.1 waiting'])
    const after = world({ store: inner })
    await after.desk.resume()
    expect(after.desk.account().uncertain).toBe(1)
    await after.desk.idle()
    expect(after.sender.attempts(ANN)).toEqual(['1乙'])
    expect((await inner.load(ANN))?.outbox).toMatchObject([{ status: 'uncertain', reason: UNKNOWN_AFTER_CRASH }])
  })

  it('during a send, the same holds when a message comes in before all was resumed', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    before.sender.answers = [new Promise(() => {})]
    await before.desk.receive(typed(ANN, '1', '你好'))
    await settle()
    const after = world({ store: inner })
    await after.desk.receive(typed(ANN, '2', '大专'))
    await after.desk.idle()
    await after.desk.resume()
    await after.desk.idle()
    expect(after.sender.attempts(ANN)).toEqual(['2:大专'])
    expect(await outbox(inner)).toEqual(['1.0 uncertain'])
  })

  it('after a send, when there was no time to save that it arrived, it is not sent again', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    const answer = pending()
    before.sender.answers = [answer.outcome]
    await before.desk.receive(typed(ANN, '1', '你好'))
    await settle()
    before.store.bent.commit = () => new Promise(() => {})
    answer.answer({ kind: 'sent' })
    await settle()
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.idle()
    expect(before.sender.arrived(ANN)).toEqual(['1:你好'])
    expect(after.sender.attempts(ANN)).toEqual([])
  })

  it('leaves alone what belongs to a channel that is not set up any more', async () => {
    const inner = memoryStore()
    const before = world({ store: inner })
    before.sender.answers = [later(1000)]
    await before.desk.receive(typed(ANN, '1', '你好'))
    await settle()
    const after = world({ store: inner, senders: {} })
    await after.desk.resume()
    await after.desk.idle()
    expect(await outbox(inner)).toEqual(['1.0 waiting'])
    expect(after.log.lines.join()).toContain('没有这个渠道的发送方')
  })
})

describe('a disk that fails while sending', () => {
  it('sends nothing before it is marked', async () => {
    const inner = memoryStore()
    const { desk, store, sender, clock } = world({ store: inner })
    let commits = 0
    store.bent.commit = (key, record) => {
      commits += 1
      return commits === 2 ? Promise.reject(new Error('磁盘已满')) : inner.commit(key, record)
    }
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    expect([sender.attempts(ANN), clock.sleeping]).toEqual([[], [1000]])
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['1:你好'])
    expect(desk.account().failures).toBe(1)
  })

  it('does not take its own mark for one of a process that died, if it was saved after all', async () => {
    const inner = memoryStore()
    const { desk, store, sender, clock } = world({ store: inner })
    let commits = 0
    store.bent.commit = async (key, record) => {
      commits += 1
      await inner.commit(key, record)
      if (commits === 2) throw new Error('fsync')
    }
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    expect(await outbox(inner)).toEqual(['1.0 sending'])
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['1:你好'])
    expect(desk.account()).toMatchObject({ sent: 1, uncertain: 0 })
  })

  it.each([true, false])('remembers what arrived until that can be saved (first try saved: %s)', async (saved) => {
    const inner = memoryStore()
    const { desk, store, sender, clock } = world({ store: inner })
    let commits = 0
    store.bent.commit = async (key, record) => {
      commits += 1
      if (commits !== 3 || saved) await inner.commit(key, record)
      if (commits === 3) throw new Error('磁盘已满')
    }
    await desk.receive(typed(ANN, '1', '两句'))
    await settle()
    expect(sender.attempts(ANN)).toEqual(['1甲'])
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['1甲', '1乙'])
    await desk.idle()
    expect(await outbox(inner)).toEqual([])
  })
})

describe('an answer that arrived', () => {
  function counted() {
    const inner = memoryStore()
    const around = world({ store: inner })
    const commits: string[] = []
    around.store.bent.commit = (key, record) => {
      commits.push(record.outbox.map(({ id, status }) => `${id} ${status}`).join())
      return inner.commit(key, record)
    }
    return { ...around, inner, commits }
  }

  it('is taken out with what is said next: two commits for a turn', async () => {
    const { desk, commits, sender } = counted()
    for (const id of ['1', '2', '3']) {
      await desk.receive(typed(ANN, id, '你好'))
      await settle()
    }
    expect(sender.arrived(ANN)).toHaveLength(3)
    expect(commits).toEqual(['1.0 waiting', '1.0 sending', '2.0 waiting', '2.0 sending', '3.0 waiting', '3.0 sending'])
    await desk.idle()
    expect(commits.at(-1)).toBe('')
    expect(desk.account()).toMatchObject({ sent: 3, uncertain: 0 })
  })

  it('is taken out after a while when nothing is said, and counted as sent all the time', async () => {
    const { desk, inner, clock } = counted()
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    expect(clock.sleeping).toEqual([REST_MS])
    expect(await outbox(inner)).toEqual(['1.0 sending'])
    expect(desk.account()).toMatchObject({ sent: 1, waiting: 0 })
    await clock.wake()
    expect(await outbox(inner)).toEqual([])
    expect(desk.account()).toMatchObject({ sent: 1, waiting: 0 })
  })

  it('is taken out before the program ends', async () => {
    const { desk, inner } = counted()
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.drain()
    expect(await outbox(inner)).toEqual([])
  })

  it('is taken out by a turn that says nothing', async () => {
    const { desk, inner, commits, clock } = counted()
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.receive(typed(ANN, '2', '沉默'))
    await settle()
    expect(commits.at(-1)).toBe('')
    expect([clock.sleeping, await outbox(inner)]).toEqual([[], []])
    expect(desk.account()).toMatchObject({ sent: 1, waiting: 0 })
  })

  it('is uncertain, and not sent again, when the process ends before', async () => {
    const { desk, inner, sender } = counted()
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    const after = world({ store: inner })
    await after.desk.resume()
    await after.desk.idle()
    expect([...sender.arrived(ANN), ...after.sender.attempts(ANN)]).toEqual(['1:你好'])
    expect(await outbox(inner)).toEqual(['1.0 uncertain'])
  })

  it('waits for nothing where it says goodbye, or nobody asked for it', async () => {
    const { desk, inner, clock } = counted()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await desk.idle()
    await desk.receive({
      key: ANN,
      id: 'tick',
      event: { kind: 'tick', today: '2022-07-02', minute: 540, group: false, lapsed: [] },
    })
    await settle()
    expect([clock.sleeping, await outbox(inner)]).toEqual([[], []])
    await desk.receive(typed(BEN, '1', '忘记'))
    await settle()
    expect(await inner.load(BEN)).toBeNull()
  })

  it('does not hold up a chat that goes on elsewhere', async () => {
    const { desk, inner, sender } = counted()
    await desk.receive(typed(ANN, '1', '你好'))
    await settle()
    await desk.receive({ key: ANN, id: 'm', event: { kind: 'moved', to: BEN, today: '2022-07-01' } })
    await desk.idle()
    expect([await inner.load(ANN), await inner.load(BEN)]).toMatchObject([
      { moved: BEN, outbox: [] },
      { state: ['inherit'], outbox: [] },
    ])
    expect(sender.arrived(BEN)).toEqual(['1:inherit'])
  })
})

import { describe, expect, it } from 'vitest'
import { NO_DUES } from '../../src/delivery/dues.ts'
import type { ConversationStore } from '../../src/delivery/ports.ts'
import { openWaker, type Waker } from '../../src/delivery/waker.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { ANN, BEN, echo, pending, settle, typed, type World, world } from './world.ts'

const shanghai = (moment: string) => Date.parse(`${moment}:00+08:00`)

/** One process: desk and waker over a store; `current` says which stamps still hold. */
function office(store: ConversationStore = memoryStore(), over: Parameters<typeof world>[0] = {}) {
  const current = new Set(['s1'])
  let waker: Waker | undefined
  const made: World = world({ store, ...over, woken: (key, wake) => waker?.woken(key, wake) })
  const { clock, log, desk } = made
  waker = openWaker({
    store,
    receive: desk.receive,
    idle: desk.idle,
    isCurrent: (stamp) => current.has(stamp),
    clock,
    log,
  })
  const at = async (moment: string) => {
    clock.time = shanghai(moment)
    const looked = waker?.beat()
    await settle()
    // A chat that cannot be reached is not waited for long.
    while (clock.sleeping.includes(2000)) await clock.endOf(2000)
    await looked
    await settle()
  }
  const dues = async (key: string) => (await store.load(key))?.dues ?? NO_DUES
  return { ...made, current, waker, at, dues, store }
}

describe('what is said of our own accord', () => {
  it('is said when its moment has come, once, however often it is looked', async () => {
    const { desk, sender, at, dues } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await at('2022-07-02T08:59')
    expect(sender.arrived(ANN)).toEqual(['好'])
    for (const moment of ['09:00', '09:01', '10:00']) await at(`2022-07-02T${moment}`)
    expect(sender.arrived(ANN)).toEqual(['好', '到了 2022-07-02T09:00'])
    expect(await dues(ANN)).toEqual({ ...NO_DUES, due: 1, sent: 1 })
  })

  it('is said by the next process when none ran at the moment, to each who wanted it', async () => {
    const store = memoryStore()
    const before = office(store)
    await before.desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await before.desk.receive(typed(BEN, '1', '叫我 2022-07-02T09:00'))
    await before.desk.idle()
    const { waker, clock, sender } = office(store)
    clock.time = shanghai('2022-07-03T12:00')
    await waker.start()
    await settle()
    expect([sender.arrived(ANN), sender.arrived(BEN)]).toEqual([['到了 2022-07-02T09:00'], ['到了 2022-07-02T09:00']])
    await waker.stop()
  })

  it('goes on by itself from one look to the next until stopped', async () => {
    const { desk, waker, clock, sender } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await waker.start()
    await settle()
    clock.time = shanghai('2022-07-02T09:00')
    await clock.wake()
    expect(sender.arrived(ANN)).toHaveLength(2)
    await waker.stop()
    expect(clock.sleeping).toEqual([])
  })

  it('is thought over at once when what its moment was reckoned from has changed', async () => {
    const { desk, at, current, waker } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-20T09:00'))
    const heard: string[] = []
    const listening = openWaker({
      store: { waking: async function* () {} },
      receive: async ({ key, event }) => void heard.push(`${key} ${event.kind}`),
      idle: async () => {},
      isCurrent: (stamp) => current.has(stamp),
      clock: { now: () => shanghai('2022-07-01T12:00'), sleep: async () => {} },
      log: office().log,
    })
    listening.woken(ANN, { at: '2022-07-20T09:00', stamp: 's1' })
    await listening.beat()
    expect(heard).toEqual([])
    current.clear()
    await listening.beat()
    expect(heard).toEqual([`${ANN} tick`])
    await at('2022-07-01T12:00')
    expect(waker.state().waiting).toBe(1)
  })

  it('is not sent when it was held up until it is no longer true, but thought over anew; the account adds up', async () => {
    const { desk, sender, at, clock, dues } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    sender.answers = [{ kind: 'later', afterMs: 1000, reason: '429' }]
    await at('2022-07-02T09:00')
    expect(await dues(ANN)).toEqual({ ...NO_DUES, due: 1 })
    clock.time = shanghai('2022-07-03T09:00')
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['好', '迟了：到了 2022-07-02T09:00'])
    expect(await dues(ANN)).toEqual({ ...NO_DUES, due: 1, sent: 1 })
  })

  it('is thought over anew at the minute of the day at which it may not be sent any more', async () => {
    const over: Parameters<typeof world>[0] = {
      step: (state, event, speaker) => {
        const { state: next, effects } = echo(state, event, speaker)
        const early = effects.map((effect) =>
          effect.kind === 'say' && effect.unasked
            ? { ...effect, unasked: { ...effect.unasked, before: 22 * 60 } }
            : effect,
        )
        return { state: next, effects: event.kind === 'tick' && event.minute >= 22 * 60 ? [] : early }
      },
    }
    const { desk, sender, at, clock, dues } = office(memoryStore(), over)
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    sender.answers = [{ kind: 'later', afterMs: 1000, reason: '429' }]
    await at('2022-07-02T09:00')
    clock.time = shanghai('2022-07-02T22:00')
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['好'])
    expect(await dues(ANN)).toEqual(NO_DUES)
  })

  it('is counted as missed when it lapsed and there is no more use in it', async () => {
    const { desk, sender, at, clock, dues } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    sender.answers = [{ kind: 'later', afterMs: 1000, reason: '429' }]
    await at('2022-07-02T09:00')
    clock.time = shanghai('2022-07-09T09:00')
    await clock.wake()
    expect(sender.arrived(ANN)).toEqual(['好'])
    expect(await dues(ANN)).toEqual({ ...NO_DUES, due: 1, missed: 1 })
  })

  it('to a chat that is gone is counted as refused, and nothing more is owed there', async () => {
    const { desk, sender, at, dues, waker } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    sender.answers = [{ kind: 'refused', reason: 'blocked', chatGone: true }]
    await at('2022-07-02T09:00')
    expect(await dues(ANN)).toEqual({ ...NO_DUES, due: 1, refused: 1 })
    expect(waker.state()).toEqual({ waiting: 0, next: null })
  })

  it('is uncertain when the process ended while sending, and is not said again', async () => {
    const store = memoryStore()
    const first = office(store)
    await first.desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    first.sender.answers = [pending().outcome]
    await first.at('2022-07-02T09:00')
    const next = office(store)
    await next.desk.resume()
    await next.at('2022-07-02T09:30')
    expect(next.sender.attempts(ANN)).toEqual([])
    expect(await next.dues(ANN)).toEqual({ ...NO_DUES, due: 1, uncertain: 1 })
  })

  it('of which nobody knows whether it arrived is made known to the talk, as long as it is kept', async () => {
    const store = memoryStore()
    const first = office(store)
    await first.desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    first.sender.answers = [pending().outcome]
    await first.at('2022-07-02T09:00')
    const heard: unknown[] = []
    const next = office(store, {
      step: (state, event, speaker) => {
        heard.push(speaker)
        return echo(state, event)
      },
    })
    await next.desk.resume()
    await settle()
    const [entry] = (await store.load(ANN))?.outbox ?? []
    await next.desk.receive(typed(ANN, '2', '一'))
    expect(heard).toEqual([{ administrator: false, unsure: entry?.unasked?.refs }])
    expect(entry?.unasked?.refs).toHaveLength(1)
  })

  it('is not pushed out by a thousand answers to somebody in a hurry', async () => {
    const { desk, sender, at } = office()
    await desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await settle()
    const slow = pending()
    sender.answers = [slow.outcome]
    await desk.receive(typed(ANN, '2', '一'))
    await settle()
    // The echo forgets what it was asked for by any other word.
    await desk.receive(typed(ANN, '3', '叫我 2022-07-02T09:00'))
    await at('2022-07-02T09:00')
    for (let id = 4; id < 60; id += 1) await desk.receive(typed(ANN, String(id), String(id)))
    slow.answer({ kind: 'sent' })
    await settle()
    expect(sender.arrived(ANN)).toContain('到了 2022-07-02T09:00')
    expect(sender.arrived(ANN).length).toBeLessThan(40)
  })

  it('is tried again later when the talk fails over it, without an apology to somebody who said nothing', async () => {
    const faulty = office(memoryStore(), {
      step: (state, event) => {
        if (event.kind === 'tick') throw new Error('fault')
        return echo(state, event)
      },
    })
    await faulty.desk.receive(typed(ANN, '1', '叫我 2022-07-02T09:00'))
    await faulty.at('2022-07-02T09:00')
    await faulty.at('2022-07-02T09:01')
    expect(faulty.sender.arrived(ANN)).toEqual(['好'])
    expect(faulty.waker.state().next).toBe('2022-07-02T10:00')
    expect(faulty.desk.account().failures).toBe(1)
  })
})

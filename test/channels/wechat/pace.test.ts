import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { CAREFUL, type Limits, openPace } from '../../../src/channels/wechat/pace.ts'
import { openClock, settle, type TestClock } from './clock.ts'

const LIMITS: Limits = { chatMs: 4000, allMs: 2000, jitter: 1, perDay: 1000, bulkMs: 10_000, bulkPerDay: 500 }

function open(limits: Partial<Limits> = {}, random = () => 0, clock = openClock()) {
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  const pace = openPace({ ...LIMITS, ...limits }, clock, random, stopping.signal)
  const begin = clock.now()
  const went: [string, number][] = []
  const later: [string, number][] = []
  /** Takes a turn as the courier would, coming back when told. */
  const go = async (chat: string, bulk = false): Promise<void> => {
    for (;;) {
      const turn = await pace.turn(chat, bulk)
      if (turn.kind === 'now') return void went.push([chat, clock.now() - begin])
      later.push([chat, turn.afterMs])
      await clock.sleep(turn.afterMs)
    }
  }
  return { pace, clock, went, later, go, stopping }
}

async function all(clock: TestClock, work: Promise<void>[]): Promise<void> {
  let done = false
  void Promise.all(work).then(() => {
    done = true
  })
  await clock.until(() => done, 'all sent')
}

describe('pace', () => {
  it('leaves some seconds between messages, more within a chat', async () => {
    const { go, clock, went } = open()
    await all(clock, [go('a'), go('b'), go('c')])
    await all(clock, [go('c')])
    expect(went).toEqual([
      ['a', 0],
      ['b', 2000],
      ['c', 4000],
      ['c', 8000],
    ])
  })

  it('is not that of a machine: chance makes pauses longer, never shorter', async () => {
    let seed = 1
    const random = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    const { go, clock, went } = open({}, random)
    await all(
      clock,
      ['a', 'b', 'c', 'd', 'e', 'f'].map((chat) => go(chat)),
    )
    const moments = went.map(([, at]) => at)
    const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2000)
    expect(Math.max(...pauses)).toBeLessThan(8000)
    expect(new Set(pauses).size).toBe(pauses.length)
  })

  it('does not let one chat’s pause hold up the others', async () => {
    const { go, clock, went } = open({ chatMs: 20_000 })
    await all(clock, [go('a')])
    await all(clock, [go('a'), go('b')])
    expect(went).toEqual([
      ['a', 0],
      ['b', 2000],
      ['a', 20_000],
    ])
  })

  it('sends whoever would wait long away, and keeps their place', async () => {
    const { go, clock, went, later } = open()
    const chats = Array.from({ length: 40 }, (_, index) => `chat${index}`)
    await all(
      clock,
      chats.map((chat) => go(chat)),
    )
    expect(went.map(([chat]) => chat)).toEqual(chats)
    expect(went.at(-1)?.[1]).toBe(39 * 2000)
    expect(later.length).toBeGreaterThan(20)
    expect(Math.max(...clock.slept.slice(0, 15))).toBeLessThanOrEqual(30_000)
  })

  it('lets people in a talk go between what is sent to many', async () => {
    const { go, clock, went } = open()
    await all(clock, [go('a', true), go('b', true), go('c', true), go('d'), go('e')])
    expect(went).toEqual([
      ['a', 0],
      ['d', 2000],
      ['e', 4000],
      ['b', 10_000],
      ['c', 20_000],
    ])
  })

  it('does not keep somebody who begins to talk in the place of many', async () => {
    const { go, pace, clock, went } = open()
    await all(clock, [go('a', true)])
    for (const chat of ['b', 'c', 'd', 'e', 'f']) void pace.turn(chat, true)
    expect(await pace.turn('g', true)).toMatchObject({ kind: 'later' })
    await all(clock, [go('g')])
    expect(went.at(-1)).toEqual(['g', 2000])
  })

  it('sends only so many a day that nobody asked for', async () => {
    const { go, pace, clock, went } = open({ bulkPerDay: 2 })
    await all(clock, [go('a', true), go('b', true)])
    expect(await pace.turn('c', true)).toMatchObject({ kind: 'later', reason: 'daily ceiling' })
    await all(clock, [go('c')])
    expect(went).toHaveLength(3)
  })

  it('stops for the day at the ceiling, until midnight in Shanghai', async () => {
    const { pace, go, clock, later, went } = open({ perDay: 2 }, () => 0, openClock(Date.UTC(2022, 8, 15, 15, 30)))
    await all(clock, [go('a'), go('b')])
    expect(pace.today()).toBe(2)
    await all(clock, [go('c')])
    expect(later[0]).toEqual(['c', 30 * 60_000 - 2000])
    expect(went.at(-1)).toEqual(['c', 30 * 60_000])
    expect(pace.today()).toBe(1)
  })

  it('lets nobody wait when it is over', async () => {
    const { pace, clock, stopping, go } = open()
    await all(clock, [go('a')])
    const waiting = pace.turn('a')
    await settle()
    stopping.abort()
    expect(await waiting).toMatchObject({ kind: 'later', reason: 'stopping' })
  })

  it('is careful unless told otherwise', () => {
    expect(CAREFUL.chatMs).toBeGreaterThanOrEqual(3000)
    expect(CAREFUL.allMs).toBeGreaterThanOrEqual(2000)
    expect(CAREFUL.perDay).toBeLessThanOrEqual(1000)
    expect(CAREFUL.bulkPerDay).toBeLessThan(CAREFUL.perDay / 2)
  })
})

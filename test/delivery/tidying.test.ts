import { describe, expect, it } from 'vitest'
import { expiryOf } from '../../src/delivery/expiry.ts'
import type { Conversation } from '../../src/delivery/ports.ts'
import { newcomer } from '../../src/delivery/record.ts'
import { openTidying } from '../../src/delivery/tidying.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { AnyEvent, Step } from '../../src/talk/protocol.ts'
import { typed, world } from './world.ts'

const ANN = 'telegram:1'
const old: Conversation = { ...newcomer, state: '说过的', turn: 1, lastWord: '2027-01-10' }
const expiry = (change: Partial<Conversation>, today: string, key = ANN) =>
  expiryOf(key, { ...old, ...change }, today, 12)

describe('what is kept of whoever says nothing any more', () => {
  it('is kept for so many months, then told of, then erased thirty days later', () => {
    expect(expiry({}, '2028-01-09')).toEqual({ kind: 'keep' })
    expect(expiry({}, '2028-01-10')).toEqual({ kind: 'tell', until: '2028-02-09' })
    const told = { handled: ['announce:keep:2028-02-09'] }
    expect(expiry(told, '2028-02-08')).toEqual({ kind: 'keep' })
    expect(expiry(told, '2028-02-09')).toEqual({ kind: 'erase' })
    // However long nobody looked, they are told first.
    expect(expiry({}, '2031-01-01')).toEqual({ kind: 'tell', until: '2031-01-31' })
  })

  it('is kept when they say something after they were told, and told of anew a year later', () => {
    const again = { handled: ['announce:keep:2028-02-09'], lastWord: '2028-02-01' }
    expect(expiry(again, '2028-03-01')).toEqual({ kind: 'keep' })
    expect(expiry(again, '2029-02-01')).toEqual({ kind: 'tell', until: '2029-03-03' })
  })

  it('is never erased while a reminder is due, something waits to be sent, or in a group', () => {
    const told = { handled: ['announce:keep:2028-02-09'] }
    const waiting = { id: '1.0', message: { text: '您好' }, status: 'waiting' as const }
    const day = '2030-01-01'
    expect(expiry({ ...told, wake: { at: '2030-05-01T09:00', stamp: 's' } }, day)).toEqual({ kind: 'keep' })
    expect(expiry({ ...told, outbox: [waiting] }, day)).toEqual({ kind: 'keep' })
    for (const key of ['telegram:-5', 'wechat:room/1', 'wecom:群'])
      expect(expiry(told, day, key)).toEqual({ kind: 'keep' })
  })

  it('counts from when the day was first noted, where it was not', () => {
    const { lastWord: _, ...before } = old
    expect(expiryOf(ANN, before, '2027-11-30', 12).kind).toBe('keep')
    expect(expiryOf(ANN, before, '2027-12-01', 12).kind).toBe('tell')
  })
})

describe('a round', () => {
  const step: Step<unknown, AnyEvent> = (state, event) => {
    if (event.kind !== 'announce') return { state: '说过的', effects: [{ kind: 'say', message: { text: '好' } }] }
    const unasked = { refs: [`announce:${event.id}`], until: null, announcement: event.id }
    return { state, effects: [{ kind: 'say', message: { text: event.text }, unasked }] }
  }

  it('tells, waits, erases, and leaves whoever answered', async () => {
    const store = memoryStore()
    for (const key of [ANN, 'telegram:2', 'telegram:-3']) await store.commit(key, old)
    let day = '2028-03-01'
    const clock = { now: () => Date.parse(`${day}T10:00:00+08:00`), sleep: async () => {} }
    const { desk, sender, log } = world({ store, step: step as never })
    const words = (until: string) => `${until} 会删掉`
    const tidying = openTidying({ store, desk, reaches: () => true, months: 12, words, clock, log })
    expect(await tidying.round()).toEqual({ told: 2, erased: 0 })
    expect(await tidying.round()).toEqual({ told: 0, erased: 0 })
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['2028-03-31 会删掉'])
    await desk.receive({
      ...typed('telegram:2', 'x', '还要'),
      event: { kind: 'text', text: '还要', today: '2028-03-20' },
    })
    await desk.idle()
    day = '2028-03-31'
    expect(await tidying.round()).toEqual({ told: 0, erased: 1 })
    expect(await store.load(ANN)).toBeNull()
    expect(await store.load('telegram:2')).toMatchObject({ state: '说过的', lastWord: '2028-03-20' })
    expect(await store.load('telegram:-3')).toEqual(old)
    expect(log.lines.join()).not.toContain('说过的')
  })
})

import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/delivery/ports.ts'
import { newcomer } from '../../src/delivery/record.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { AnyEvent, Step } from '../../src/talk/protocol.ts'
import { echo, type Heard, pending, settle, typed, world } from './world.ts'

const OLD = 'telegram:-100'
const NEW = 'telegram:-1001234'

/** What was heard in the old place comes before what was heard in the new one. */
const step: Step<Heard, AnyEvent> = (state, event) =>
  event.kind === 'inherit'
    ? {
        state: [...(event.state as Heard), ...(state ?? [])],
        effects: [{ kind: 'wake', at: '2022-09-01T09:00', stamp: 's', group: true }],
      }
    : echo(state, event)

const open = (over: Parameters<typeof world>[0] = {}) => world({ step, ...over })
const moves = (id: string): Incoming => ({ key: OLD, id, event: { kind: 'moved', to: NEW, today: '2022-07-01' } })

describe('a conversation that goes on under another key', () => {
  it('takes along what is kept, when it is to be woken, and what waits, each message once', async () => {
    const woken: string[] = []
    const { desk, store, sender, clock } = open({ woken: (key, wake) => woken.push(`${key} ${wake?.at ?? null}`) })
    sender.answers.push({ kind: 'sent' }, { kind: 'later', afterMs: 1000, reason: '429' })
    await desk.receive(typed(OLD, '1', '两句'))
    await settle()
    expect(sender.arrived(OLD)).toEqual(['1甲'])

    await desk.receive(moves('2'))
    await settle()
    await clock.wake()
    await desk.idle()
    expect([sender.arrived(OLD), sender.arrived(NEW)]).toEqual([['1甲'], ['1乙']])
    expect(await store.load(NEW)).toMatchObject({
      state: ['两句'],
      outbox: [],
      wake: { at: '2022-09-01T09:00', group: true },
    })
    expect(await store.load(OLD)).toMatchObject({ state: null, outbox: [], moved: NEW })
    expect(woken).toContain(`${NEW} 2022-09-01T09:00`)
    expect(woken.filter((line) => line.startsWith(`${OLD} `)).at(-1)).toBe(`${OLD} null`)
  })

  it('is found by what is still said to the old key, and by what was delivered twice', async () => {
    const { desk, sender } = open()
    await desk.receive(typed(OLD, '1', '你好'))
    await desk.idle()
    await desk.receive(moves('2'))
    await Promise.all([
      desk.receive(typed(OLD, '1', '你好')),
      desk.receive(typed(OLD, '3', '后来')),
      desk.receive(moves('4')),
    ])
    await desk.idle()
    expect([sender.attempts(OLD), sender.attempts(NEW)]).toEqual([['1:你好'], ['2:后来']])
  })

  it('waits for what is just being sent, and notes what became of it', async () => {
    const { desk, store, sender, clock } = open()
    const slow = pending()
    sender.answers.push(slow.outcome)
    await desk.receive(typed(OLD, '1', '你好'))
    const moving = desk.receive(moves('2'))
    await settle()
    expect(await store.load(OLD)).not.toHaveProperty('moved')
    slow.answer({ kind: 'sent' })
    await settle()
    await clock.wake()
    await moving
    await desk.idle()
    expect([sender.attempts(OLD), sender.attempts(NEW)]).toEqual([['1:你好'], []])
    expect(await store.load(NEW)).toMatchObject({ state: ['你好'], outbox: [] })
  })

  it('keeps what was said in the new place before it was known to be the same', async () => {
    const { desk, store, sender } = open()
    await desk.receive(typed(OLD, '1', '从前'))
    await desk.receive(typed(NEW, '2', '现在'))
    await desk.idle()
    await desk.receive(moves('3'))
    await desk.idle()
    expect(await store.load(NEW)).toMatchObject({ state: ['从前', '现在'] })
    expect(sender.arrived(NEW)).toEqual(['1:现在'])
  })

  it('leaves nothing where nothing was kept', async () => {
    const { desk, store } = open()
    await desk.receive(moves('1'))
    expect([await store.load(OLD), await store.load(NEW)]).toEqual([null, null])
  })

  it('finds a broadcast that was on its way to the old key', async () => {
    const announced: Step<Heard, AnyEvent> = (state, event) => {
      if (event.kind !== 'announce') return step(state, event)
      const unasked = { refs: ['b'], until: null, announcement: event.id }
      return { state: state ?? [], effects: [{ kind: 'say', message: { text: event.text }, unasked }] }
    }
    const { desk, sender } = world({ step: announced })
    await desk.receive(typed(OLD, '1', '你好'))
    await desk.idle()
    await desk.receive(moves('2'))
    const announce = (id: string) =>
      desk.receive({
        key: OLD,
        id,
        event: { kind: 'announce', id: 'b.0', text: '通知', group: true, today: '2022-07-01' },
      })
    await announce('3')
    await desk.idle(OLD)
    expect(await desk.fate(OLD, 'b.0')).toBe('sent')
    await announce('4')
    await desk.idle(OLD)
    expect(sender.arrived(NEW)).toEqual(['通知'])
  })
})

describe('a process that ends while a conversation moves', () => {
  /** Every commit in turn is the last one, before or after it reached the disk. */
  it.each([
    [1, false],
    [1, true],
    [2, false],
    [2, true],
    [3, false],
    [3, true],
  ])('at commit %i (on the disk: %s): the next one says what waited once', async (last, reached) => {
    const disk = memoryStore()
    const waiting = { id: '1.0', message: { text: '等着的' }, status: 'waiting' as const }
    await disk.commit(OLD, { ...newcomer, state: ['从前'], handled: ['1'], turn: 1, outbox: [waiting] })
    const first = open({ store: disk })
    let commits = 0
    first.store.bent.commit = async (key, record) => {
      commits += 1
      if (commits === last && reached) await disk.commit(key, record)
      if (commits >= last) return await new Promise<never>(() => {})
      await disk.commit(key, record)
    }
    void first.desk.receive(moves('2'))
    await settle()

    const { desk, sender, store } = open({ store: disk })
    await desk.resume()
    await desk.receive(moves('2'))
    await desk.idle()
    expect([...first.sender.attempts(OLD), ...first.sender.attempts(NEW)]).toEqual([])
    // Where it goes matters little: the channel itself finds the new place.
    expect([...sender.arrived(OLD), ...sender.arrived(NEW)]).toEqual(['等着的'])
    expect(await store.load(NEW)).toMatchObject({ state: ['从前'], outbox: [] })
    expect(await store.load(OLD)).toMatchObject({ state: null, moved: NEW })
  })
})

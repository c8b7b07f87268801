import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/delivery/desk.ts'
import type { Conversation, ConversationKey, ConversationStore, Incoming, Sender } from '../../src/delivery/ports.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { echo, fakeLog, type Heard, typed, words } from '../delivery/world.ts'

const KEYS = ['telegram:1', 'telegram:2', 'telegram:3', 'telegram:4']
const RUNS = process.env.FUZZ === undefined ? 250 : 10_000

/** What a store may do with a commit: keep it; keep nothing and say so; keep it and seem to have failed. */
type Fate = 'kept' | 'lost' | 'unconfirmed'

interface Case {
  /** As they arrive: of each person in any order, each perhaps several times. */
  readonly arrivals: readonly Incoming[]
  readonly fates: readonly Fate[]
  /** How many operations of store and sender before the process dies; null if it lives. */
  readonly dies: number | null
}

const arrivals: fc.Arbitrary<Incoming[]> = fc
  .array(
    fc.record({
      who: fc.nat(KEYS.length - 1),
      text: fc.constantFrom('好', '两句', '沉默', '大专'),
      times: fc.oneof(
        { weight: 3, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
      ),
    }),
    { maxLength: 14 },
  )
  .chain((written) => {
    const all = written.flatMap(({ who, text, times }, place) =>
      Array.from({ length: times }, () => typed(KEYS[who] ?? '', String(place), text)),
    )
    return fc.oneof(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
  })

const fates = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>('kept') },
    { weight: 1, arbitrary: fc.constant<Fate>('lost') },
    { weight: 1, arbitrary: fc.constant<Fate>('unconfirmed') },
  ),
  { maxLength: 40 },
)

const cases: fc.Arbitrary<Case> = fc.record({
  arrivals,
  fates: fc.oneof(fc.constant<Fate[]>([]), fates),
  dies: fc.oneof(fc.constant(null), fc.nat(90)),
})

/** What somebody's messages come to one after the other, in the order in which they were handled. */
function serially(messages: readonly Incoming[], handled: readonly string[]): { state: Heard | null; said: string[] } {
  let state: Heard | null = null
  const said: string[] = []
  for (const id of handled) {
    const event = messages.find((message) => message.id === id)?.event
    if (!event || event.kind === 'moved') throw new Error(`${id} was never written`)
    const next = echo(state, event)
    state = next.state
    for (const effect of next.effects) if (effect.kind === 'say') said.push(effect.message.text)
  }
  return { state, said }
}

/** A process over a store that is slow, and fails where it is told to; after so many operations it is dead in mid-air. */
function processOn(store: ConversationStore, scheduler: fc.Scheduler, told: Fate[], dies: number | null) {
  const tried = new Map<ConversationKey, string[]>(KEYS.map((key) => [key, []]))
  let left = dies ?? Number.POSITIVE_INFINITY
  const step = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), label)
    left -= 1
    if (left < 0) return await new Promise(() => {})
    const result = await work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
    await scheduler.schedule(Promise.resolve(), `${label} done`)
    if (left < 0) return await new Promise(() => {})
    if ('error' in result) throw result.error
    return result.value
  }
  const faulty: ConversationStore = {
    ...store,
    load: (key) => step('load', () => store.load(key)),
    unsent: () => step('unsent', () => store.unsent()),
    commit: (key, record) =>
      step('commit', async () => {
        const fate = told.shift() ?? 'kept'
        if (fate !== 'lost') await store.commit(key, record)
        if (fate !== 'kept') throw new Error('the disk is full')
      }),
  }
  const sender: Sender = {
    send: (key, message) =>
      step('send', async () => {
        tried.get(key)?.push(message.text)
        return { kind: 'sent' }
      }),
  }
  const desk = openDesk({
    store: faulty,
    step: echo,
    senders: { telegram: sender },
    log: fakeLog(),
    words,
    random: () => 0,
    clock: { now: () => 0, sleep: () => scheduler.schedule(Promise.resolve(), 'sleep') },
  })
  return { desk, tried }
}

async function delivered(desk: ReturnType<typeof openDesk>, message: Incoming): Promise<void> {
  // A channel brings again what was not taken.
  for (;;) {
    const taken = await desk.receive(message).then(
      () => true,
      () => false,
    )
    if (taken) return
  }
}

async function play(scheduler: fc.Scheduler, { arrivals: all, fates: told, dies }: Case) {
  const store = memoryStore()
  const faults = [...told]
  const first = processOn(store, scheduler, faults, dies)
  const taken = new Set<Incoming>()
  const done = Promise.all(all.map((message) => delivered(first.desk, message).then(() => taken.add(message))))
  let second: ReturnType<typeof processOn> | null = null
  if (dies === null) await scheduler.waitFor(done.then(() => first.desk.idle()))
  else {
    await scheduler.waitIdle()
    second = processOn(store, scheduler, faults, null)
    const { desk } = second
    // What was not taken comes again, and some of what was.
    const again = all.filter((message, place) => place % 3 === 0 || !taken.has(message))
    const resumed = (async () => {
      while (
        !(await desk.resume().then(
          () => true,
          () => false,
        ))
      )
        await Promise.resolve()
    })()
    await scheduler.waitFor(
      Promise.all([resumed, ...again.map((message) => delivered(desk, message))]).then(() => desk.idle()),
    )
  }
  const tried = (key: string) => [...(first.tried.get(key) ?? []), ...(second?.tried.get(key) ?? [])]
  return { store, tried }
}

function expectSerial(
  all: readonly Incoming[],
  key: string,
  record: Conversation | null,
  tried: readonly string[],
  inOrder: boolean,
) {
  const own = all.filter((message) => message.key === key)
  const ids = [...new Set(own.map(({ id }) => id))]
  const handled = record?.handled ?? []
  // Each message once, however often it came.
  expect([...handled].sort()).toEqual([...ids].sort())
  if (inOrder) expect([handled, record?.outbox ?? []]).toEqual([ids, []])
  const { state, said } = serially(own, handled)
  expect(record?.state ?? null).toEqual(state)
  // Texts are numbered: none was sent twice, and what was not sent is kept as uncertain, no more.
  const outbox = record?.outbox ?? []
  expect(outbox.map(({ status }) => status).filter((status) => status !== 'uncertain')).toEqual([])
  expect(new Set(tried).size).toBe(tried.length)
  const known = new Set([...tried, ...outbox.map(({ message }) => message.text)])
  expect(said.filter((text) => !known.has(text))).toEqual([])
  expect(tried).toEqual(said.filter((text) => tried.includes(text)))
}

describe('messages of several people, quick, repeated and out of order', () => {
  it('come to what they come to one after the other, over slow and failing stores and restarts', async () => {
    const counts = { runs: 0, messages: 0, repeated: 0, faults: 0, deaths: 0 }
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), cases, async (scheduler, one) => {
        const { store, tried } = await play(scheduler, one)
        counts.runs += 1
        counts.messages += one.arrivals.length
        counts.repeated += one.arrivals.length - new Set(one.arrivals.map(({ key, id }) => `${key} ${id}`)).size
        counts.faults += one.fates.filter((fate) => fate !== 'kept').length
        counts.deaths += one.dies === null ? 0 : 1
        const undisturbed = one.dies === null && one.fates.every((fate) => fate === 'kept')
        for (const key of KEYS) expectSerial(one.arrivals, key, await store.load(key), tried(key), undisturbed)
        expect(await store.unsent()).toEqual(await keysWithOutbox(store))
      }),
      { numRuns: RUNS },
    )
    console.log(`interleavings: ${JSON.stringify(counts)}`)
  }, 1_200_000)
})

async function keysWithOutbox(store: ConversationStore): Promise<ConversationKey[]> {
  const found: ConversationKey[] = []
  for (const key of await store.unsent()) if (((await store.load(key))?.outbox.length ?? 0) > 0) found.push(key)
  return found
}

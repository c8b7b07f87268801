import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/delivery/desk.ts'
import type { ConversationStore, Incoming, Sender, SendOutcome } from '../../src/delivery/ports.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { openSending, type SendingDisk } from '../../src/store/sending.ts'
import { echo, fakeLog, type Heard, typed, words } from './world.ts'

const KEYS = ['telegram:1', 'telegram:2', 'telegram:3']

const KINDS = ['好', '两句', '沉默'] as const

/** Messages of a few people, in the order they were written, some of them delivered twice. */
function traffic(texts: readonly string[]): fc.Arbitrary<Incoming[]> {
  const one = fc.record({ who: fc.nat(KEYS.length - 1), text: fc.constantFrom(...texts), again: fc.boolean() })
  return fc.array(one, { maxLength: 12 }).map((all) =>
    all.flatMap(({ who, text, again }, place) => {
      const message = typed(KEYS[who] ?? 'telegram:0', String(place), text)
      return again ? [message, message] : [message]
    }),
  )
}

/** What each conversation comes to when everything happens one after the other. */
function serially(messages: readonly Incoming[], key: string): { state: Heard | null; said: string[] } {
  const seen = new Set<string>()
  let state: Heard | null = null
  const said: string[] = []
  for (const { key: own, id, event } of messages) {
    if (own !== key || seen.has(id) || event.kind === 'moved') continue
    seen.add(id)
    try {
      const next = echo(state, event)
      state = next.state
      for (const effect of next.effects) if (effect.kind === 'say') said.push(effect.message.text)
    } catch {
      said.push(words.apology.text)
    }
  }
  return { state, said }
}

/** What {@link openSending} asks of a disk. */
function diskInMemory(): SendingDisk {
  const files = new Map<string, string>()
  const read = (file: string) => Buffer.from(files.get(file) ?? '')
  const done = async () => {}
  return {
    read: async (file) => read(file),
    write: async (file, text) => void files.set(file, text),
    async rename(from, to) {
      files.set(to, files.get(from) ?? '')
      files.delete(from)
    },
    unlink: async (file) => void files.delete(file),
    syncFolder: done,
    makeFolder: done,
    list: async () => [],
    openEnd: async (file) => ({
      append: async (text) => void files.set(file, `${files.get(file) ?? ''}${text}`),
      close: done,
    }),
  }
}

/** A store that is told apart from its records what is being sent, as the one on files is. */
async function beginning(store: ConversationStore, disk: SendingDisk): Promise<ConversationStore> {
  const sending = await openSending({ folder: '', disk, markers: { names: () => KEYS }, tell: expect.fail })
  return {
    ...store,
    async load(key) {
      const record = await store.load(key)
      return record && sending.over(key, record)
    },
    async commit(key, record) {
      await store.commit(key, record)
      await sending.settle(key, record)
    },
    begin: sending.begin,
  }
}

/** Opens it for one process after the other. */
type Opening = () => Promise<ConversationStore>
const STORES: readonly (readonly [string, () => Opening])[] = [
  [
    'whose marks are commits',
    () => {
      const store = memoryStore()
      return async () => store
    },
  ],
  [
    'with a cheaper mark',
    () => {
      const [store, disk] = [memoryStore(), diskInMemory()]
      return () => beginning(store, disk)
    },
  ],
]

/** A process around a store. `stopAfter`: so many operations of store and sender, then it is dead in mid-air. */
function processOn(
  store: ConversationStore,
  scheduler: fc.Scheduler,
  outcomes: readonly SendOutcome['kind'][],
  stopAfter = Number.POSITIVE_INFINITY,
) {
  const tried = new Map<string, string[]>(KEYS.map((key) => [key, []]))
  const sent = new Map<string, string[]>(KEYS.map((key) => [key, []]))
  let left = stopAfter
  let sends = 0
  const { begin } = store
  const alive = () => {
    left -= 1
    return left >= 0
  }
  /** Works when its turn comes; the answer comes at another turn. */
  const step = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), label)
    if (!alive()) return new Promise(() => {})
    const result = await work()
    await scheduler.schedule(Promise.resolve(), `${label} done`)
    return left >= 0 ? result : new Promise(() => {})
  }
  const slow: ConversationStore = {
    ...store,
    load: (key) => step('load', () => store.load(key)),
    commit: (key, record) => step('commit', () => store.commit(key, record)),
    ...(begin ? { begin: (key, entry) => step('begin', () => begin(key, entry)) } : {}),
    unsent: () => step('unsent', () => store.unsent()),
  }
  const sender: Sender = {
    send: (key, message) =>
      step('send', async () => {
        const kind = outcomes[sends] ?? 'sent'
        sends += 1
        tried.get(key)?.push(message.text)
        if (kind === 'sent') sent.get(key)?.push(message.text)
        return kind === 'later' ? { kind, afterMs: 1000, reason: '429' } : { kind, reason: '' }
      }),
  }
  const desk = openDesk({
    store: slow,
    step: echo,
    senders: { telegram: sender },
    log: fakeLog(),
    words,
    random: () => 0,
    clock: { now: () => 0, sleep: () => scheduler.schedule(Promise.resolve(), 'sleep') },
  })
  return { desk, tried, sent }
}

describe.each(STORES)('whatever the order in which things get done, over a store %s', (_, fresh) => {
  it('each conversation comes out as if it had been alone and everything one after the other', async () => {
    const outcomes = fc.array(fc.constantFrom<'sent' | 'later'>('sent', 'later'), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), traffic([...KINDS, '故障']), outcomes, async (scheduler, messages, kinds) => {
        const store = await fresh()()
        const { desk, sent } = processOn(store, scheduler, kinds)
        const received = Promise.all(messages.map((message) => desk.receive(message)))
        await scheduler.waitFor(received.then(() => desk.idle()))
        for (const key of KEYS) {
          const expected = serially(messages, key)
          expect(sent.get(key)).toEqual(expected.said)
          expect((await store.load(key))?.state ?? null).toEqual(expected.state)
        }
        expect(await store.unsent()).toEqual([])
        expect(desk.account().waiting).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  it('and wherever the process dies: no message is lost silently, and none is sent twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), traffic(KINDS), fc.nat(80), async (scheduler, messages, stopAfter) => {
        const open = fresh()
        const first = processOn(await open(), scheduler, [], stopAfter)
        const acknowledged = new Set<Incoming>()
        for (const message of messages) void first.desk.receive(message).then(() => acknowledged.add(message))
        await scheduler.waitIdle()

        // A channel delivers again what was not acknowledged, in order, and may repeat what was.
        const store = await open()
        const second = processOn(store, scheduler, [])
        const resumed = second.desk.resume()
        const again = messages.filter((message, place) => place % 3 === 0 || !acknowledged.has(message))
        const received = Promise.all(again.map((message) => second.desk.receive(message)))
        await scheduler.waitFor(Promise.all([resumed, received]).then(() => second.desk.idle()))

        for (const key of KEYS) {
          const expected = serially(messages, key)
          const record = await store.load(key)
          expect(record?.state ?? null).toEqual(expected.state)
          const tried = [...(first.tried.get(key) ?? []), ...(second.tried.get(key) ?? [])]
          const uncertain = (record?.outbox ?? []).map((entry) => {
            expect(entry.status).toBe('uncertain')
            return entry.message.text
          })
          // What the first process had begun and never saw the end of is the only thing that may be missing.
          expect(uncertain.length).toBeLessThanOrEqual(1)
          const missing = uncertain.filter((text) => !tried.includes(text))
          // Every text is different (they are numbered), so this also says that nothing was tried twice.
          expect(tried).toEqual(expected.said.filter((text) => !missing.includes(text)))
        }
      }),
      { numRuns: 150 },
    )
  })
})

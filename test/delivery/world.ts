import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/delivery/clock.ts'
import { type Desk, type DeskOptions, openDesk } from '../../src/delivery/desk.ts'
import type { Log } from '../../src/delivery/log.ts'
import type { ConversationKey, ConversationStore, Incoming, Sender, SendOutcome } from '../../src/delivery/ports.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { AnyEvent, Effect, Message, Step, TickEvent } from '../../src/talk/protocol.ts'

export const ANN = 'telegram:1'
export const BEN = 'telegram:2'

/** A talk simple enough to foresee: it remembers what was typed and repeats it, numbered. */
export type Heard = readonly string[]

/**
 * `叫我 2022-07-02T09:00` asks to be spoken to then. `忘记` forgets with a farewell, `默默忘记` without; `故障` is a bug; `两句` gets two messages, `沉默` none.
 */
export const echo: Step<Heard, AnyEvent> = (state, event) => {
  if (event.kind === 'tick') return ticked(state ?? [], event)
  const text = event.kind === 'text' ? event.text : event.kind
  const heard = [...(state ?? []), text]
  const say = (words: string): Effect => ({ kind: 'say', message: { text: words } })
  switch (text) {
    case '忘记':
      return { state: null, effects: [{ kind: 'forget' }, say('已删除')] }
    case '默默忘记':
      return { state: heard, effects: [{ kind: 'forget' }] }
    case '故障':
      throw new Error(`cannot read ${text} of ${heard.join()}`)
    case '沉默':
      return { state: heard, effects: [] }
    case '两句':
      return { state: heard, effects: [say(`${heard.length}甲`), say(`${heard.length}乙`)] }
    default: {
      const at = /^叫我 (\S+)/.exec(text)?.[1]
      if (at) return { state: [at], effects: [say('好'), { kind: 'wake', at, stamp: 's1' }] }
      return { state: heard, effects: [say(`${heard.length}:${text}`)] }
    }
  }
}

/** Owes one reminder, true for that day; three days after it, it is missed. */
function ticked([at = '']: Heard, { today, minute, lapsed }: TickEvent): ReturnType<Step<Heard, AnyEvent>> {
  const now = `${today}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  if (at === '') return { state: [], effects: [] }
  if (now < at) return { state: [at], effects: [{ kind: 'wake', at, stamp: 's1' }] }
  if (Number(today.slice(8)) > Number(at.slice(8, 10)) + 3)
    return { state: [], effects: [{ kind: 'missed', refs: [at] }] }
  const text = `${lapsed.length > 0 ? '迟了：' : ''}到了 ${at}`
  // Kept until it went out, so that a lapse finds it again.
  return {
    state: [at],
    effects: [
      { kind: 'say', message: { text }, unasked: { refs: [at], until: today } },
      { kind: 'wake', at: '2099-01-01T00:00', stamp: 's1' },
    ],
  }
}

export function typed(key: ConversationKey, id: string, text: string): Incoming {
  return { key, id, event: { kind: 'text', text, today: '2022-07-01' } }
}

/** Lets everything that can happen without time passing happen. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await setImmediate()
}

interface FakeClock extends Clock {
  /** What is being slept, in the order it was begun. */
  readonly sleeping: readonly number[]
  /** Ends every sleep begun so far. */
  wake(): Promise<void>
  /** Ends the sleeps of just this length. */
  endOf(ms: number): Promise<void>
  /** What `now` gives, to be moved at will; nobody wakes by it. */
  time: number
}

function fakeClock(): FakeClock {
  let sleepers: { readonly ms: number; readonly wake: () => void }[] = []
  return {
    time: Date.parse('2022-07-01T00:00:00Z'),
    now() {
      return this.time
    },
    get sleeping() {
      return sleepers.map(({ ms }) => ms)
    },
    sleep: (ms, signal) =>
      new Promise((wake) => {
        const stop = () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          wake()
        }
        const sleeper = {
          ms,
          wake() {
            signal.removeEventListener('abort', stop)
            wake()
          },
        }
        sleepers.push(sleeper)
        signal.addEventListener('abort', stop)
      }),
    async endOf(ms) {
      const waking = sleepers.filter((sleeper) => sleeper.ms === ms)
      sleepers = sleepers.filter((sleeper) => sleeper.ms !== ms)
      for (const sleeper of waking) sleeper.wake()
      await settle()
    },
    async wake() {
      const waking = sleepers
      sleepers = []
      for (const sleeper of waking) sleeper.wake()
      await settle()
    },
  }
}

interface FakeSender extends Sender {
  /** Texts by conversation, every attempt. */
  attempts(key: ConversationKey): string[]
  /** Texts that arrived. */
  arrived(key: ConversationKey): string[]
  /** Outcomes for the next attempts, in order; after them all is sent. A promise is an answer that takes its time. */
  answers: (SendOutcome | Promise<SendOutcome>)[]
}

function fakeSender(): FakeSender {
  const tried: { key: ConversationKey; text: string; outcome?: SendOutcome['kind'] }[] = []
  const sender: FakeSender = {
    answers: [],
    attempts: (key) => tried.filter((one) => one.key === key).map(({ text }) => text),
    arrived: (key) => tried.filter((one) => one.key === key && one.outcome === 'sent').map(({ text }) => text),
    async send(key: ConversationKey, message: Message) {
      const attempt: (typeof tried)[number] = { key, text: message.text }
      tried.push(attempt)
      const outcome = (await sender.answers.shift()) ?? { kind: 'sent' }
      attempt.outcome = outcome.kind
      return outcome
    },
  }
  return sender
}

/** A sender's answer that comes when told to. */
export function pending(): { readonly outcome: Promise<SendOutcome>; readonly answer: (outcome: SendOutcome) => void } {
  let answer: (outcome: SendOutcome) => void = () => {}
  const outcome = new Promise<SendOutcome>((resolve) => {
    answer = resolve
  })
  return { outcome, answer }
}

export interface Logged extends Log {
  readonly lines: string[]
}

export function fakeLog(): Logged {
  const lines: string[] = []
  const write = (level: string) => (details: object, text: string) => {
    lines.push(`${level} ${text} ${JSON.stringify(details)}`)
  }
  return { lines, info: write('info'), warn: write('warn'), error: write('error') }
}

/** A store over another, some of whose operations can be replaced for a while. */
function bendable(store: ConversationStore): ConversationStore & { bent: Partial<ConversationStore> } {
  const bent: Partial<ConversationStore> = {}
  return {
    bent,
    load: (key) => (bent.load ?? store.load)(key),
    commit: (key, record) => (bent.commit ?? store.commit)(key, record),
    ...(store.begin ? { begin: store.begin } : {}),
    remove: (key) => (bent.remove ?? store.remove)(key),
    unsent: () => (bent.unsent ?? store.unsent)(),
    waking: () => store.waking(),
    records: () => store.records(),
    keys: () => store.keys(),
    close: () => (bent.close ?? store.close)(),
  }
}

export const words = { apology: { text: '抱歉，程序出错了' }, lost: { text: '之前的记录读不出来了' } }

export interface World {
  readonly desk: Desk
  readonly store: ReturnType<typeof bendable>
  readonly sender: FakeSender
  readonly clock: FakeClock
  readonly log: Logged
}

/** A desk with everything around it made up. Give the store of another world to be the next process after it. */
export function world(over: Partial<DeskOptions<Heard>> = {}): World {
  const store = bendable(over.store ?? memoryStore())
  const sender = fakeSender()
  const clock = fakeClock()
  const log = fakeLog()
  const desk = openDesk({
    step: echo,
    senders: { telegram: sender },
    log,
    words,
    clock,
    random: () => 0,
    ...over,
    store,
  })
  return { desk, store, sender, clock, log }
}

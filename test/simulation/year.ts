import { type Desk, openDesk } from '../../src/delivery/desk.ts'
import { NO_DUES } from '../../src/delivery/dues.ts'
import type { ConversationStore, Dues, Sender, SendOutcome } from '../../src/delivery/ports.ts'
import { msOfMoment, shanghaiMoment } from '../../src/delivery/shanghai.ts'
import { openWaker, type Waker } from '../../src/delivery/waker.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { AnyEvent, Message, Step } from '../../src/talk/protocol.ts'
import { publicTasks } from '../../src/talk/reminding/tasks.ts'
import { isCurrentStamp } from '../../src/talk/reminding/wake.ts'
import { readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import type { World } from '../../src/talk/world.ts'
import { type VirtualTime, virtualTime } from './virtualTime.ts'

/** What is changed in the middle of the year: the plan, and its dates afterwards. */
export interface Move {
  readonly at: string
  readonly change: (pack: Pack) => Pack
}

export interface Scenario {
  readonly world: World
  readonly people: number
  /** The channel answers 429 in these stretches. */
  readonly silences: readonly (readonly [from: string, to: string])[]
  /** No process runs in these stretches; what was being sent when it ended is of unknown fate. */
  readonly downtimes: readonly (readonly [from: string, to: string])[]
  readonly moves: readonly Move[]
  readonly until: string
  /** Told now and then how far it is. */
  readonly progress?: (moment: string) => void
}

/** What the year came to. */
export interface Outcome {
  readonly dues: Dues
  /** Still in an outbox at the end, waiting or uncertain. */
  readonly waiting: number
  /** Messages that spoke of a day that was not the task's last day when they went out. */
  readonly wrong: readonly string[]
  /** Occasions that went out more than once to the same person. */
  readonly twice: readonly string[]
  /** Occasions the memories of the talks hold as said or missed. */
  readonly remembered: number
  /** How many were told that a date moved, of those who had been told the old one. */
  readonly moved: number
  readonly subscribers: number
}

/** Plays a year: everybody asks to be reminded of one of the plans some weeks before it opens or while it is open. */
export async function playYear(scenario: Scenario): Promise<Outcome> {
  let world = scenario.world
  const plans = world.packs.map(({ plan }) => plan)
  const first = plans.map(({ applyFrom }) => applyFrom).sort()[0] ?? ''
  const time = virtualTime(msOfMoment(`${first}T00:00`))
  const store = memoryStore()
  const sent = new Map<string, number>()
  const wrong: string[] = []
  let moved = 0
  let dying = false

  const within = (spans: Scenario['silences']) => {
    const now = shanghaiMoment(time.now())
    return spans.some(([from, to]) => now >= from && now < to)
  }
  const sender: Sender = {
    send: async (key, message): Promise<SendOutcome> => {
      if (within(scenario.silences)) return { kind: 'later', afterMs: 600_000, reason: '429' }
      check(key, message)
      // It arrived, but the process does not live to hear of it.
      return dying ? new Promise(() => {}) : { kind: 'sent' }
    },
  }

  /** What went out must be true now. */
  function check(key: string, message: Message): void {
    const plan = planOf(key)
    const today = shanghaiMoment(time.now()).slice(0, 10)
    const dues = new Set(publicTasks(world, plan, today).flatMap(({ due }) => (due === null ? [] : [due])))
    const count = (sent.get(`${key} ${message.text}`) ?? 0) + 1
    sent.set(`${key} ${message.text}`, count)
    if (message.text.includes('**日期有变**')) moved += 1
    for (const [, year, month, day] of message.text.matchAll(/(?:(\d{4})年)?(\d+)月(\d+)日截止/g)) {
      const date = `${year ?? today.slice(0, 4)}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
      if (!dues.has(date)) wrong.push(`${shanghaiMoment(time.now())} ${plan} ${date}`)
    }
  }
  const planOf = (key: string) => plans[Number(key.split(':')[1]) % plans.length]?.id ?? ''

  let step = makeStep(world)
  const current: Step<unknown, AnyEvent> = (state, event) => step(state as State, event as never)
  let office = open(store, current, sender, time, (stamp) => isCurrentStamp(world, stamp))

  await subscribe(scenario, plans, office, time)
  const moves = [...scenario.moves]
  const downtimes = [...scenario.downtimes]
  const end = msOfMoment(scenario.until)
  while (time.now() < end) {
    const [downtime] = downtimes
    const [move] = moves
    const next = Math.min(
      end,
      ...[office.waker.state().next, move?.at, downtime?.[0]].flatMap((moment) => (moment ? [msOfMoment(moment)] : [])),
    )
    await time.goTo(Math.max(next, time.now() + 60_000))
    const now = shanghaiMoment(time.now())
    scenario.progress?.(now)
    if (move && move.at <= now) {
      moves.shift()
      world = { ...world, packs: world.packs.map(move.change) }
      step = makeStep(world)
    }
    if (downtime && downtime[0] <= now) {
      downtimes.shift()
      // The process is killed in the middle of sending: what is on its way has arrived, and nobody hears of it.
      dying = true
      const begun = office.waker.beat()
      await time.goTo(time.now())
      office.kill()
      dying = false
      begun.catch(() => {})
      await time.goTo(Math.max(time.now(), msOfMoment(downtime[1])))
      office = open(store, current, sender, time, (stamp) => isCurrentStamp(world, stamp))
      await office.desk.resume()
      for await (const { key, wake } of store.waking()) office.waker.woken(key, wake)
    }
    const beat = office.waker.beat()
    await untilDone(beat, time)
  }
  await time.goTo(end + 86_400_000)
  return { ...(await account(store)), wrong, twice: repeated(sent), moved, subscribers: scenario.people }
}

/** Lets virtual time pass, a second at a time, until something is done. */
async function untilDone(work: Promise<void>, time: VirtualTime): Promise<void> {
  let done = false
  work.finally(() => {
    done = true
  })
  while (!done) await time.goTo(time.now() + 1000)
}

interface Office {
  readonly desk: Desk
  readonly waker: Waker
  /** Nothing it does reaches the store any more. */
  kill(): void
}

/** A process's way to the store, cut when it is killed. */
function wayTo(store: ConversationStore): { readonly store: ConversationStore; cut(): void } {
  let alive = true
  const through = <T>(work: () => Promise<T>): Promise<T> => (alive ? work() : new Promise(() => {}))
  return {
    store: {
      ...store,
      load: (key) => through(() => store.load(key)),
      commit: (key, record) => through(() => store.commit(key, record)),
      remove: (key) => through(() => store.remove(key)),
      unsent: () => through(() => store.unsent()),
      close: async () => {},
    },
    cut: () => {
      alive = false
    },
  }
}

function open(
  store: ConversationStore,
  step: Step<unknown, AnyEvent>,
  sender: Sender,
  clock: VirtualTime,
  isCurrent: (stamp: string) => boolean,
): Office {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  let waker: Waker | undefined
  const way = wayTo(store)
  const desk = openDesk({
    store: way.store,
    step,
    senders: { p: sender },
    log,
    words: { apology: { text: '抱歉' }, lost: { text: '丢了' } },
    clock,
    random: () => 0.5,
    woken: (key, wake) => waker?.woken(key, wake),
  })
  waker = openWaker({ store, receive: desk.receive, idle: desk.idle, isCurrent, clock, log })
  const kill = () => {
    way.cut()
    void waker?.stop()
    void desk.drain(0)
  }
  return { desk, waker, kill }
}

async function subscribe(
  { people }: Scenario,
  plans: readonly Pack['plan'][],
  { desk }: Office,
  time: VirtualTime,
): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const plan = plans[person % plans.length]
    if (!plan) continue
    const key = `p:${person}`
    const today = shanghaiMoment(time.now()).slice(0, 10)
    await desk.receive({ key, id: '1', event: { kind: 'command', name: 'start', argument: plan.id, today } })
    await desk.receive({ key, id: '2', event: { kind: 'text', text: '提醒我', today } })
    // Some hand in early, some put off, some choose their own days.
    if (person % 7 === 3)
      await desk.receive({ key, id: '3', event: { kind: 'text', text: '提前20天和2天提醒', today } })
    if (person % 11 === 5) await desk.receive({ key, id: '4', event: { kind: 'text', text: '晚上23点提醒', today } })
  }
  await time.goTo(time.now() + 1000)
}

async function account(store: ConversationStore): Promise<Pick<Outcome, 'dues' | 'waiting' | 'remembered'>> {
  let dues = NO_DUES
  let waiting = 0
  let remembered = 0
  for await (const key of store.keys()) {
    const record = await store.load(key)
    if (!record) continue
    const own = record.dues ?? NO_DUES
    dues = {
      due: dues.due + own.due,
      sent: dues.sent + own.sent,
      uncertain: dues.uncertain + own.uncertain,
      refused: dues.refused + own.refused,
      missed: dues.missed + own.missed,
    }
    waiting += record.outbox
      .filter(({ status }) => status === 'waiting' || status === 'sending')
      .reduce((sum, { unasked }) => sum + (unasked?.refs.length ?? 0), 0)
    remembered += readState(record.state)?.reminding?.told.filter(({ occasion }) => occasion !== 'shown').length ?? 0
  }
  return { dues, waiting, remembered }
}

/** The same words twice to the same person: a reminder names its day and the days left. */
function repeated(sent: ReadonlyMap<string, number>): string[] {
  return [...sent].flatMap(([what, count]) => (count > 1 && what.includes('截止') ? [what] : []))
}

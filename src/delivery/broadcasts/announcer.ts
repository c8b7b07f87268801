import type { Order, Rejection, Report, Standing } from '../../talk/admin/order.ts'
import type { Clock } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { type Log, messageOf } from '../log.ts'
import type { Broadcast, BroadcastBox, ConversationKey, LetGo, Ordered } from '../ports.ts'
import type { Gate } from '../record.ts'
import {
  broadcastOf,
  closed,
  confirmed,
  idOf,
  isOver,
  type Paces,
  retried,
  standingOf,
  tally,
  withOrder,
  withoutPerson,
} from './broadcast.ts'
import { countReaders, type Readership, type SendOnly } from './counting.ts'
import { type Driving, drive } from './driving.ts'
import { type Live, openLive } from './live.ts'
import { openTelling } from './telling.ts'

/** Counting an audience never takes longer; what was found until then is told. */
const COUNTING_MS = 60_000
const HISTORY = 5
/** How long an earlier one is named to whoever writes another. */
const DAY_MS = 86_400_000
/** Broadcasts kept when they have ended. */
const KEPT = 100

export interface AnnouncerOptions extends Readership {
  readonly box: BroadcastBox
  readonly desk: Pick<Desk, 'receive' | 'idle' | 'fate'>
  readonly administrators: ReadonlySet<ConversationKey>
  readonly paces: Paces
  readonly clock: Clock
  readonly log: Log
}

/** Broadcasts: kept, carried on over restarts, steered by their administrators. */
export interface Announcer {
  /** For the desk: what an announcement's messages may do just now. */
  readonly gate: Gate
  /** For the desk: carries out an order; safe to call again with the same id. Rejects when it could not be kept. */
  carryOut(ordered: Ordered): Promise<void>
  /** Goes on with what is unfinished. */
  start(): void
  /** Begins nothing more; resolves when what was begun has ended. What is unfinished goes on at the next start. */
  stop(): Promise<void>
  /** How many are under way, and how many of their recipients are still open. */
  state(): { readonly underWay: number; readonly open: number }
}

/** Reads what is kept. Nothing is sent before `start`; the gate knows from the beginning what is paused or called off. */
export async function openAnnouncer(options: AnnouncerOptions): Promise<Announcer> {
  const { box, desk, clock, log, paces, sendOnly, administrators } = options
  const stopping = new AbortController()
  const telling = openTelling({ receive: desk.receive, clock, log, signal: stopping.signal })
  const robots = new Set(sendOnly.map(({ key }: SendOnly) => key))
  const around: Driving = { ...options, telling, isGroup: (key) => robots.has(key) }
  const { broadcasts, damaged } = await box.all()
  for (const complaint of damaged) log.error({}, complaint)
  const lives = new Map<string, Live>(broadcasts.map((broadcast) => [broadcast.id, openLive(broadcast, box)]))
  const counting = new Map<ConversationKey, AbortController>()
  const unsaved = new Set<Live>()

  const of = (key: ConversationKey) => [...lives.values()].filter((live) => live.now().by === key)
  const underWay = (key: ConversationKey) => of(key).find((live) => !isOver(live.now())) ?? null
  const latest = () => [...lives.values()].toSorted((a, b) => a.now().madeAt - b.now().madeAt)
  const theirs = (key: ConversationKey) =>
    latest().findLast((live) => live.now().by !== key && !isOver(live.now())) ?? null
  const seenBy = (key: ConversationKey, live: Live): Standing => {
    const broadcast = live.now()
    return { ...standingOf(broadcast, paces), ...(broadcast.by === key ? {} : { theirs: true as const }) }
  }

  function goOn(live: Live, again = false): void {
    live.working = live.working.then(async () => {
      if (stopping.signal.aborted) return
      live.stop = new AbortController()
      try {
        await drive(around, live, again)
      } catch (error) {
        log.error({ reason: messageOf(error) }, '群发中断，重启后接着发')
      }
    })
  }

  async function carryOut(ordered: Ordered): Promise<void> {
    const { key, id, order } = ordered
    switch (order.kind) {
      case 'count':
        return void count(key, id, order.plan)
      case 'broadcast':
        return await begin({ key, id, order })
      case 'steer':
        return await steer(ordered, order)
      case 'standing': {
        const live = underWay(key) ?? theirs(key) ?? of(key).at(-1) ?? latest().at(-1)
        return live ? reportStanding(live, id, 'standing', key) : reject(key, id, 'none')
      }
      case 'history': {
        const standings = latest()
          .slice(-HISTORY)
          .reverse()
          .map((live) => seenBy(key, live))
        return telling.later(key, id, { kind: 'history', standings })
      }
      case 'letGo':
        return await letGo(key, order)
    }
  }

  async function letGo(key: ConversationKey, { fates }: LetGo): Promise<void> {
    counting.get(key)?.abort()
    counting.delete(key)
    for (const live of lives.values()) {
      if (live.now().state === 'preparing') live.gone.add(key)
      const isTheirs = withoutPerson(live.now(), key, fates) !== live.now()
      // What could not be saved the last time is on the disk still.
      if (!isTheirs && !unsaved.has(live)) continue
      unsaved.add(live)
      await live.change((before) => withoutPerson(before, key, fates))
      unsaved.delete(live)
    }
  }

  async function begin(ordered: Ordered & { order: Extract<Order, { kind: 'broadcast' }> }): Promise<void> {
    const { key, id } = ordered
    if (lives.has(idOf(ordered))) return
    if (underWay(key)) return reject(key, id, 'busy')
    const broadcast = confirmed(ordered, clock.now())
    if (broadcast.startAt !== null && broadcast.startAt <= clock.now()) return reject(key, id, 'past')
    const other = theirs(key)
    if (other?.now().plan === broadcast.plan && !ordered.order.besides)
      return telling.later(key, id, { kind: 'besides', standing: seenBy(key, other) })
    // Whom earlier ones did not reach is kept no longer than somebody may want to try again.
    for (const live of of(key)) if (live.now().recipients.length > 0) await live.change(closed)
    const live = openLive(broadcast, box)
    await live.save()
    lives.set(broadcast.id, live)
    goOn(live)
    void prune()
  }

  async function steer({ key, id }: Ordered, { to, theirs: named }: Extract<Order, { kind: 'steer' }>): Promise<void> {
    const changed = [...lives.values()].find((live) => live.now().orders.includes(orderOf(live, key, id)))
    // Once more to the disk: that may be what failed when it came first.
    if (changed) return await changed.save()
    if (to === 'retry') return await retry(key, id)
    const own = underWay(key)
    const live = named === undefined ? own : (lives.get(named) ?? null)
    const other = live ? null : theirs(key)
    if (other && named === undefined)
      return telling.later(key, id, { kind: 'askTheirs', to, standing: seenBy(key, other) })
    if (!live || isOver(live.now())) return reject(key, id, 'none')
    const { state } = live.now()
    const can = to === 'cancel' || state === (to === 'pause' ? 'running' : 'paused')
    if (!can) return reject(key, id, 'notNow')
    const next = to === 'pause' ? 'paused' : to === 'resume' ? 'running' : 'cancelled'
    live.stop.abort()
    await live.change((before) => withOrder({ ...before, state: next, told: true }, orderOf(live, key, id)))
    const both = (what: 'resumed' | 'paused' | 'cancelled') => {
      for (const reader of new Set([key, live.now().by])) reportStanding(live, id, what, reader, key)
    }
    if (to === 'resume') {
      both('resumed')
      return goOn(live)
    }
    // Told when what was on its way has ended, so that the counts hold.
    live.working = live.working.then(() => both(to === 'pause' ? 'paused' : 'cancelled'))
  }

  async function retry(key: ConversationKey, id: string): Promise<void> {
    if (underWay(key)) return reject(key, id, 'busy')
    const live = of(key).at(-1)
    if (live?.now().state !== 'done') return reject(key, id, 'none')
    const again = retried(live.now())
    if (!again) return reject(key, id, 'nothingFailed')
    await live.change(() => withOrder(again, id))
    reportStanding(live, id, 'resumed', key)
    goOn(live)
  }

  async function count(key: ConversationKey, id: string, plan: string): Promise<void> {
    // Whoever asks again does not wait for the answer to what they asked before.
    counting.get(key)?.abort()
    const mine = new AbortController()
    counting.set(key, mine)
    const until = clock.now() + COUNTING_MS
    const isLate = () => mine.signal.aborted || stopping.signal.aborted || clock.now() > until
    try {
      const found = await countReaders(options, plan, paces, isLate)
      if (mine.signal.aborted || stopping.signal.aborted) return
      const lately = latest()
        .filter((live) => live.now().plan === plan && isFresh(live.now(), clock.now()))
        .reverse()
        .slice(0, HISTORY)
        .map((live) => seenBy(key, live))
      telling.later(key, id, { kind: 'counted', plan, ...found, busy: underWay(key) !== null, lately })
    } catch (error) {
      log.error({ reason: messageOf(error) }, '群发的人数没有数成')
    }
  }

  function reject(key: ConversationKey, id: string, why: Rejection): void {
    telling.later(key, id, { kind: 'rejected', why })
  }

  /** `by`: who steered it. */
  function reportStanding(live: Live, id: string, what: What, reader: ConversationKey, by = reader): void {
    const byOther = by === reader ? {} : { byOther: true as const }
    // Ids of messages are told apart only within a conversation.
    const told = by === reader ? id : idOf({ key: by, id })
    telling.later(reader, told, { kind: 'broadcast', what, standing: seenBy(reader, live), ...byOther })
  }

  async function prune(): Promise<void> {
    const over = [...lives.values()].filter((live) => isOver(live.now()))
    for (const live of over.slice(0, Math.max(0, over.length - KEPT))) {
      const { id } = live.now()
      lives.delete(id)
      await box.remove(id).catch((error: unknown) => log.warn({ reason: messageOf(error) }, '旧的群发记录没有删掉'))
    }
  }

  return {
    gate: (announcement) => gateFor(lives.get(broadcastOf(announcement))?.now(), damaged.length > 0),
    carryOut,
    start() {
      for (const live of lives.values()) {
        const broadcast = live.now()
        if (!isOver(broadcast) || !broadcast.told) goOn(live, true)
      }
      for (const key of administrators) {
        const report: Report = { kind: 'restarted', underWay: underWay(key) !== null }
        if (options.reaches(key)) telling.later(key, `restarted:${clock.now()}`, report)
      }
    },
    async stop() {
      stopping.abort()
      for (const live of lives.values()) live.stop.abort()
      await Promise.all([...lives.values()].map((live) => live.working))
      await telling.settled()
    },
    state() {
      const going = [...lives.values()].map((live) => live.now()).filter((broadcast) => !isOver(broadcast))
      return { underWay: going.length, open: going.reduce((sum, broadcast) => sum + tally(broadcast).open, 0) }
    },
  }
}

type What = Extract<Report, { kind: 'broadcast' }>['what']

/** Under way, or sent so lately that another one may be one too many. */
function isFresh(broadcast: Broadcast, now: number): boolean {
  if (!isOver(broadcast)) return true
  return broadcast.state === 'done' && now - (broadcast.startAt ?? broadcast.madeAt) < DAY_MS
}

/** What an order is known by: ids of messages are told apart only within a conversation. */
function orderOf(live: Live, key: ConversationKey, id: string): string {
  return live.now().by === key ? id : idOf({ key, id })
}

/** `some`: whether there are broadcasts that cannot be read; what belongs to none may be of one that was called off. */
function gateFor(broadcast: Broadcast | undefined, some: boolean): ReturnType<Gate> {
  if (!broadcast && some) return 'hold'
  if (broadcast?.state === 'cancelled') return 'drop'
  return broadcast?.state === 'paused' ? 'hold' : 'go'
}

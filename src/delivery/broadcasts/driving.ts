import type { Report } from '../../talk/admin/order.ts'
import { messageOf } from '../log.ts'
import type { Broadcast, BroadcastBox } from '../ports.ts'
import { type Bringing, bringAll } from './bringing.ts'
import { announcementOf, ended, markOf, type Paces, standingOf, tally, withRecipients } from './broadcast.ts'
import { type Readership, readersOf } from './counting.ts'
import type { Live } from './live.ts'
import type { Telling } from './telling.ts'

const AGAIN_MS = 5_000
/** What was settled is on the disk so much later; until then it is in the recipients' records. */
const SAVE_MS = 10_000
/** Progress is told after so long, then after twice as long each time. */
const FIRST_NEWS_MS = 60_000
const LAST_NEWS_MS = 30 * 60_000
/** A time that was set is looked at so often: the machine's clock may be put right meanwhile. */
const LOOK_MS = 60_000
/** Later than this after the time that was set, what was to be said may be stale: the administrator decides. */
const STALE_MS = 15 * 60_000
/** After so many in a row of which nobody knows whether they arrived, something is broken on the way: the others wait. */
const DOUBTFUL_IN_A_ROW = 20

export interface Driving extends Bringing, Readership {
  readonly box: BroadcastBox
  readonly telling: Telling
  readonly paces: Paces
}

type What = Extract<Report, { kind: 'broadcast' }>['what']

/**
 * Takes a broadcast as far as it can get: from looking up its recipients to its end, or until it has to stop. `again`: an earlier process
 * had it in hand.
 */
export async function drive(around: Driving, live: Live, again: boolean): Promise<void> {
  const { clock } = around
  const { signal } = live.stop
  if (again && live.now().state === 'running') {
    await lookBack(around, live, signal)
    if (!signal.aborted) await tell(around, live, 'goesOn')
  }
  if (live.now().state === 'preparing') await prepare(around, live, signal)
  while (live.now().state === 'scheduled' && !signal.aborted) {
    const rest = (live.now().startAt ?? 0) - clock.now()
    if (rest > 0) await clock.sleep(Math.min(rest, LOOK_MS), signal)
    else if (rest < -STALE_MS) {
      if (await changed(around, live, signal, paused)) await tell(around, live, 'late')
    } else if (await changed(around, live, signal, (before) => ({ ...before, state: 'running' })))
      await tell(around, live, 'begun')
  }
  if (live.now().state === 'running' && !signal.aborted) await send(around, live, signal)
  if (live.now().state === 'done' && !live.now().told) await tellEnd(around, live)
}

/** Fixes the recipients. */
async function prepare(around: Driving, live: Live, signal: AbortSignal): Promise<void> {
  const recipients = await lookedUp(around, live, signal)
  if (recipients === null || signal.aborted) return
  const { by, id } = live.now()
  if (recipients.length === 0) {
    await changed(around, live, signal, (before) => ({ ...before, state: 'done', told: true }))
    return await around.telling.tell(by, `${id}:nobody`, { kind: 'rejected', why: 'nobody' })
  }
  const still = () => recipients.filter((key) => !live.gone.has(key))
  if (await changed(around, live, signal, (before) => withRecipients(before, still())))
    await tell(around, live, live.now().state === 'scheduled' ? 'scheduled' : 'begun')
}

/** Null when there was no more time. */
async function lookedUp(around: Driving, live: Live, signal: AbortSignal): Promise<string[] | null> {
  const { plan, audience } = live.now()
  for (;;) {
    try {
      const found: string[] = []
      for await (const reader of readersOf(around, plan)) {
        if (signal.aborted) return null
        if (reader?.audiences.includes(audience)) found.push(reader.key)
      }
      return found
    } catch (error) {
      around.log.error({ reason: messageOf(error) }, '群发的名单没有排成，稍后再试')
      await around.clock.sleep(AGAIN_MS, signal)
      if (signal.aborted) return null
    }
  }
}

/** What the process before this one had settled and not saved here stands in the recipients' records. */
async function lookBack({ desk, log }: Driving, live: Live, signal: AbortSignal): Promise<void> {
  const broadcast = live.now()
  for (const [place, key] of broadcast.recipients.entries()) {
    if (signal.aborted) return
    if (markOf(broadcast, place) !== 'open') continue
    try {
      const fate = await desk.fate(key, announcementOf(broadcast))
      if (fate !== 'waiting' && fate !== 'none') live.settle(place, fate)
    } catch (error) {
      log.warn({ reason: messageOf(error) }, '群发的一条不知结果，稍后再看')
    }
  }
}

/** Sends to everybody who is open, again and again until nobody is. */
async function send(around: Driving, live: Live, signal: AbortSignal): Promise<void> {
  const { clock } = around
  const over = new AbortController()
  const news = tellNow(around, live, AbortSignal.any([over.signal, signal]))
  let savedAt = clock.now()
  let doubtful = 0
  const halt = new AbortController()
  const until = AbortSignal.any([halt.signal, signal])
  const settle = (place: number, mark: Parameters<Live['settle']>[1]) => {
    live.settle(place, mark)
    doubtful = mark === 'uncertain' ? doubtful + 1 : mark === 'sent' ? 0 : doubtful
    if (doubtful >= DOUBTFUL_IN_A_ROW) halt.abort()
    if (clock.now() - savedAt < SAVE_MS) return
    savedAt = clock.now()
    live.save().catch((error: unknown) => around.log.warn({ reason: messageOf(error) }, '群发的进度没有存下，稍后再存'))
  }
  for (;;) {
    const broadcast = live.now()
    const open = broadcast.recipients.flatMap((key, place) =>
      markOf(broadcast, place) === 'open'
        ? [{ key, settle: settle.bind(null, place), isGone: () => live.isGone(place) }]
        : [],
    )
    if (open.length === 0) break
    await bringAll(around, { id: announcementOf(broadcast), text: broadcast.text }, open, until)
    if (tally(live.now()).open > 0) await clock.sleep(AGAIN_MS, until)
    if (until.aborted) break
  }
  over.abort()
  await news
  if (signal.aborted) await live.save().catch(() => {})
  else if (tally(live.now()).open === 0) await changed(around, live, signal, ended)
  else if (await changed(around, live, signal, paused)) await tell(around, live, 'halted')
}

const paused = (before: Broadcast): Broadcast => ({ ...before, state: 'paused', told: true })

/** Tells how it stands, at longer and longer intervals. */
async function tellNow(around: Driving, live: Live, signal: AbortSignal): Promise<void> {
  for (let every = FIRST_NEWS_MS; !signal.aborted; every = Math.min(every * 2, LAST_NEWS_MS)) {
    await around.clock.sleep(every, signal)
    if (!signal.aborted) await tell(around, live, 'progress')
  }
}

async function tellEnd(around: Driving, live: Live): Promise<void> {
  await tell(around, live, 'done')
  await live.change((before) => ({ ...before, told: true })).catch(() => {})
}

/** What is told is named by how far it got, so that the same is not told twice. */
async function tell({ telling, paces }: Driving, live: Live, what: What): Promise<void> {
  const broadcast = live.now()
  const standing = standingOf(broadcast, paces)
  const id = `${announcementOf(broadcast)}:${what}:${standing.total - standing.open}`
  await telling.tell(broadcast.by, id, { kind: 'broadcast', what, standing })
}

/** A change that has to be on the disk before it goes on; false when there was no more time. */
async function changed(
  around: Driving,
  live: Live,
  signal: AbortSignal,
  by: Parameters<Live['change']>[0],
): Promise<boolean> {
  let attempt = () => live.change(by)
  while (!signal.aborted) {
    try {
      await attempt()
      return true
    } catch (error) {
      attempt = live.save
      around.log.error({ reason: messageOf(error) }, '群发没有存下，稍后再存')
      await around.clock.sleep(AGAIN_MS, signal)
    }
  }
  return false
}

import { shanghaiDayAndMinute } from '../../delivery/shanghai.ts'
import { type Clock, steadyNow } from '../common/ports.ts'

export interface Limits {
  /** At least so many milliseconds between two messages to the same chat. */
  readonly chatMs: number
  /** And between any two messages. */
  readonly allMs: number
  /** Chance adds up to this share of `allMs` to each pause: 1 is up to twice as long. */
  readonly jitter: number
  /** Messages a day (Asia/Shanghai) in all, counted since the program was started. */
  readonly perDay: number
  /** Between two messages nobody asked for (reminders to many) at least so many milliseconds. */
  readonly bulkMs: number
  /** How many of a day's messages may be such. */
  readonly bulkPerDay: number
}

/** Fewer than a busy person sends. An account that does more is soon taken for what it is. */
export const CAREFUL: Limits = { chatMs: 4000, allMs: 2500, jitter: 1, perDay: 500, bulkMs: 15_000, bulkPerDay: 150 }

export type Turn =
  | { readonly kind: 'now' }
  /** Not soon: try again after so many milliseconds; the place in the line is kept. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }

export interface Pace {
  /**
   * Waits for this chat's turn, but no longer than {@link PATIENCE}. `bulk`: one of many that nobody waits for; between
   * two of them there is room for whoever is in a talk.
   */
  turn(chat: string, bulk?: boolean): Promise<Turn>
  /** Messages sent today. */
  today(): number
}

/** How long a send may wait here in milliseconds; it has to answer in bounded time. */
const PATIENCE = 30_000
/** A place nobody came for is given up. */
const PLACE_KEPT = 60_000
const HOUR = 3_600_000

/** A line of all that waits to be sent, first come, first served. `random` gives numbers from 0 up to, not including, 1. */
export function openPace(limits: Limits, clock: Clock, random: () => number, signal: AbortSignal): Pace {
  /** When something is to be sent, by chat: one place each. */
  const places = new Map<string, { readonly at: number; readonly bulk: boolean }>()
  /** When something was sent last, over all and by chat. */
  const lastTo = new Map<string, number>()
  let last = Number.NEGATIVE_INFINITY
  /** When the last of many is to be sent. */
  let lastBulk = Number.NEGATIVE_INFINITY
  let day = ''
  let count = 0
  let bulkCount = 0

  const pause = () => limits.allMs * limits.jitter * random()

  function countToday(): number {
    const now = shanghaiDayAndMinute(clock.now()).today
    if (now !== day) {
      day = now
      count = 0
      bulkCount = 0
    }
    return count
  }

  /** The first moment with enough room before and after it. */
  function place(chat: string, bulk: boolean): number {
    const now = steadyNow(clock)
    forget(now)
    const kept = places.get(chat)
    if (kept && kept.at >= now && (bulk || !kept.bulk)) return kept.at
    places.delete(chat)
    const free = [
      now,
      (lastTo.get(chat) ?? Number.NEGATIVE_INFINITY) + limits.chatMs + pause(),
      last + limits.allMs + pause(),
      ...(bulk ? [lastBulk + limits.bulkMs + pause()] : []),
    ]
    let at = Math.max(...free)
    for (const taken of [...places.values()].map((one) => one.at).sort((a, b) => a - b)) {
      if (taken - at >= limits.allMs) break
      if (at - taken < limits.allMs) at = taken + limits.allMs + pause()
    }
    places.set(chat, { at, bulk })
    if (bulk) lastBulk = at
    return at
  }

  function forget(now: number): void {
    for (const [chat, { at }] of places) if (at < now - PLACE_KEPT) places.delete(chat)
    if (lastTo.size > 5000) for (const [chat, at] of lastTo) if (at < now - HOUR) lastTo.delete(chat)
  }

  return {
    today: countToday,
    async turn(chat, bulk = false) {
      if (countToday() >= limits.perDay || (bulk && bulkCount >= limits.bulkPerDay)) {
        return { kind: 'later', afterMs: Math.min(untilTomorrow(clock.now()), HOUR), reason: 'daily ceiling' }
      }
      const wait = place(chat, bulk) - steadyNow(clock)
      // Called a little early, so that whoever comes back by their own, less exact clock still finds the place.
      if (wait > PATIENCE) return { kind: 'later', afterMs: Math.round(wait * 0.8), reason: 'line' }
      if (wait > 0) await clock.sleep(wait, signal)
      if (signal.aborted) return { kind: 'later', afterMs: PATIENCE, reason: 'stopping' }
      places.delete(chat)
      last = steadyNow(clock)
      lastTo.set(chat, last)
      countToday()
      count += 1
      if (bulk) bulkCount += 1
      return { kind: 'now' }
    },
  }
}

/** Milliseconds to midnight in Asia/Shanghai, which has had no summer time since 1991. */
function untilTomorrow(now: number): number {
  const DAY = 24 * HOUR
  return DAY - ((now + 8 * HOUR) % DAY)
}

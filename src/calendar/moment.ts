import { addDays, type LocalDate } from '../dossier/date.ts'
import type { Moment, Subscription } from './task.ts'

export type Quiet = NonNullable<Subscription['quiet']>

/** Below nought when `a` is before `b`. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.minute - b.minute
}

export function isBefore(a: Moment, b: Moment): boolean {
  return compareMoments(a, b) < 0
}

/** Whether nothing is to be said at a minute of the day; the last minute of quiet hours is the one before `to`. */
export function isQuiet(quiet: Quiet | null, minute: number): boolean {
  if (quiet === null || quiet.from === quiet.to) return false
  return quiet.from < quiet.to ? minute >= quiet.from && minute < quiet.to : minute >= quiet.from || minute < quiet.to
}

/** The moment itself, or the end of the quiet hours it falls into. */
export function afterQuiet(quiet: Quiet | null, moment: Moment): Moment {
  if (quiet === null || !isQuiet(quiet, moment.minute)) return moment
  const day = moment.minute < quiet.to ? moment.day : addDays(moment.day, 1)
  return { day, minute: quiet.to }
}

/** A decent hour for what cannot wait for the end of the quiet hours of that day. */
const MORNING = 8 * 60

/**
 * When something meant for `moment` is said: after the quiet hours, but never after `lastDay`. Where waiting would run
 * past it, in the morning of that day, or as near to it as the quiet hours leave.
 */
export function spokenAt(quiet: Quiet | null, moment: Moment, lastDay: LocalDate): Moment {
  const waited = afterQuiet(quiet, moment)
  if (waited.day <= lastDay || quiet === null) return waited
  // Quiet hours that run past a day's end leave `to` to `from` of every day.
  return { day: lastDay, minute: Math.min(Math.max(MORNING, quiet.to), quiet.from - 1) }
}

/** Whether to speak at `now` of something that is over after `lastDay`: not in quiet hours, if it can wait for their end. */
export function maySpeak(quiet: Quiet | null, now: Moment, lastDay: LocalDate): boolean {
  return !isQuiet(quiet, now.minute) || afterQuiet(quiet, now).day > lastDay
}

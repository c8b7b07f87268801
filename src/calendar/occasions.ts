import { addDays, daysBetween, type LocalDate } from '../dossier/date.ts'
import { compareMoments, isBefore, spokenAt } from './moment.ts'
import type { Moment, Subscription, Task, Told } from './task.ts'

/** A moment at which a task is to be spoken of. */
export interface Occasion {
  readonly occasion: number | 'snoozed'
  /** When it is said, if nobody sleeps: quiet hours are behind it. */
  readonly meant: Moment
  /** Of `snoozed`: the moment it was put off to. */
  readonly until?: Moment
}

/**
 * What is still owed for a task with its last day, in the order of time: neither said nor given up, not before the
 * subscription began, and not replaced by having been put off. Where offices are closed on the last day, their last open day is spoken of
 * like it.
 */
export function openOccasions(
  { id, lastOpen }: Pick<Task, 'id' | 'lastOpen'>,
  due: LocalDate,
  subscription: Subscription,
  told: readonly Told[],
): Occasion[] {
  const { quiet, at, since } = subscription
  const wanted = new Set(subscription.days)
  if (lastOpen !== null && wanted.has(0)) wanted.add(daysBetween(lastOpen, due))
  const own = told.filter(({ task }) => task === id)
  const until = subscription.snoozed[id]
  const putOff = latest([until, ...own.map((entry) => entry.until)])

  const days = [...wanted].filter((n) => !own.some((entry) => entry.due === due && entry.occasion === n))
  const open: Occasion[] = days
    .map((n) => ({ occasion: n, meant: spokenAt(quiet, { day: addDays(due, -n), minute: at }, due) }))
    .filter(({ meant }) => !isBefore(meant, since) && (putOff === null || isBefore(putOff, meant)))
  if (until !== undefined && !own.some((entry) => settles(entry, until))) {
    // Put off beyond the last day is put off to its morning: nobody is to lose the last word.
    const asked = until.day > due ? { day: due, minute: at } : until
    open.push({ occasion: 'snoozed', meant: spokenAt(quiet, asked, due), until })
  }
  return open.toSorted((a, b) => compareMoments(a.meant, b.meant) || rank(b) - rank(a))
}

function settles({ occasion, until: of, on }: Told, until: Moment): boolean {
  if (occasion !== 'snoozed') return false
  return of === undefined ? on >= until.day : compareMoments(of, until) === 0
}

function latest(moments: readonly (Moment | undefined)[]): Moment | null {
  return moments.reduce<Moment | null>((last, one) => (one && (!last || isBefore(last, one)) ? one : last), null)
}

/** Of several at one moment the one nearest to the last day speaks for all. */
const rank = ({ occasion }: Occasion) => (occasion === 'snoozed' ? -1 : occasion)

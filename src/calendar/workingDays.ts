import chineseDays from 'chinese-days'
import { addDays, type LocalDate } from '../dossier/date.ts'
import { isFreeByLaw, isLikelyFree, weekdayOf } from './holidays.ts'

/** A day found by counting working days. */
export interface Counted {
  readonly day: LocalDate
  /** Years the count passes through whose 放假安排 we do not hold: the day may shift. Smallest first. */
  readonly unpublished: readonly number[]
}

/** From this day on the arrangement of 元旦 of the next year may reach back: 2018-12-29 was worked for 2019. */
const NEXT_YEAR_FROM = '12-28'

/**
 * Whether the package has the State Council's arrangement of a year. Every arrangement names 10-01; for a year it lacks
 * the package says no more than the day of the week.
 */
export function publishedYear(year: number): boolean {
  return arranged(`${String(year).padStart(4, '0')}-10-01`) !== null
}

/**
 * How a year that is not published is counted: `law` takes as free what is free by law; `safe` also what arrangements
 * usually add, so that a day counted backwards is early rather than late.
 */
export type Reckoning = 'law' | 'safe'

/**
 * Whether a day is worked in China, 调休 included. In a year that is not published: Monday to Friday but for what is free
 * by law; that a Saturday or Sunday may be worked in exchange is not foreseen. {@link unpublishedIn} tells.
 */
export function isWorkingDay(day: LocalDate): boolean {
  return isWorked(day, 'law')
}

function isWorked(day: LocalDate, reckoning: Reckoning): boolean {
  const known = arranged(day)
  if (known !== null) return known
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  if (unpublishedIn(day, day).length === 0) return true
  return !isFreeByLaw(day) && !(reckoning === 'safe' && isLikelyFree(day))
}

/** Years from `from` to `to`, both days included, whose arrangement bears on a day there and is not published. */
export function unpublishedIn(from: LocalDate, to: LocalDate): number[] {
  const last = Number(to.slice(0, 4)) + (to.slice(5) >= NEXT_YEAR_FROM ? 1 : 0)
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= last; year += 1) if (!publishedYear(year)) years.push(year)
  return years
}

/**
 * The last day on which a span of `n` working days, first and last day counted, can begin and be over on `by`:
 * five for 2022-11-02 are 10-27, 28, 31, 11-01 and 02, so 2022-10-27. In a year that is not published rather too early than
 * too late. `n` from 1 on.
 */
export function latestStart(by: LocalDate, n: number): Counted {
  const day = walk(by, n, -1, 'safe')
  return { day, unpublished: unpublishedIn(day, by) }
}

/**
 * The day on which a span of `n` working days begun on `from` is over, first and last day counted. `n` from 1 on. For a
 * year that is not published: with `safe`, by when it is over at the latest; with `law`, rather too early, as a last day
 * that counts from there has to be.
 */
export function earliestEnd(from: LocalDate, n: number, reckoning: Reckoning = 'safe'): Counted {
  const day = walk(from, n, 1, reckoning)
  return { day, unpublished: unpublishedIn(from, day) }
}

/** The `n`-th working day after `day`, which does not count itself: 收到短信后 5 个工作日内, a last day. `n` from 1 on. */
export function workingDaysAfter(day: LocalDate, n: number): Counted {
  return earliestEnd(addDays(day, 1), n, 'law')
}

/** The working day with which `n` working days are left before `day`; itself one of them, `day` none. `n` from 1 on. */
export function workingDaysBefore(day: LocalDate, n: number): Counted {
  return latestStart(addDays(day, -1), n)
}

/** The working days from `from` to `to`, both included; `reckoning` as they were found. */
export function workingDaysIn(from: LocalDate, to: LocalDate, reckoning: Reckoning = 'law'): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(day, reckoning)) days.push(day)
  return days
}

function walk(start: LocalDate, n: number, step: 1 | -1, reckoning: Reckoning): LocalDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a span has one working day or more, not ${n}`)
  let day = start
  for (let left = n; ; day = addDays(day, step)) {
    if (isWorked(day, reckoning)) left -= 1
    if (left === 0) return day
  }
}

/**
 * Whether a day that was arranged is worked; null for a day that was not. The package names arranged days in two
 * languages. Its day of the week is not used: it reads it from the machine's zone and is a day off west of Greenwich.
 */
function arranged(day: LocalDate): boolean | null {
  const known = days.get(day)
  if (known !== undefined) return known
  const { name, work } = chineseDays.getDayDetail(day)
  const found = name.includes(',') ? work : null
  if (days.size < DAYS_KEPT) days.set(day, found)
  return found
}

/** The same days around the plans' dates are looked at in every turn; the package works each out anew. */
const days = new Map<LocalDate, boolean | null>()
const DAYS_KEPT = 5000

import chineseDays from 'chinese-days'
import { addDays, type LocalDate } from '../dossier/date.ts'
import { toDay } from '../dossier/dayNumber.ts'

/** A day found by counting working days. */
export interface Counted {
  readonly day: LocalDate
  /** Years the count passes through whose 放假安排 we do not hold: the day may shift. Smallest first. */
  readonly unpublished: readonly number[]
}

/** Holidays by the sun that every year has by law (全国年节及纪念日放假办法), whatever is arranged around them. */
const ALWAYS_OFF = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

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
 * Whether a day is worked in China, 调休 included. In a year that is not published: Monday to Friday but for the holidays
 * by law that do not hang on the moon; {@link unpublishedIn} tells.
 */
export function isWorkingDay(day: LocalDate): boolean {
  const known = arranged(day)
  if (known !== null) return known
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  return publishedYear(Number(day.slice(0, 4))) || !ALWAYS_OFF.has(day.slice(5))
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
 * five for 2022-11-02 are 10-27, 28, 31, 11-01 and 02, so 2022-10-27. `n` from 1 on.
 */
export function latestStart(by: LocalDate, n: number): Counted {
  const day = walk(by, n, -1)
  return { day, unpublished: unpublishedIn(day, by) }
}

/** The day on which a span of `n` working days begun on `from` is over, first and last day counted. `n` from 1 on. */
export function earliestEnd(from: LocalDate, n: number): Counted {
  const day = walk(from, n, 1)
  return { day, unpublished: unpublishedIn(from, day) }
}

/** The `n`-th working day after `day`, which does not count itself: 收到短信后 5 个工作日内. `n` from 1 on. */
export function workingDaysAfter(day: LocalDate, n: number): Counted {
  return earliestEnd(addDays(day, 1), n)
}

/** The working day with which `n` working days are left before `day`; itself one of them, `day` none. `n` from 1 on. */
export function workingDaysBefore(day: LocalDate, n: number): Counted {
  return latestStart(addDays(day, -1), n)
}

/** The working days from `from` to `to`, both included. */
export function workingDaysIn(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

function walk(start: LocalDate, n: number, step: 1 | -1): LocalDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a span has one working day or more, not ${n}`)
  let day = start
  for (let left = n; ; day = addDays(day, step)) {
    if (isWorkingDay(day)) left -= 1
    if (left === 0) return day
  }
}

/**
 * Whether a day that was arranged is worked; null for a day that was not. The package names arranged days in two
 * languages. Its day of the week is not used: it reads it from the machine's zone and is a day off west of Greenwich.
 */
function arranged(day: LocalDate): boolean | null {
  const { name, work } = chineseDays.getDayDetail(day)
  return name.includes(',') ? work : null
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(day: LocalDate): number {
  return (((toDay(day) + 4) % 7) + 7) % 7
}

/** A calendar day, `YYYY-MM-DD`. Strings of this form compare in the order of time. */
export type LocalDate = string

/**
 * Days since 1970-01-01. Judging compares and shifts thousands of days, so it counts on whole numbers; texts and
 * date-fns stay at the edges.
 */
export type DayNumber = number

const DAY = 86_400_000

export function toDay(date: LocalDate): DayNumber {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY
}

export function fromDay(day: DayNumber): LocalDate {
  const date = new Date(day * DAY)
  const month = date.getUTCMonth() + 1
  const ofMonth = date.getUTCDate()
  return `${date.getUTCFullYear()}-${month < 10 ? '0' : ''}${month}-${ofMonth < 10 ? '0' : ''}${ofMonth}`
}

/** The last day of a month, 1 to 12. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day so many months on, or the last day of that month when it is shorter. */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY)
  const all = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const year = Math.floor(all / 12)
  const month = all - year * 12
  return Date.UTC(year, month, Math.min(date.getUTCDate(), monthLength(year, month + 1))) / DAY
}

/** The day on which a span begun on `start` is full for so many months, both ends counted. */
export function fullOnDay(start: DayNumber, months: number): DayNumber {
  return plusMonths(start, months) - 1
}

/** Full 周年 from `start` to `end`, both days counted. */
export function fullYearsBetween(start: DayNumber, end: DayNumber): number {
  if (start > end) return 0
  let years = Math.floor((end - start + 1) / 365)
  while (years > 0 && fullOnDay(start, years * 12) > end) years -= 1
  return years
}

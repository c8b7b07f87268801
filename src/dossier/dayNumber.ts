/** A calendar day, `YYYY-MM-DD`. Strings of this form compare in the order of time. */
export type LocalDate = string

/**
 * Days since 1970-01-01. Judging compares and shifts thousands of days, so it counts on whole numbers; texts and
 * date-fns stay at the edges.
 */
export type DayNumber = number

/** Days before the first of March of a year counted from March on, as every fourth, hundredth and four-hundredth year has it. */
const MARCH_OF_1970 = 719_468
const FOUR_CENTURIES = 146_097

export function toDay(date: LocalDate): DayNumber {
  return dayOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10))
}

/** A number made of the digits there; texts are too many for `Number(date.slice(…))`. */
export function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** The years are taken to begin in March, so that a leap day is the last of its year. */
function dayOf(year: number, month: number, day: number): DayNumber {
  const fromMarch = month > 2 ? year : year - 1
  const century = Math.floor(fromMarch / 400)
  const ofCenturies = fromMarch - century * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const ofFourCenturies = ofCenturies * 365 + Math.floor(ofCenturies / 4) - Math.floor(ofCenturies / 100) + ofYear
  return century * FOUR_CENTURIES + ofFourCenturies - MARCH_OF_1970
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The reverse of {@link dayOf}. */
function partsOf(dayNumber: DayNumber): Parts {
  const shifted = dayNumber + MARCH_OF_1970
  const century = Math.floor(shifted / FOUR_CENTURIES)
  const left = shifted - century * FOUR_CENTURIES
  const ofCenturies = Math.floor(
    (left - Math.floor(left / 1460) + Math.floor(left / 36_524) - Math.floor(left / 146_096)) / 365,
  )
  const ofYear = left - (365 * ofCenturies + Math.floor(ofCenturies / 4) - Math.floor(ofCenturies / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: ofCenturies + century * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function fromDay(dayNumber: DayNumber): LocalDate {
  const { year, month, day } = partsOf(dayNumber)
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** The last day of a month, 1 to 12. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day so many months on, or the last day of that month when it is shorter. */
export function plusMonths(dayNumber: DayNumber, months: number): DayNumber {
  const parts = partsOf(dayNumber)
  const all = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(all / 12)
  const month = all - year * 12 + 1
  return dayOf(year, month, Math.min(parts.day, monthLength(year, month)))
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

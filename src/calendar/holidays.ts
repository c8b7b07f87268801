import chineseDays from 'chinese-days'
import type { LocalDate } from '../dossier/date.ts'
import { type DayNumber, fromDay, toDay } from '../dossier/dayNumber.ts'

/** Free days of a year, as 全国年节及纪念日放假办法 stands since 2025, and what is likely to be arranged around them. */
interface FreeDays {
  readonly byLaw: ReadonlySet<LocalDate>
  readonly likely: ReadonlySet<LocalDate>
}

/** 1900-01-31 was the first day of the first lunar year the package has; it has them up to 2100. */
const FIRST_LUNAR = { year: 1900, day: toDay('1900-01-31') }
const LAST_LUNAR_YEAR = 2100

const kept = new Map<number, FreeDays>()

/**
 * Whether a day is free by law, whatever is arranged around it: 元旦, 春节 from 除夕 to 初三, 清明, 劳动节 (two days), 端午,
 * 中秋, 国庆 (three). After 2100 only the holidays of the sun are known.
 */
export function isFreeByLaw(day: LocalDate): boolean {
  return freeDays(Number(day.slice(0, 4))).byLaw.has(day)
}

/**
 * Whether a day is free by law or one that arrangements usually join to such days: the week of 国庆, of 春节 and of 劳动节, the
 * day in place of a Saturday or Sunday, the day between a holiday and a weekend. Wider than any one year's, on purpose.
 */
export function isLikelyFree(day: LocalDate): boolean {
  const { byLaw, likely } = freeDays(Number(day.slice(0, 4)))
  return byLaw.has(day) || likely.has(day)
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: LocalDate): number {
  return (((toDay(day) + 4) % 7) + 7) % 7
}

function freeDays(year: number): FreeDays {
  const known = kept.get(year)
  if (known) return known
  const made = reckoned(year)
  kept.set(year, made)
  return made
}

function reckoned(year: number): FreeDays {
  const spring = newYear(year)
  const autumn = spring === null ? null : lunarDay(year, 8, 15)
  const dragonBoat = spring === null ? null : lunarDay(year, 5, 5)
  const national = on(year, '10-01')
  const single = [qingming(year), dragonBoat, autumn].filter((day) => day !== null)
  const byLaw = [
    ...run(on(year, '01-01'), 1),
    ...(spring === null ? [] : run(spring - 1, 4)),
    ...single.map(fromDay),
    ...run(on(year, '05-01'), 2),
    ...run(national, 3),
  ]
  // 2020, 2023 and 2025 joined both to eight days.
  const isOneBreak = autumn !== null && autumn > national - 4 && autumn < national + 8
  const likely = [
    // 元旦 of the next year may reach back to its eve.
    ...[on(year, '01-01'), on(year + 1, '01-01'), ...single].flatMap(joined),
    // From the day before 除夕: 2026 began on 腊月二十八; 2024 went on to 初八.
    ...(spring === null ? [] : run(spring - 2, 10)),
    ...run(on(year, '04-30'), 6),
    ...(isOneBreak ? span(Math.min(autumn, national), national + 7) : run(national, 7)),
  ]
  return { byLaw: new Set(byLaw), likely: new Set(likely) }
}

/** A single holiday with the weekend it touches or nearly touches. */
function joined(day: DayNumber): LocalDate[] {
  switch (weekdayOf(fromDay(day))) {
    case 0:
      return run(day - 1, 3)
    case 2:
      return run(day - 1, 2)
    case 4:
      return run(day, 2)
    case 6:
      return run(day, 3)
    default:
      return [fromDay(day)]
  }
}

/** The first day of the first lunar month. Counted from the package's table of months: its dates hang on the machine's zone. */
function newYear(year: number): DayNumber | null {
  if (year < FIRST_LUNAR.year || year > LAST_LUNAR_YEAR) return null
  let day = FIRST_LUNAR.day
  for (let before = FIRST_LUNAR.year; before < year; before += 1) day += lunarYearLength(before)
  return day
}

function lunarYearLength(year: number): number {
  const months = Array.from({ length: 12 }, (_, index) => chineseDays.monthDays(year, index + 1))
  return months.reduce((sum, length) => sum + length, chineseDays.getYearLeapMonth(year).days)
}

/** A day of a lunar month that is not a leap one. */
function lunarDay(year: number, month: number, ofMonth: number): DayNumber | null {
  const first = newYear(year)
  if (first === null) return null
  const leap = chineseDays.getYearLeapMonth(year)
  let day = first + ofMonth - 1
  for (let before = 1; before < month; before += 1) day += chineseDays.monthDays(year, before)
  return leap.leapMonth !== undefined && leap.leapMonth < month ? day + leap.days : day
}

/** 清明 by the rule of thumb of the almanac, right from 2000 to 2099. */
function qingming(year: number): DayNumber {
  const of = year % 100
  return on(year, '04-01') + Math.floor(of * 0.2422 + 4.81) - Math.floor(of / 4) - 1
}

function on(year: number, monthDay: string): DayNumber {
  return toDay(`${String(year).padStart(4, '0')}-${monthDay}`)
}

function span(from: DayNumber, to: DayNumber): LocalDate[] {
  return run(from, to - from + 1)
}

function run(from: DayNumber, length: number): LocalDate[] {
  return Array.from({ length }, (_, index) => fromDay(from + index))
}

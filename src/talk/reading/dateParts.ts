import {
  addDays,
  addMonths,
  isLocalDate,
  type LocalDate,
  type PartialDate,
  partialOf,
  rangeOf,
} from '../../dossier/date.ts'
import { numeral } from './numbers.ts'

/** A date at some place of a text, `length` characters long; see DateFound in dateScan.ts for `date` and `why`. */
export interface DateMatch {
  readonly length: number
  readonly date?: PartialDate
  readonly why?: string
}

/** 15 is 2015 and 99 is 1999: two digits mean the year nearest that is not ten years ahead. */
export function fullYear(digits: string, today: LocalDate): number | null {
  const said = /^\d+$/.test(digits) ? Number(digits) : chineseYear(digits)
  if (said === null) return null
  if (digits.length !== 2) return said
  const current = Number(today.slice(0, 4))
  const guess = Math.floor(current / 100) * 100 + said
  return guess > current + 10 ? guess - 100 : guess
}

function chineseYear(digits: string): number | null {
  let year = 0
  for (const digit of digits) {
    const number = numeral(digit)
    if (number === null) return null
    year = year * 10 + number
  }
  return year
}

/** A day, or why there is no such day. */
export function day(year: number, month: number, dayOfMonth: number, length: number): DateMatch {
  const date = `${year}-${pad(month)}-${pad(dayOfMonth)}`
  if (isLocalDate(date)) return { length, date }
  if (month < 1 || month > 12) return { length, why: `没有${month}月，请核对` }
  if (year < 1900 || year > 2100) return { length, why: `${year}年不对，请核对年份` }
  return { length, why: `${year}年${month}月没有${dayOfMonth}日，请核对` }
}

/** A whole month, or why there is none. */
export function monthOf(year: number, month: number, length: number): DateMatch {
  const whole = day(year, month, 1, length)
  return whole.date === undefined ? whole : { length, date: whole.date.slice(0, 7) }
}

/** A whole year, or why there is none. */
export function yearOf(year: number, length: number): DateMatch {
  const whole = day(year, 1, 1, length)
  return whole.date === undefined ? whole : { length, date: String(year) }
}

export function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** 去年, 大前年 and the like, counted from the year of `today`. */
export function relativeYear(word: string, today: LocalDate): number {
  const current = Number(today.slice(0, 4))
  const steps: Record<string, number> = { 大前年: -3, 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 }
  return current + (steps[word] ?? 0)
}

/** 上旬、月中、月底 of the month that begins on `first`. */
export function partOfMonth(first: LocalDate, word: string): PartialDate {
  if (/上旬|初/.test(word)) return `${first}/${addDays(first, 9)}`
  if (/中/.test(word)) return `${addDays(first, 10)}/${addDays(first, 19)}`
  return `${addDays(first, 20)}/${addDays(addMonths(first, 1), -1)}`
}

/** 年初 (first quarter), 年中 (May to August), 年底 (last quarter), 上半年, 第三季度… of a year. */
export function partOfYear(year: number, word: string): PartialDate {
  const months = monthsOf(word)
  const last = addDays(addMonths(`${year}-${pad(months[1])}-01`, 1), -1)
  return partialOf({ first: `${year}-${pad(months[0])}-01`, last })
}

function monthsOf(word: string): readonly [number, number] {
  if (word === '上半年') return [1, 6]
  if (word === '下半年') return [7, 12]
  if (word.endsWith('季度')) {
    const quarter = numeral(word.replace(/第|季度/g, '')) ?? 1
    return [quarter * 3 - 2, quarter * 3]
  }
  // 春季 of a school is its half-year, which begins in winter.
  if (word === '春季') return [1, 6]
  if (word === '春天') return [3, 5]
  if (/夏/.test(word)) return [6, 8]
  if (/秋/.test(word)) return [9, 11]
  if (/初|开年/.test(word)) return [1, 3]
  return /中/.test(word) ? [5, 8] : [10, 12]
}

/** Whether a date begins after today. */
export function isFuture(date: PartialDate, today: LocalDate): boolean {
  const range = rangeOf(date)
  return range !== null && range.first > today
}

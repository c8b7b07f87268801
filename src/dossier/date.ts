import { UTCDate } from '@date-fns/utc'
import { addMonths as plusMonths } from 'date-fns/addMonths'
import { addYears as plusYears } from 'date-fns/addYears'
import { digits, fromDay, fullOnDay, fullYearsBetween, type LocalDate, monthLength, toDay } from './dayNumber.ts'

export type { LocalDate } from './dayNumber.ts'

/**
 * A day as people know it: to the day, the month or the year, or between two days.
 * `2019-01-01` · `2019-01` · `2019` · `2018-10-01/2018-12-31`
 */
export type PartialDate = string

/** All days a {@link PartialDate} may mean, both ends included. */
export interface DateRange {
  readonly first: LocalDate
  readonly last: LocalDate
}

const [HYPHEN, ZERO, NINE] = [45, 48, 57]
const MONTH = /^\d{4}-\d{2}$/
const YEAR = /^\d{4}$/

function toUtc(date: LocalDate): UTCDate {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function fromUtc(date: Date): LocalDate {
  return date.toISOString().slice(0, 10)
}

/** True for a day that is in the calendar: `2018-02-30` is not. Years 1900 to 2100. */
export function isLocalDate(text: string): boolean {
  if (!isDayShaped(text)) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return inYears(year) && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** Like `/^\d{4}-\d{2}-\d{2}$/`, which took longer than all that is done with the day. */
function isDayShaped(text: string): boolean {
  if (text.length !== 10) return false
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at)
    if (at === 4 || at === 7 ? code !== HYPHEN : code < ZERO || code > NINE) return false
  }
  return true
}

function inYears(year: number): boolean {
  return year >= 1900 && year <= 2100
}

export function isPartialDate(text: string): boolean {
  return rangeOf(text) !== null
}

/** The days a partial date may mean; null if it is no date at all. */
export function rangeOf(text: PartialDate): DateRange | null {
  switch (text.length) {
    case 10:
      return isLocalDate(text) ? { first: text, last: text } : null
    case 7: {
      const first = `${text}-01`
      if (!MONTH.test(text) || !isLocalDate(first)) return null
      return { first, last: `${text}-${monthLength(Number(text.slice(0, 4)), Number(text.slice(5)))}` }
    }
    case 4:
      return YEAR.test(text) && inYears(Number(text)) ? { first: `${text}-01-01`, last: `${text}-12-31` } : null
    case 21: {
      const first = text.slice(0, 10)
      const last = text.slice(11)
      if (text[10] !== '/' || !isLocalDate(first) || !isLocalDate(last) || first > last) return null
      return { first, last }
    }
    default:
      return null
  }
}

/** The shortest partial date for a range: a whole year is `2018`, a whole month `2018-12`. */
export function partialOf(range: DateRange): PartialDate {
  if (range.first === range.last) return range.first
  for (const length of [4, 7]) {
    const short = range.first.slice(0, length)
    const whole = rangeOf(short)
    if (whole?.first === range.first && whole.last === range.last) return short
  }
  return `${range.first}/${range.last}`
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDay(toDay(date) + days)
}

export function addMonths(date: LocalDate, months: number): LocalDate {
  return fromUtc(plusMonths(toUtc(date), months))
}

export function addYears(date: LocalDate, years: number): LocalDate {
  return fromUtc(plusYears(toUtc(date), years))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDay(to) - toDay(from)
}

/**
 * The day on which a span begun on `start` is full for `years` 周年, both ends counted.
 * Begun 2019-01-01, four years are full on 2022-12-31 (温州市机电技术协会 2022 申报指南 五.4(4), its own example).
 * Months may be added for 三个月 and the like.
 */
export function fullOn(start: LocalDate, years: number, months = 0): LocalDate {
  return fromDay(fullOnDay(toDay(start), Math.round(years * 12) + months))
}

/** The latest start with which `years` 周年 are full on `cutOff`. */
export function latestStart(cutOff: LocalDate, years: number): LocalDate {
  let start = addMonths(addDays(cutOff, 1), -Math.round(years * 12))
  while (fullOn(addDays(start, 1), years) <= cutOff) start = addDays(start, 1)
  while (fullOn(start, years) > cutOff) start = addDays(start, -1)
  return start
}

/** Full 周年 from `start` to `cutOff`, both days counted; 0 when it has not begun. */
export function fullYears(start: LocalDate, cutOff: LocalDate): number {
  return fullYearsBetween(toDay(start), toDay(cutOff))
}

/** 2022-10-20 as people write it: 2022年10月20日; also 2022年10月, 2022年, and a span as 2018年10月1日到12月31日之间. */
export function sayDate(text: PartialDate): string {
  const [from, to] = text.split('/')
  if (from && to) return `${sayDate(from)}到${sayDate(to)}之间`
  const [year, month, day] = text.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/** 10月20日 for a day, without its year: for dates of the plan's own year. */
export function sayDay(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { toDay } from '../../dossier/dayNumber.ts'
import { findDates } from '../reading/dateScan.ts'
import { numeral } from '../reading/numbers.ts'

const N = '(\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
/** 9月30号前交 is when something is to be done, not when something came. */
const NOT_THEN = '(?![日号]?(?:(?:以|之)?前(?!天)|截止|止|之?内|[去要]?(?:交|送|缴|办)))'
const MONTH_DAY = new RegExp(`(?<![\\d年])${N}月份?${N}[日号]?(?!\\d)${NOT_THEN}`, 'g')
const DOTTED = new RegExp(`(?<![\\d.\\-/])(\\d{1,2})[./\\-](\\d{1,2})[日号]?(?![\\d.\\-/])${NOT_THEN}`, 'g')
const LAST_MONTH = new RegExp(`上个?月${N}[日号]?${NOT_THEN}`, 'g')
const DAY = new RegExp(`(?<![\\d月一二三四五六七八九十])${N}[日号](?!\\d)${NOT_THEN}`, 'g')
const WEEKDAY = new RegExp(`(上上|上|这|本|下)?个?(?:周|星期|礼拜)([一二三四五六日天])${NOT_THEN}`, 'g')
const AGO = new RegExp(`${N}天(?:以|之)?前(?!天)`, 'g')
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/大前天/g, -3],
  [/(?<!大)前[天日晚]/g, -2],
  [/昨[天日晚儿夜]/g, -1],
  [/今[天日早晚儿]|刚刚?才?|这会儿?/g, 0],
  [/明[天日早晚]/g, 1],
  [/(?<![以之])后天/g, 2],
]
/** A day of the month that is still to come is one of last month where that is so near. */
const NEAR_MONTH = 15
/** The same of a day of the year. */
const NEAR_YEAR = 90

/**
 * The day on which something came, as told: 10月20号, 20号, 昨天, 上周五, 三天前. The year or month that is left out is the one that
 * puts the day nearest before `today`; a day that would be far back then is one to come. Null where no day is told, or two.
 */
export function arrivalDay(even: string, today: LocalDate): LocalDate | null {
  const days = [...new Set(daysIn(even.replace(/\s+/g, ''), today))]
  return days.length === 1 ? (days[0] ?? null) : null
}

/** Whether anything in a text speaks of a day. */
export function namesDay(even: string, today: LocalDate): boolean {
  return daysIn(even.replace(/\s+/g, ''), today).length > 0
}

function daysIn(text: string, today: LocalDate): LocalDate[] {
  const found: (LocalDate | null)[] = []
  let rest = text
  for (const { start, end, date } of findDates(text, today).reverse()) {
    const words = text.slice(start, end)
    if (date === undefined || !isLocalDate(date) || !/^(?:\d{4}|\d\d年|[今去]年)/.test(words)) continue
    rest = `${rest.slice(0, start)},${rest.slice(end)}`
    if (new RegExp(`^${NOT_THEN}`).test(text.slice(end))) found.push(date)
  }
  const take = (pattern: RegExp, day: (parts: readonly string[]) => LocalDate | null) => {
    rest = rest.replace(pattern, (...parts: unknown[]) => {
      found.push(day(parts.map((part) => (typeof part === 'string' ? part : ''))))
      return ','
    })
  }
  take(LAST_MONTH, ([, day = '']) => dayOf(addMonths(`${today.slice(0, 7)}-01`, -1), day))
  take(MONTH_DAY, ([, month = '', day = '']) => ofYear(month, day, today))
  take(DOTTED, ([, month = '', day = '']) => ofYear(month, day, today))
  take(AGO, ([, days = '']) => addDays(today, -(numeral(days) ?? 0)))
  take(WEEKDAY, ([, week = '', day = '']) => ofWeek(week, day, today))
  for (const [pattern, days] of NAMED) take(pattern, () => addDays(today, days))
  take(DAY, ([, day = '']) => ofMonth(day, today))
  return found.filter((day) => day !== null)
}

const two = (text: string) => String(numeral(text) ?? '').padStart(2, '0')

/** A day of the month in which `within` lies. */
export function dayOf(within: LocalDate, day: string): LocalDate | null {
  const date = `${within.slice(0, 7)}-${two(day)}`
  return isLocalDate(date) ? date : null
}

function ofYear(month: string, day: string, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4))
  const [now, before] = [year, year - 1].map((one) => `${one}-${two(month)}-${two(day)}`)
  return nearest(now, before, today, NEAR_YEAR)
}

function ofMonth(day: string, today: LocalDate): LocalDate | null {
  const before = dayOf(addMonths(`${today.slice(0, 7)}-01`, -1), day)
  return nearest(dayOf(today, day), before, today, NEAR_MONTH)
}

function nearest(
  now: string | null | undefined,
  before: string | null | undefined,
  today: LocalDate,
  near: number,
): LocalDate | null {
  const [one, other] = [now, before].map((date) => (date && isLocalDate(date) ? date : null))
  if (one && one <= today) return one
  return other && daysBetween(other, today) <= near ? other : (one ?? null)
}

function ofWeek(week: string, day: string, today: LocalDate): LocalDate {
  const monday = addDays(today, -((((toDay(today) + 3) % 7) + 7) % 7))
  const at = addDays(monday, '一二三四五六日'.indexOf(day === '天' ? '日' : day))
  if (week === '上上') return addDays(at, -14)
  if (week === '上') return addDays(at, -7)
  if (week === '下') return addDays(at, 7)
  return week === '' && at > today ? addDays(at, -7) : at
}

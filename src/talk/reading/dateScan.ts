import { addDays, addMonths, type LocalDate, type PartialDate, partialOf } from '../../dossier/date.ts'
import {
  type DateMatch,
  day,
  fullYear,
  monthOf,
  pad,
  partOfMonth,
  partOfYear,
  relativeYear,
  yearOf,
} from './dateParts.ts'
import { numeral } from './numbers.ts'

/** A date met in a text. */
export interface DateFound {
  readonly start: number
  readonly end: number
  /** Absent when it cannot be a date, or not this one. */
  readonly date?: PartialDate
  /** What is wrong or missing, in Chinese; with a `date`, that date is only a guess. */
  readonly why?: string
}

const D = '[零一二三四五六七八九]'
const SHORT = `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?!\\d)`
const DAY_SHORT = `(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})`
const RELATIVE = '大前年|前年|去年|上年|今年|本年|明年|后年'
/** Where 初 and 中 open another word: 初中、中级、中专. */
const NOT_PART = '(?![级专学国标心层途技职定中等考])'

const YEAR = new RegExp(
  `(?:(\\d{4}|\\d{2}|${D}{4}|${D}{2})\\s?(年|届)|(${RELATIVE}))(?!级|龄)(?:度(?!假))?(?:\\s?的\\s?(?=\\d|[一二三四五六七八九十上下]))?`,
  'y',
)
const MONTH = new RegExp(`\\s?(${SHORT})\\s?月份?(?![亮饼])`, 'y')
const MONTH_BARE = /[\s.\-/]?(\d{1,2})(?:[.\-/](\d{1,2})[日号]?)?(?![\d年个天次人项篇分名岁万%.])/y
const DAY = new RegExp(`\\s?的?(?:(${DAY_SHORT})\\s?[日号]|(\\d{1,2})(?![\\d年月个天次人项篇分名岁万%./]))`, 'y')
const DAY_PART = new RegExp(`\\s?(?:份?的)?(上旬|中旬|下旬|月?初${NOT_PART}|月?底|月?末|月?中${NOT_PART})`, 'y')
const YEAR_PART = new RegExp(
  `\\s?(?:的)?(年初${NOT_PART}|初${NOT_PART}|年底|年末|底|末|年中${NOT_PART}|中${NOT_PART}|上半年|下半年|第?[一二三四1-4]季度|春天|夏天|秋天|春季|夏季|秋季|冬季|开年)`,
  'y',
)
const BOUND = /\s?(?:以|之)(前|后)|(前|后)(?![后前来面期续])/y

const NUMERIC = /(\d{4})([.\-/,、·\s])(\d{1,2})(?:\2(\d{1,2}))?[日号]?(?![\d年个万%人分项篇])/y
const NUMERIC_MONTH = /(\d{4}|\d{2})[.\-/\s](\d{1,2})月(?:份|\s?(\d{1,2})[日号]?(?![\d个年项篇人]))?/y
const NUMERIC_SHORT = /(\d{1,2})([.\-/])(\d{1,2})(?:\2(\d{1,2}))?[日号]?(?![\d年个万%人分项篇.])/y
const COMPACT = /(\d{8}|\d{6})(?!\d)/y
const YEAR_BARE = /(\d{4})(?!\d|\s?[元人万块个分号%项篇学米吨克w台套号])/y
const YEAR_SHORT = /(\d{2})(?=年?[底末]|[上下]半年)/y
const AGO = /(\d{1,2}(?:\.5)?|[一二两三四五六七八九十]{1,3}|半)\s?(个?)(半?)(年|月)(半?)(多?)(?:以|之)?前(?![年天后])/y
const RELATIVE_MONTH = /(上上个?月|上个?月|这个?月|本月|下个?月)/y
const RELATIVE_DAY = /(今天|今日|昨天|昨日|前天|明天)/y
const WEEK = /(上周|上个?星期|上个?礼拜)/y
const MONTH_ONLY = new RegExp(`(${SHORT})\\s?月份?(?!亮)`, 'y')

const DURATION_BEFORE =
  /(?:干了?|工作了?|做了?|从事了?|聘了?|了|满|整|近|快|共|长达|超过|不到|足|足足|够|将近|接近)\s?$/
/** 聘 15年才聘的: what was done then makes it a year. */
const DEED_AFTER = /^\s?(?:才|又|就)?(?:被)?(?:评|聘|拿(?:的|到)|考[的出到上]|取得|毕业|进的?|入职|开始)/
const DURATION_AFTER = /^\s?(?:来(?!的)|多|半(?!年前)|以上|工龄|经验|的?工作经验|的?经验|的?工龄|时间|左右的)/

/**
 * All dates in normalised text, in order, nothing overlapping. `today` is the day in Shanghai. A month without a year
 * takes the year of the date before it; without one it has only a `why`. Durations (11年经验, 干了6年) are no dates.
 */
export function findDates(text: string, today: LocalDate): DateFound[] {
  const found: DateFound[] = []
  let at = 0
  while (at < text.length) {
    const match = dateAt(text, at, today, found.at(-1)?.date)
    if (match === null) {
      at += 1
      while (at < text.length && /\d/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1))) at += 1
      continue
    }
    const { length, ...what } = match
    found.push({ start: at, end: at + length, ...what })
    at += Math.max(1, length)
  }
  return found
}

function dateAt(text: string, at: number, today: LocalDate, before: PartialDate | undefined): DateMatch | null {
  const letter = text.charAt(at)
  if (!/[\d零一二两三四五六七八九十半大前去上今本明后这下昨]/.test(letter)) return null
  return (
    ago(text, at, today) ??
    saidYear(text, at, today) ??
    numericMonth(text, at, today) ??
    numeric(text, at) ??
    numericShort(text, at, today) ??
    compact(text, at, today) ??
    bareYear(text, at, today) ??
    relativeDay(text, at, today) ??
    monthOnly(text, at, before)
  )
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function saidYear(text: string, at: number, today: LocalDate): DateMatch | null {
  const head = match(YEAR, text, at)
  if (!head) return null
  const [all, digits, unit, relative] = head
  // 第22届 of a contest
  if (unit === '届' && text.charAt(at - 1) === '第') return null
  const year = digits === undefined ? relativeYear(relative ?? '', today) : fullYear(digits, today)
  if (year === null) return null
  const tail = afterYear(text, at + all.length, year, digits === undefined || digits.length === 4)
  const end = tail === null ? at + all.length : at + all.length + tail.length
  if (tail === null && digits !== undefined && digits.length < 4) {
    if (isRoughCount(digits)) return null
    const lasted =
      DURATION_BEFORE.test(text.slice(Math.max(0, at - 6), at)) && !DEED_AFTER.test(text.slice(end, end + 6))
    if (lasted || DURATION_AFTER.test(text.slice(end, end + 6))) return null
  }
  const found = tail ? { ...tail, length: end - at } : yearOf(year, end - at)
  const bound = match(BOUND, text, end)
  if (bound && found.date !== undefined && !text.startsWith('前后', end)) {
    return {
      length: found.length + bound[0].length,
      date: found.date,
      why: '“以前”“以后”只是个范围，请写具体是哪年哪月',
    }
  }
  return found
}

/** 三四年, 五六年: so many years, not 1934. */
function isRoughCount(digits: string): boolean {
  if (/\d/.test(digits)) return false
  const [first, second] = [...digits].map((digit) => numeral(digit) ?? 0)
  return first !== undefined && second === first + 1 && first > 0
}

/** What follows a year: its `length` counts from `at`. */
function afterYear(text: string, at: number, year: number, surely: boolean): DateMatch | null {
  const month = match(MONTH, text, at)
  if (month) {
    const number = numeral(month[1] ?? '') ?? 0
    return afterMonth(text, at, month[0].length, year, number)
  }
  const part = match(YEAR_PART, text, at)
  if (part) return { length: part[0].length, date: partOfYear(year, part[1] ?? '') }
  const loose = surely ? match(MONTH_BARE, text, at) : null
  if (!loose || Number(loose[1]) < 1 || Number(loose[1]) > 12 || /^\s/.test(loose[0])) return null
  return loose[2] === undefined
    ? monthOf(year, Number(loose[1]), loose[0].length)
    : day(year, Number(loose[1]), Number(loose[2]), loose[0].length)
}

function afterMonth(text: string, at: number, length: number, year: number, month: number): DateMatch {
  const exact = match(DAY, text, at + length)
  if (exact) {
    return day(year, month, numeral(exact[1] ?? exact[2] ?? '') ?? 0, length + exact[0].length)
  }
  const part = match(DAY_PART, text, at + length)
  if (!part) return monthOf(year, month, length)
  const whole = day(year, month, 1, length + part[0].length)
  return whole.date === undefined ? whole : { length: whole.length, date: partOfMonth(whole.date, part[1] ?? '') }
}

function numericMonth(text: string, at: number, today: LocalDate): DateMatch | null {
  const found = match(NUMERIC_MONTH, text, at)
  if (!found) return null
  const year = fullYear(found[1] ?? '', today) ?? 0
  if (found[3] !== undefined) return day(year, Number(found[2]), Number(found[3]), found[0].length)
  const head = found[0].length
  return afterMonth(text, at, head, year, Number(found[2]))
}

function numeric(text: string, at: number): DateMatch | null {
  const found = match(NUMERIC, text, at)
  if (!found) return null
  const [all, digits = '', separator = '', second = '', third] = found
  const year = Number(digits)
  if (year < 1900 || year > 2100) return null
  const firm = /[.\-/]/.test(separator)
  const read =
    third === undefined
      ? monthOf(year, Number(second), all.length)
      : day(year, Number(second), Number(third), all.length)
  if (read.date !== undefined) return read
  if (third !== undefined && !firm) {
    const month = monthOf(year, Number(second), digits.length + separator.length + second.length)
    return month.date === undefined ? null : month
  }
  return firm && (third !== undefined || separator === '.') ? read : null
}

function numericShort(text: string, at: number, today: LocalDate): DateMatch | null {
  const found = match(NUMERIC_SHORT, text, at)
  if (!found) return null
  const [all, first = '', , second = '', third] = found
  const month = Number(second)
  const year = fullYear(first.padStart(2, '0'), today) ?? 0
  if (third !== undefined) return first.length === 2 ? day(year, month, Number(third), all.length) : null
  if (month < 1 || month > 31) return null
  const couldBeDay = Number(first) >= 1 && Number(first) <= 12
  if (first.length === 2 && month <= 12 && !couldBeDay) return monthOf(year, month, all.length)
  if (first.length === 2 && month <= 12 && first.startsWith('0')) {
    return { length: all.length, date: `${year}-${pad(month)}`, why: `是${year}年${month}月吗？` }
  }
  if (first.length === 2 && month <= 12) {
    return { length: all.length, date: `${year}-${pad(month)}`, why: `是${year}年${month}月吗？请带上四位年份` }
  }
  return couldBeDay ? { length: all.length, why: '请带上年份，比如 2019年7月' } : null
}

function compact(text: string, at: number, today: LocalDate): DateMatch | null {
  const digits = match(COMPACT, text, at)?.[1]
  if (digits === undefined) return null
  const year = Number(digits.slice(0, 4))
  if (digits.length === 8) {
    return year < 1900 || year > 2100 ? null : day(year, Number(digits.slice(4, 6)), Number(digits.slice(6)), 8)
  }
  if (year >= 1900 && year <= 2100) {
    const month = monthOf(year, Number(digits.slice(4)), 6)
    if (month.date !== undefined) return month
  }
  const short = day(fullYear(digits.slice(0, 2), today) ?? 0, Number(digits.slice(2, 4)), Number(digits.slice(4)), 6)
  return short.date === undefined ? null : short
}

function bareYear(text: string, at: number, today: LocalDate): DateMatch | null {
  const found = match(YEAR_BARE, text, at)
  const year = Number(found?.[1])
  if (found && year >= 1950 && year <= 2100) return afterBareYear(text, at, 4, year) ?? yearOf(year, 4)
  const short = match(YEAR_SHORT, text, at)?.[1]
  return short === undefined ? null : afterBareYear(text, at, 2, fullYear(short, today) ?? 0)
}

function afterBareYear(text: string, at: number, digits: number, year: number): DateMatch | null {
  const tail = afterYear(text, at + digits, year, false)
  return tail === null ? null : { ...tail, length: digits + tail.length }
}

function ago(text: string, at: number, today: LocalDate): DateMatch | null {
  const found = match(AGO, text, at)
  if (!found) return null
  const [all, amount = '', , halfBefore, unit, halfAfter, more] = found
  const number = numeral(amount)
  if (number === null || number > 60) return null
  const half = halfBefore || halfAfter ? 0.5 : 0
  const months = Math.round((number + half) * (unit === '年' ? 12 : 1))
  const step = unit === '月' ? 1 : months % 12 === 0 ? 12 : 6
  const first = addDays(addMonths(today, -months - step), 1)
  const date = partialOf({ first, last: addMonths(today, -months) })
  const unsure = more !== '' || (unit === '年' && /^\d{2}$/.test(amount))
  return unsure ? { length: all.length, date, why: '请写具体是哪一年' } : { length: all.length, date }
}

function relativeDay(text: string, at: number, today: LocalDate): DateMatch | null {
  const dayWord = match(RELATIVE_DAY, text, at)?.[1]
  if (dayWord) {
    const step = dayWord.startsWith('昨') ? -1 : dayWord === '前天' ? -2 : dayWord === '明天' ? 1 : 0
    return { length: dayWord.length, date: addDays(today, step) }
  }
  const week = match(WEEK, text, at)?.[1]
  if (week) {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
    return { length: week.length, date: `${addDays(today, -weekday - 7)}/${addDays(today, -weekday - 1)}` }
  }
  const month = match(RELATIVE_MONTH, text, at)?.[1]
  if (!month) return null
  const step = month.startsWith('上上') ? -2 : month.startsWith('上') ? -1 : month.startsWith('下') ? 1 : 0
  const first = addMonths(`${today.slice(0, 7)}-01`, step)
  return afterMonth(text, at, month.length, Number(first.slice(0, 4)), Number(first.slice(5, 7)))
}

function monthOnly(text: string, at: number, before: PartialDate | undefined): DateMatch | null {
  const found = match(MONTH_ONLY, text, at)
  if (!found || /\d/.test(text.charAt(at - 1))) return null
  const month = numeral(found[1] ?? '') ?? 0
  const year = before === undefined ? null : Number(before.slice(0, 4))
  const read = afterMonth(text, at, found[0].length, year ?? 2000, month)
  if (year !== null || read.date === undefined) return read
  return { length: read.length, why: '请带上年份，比如 2019年7月' }
}

import { type LocalDate, type PartialDate, partialOf, rangeOf, sayDate } from '../../dossier/date.ts'
import { fullYear, isFuture } from './dateParts.ts'
import { type DateFound, findDates } from './dateScan.ts'
import { bare, normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'
import { deniedAt } from './words.ts'

const HOW = '请写成 2019年7月 或 2019-07-01'

/**
 * One date: `15年7月`, `2015.7.1`, `去年九月`, `2018年底` (a range), `三年前` (a range), `17年评的` (a year). Only as
 * exact as it was said. Days not in the calendar, missing years, guesses and 以前/以后 are vague. A date after today is
 * a value with `future`.
 */
export function readDate(text: string, today: LocalDate): Read<PartialDate> {
  const even = normalise(text)
  const found = said(even, today)
  const [first, second] = found
  if (first === undefined) return noDate(even, today)
  if (second !== undefined) return several(even, found)
  if (first.date === undefined) return vague(first.why ?? HOW)
  const rest = bare(`${even.slice(0, first.start)} ${even.slice(first.end)}`)
  return flagged(
    first.why !== undefined || hedgedFact(clauseOf(even, first))
      ? vague(first.why ?? `是${sayDate(first.date)}吗？`, first.date)
      : value(first.date, rest),
    first.date,
    today,
  )
}

/** 到今年8月, 交到上个月: an end; but 到2016年8月才开始交. */
const TILL = /(?:到|至|截止|为止)(?:了|是|在|于)?$/
const BEGINS = /^[^,。;]{0,6}(?:开始|起|才|就)/

/** A date since when something is so; one told as its end is vague. */
export function readSince(text: string, today: LocalDate): Read<PartialDate> {
  const even = normalise(text)
  const [only, more] = said(even, today)
  const isEnd = only && !more && TILL.test(even.slice(0, only.start)) && !BEGINS.test(even.slice(only.end))
  return isEnd ? vague('这是到哪时候。从哪年哪月开始的？比如：2016年8月') : readDate(text, today)
}

function said(text: string, today: LocalDate): DateFound[] {
  return findDates(text, today).filter(
    (item) => !/不是\s?$/.test(text.slice(0, item.start)) || !deniedAt(text, item.start),
  )
}

function flagged(read: Read<PartialDate>, date: PartialDate, today: LocalDate): Read<PartialDate> {
  return (read.kind === 'value' || read.kind === 'vague') && isFuture(date, today) ? { ...read, future: true } : read
}

/** The part of the text a date stands in, with the one after it when that is short: `2018年，好像`. */
function clauseOf(text: string, found: DateFound): string {
  const before =
    text
      .slice(0, found.start)
      .split(/[;。\n]/)
      .at(-1) ?? ''
  const after = text.slice(found.end).split(/[;。\n]/)[0] ?? ''
  return `${before}${text.slice(found.start, found.end)}${after}`
}

function several(text: string, found: readonly DateFound[]): Read<PartialDate> {
  const dates = found.flatMap((item) => (item.date === undefined ? [] : [item.date]))
  const ranges = dates.map(rangeOf).filter((range) => range !== null)
  const [first] = ranges
  if (first && /或|还是|要么|要不/.test(text) && ranges.length === found.length) {
    const whole = ranges.reduce(
      (sum, range) => ({
        first: range.first < sum.first ? range.first : sum.first,
        last: range.last > sum.last ? range.last : sum.last,
      }),
      first,
    )
    return vague('到底是哪一个？', partialOf(whole))
  }
  return unreadable('有好几个日期，请只写一个', dates)
}

function noDate(text: string, today: LocalDate): Read<PartialDate> {
  const core = bare(text)
  const stance = stanceOf(text)
  if (stance) return stance
  const short = /^(\d{2})(?:年?评的|的|吧|左右|毕业的?)?$/.exec(core)
  if (short) {
    const year = fullYear(short[1] ?? '', today)
    if (year !== null) return vague(`是${year}年吗？`, String(year))
  }
  if (/农历|阴历|正月|腊月/.test(text)) return vague('请换成公历日期')
  if (/[\d一二两三四五六七八九十几多半]年/.test(text)) return vague('请写是哪一年，比如 2015年7月')
  if (
    /年[初底末中]|月[初底末中]|[上中下]旬|[上下]半年|季度|春天|夏天|秋天|冬天|暑假|寒假|前年|那年|以前|很久/.test(text)
  ) {
    return vague('请写具体是哪年哪月，比如 2015年7月')
  }
  return stanceOf(text, true) ?? unreadable(HOW)
}

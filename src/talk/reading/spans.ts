import {
  addDays,
  addMonths,
  type LocalDate,
  type PartialDate,
  partialOf,
  rangeOf,
  sayDate,
} from '../../dossier/date.ts'
import { isFuture } from './dateParts.ts'
import { type DateFound, findDates } from './dateScan.ts'
import { type Duration, findDuration, spanFromDuration } from './durations.ts'
import { bare, normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'

/** From a day to a day, to now (`至今`), or with an end nobody has told. */
export interface SpanRead {
  readonly from: PartialDate
  readonly to: PartialDate | '至今' | undefined
}

const HOW = '请写起止日期，比如 2019年1月1日到2022年12月31日；还在继续就写“2019年1月至今”'
const NOW =
  /至今|迄今|(?:到|至)\s?(?:现在|目前|今天|如今|今)|现在(?:还|仍|也还|都还)?在?|还在|仍在|(?:一直)?在聘|一直(?:干|做|聘|在)着?(?!到|至)/g
const TO = /^[^,;。\n]{0,8}?(?:到|至|-|~|—|截止|直到)[^,;。\n]{0,6}$/
/** 2018年5月1日聘，到2021年4月30日 */
const TO_APART = /^(?:起|起?聘(?:任|用)?(?:的|上)?|开始)?[,\s]{1,2}(?:到|至|截止到?|止于)\s?$/
const ENDING = /(?:到|至|截止到?|止于|结束于?)\s?$/

/** 2015年入职 2019年离职 is from the one to the other. */
const LEFT =
  /(?<=\d年?(?:\d{1,2}月)?[^\d,。;\n]{0,8})[,\s]{1,2}((?:(?:19|20)\d{2}|\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:份)?(?:就|才|又)?(?:离职|辞职|离开|走人?|不干|退休)(?:了|的)?/g

/** 95到03, 05到现在: years, where no unit says what else they are. */
const SHORT_YEARS = /(?<![\d.年月:：])(\d{2})(?=\s?[到至]\s?(?:(\d{2})(?![\d.月日号]|\s?[个天万%岁])(年)?|现在|今))/g
const SHORT_END = /(?<=\d{2}年\s?[到至]\s?)(\d{2})(?![\d.月日号年])/g

function withYears(even: string): string {
  return even
    .replace(SHORT_YEARS, (found, from: string, to?: string, unit?: string) => {
      // 12到15年 may be so many of them.
      const lasted = unit !== undefined && to !== undefined && !from.startsWith('0') && Number(from) < Number(to)
      return lasted && Number(from) < 50 ? found : `${from}年`
    })
    .replace(SHORT_END, '$1年')
}

/** Every span of the answer in order: `2015.7-2018.3 甲厂，2018.4至今 乙厂`. */
export function readSpans(text: string, today: LocalDate): Read<SpanRead[]> {
  const even = withYears(normalise(text)).replace(LEFT, '到$1')
  const dates = findDates(even, today)
  if (dates.length === 0) return byDuration(even, today)
  const wrong = dates.find((item) => item.date === undefined)
  if (wrong) return vague(wrong.why ?? HOW)
  const either = /^(\d{2})\s?年$/.exec(bare(even))
  if (either && dates[0]?.date) {
    return vague(`是${sayDate(dates[0].date)}开始的，还是一共${Number(either[1])}年？`, [
      { from: dates[0].date, to: undefined },
    ])
  }
  const read = pairs(even, dates, today)
  if (read === null) return vague('是哪天开始的？')
  const { spans, used } = read
  const backward = spans.find(isBackward)
  if (backward) return vague(`${sayDate(backward.from)}开始、${sayDate(backward.to ?? '')}结束，前后颠倒了，请核对`)
  const guess = dates.find((item) => item.why !== undefined)
  if (guess?.why !== undefined) return vague(guess.why, spans)
  if (hedgedFact(even)) return vague('日期确定吗？', spans)
  const left = bare(even.slice(used))
  if (/^(?:-|~|到|至)\s?\d/.test(left)) return vague('结束日期请连年份写全', spans)
  return spans.some((span) => isFuture(span.from, today))
    ? { kind: 'value', value: spans, future: true }
    : value(spans, left)
}

const STILL =
  /(?:到|至)\s?(?:现在|目前|今天|如今|今)|至今|迄今|(?:还|仍|一直|都)在|在聘|聘着|还聘|一直(?:都)?(?:续)?[聘干做]|每年(?:都)?续|没(?:有)?(?:断|停|到期|解聘)/
const NOT_STILL = /不(?:在|再)?聘|没(?:有)?(?:在|再)?聘(?!书)|断了|停了|结束|解聘|离职/
const ENDS = /^(?:是|就|聘|干|做|一直|是?到|至|截止|为止|到期|止|期满|的|了|吧|,|\s)*$/

/** How a span ends that began on `start`, told after its beginning: 还在聘, 到2022年12月31日, 2022年底到期. Null when that is not what is told. */
export function readEnd(text: string, start: PartialDate, today: LocalDate): PartialDate | '至今' | null {
  const even = normalise(text).replace(/^(?:不是|不|没有|对|是的?|嗯)[,。\s]+/, '')
  if (even.length > 24 || hedgedFact(even)) return null
  const [only, more] = findDates(even, today)
  if (only === undefined) return STILL.test(even) && !NOT_STILL.test(even) ? '至今' : null
  if (more !== undefined || only.date === undefined || only.why !== undefined) return null
  const began = rangeOf(start)
  const ends = rangeOf(only.date)
  const about = even.slice(0, only.start) + even.slice(only.end)
  return began && ends && ends.first > began.last && ENDS.test(about) ? only.date : null
}

/** Whether the words say that it goes on: 聘着, 每年续聘. */
export const saysStill = (text: string): boolean => STILL.test(text) && !NOT_STILL.test(text)

/** Whether two stretches both go on till now, so that one of them may have ended before the other began. */
export const goOnTogether = (spans: readonly { readonly to?: unknown }[]): boolean =>
  spans.filter(({ to }) => to === '至今').length > 1

function isBackward(span: SpanRead): boolean {
  const from = rangeOf(span.from)
  const to = span.to === undefined || span.to === '至今' ? null : rangeOf(span.to)
  return from !== null && to !== null && to.last < from.first
}

/** Dates put together two by two, or with 至今; null when the first is an end without a start. */
function pairs(
  text: string,
  dates: readonly DateFound[],
  today: LocalDate,
): { spans: SpanRead[]; used: number } | null {
  const spans: SpanRead[] = []
  let used = 0
  for (let i = 0; i < dates.length; i += 1) {
    const start = dates[i]
    if (start?.date === undefined) continue
    const next = dates[i + 1]
    const until = next?.start ?? text.length
    const between = text.slice(start.end, until)
    if (ENDING.test(text.slice(Math.max(0, start.start - 5), start.start))) return null
    const joined = TO.test(between) || TO_APART.test(between) || (dates.length === 2 && /^\s?$/.test(between))
    const now = nowIn(between.slice(0, 40))
    if (next?.date !== undefined && joined && now === null) {
      spans.push({ from: start.date, to: next.date })
      used = next.end
      i += 1
      continue
    }
    if (now !== null) {
      spans.push({ from: start.date, to: '至今' })
      used = start.end + now
      continue
    }
    // 2022年换了单位，2022年3月1日重新聘: the year of what is told to the day.
    if (/^\d{4}$/.test(start.date) && next?.date?.startsWith(`${start.date}-`) && dates.length > 2) continue
    const length = lasting(between)
    spans.push({ from: start.date, to: length === null ? undefined : endOf(start.date, length, today) })
    used = start.end
  }
  return { spans, used }
}

/** Where a word for 至今 ends, or null. */
function nowIn(text: string): number | null {
  NOW.lastIndex = 0
  const found = NOW.exec(text)
  return found ? found.index + found[0].length : null
}

function lasting(text: string): Duration | null {
  const found = findDuration(text)
  return found?.duration && !found.duration.about && found.why === undefined ? found.duration : null
}

function endOf(from: PartialDate, duration: Duration, today: LocalDate): PartialDate | '至今' | undefined {
  const range = rangeOf(from)
  if (!range) return undefined
  const months = duration.years * 12 + duration.months
  const end = (date: LocalDate): LocalDate => addDays(addMonths(date, months), -1)
  const to = { first: end(range.first), last: end(range.last) }
  return to.first > addMonths(today, 240) ? undefined : partialOf(to)
}

function byDuration(text: string, today: LocalDate): Read<SpanRead[]> {
  const stance = stanceOf(text)
  if (stance) return stance
  const found = findDuration(text)
  if (found?.duration) {
    const start = spanFromDuration(found.duration, today)
    const from = start.kind === 'value' ? start.value : start.kind === 'vague' ? start.candidate : undefined
    return from === undefined ? vague(HOW) : vague('具体从哪年哪月开始的？', [{ from, to: '至今' }])
  }
  if (found) return vague('具体从哪年哪月开始的？')
  return stanceOf(text, true) ?? unreadable(HOW)
}

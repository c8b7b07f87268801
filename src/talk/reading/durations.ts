import { addDays, addMonths, type LocalDate, type PartialDate, partialOf } from '../../dossier/date.ts'
import { bare, normalise } from './normalise.ts'
import { numeral } from './numbers.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'

/** How long: whole years and months. */
export interface Duration {
  readonly years: number
  readonly months: number
  /** Said roughly: 多、将近、十来年、左右. */
  readonly about: boolean
  /** Said roughly to one side: 6年多 is `over`, 将近10年 is `under`. */
  readonly bound?: 'over' | 'under'
}

const N = '\\d{1,3}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]{1,4}'
const YEARS = new RegExp(`(?<!第)(${N})\\s?(多|来|余)?\\s?(?:周年|年)(?![级初底末中前度月]|\\d{1,2}\\s?月)`, 'g')
const MONTHS = new RegExp(`(?<!第)(${N}|半)\\s?(多|来|几)?\\s?个(?:多)?(半)?月`, 'g')
const AFTER = /^\s?(半)?(多|零|又|有余|出头)?/
const UNDER = /(?:将近|接近|快|快要|差不多|不到|不满|近|差点)(?:有|满|到)?\s?$/
const OVER = /(?:超过|不止|至少|起码)\s?$/

/** How long somebody did something: `六年半`, `两年零三个月`, `18个月`, `6年多`, `将近10年`. 十几年, 两三年 are vague. */
export function readDuration(text: string): Read<Duration> {
  const even = normalise(text)
  const found = findDuration(even)
  if (found === null) {
    return stanceOf(even, true) ?? unreadable('请写多久，比如 6年半、11年、18个月')
  }
  if (found.why !== undefined) return found.duration ? vague(found.why, found.duration) : vague(found.why)
  if (!found.duration) return unreadable('请写多久，比如 6年半')
  const rest = bare(`${even.slice(0, found.start)} ${even.slice(found.end)}`)
  if (/大概|好[像象]|可能|也许|估计|应该|记不|不太?确定/.test(even) || (hedgedFact(even) && /[吧?]/.test(even))) {
    return vague('具体是几年几个月？', { ...found.duration, about: true })
  }
  return value(found.duration, rest)
}

interface DurationFound {
  readonly start: number
  readonly end: number
  readonly duration?: Duration
  readonly why?: string
}

/** The one duration in normalised text; null if there is none. */
export function findDuration(text: string): DurationFound | null {
  const loose =
    /(?:十几|二十几|三十几|几十|好几|几|多|好多|很多|两三|三四|三五|四五|五六|六七|七八|八九)\s?(?:年|个月)/.exec(text)
  if (loose) return { start: loose.index, end: loose.index + loose[0].length, why: '请写具体几年几个月' }
  if (
    /[\d一二两三四五六七八九十]\s?(?:-|~|到|至)\s?[\d一二两三四五六七八九十]{1,3}年(?![\d一二三四五六七八九十]{1,2}月)/.test(
      text,
    )
  ) {
    const about = /(\d{4})\s?(?:年)?\s?(?:-|~|到|至)/.test(text)
    if (!about) return { start: 0, end: text.length, why: '请写具体几年几个月' }
  }
  const years = [...text.matchAll(YEARS)].filter((found) => !isCalendarYear(text, found))
  const months = [...text.matchAll(MONTHS)]
  const half = /(?<![\d一二两三四五六七八九十年上下])半年/.exec(text)
  if (years.length > 1 || months.length > 1) return { start: 0, end: text.length, why: '有好几个时长，请只写一个' }
  const [year] = years
  const [month] = months
  if (year) return withYears(text, year, month)
  if (month) return onlyMonths(text, month)
  if (half) return sized(text, half.index, half.index + 3 - 1, 6, false)
  return null
}

function isCalendarYear(text: string, found: RegExpMatchArray): boolean {
  const start = found.index ?? 0
  return /\d/.test(text.charAt(start - 1)) || /^[今去明前]/.test(text.slice(start)) || /^0\d/.test(found[1] ?? '')
}

function withYears(text: string, year: RegExpMatchArray, month: RegExpMatchArray | undefined): DurationFound | null {
  const number = numeral(year[1] ?? '')
  if (number === null || number > 70) return null
  const start = year.index ?? 0
  let end = start + year[0].length
  const after = AFTER.exec(text.slice(end, end + 4))
  const halfYear = after?.[1] !== undefined
  let months = Math.round(number * 12) + (halfYear ? 6 : 0)
  let more = year[2] !== undefined || after?.[2] === '多' || after?.[2] === '有余' || after?.[2] === '出头'
  if (month && !halfYear && /^[零又,、 和加]*$/.test(text.slice(end, month.index ?? 0)) && (month.index ?? 0) >= end) {
    const extra = numeral(month[1] ?? '')
    if (extra === null || extra > 36) return null
    months += Math.round(extra + (month[3] ? 0.5 : 0))
    end = (month.index ?? 0) + month[0].length
    more = more || month[2] !== undefined
  } else if (month) {
    return { start: 0, end: text.length, why: '请写一个时长，比如 2年3个月' }
  } else if (halfYear || more) {
    end += after?.[0].length ?? 0
  }
  return sized(text, start, end, months, more, year[2] === '来')
}

function onlyMonths(text: string, month: RegExpMatchArray): DurationFound | null {
  const number = numeral(month[1] ?? '')
  if (number === null || number > 600) return null
  const start = month.index ?? 0
  const about = month[2] !== undefined || (month[3] ?? '') !== '' || number < 1
  return sized(text, start, start + month[0].length, Math.floor(number), about)
}

function sized(text: string, start: number, end: number, months: number, more: boolean, around = false): DurationFound {
  const before = text.slice(Math.max(0, start - 6), start)
  const under = UNDER.test(before)
  const over = (more && !around) || OVER.test(before) || /^\s?(?:以上|多)/.test(text.slice(end, end + 4))
  const rough = around || /左右|上下|大约|约|大概|差不多/.test(text)
  const size = { years: Math.floor(months / 12), months: months % 12 }
  if (under && !over) return { start, end, duration: { ...size, about: true, bound: 'under' } }
  if (over && !under) return { start, end, duration: { ...size, about: true, bound: 'over' } }
  return { start, end, duration: { ...size, about: rough || (under && over) } }
}

/**
 * When something begun, that has lasted for `duration` until `today`, must have begun. `干了11年`: in the year that ended
 * eleven years ago, first day excluded (today−12年, today−11年]; 六年半 within half a year, months within a month.
 * Roughly said without a side (左右, 十来年) is vague.
 */
export function spanFromDuration(duration: Duration, today: LocalDate): Read<PartialDate> {
  const total = duration.years * 12 + duration.months
  const step = duration.months === 0 ? 12 : duration.months === 6 ? 6 : 1
  if (duration.bound === 'under') return value(between(today, total, Math.max(0, total - 12)))
  if (duration.about && duration.bound === undefined) {
    return vague('具体从哪年哪月开始的？', between(today, total + 12, Math.max(0, total - 12)))
  }
  return value(between(today, total + step, total))
}

function between(today: LocalDate, longest: number, shortest: number): PartialDate {
  const last = addMonths(today, -shortest)
  const first = addDays(addMonths(today, -longest), 1)
  return partialOf({ first: first > last ? last : first, last })
}

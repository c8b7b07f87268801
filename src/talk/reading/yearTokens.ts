import type { LocalDate } from '../../dossier/date.ts'
import { relativeYear } from './dateParts.ts'

/** Which years a clause speaks of. */
export type YearToken =
  | { readonly kind: 'years'; readonly years: readonly number[]; readonly start: number; readonly end: number }
  /** 其他、其余. */
  | { readonly kind: 'others'; readonly start: number; readonly end: number }
  /** 都、每年、三年. */
  | { readonly kind: 'all'; readonly start: number; readonly end: number }
  /** 除了…: the years that follow are excepted. */
  | { readonly kind: 'except'; readonly start: number; readonly end: number }

const YEAR = /(\d{4}|\d{2})(?:\s?(年度?))?/y
const RANGE = /\s?(?:-|~|到|至)\s?(\d{4}|\d{2})(?!\d)\s?(?:年度?)?/y
const WORDS: readonly (readonly [RegExp, 'others' | 'all' | 'except'])[] = [
  [
    /(?:其他|其它|其余|剩下|余下|另外|别的)(?:的|几|两|二|三|四|\d)?(?:个)?(?:年份|年度|年)?(?:都|全|均)?(?:是)?/y,
    'others',
  ],
  [/(?:除了|除去|除开|除)(?=\s?\d|去年|前年|今年)/y, 'except'],
  [
    /(?:这|近|最近|前)?(?:[两二三四五]|[2-5])\s?(?:个)?年度?(?:全部|都|全|均)?(?:是)?|每一?年度?(?:都|全)?(?:是)?|年年(?:都)?(?:是)?|历年(?:都)?|全部(?:都)?(?:是)?|全都(?:是)?|都(?:是)?|全是?|均为?/y,
    'all',
  ],
]
/** 前几年: those before this year, and before every year named besides. */
const EARLIER = /(?:前面?|之前|以前)的?[几些]年度?|往年/y
const RELATIVE = /大前年|前年|去年|今年/y

/**
 * The year words of normalised text in order. Two digits are a year when followed by 年 or when such a year was asked:
 * `19优秀`. A span (`20到21`) is all its years. 去年, 前几年 and the like need `today`; without it they are left alone.
 */
export function yearTokens(text: string, asked: readonly number[], today?: LocalDate): YearToken[] {
  const found: YearToken[] = []
  const earlier: Place[] = []
  let at = 0
  while (at < text.length) {
    EARLIER.lastIndex = at
    const before = today === undefined ? null : EARLIER.exec(text)
    if (before) {
      earlier.push({ start: at, end: at + before[0].length })
      at += before[0].length
      continue
    }
    const token = yearsAt(text, at, asked) ?? wordAt(text, at) ?? relativeAt(text, at, today)
    if (token === null) {
      at += 1
      while (/\d/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1))) at += 1
      continue
    }
    found.push(token)
    at = token.end
  }
  if (today === undefined || earlier.length === 0) return found
  const named = found.flatMap((token) => (token.kind === 'years' ? [...token.years] : []))
  const first = Math.min(Number(today.slice(0, 4)), ...named)
  const years = asked.filter((year) => year < first)
  return [...found, ...earlier.map((place): YearToken => ({ kind: 'years', years, ...place }))].sort(
    (a, b) => a.start - b.start,
  )
}

interface Place {
  readonly start: number
  readonly end: number
}

const EXCEPTED =
  /^(.{1,40}?)[,;\s]*(?:就|只有|但是?|不过|只是)?[,\s]?((?:(?:(?:19|20)?\d{2}年?度?|去年|前年|今年)[、,和\s]{0,2}){1,4})(?:的)?(?:除外|例外|不算(?!数))[。.!]?$/

/** 都够，22年除外 as 除了22年都够. */
export function exceptFirst(text: string): string {
  const [, said, years] = EXCEPTED.exec(text) ?? []
  return said === undefined || years === undefined ? text : `除了${years.trim()}${said}`
}

function yearsAt(text: string, at: number, asked: readonly number[]): YearToken | null {
  if (!/\d/.test(text.charAt(at)) || /[\d.+/]/.test(text.charAt(at - 1))) return null
  YEAR.lastIndex = at
  const found = YEAR.exec(text)
  if (!found) return null
  const end = at + found[0].length
  if (found[2] === undefined && /\d/.test(text.charAt(end))) return null
  // 差20学时: a figure, whatever year it would be.
  if (found[2] === undefined && /[差缺少](?:了|着)?$/.test(text.slice(Math.max(0, at - 2), at))) return null
  const first = yearOf(found[1] ?? '', asked, found[2] !== undefined)
  if (first === null) return null
  RANGE.lastIndex = end
  const until = RANGE.exec(text)
  const last = until ? yearOf(until[1] ?? '', asked, false) : null
  if (until && last !== null && last > first && last - first <= 12) {
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return { kind: 'years', years, start: at, end: end + until[0].length }
  }
  return { kind: 'years', years: [first], start: at, end }
}

function yearOf(digits: string, asked: readonly number[], said: boolean): number | null {
  const number = Number(digits)
  if (digits.length === 4) return number >= 1950 && number <= 2100 ? number : null
  const known = asked.find((year) => year % 100 === number)
  if (known !== undefined) return known
  return said && number >= 10 && number <= 49 ? 2000 + number : null
}

function wordAt(text: string, at: number): YearToken | null {
  for (const [pattern, kind] of WORDS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return { kind, start: at, end: at + found[0].length }
  }
  return null
}

function relativeAt(text: string, at: number, today: LocalDate | undefined): YearToken | null {
  RELATIVE.lastIndex = at
  const found = today === undefined ? null : RELATIVE.exec(text)
  if (!found || today === undefined) return null
  const year = relativeYear(found[0], today)
  return { kind: 'years', years: [year], start: at, end: at + found[0].length }
}

/** The text with the stretches of the tokens blanked out. */
export function withoutTokens(
  text: string,
  tokens: readonly { readonly start: number; readonly end: number }[],
): string {
  let left = text
  for (const token of tokens) {
    left = `${left.slice(0, token.start)}${' '.repeat(token.end - token.start)}${left.slice(token.end)}`
  }
  return left
}

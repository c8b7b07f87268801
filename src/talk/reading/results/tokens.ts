import { HEADS, LEVEL_WORDS } from '../achievementWords.ts'
import { matchesOf } from '../matches.ts'
import { finder } from '../words.ts'
import type { KnownDate, Meaning, Token } from './meaning.ts'
import type { Make } from './notHad.ts'
import { LAST, leaf, PATTERNS } from './patterns.ts'

/** The city and the county at hand: see places.ts. */
export interface Cities {
  readonly city: string
  readonly county: string
}

/** The text with what was understood taken out (private-use characters, which no even text has), and what it was. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly rest: string
}

export const HEAD_MARK = '\uE000'
export const MARK = '\uE001'
export const MARKS = /[\uE000\uE001]+/g

/** 写过一本书, 翻译过两本技术书: the number stays to be read. */
const BOOKS: readonly (readonly [string, RegExp])[] = [
  [
    '译作',
    /(?<=翻?译(?:过|了)?(?:[一二两三\d]{1,2}\s?[本部])?)(?:技术|专业|外文|国外的?|英文|学术)?书籍?(?![面店法本信记])/g,
  ],
  [
    '专著',
    /(?<=(?:写|编|参编|主编|合编|合著|编著|出版|出|著)(?:过|了)?(?:[一二两三\d]{1,2}\s?[本部])?)(?:技术|专业|机械|电气|学术)?书籍?(?![面店法本信记])/g,
  ],
]
/** 《…》, GB/T 12345. */
const NAMES =
  /《[^《》\n]{0,60}》|(?<![a-z])(?:gb|jb|qb|qc|db\d{0,4}|hg|yb|dl|t|q)\/[a-z]{1,10}(?:\s?[\d.]{3,12})?(?:-\d{4})?(?:开头的?|打头的?)?|(?<![a-z])gb\s?[\d.]{4,12}(?:-\d{4})?|(?<![a-z])zl\s?\d{4,13}(?:\.[\dx])?(?:开头的?|打头的?)?/gi
const SKILLS_PRIZE = /世界技能大赛[^,;。\n]{0,6}优胜奖/g
const findHeads = finder(HEADS)
/** Everything in even text that may belong to a result. Each pattern looks once at what the ones before it left. */
export function tokensOf(text: string, dates: readonly KnownDate[], cities: Cities | null): Tokens {
  const tokens: Token[] = []
  let rest = text.replace(NAMES, (title) => MARK.repeat(title.length))
  const put = (found: readonly Token[], mark = MARK) => {
    if (found.length === 0) return
    tokens.push(...found)
    let at = 0
    let left = ''
    for (const { from, to } of found) {
      left += rest.slice(at, from) + mark.repeat(to - from)
      at = to
    }
    rest = left + rest.slice(at)
  }
  const take = (pattern: RegExp, make: Make) =>
    put(
      matchesOf(rest, pattern).flatMap((found): Token[] => {
        const meaning = found[0] === '' ? null : make(found)
        return meaning ? [{ ...meaning, from: found.index, to: found.index + found[0].length }] : []
      }),
    )
  const real = dates.filter(
    ({ from, to, why }) =>
      rest.charAt(from) !== MARK && (why === undefined || !/^\d{1,2}\/\d{1,2}$/.test(text.slice(from, to))),
  )
  put(datesIn(text, real))
  put(
    matchesOf(rest, SKILLS_PRIZE).map((found) => ({
      is: 'head',
      head: { category: 'skillHonours', kind: '世界技能大赛优胜奖' },
      from: found.index,
      to: found.index + found[0].length,
    })),
    HEAD_MARK,
  )
  for (const [kind, pattern] of BOOKS)
    put(
      matchesOf(rest, pattern).map((found) => ({
        is: 'head',
        head: { category: 'publications', kind },
        from: found.index,
        to: found.index + found[0].length,
      })),
      HEAD_MARK,
    )
  // 2019年立项2021年验收 of a project that is named.
  if (/项目|课题|专项|计划/.test(text)) rest = rest.replace(/(?<=\uE001)立项(?!的?(?:项目|课题))/g, MARK.repeat(2))
  put(
    findHeads(rest).map(({ start, end, of }) => ({ is: 'head', head: of, from: start, to: end })),
    HEAD_MARK,
  )
  if (!tokens.some((told) => told.is === 'head' && told.head.category === 'standards' && told.head.kind))
    put(codesIn(text, rest), HEAD_MARK)
  for (const [pattern, make] of PATTERNS) take(pattern, make)
  for (const [name, value] of ownCities(cities)) take(new RegExp(`${name}[市县区]?级?(?!人)`, 'g'), () => value)
  for (const [level, pattern] of LEVEL_WORDS) {
    take(pattern, (found) =>
      level === '市厅级' && cities?.county.endsWith('市') && /^市/.test(found[0]) && !/厅/.test(found[0])
        ? { is: 'doubt', key: 'level', why: 'ambiguous' }
        : level === '企业' && !/级|内|自|立/.test(found[0]) && !ownsNext(rest, found)
          ? null
          : leaf('level', level),
    )
  }
  for (const [pattern, make] of LAST) take(pattern, make)
  return { tokens: tokens.sort((a, b) => a.from - b.from), rest }
}

/** GB/T 34567, T/ZZB 1234: the number of a standard tells of which kind it is. */
const CODES: readonly (readonly [string, RegExp])[] = [
  ['国家标准', /(?<![a-z])gb(?:\/[tz])?\s?[\d.]{4,12}/gi],
  ['行业标准', /(?<![a-z])(?:jb|qb|qc|hg|yb|dl)(?:\/t)?\s?[\d.]{3,12}/gi],
  ['团体标准', /(?<![a-z/])t\/[a-z]{2,10}\s?[\d.]{3,12}/gi],
]
function codesIn(text: string, rest: string): Token[] {
  return CODES.flatMap(([kind, pattern]) =>
    matchesOf(text, pattern).flatMap((found): Token[] => {
      const [from, to] = [found.index, found.index + found[0].length]
      if (rest.slice(from, to).replaceAll(MARK, '') !== '') return []
      return [{ is: 'head', head: { category: 'standards', kind, needs: 'figure' }, from, to }]
    }),
  ).sort((a, b) => a.from - b.from)
}

/** Dates one by one, and those told in one breath together. */
function datesIn(text: string, dates: readonly KnownDate[]): Token[] {
  const runs: KnownDate[][] = []
  for (const date of dates) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && /^(?:[、和及与跟]|,)?$/.test(text.slice(before.to, date.from))) run.push(date)
    else runs.push([date])
  }
  return runs.flatMap((run): Token[] => {
    const [first, ...others] = run
    if (first === undefined) return []
    const { from, to, date, why } = first
    return others.length === 0
      ? [{ is: 'date', date, why, from, to }]
      : [{ is: 'dates', dates: run, from, to: others.at(-1)?.to ?? to }]
  })
}

/** 公司的课题 is a project of the company; 在公司 is a place. */
function ownsNext(rest: string, found: RegExpMatchArray): boolean {
  const after = rest.slice((found.index ?? 0) + found[0].length)
  return /^(?:里|内部)?的?(?:重点|技改|研发|技术|科研|科技|先进|优秀)?\uE000/.test(after)
}

function ownCities(cities: Cities | null): [string, Meaning][] {
  if (cities === null) return []
  const bare = (name: string) => name.replace(/[市县区]$/, '')
  return [
    [bare(cities.county), leaf('level', '县区级')],
    [bare(cities.city), leaf('level', '市厅级')],
  ]
}

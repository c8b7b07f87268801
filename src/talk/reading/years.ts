import type { LocalDate } from '../../dossier/date.ts'
import { besideIdle } from './idleYears.ts'
import { normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'
import { DECOYS, SYNONYMS } from './synonyms.ts'
import { deniedAt, findNames, type Name } from './words.ts'
import { exceptFirst, withoutTokens, type YearToken, yearTokens } from './yearTokens.ts'

export interface YearlyValue<V extends string = string> {
  readonly value: V
  readonly words?: readonly string[]
}

/** Year to value; years nobody spoke of are absent. */
export type Yearly<V extends string = string> = Readonly<Record<number, V>>

type Token<V> = YearToken | { readonly kind: 'value'; readonly value: V; readonly start: number; readonly end: number }

const HOW = '请按年份说，比如“2019优秀，其他合格”'

/**
 * One value a year: `都合格`, `19年优秀，其他合格`, `20到21合格 19优秀`, `优秀 合格 合格` (in the order of `years`),
 * `除了20年都合格`. Only what was said is filled in. One value with neither year nor 都 is vague when several years were
 * asked. `today` is needed for 去年 and the like.
 */
export function readYearly<V extends string>(
  text: string,
  asked: readonly number[],
  values: readonly YearlyValue<V>[],
  today?: LocalDate,
): Read<Yearly<V>> {
  const whole = exceptFirst(normalise(text))
  const { text: even, years } = besideIdle(whole, asked, today) ?? { text: whole, years: asked }
  const tokens = tokenise(even, years, values, today)
  if (tokens === null) return unreadable(HOW)
  const said = tokens.filter((token) => token.kind === 'value')
  const [first] = said
  if (first === undefined || first.kind !== 'value') return stanceOf(even, true) ?? unreadable(HOW)
  if (/不(?:都|全|完全)是?|不是都|不是每/.test(even)) return vague('哪一年不是？请按年份说')

  if (/\d/.test(withoutTokens(even, tokens))) return unreadable(HOW)
  const speaks = tokens.some((token) => token.kind !== 'value')
  if (!speaks && said.length === 1 && years.length > 1) {
    return vague(`${years.join('、')}年都是${first.value}吗？`, fill(years, first.value))
  }
  const read = speaks ? assign(tokens, years) : inOrder(said, years)
  if (read === null || Object.keys(read).length === 0) return unreadable(HOW)
  return hedgedFact(even) ? vague('确定是这样吗？', read) : value(read)
}

function fill<V extends string>(years: readonly number[], of: V): Yearly<V> {
  return Object.fromEntries(years.map((year) => [year, of])) as Yearly<V>
}

/** Null when a value is denied: 没有不合格. */
function tokenise<V extends string>(
  text: string,
  years: readonly number[],
  values: readonly YearlyValue<V>[],
  today: LocalDate | undefined,
): Token<V>[] | null {
  const names: Name<V>[] = values.flatMap((item) =>
    [item.value, ...(item.words ?? []), ...(SYNONYMS[item.value] ?? [])].map((word) => ({
      word: normalise(word),
      of: item.value,
    })),
  )
  const found = findNames(text, [...names, ...DECOYS.map((word) => ({ word }))])
  if (found.some((item) => deniedAt(text.replaceAll('除了', '  ').replaceAll('除', ' '), item.start))) return null
  const said = found.map((item) => ({ kind: 'value' as const, value: item.of, start: item.start, end: item.end }))
  const when = yearTokens(text, years, today).filter(
    (token) => !said.some((item) => token.start < item.end && item.start < token.end),
  )
  return [...said, ...when].sort((a, b) => a.start - b.start)
}

function inOrder<V extends string>(said: readonly Token<V>[], years: readonly number[]): Yearly<V> | null {
  if (said.length !== years.length) return null
  return Object.fromEntries(
    said.flatMap((token, index) => (token.kind === 'value' ? [[years[index] ?? 0, token.value]] : [])),
  ) as Yearly<V>
}

/** Null when the tokens contradict each other or one is left without its partner. */
function assign<V extends string>(tokens: readonly Token<V>[], asked: readonly number[]): Yearly<V> | null {
  const given: Given<V> = new Map()
  const excepted = new Set<number>()
  let rest: V | undefined
  let waiting: number[] = []
  let scope: 'years' | 'rest' = 'years'
  let orphan: V | undefined
  let excepting = false

  for (const token of tokens) {
    if (token.kind === 'except') excepting = true
    else if (token.kind === 'years' && excepting) for (const year of token.years) excepted.add(year)
    else if (token.kind === 'years' && orphan !== undefined) {
      if (!give(given, token.years, orphan)) return null
      orphan = undefined
    } else if (token.kind === 'years') waiting.push(...token.years)
    else if (token.kind === 'value' && excepting && waiting.length === 0 && scope === 'years') {
      if (!give(given, [...excepted], token.value)) return null
      excepting = false
    } else if (token.kind === 'value') {
      if (waiting.length > 0) {
        if (!give(given, waiting, token.value)) return null
        waiting = []
      } else if (scope === 'rest') {
        if (rest !== undefined && rest !== token.value) return null
        rest = token.value
      } else if (orphan !== undefined) return null
      else orphan = token.value
      scope = 'years'
    } else {
      // 20年优秀员工，其他合格: what the year was, is not understood.
      if (token.kind === 'others' && waiting.length > 0) return null
      if (waiting.length === 0) scope = 'rest'
      excepting = false
      if (orphan !== undefined && token.kind === 'others') return null
    }
  }
  if (orphan !== undefined || waiting.length > 0 || scope === 'rest') return null
  if (rest !== undefined) {
    for (const year of asked)
      if (!given.has(year) && !excepted.has(year)) given.set(year, { of: rest, among: asked.length })
  }
  return Object.fromEntries([...given].map(([year, { of }]) => [year, of])) as Yearly<V>
}

/** What each year was given, and with how many others at once. */
type Given<V> = Map<number, { readonly of: V; readonly among: number }>

/** 三年都合格，20年优秀: one year told after several at once is the exception among them. */
function give<V>(given: Given<V>, years: readonly number[], of: V): boolean {
  for (const year of years) {
    const before = given.get(year)
    if (before !== undefined && before.of !== of && !(years.length === 1 && before.among > 1)) return false
    given.set(year, { of, among: years.length })
  }
  return true
}

import type { Leaf } from '../found.ts'
import type { Doubt } from '../told.ts'
import type { HourToken, Subject } from './hourTokens.ts'

const GUESSED = /大概|应该|差不多|好[像象]|可能|约/

/** What is told of one year. */
export interface YearTold {
  readonly figures: Map<Subject, Leaf>
  enough: Leaf | null
  readonly asks: { readonly subject: Subject | null; readonly leaf: Leaf; readonly why: Doubt }[]
}

/** 除了22年专业48，其他都够: what is excepted is told by itself. Null where it is not: 除了22年都够. */
function withoutExcepting(tokens: readonly HourToken[]): readonly HourToken[] | null {
  const at = tokens.findIndex(({ is }) => is === 'except')
  if (at < 0) return tokens
  const behind = tokens.slice(at + 1).filter(({ is }) => is !== 'years')
  const [next] = behind
  const own = next !== undefined && !['met', 'others', 'every', 'except'].includes(next.is)
  return own && tokens[at + 1]?.is === 'years' ? tokens.filter(({ is }) => is !== 'except') : null
}

/** The words by year; null when it is not plain of which years they tell. */
export function shareOut(
  text: string,
  told: readonly HourToken[],
  ofPlan: readonly number[],
): Map<number, YearTold> | null {
  const tokens = withoutExcepting(told)
  if (tokens === null) return null
  const shared = new Map<number, YearTold>()
  const named = [...new Set(tokens.flatMap((token) => (token.is === 'years' ? [...token.years] : [])))]
  const others = ofPlan.filter((year) => !named.includes(year))
  const industry = tokens.some(
    ({ is, ...more }) => is === 'figures' && 'industry' in (more as { figures: object }).figures,
  )
  const put = (years: readonly number[], token: HourToken) => {
    if (years.length > 1 && !each && isOfSeveral(token)) tooMuch = true
    for (const year of years) {
      said.set(year, [...(said.get(year) ?? []), token])
      const told = shared.get(year) ?? { figures: new Map(), enough: null, asks: [] }
      shared.set(year, told)
      add(told, token, { industry, guessed: GUESSED.test(text.slice(token.from, token.to)) })
    }
  }
  // 19到22专业250: of them all or of each of them.
  let tooMuch = false
  const each = /[每各都均]|分别|年年/.test(text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to))
  const said = new Map<number, HourToken[]>()
  let last: number | null = null
  /** 其他都够, of years nobody has named. */
  let elsewhere = false
  let scope: readonly number[] = []
  let open = false
  const waiting: HourToken[] = []
  /** 公需18行业12年年有: of every year named later on. */
  const always: HourToken[] = []
  let turned = false
  for (const token of tokens) {
    if (token.is === 'years') {
      elsewhere = false
      turned = waiting.length > 0
      scope = open ? [...scope, ...token.years] : token.years
      open = true
    } else if (token.is === 'others') {
      // 其他 of years that were told some other time, or of subjects.
      if (named.length === 0) return null
      if (others.length === 0 && shared.size === 0) return null
      scope = others
      elsewhere = others.length === 0
      open = false
    } else if (token.is === 'same') {
      const like = token.as ?? last
      if (like === null || scope.length === 0) continue
      const own = said.get(like)
      if (own === undefined || scope.includes(like)) return null
      for (const one of [...own]) put(scope, one)
      open = false
    } else if (token.is === 'every') {
      if (scope.length === 0) always.push(...waiting.splice(0))
      else if (!open && named.length > 0) scope = named
    } else if (elsewhere) continue
    else if (scope.length === 0) waiting.push(token)
    else if (turned && token.is === 'sum' && token.full && waiting.every(({ is }) => is === 'met')) continue
    else if (turned && (token.is !== 'figures' || waiting.some(({ is }) => is !== 'met'))) return null
    else {
      // 学时每年都满的，21年专业60: of 21年 more is known.
      if (turned) waiting.length = 0
      turned = false
      open = false
      put(scope, token)
      last = scope.at(-1) ?? null
    }
  }
  if (named.length > 0) for (const token of always.splice(0)) put(named, token)
  waiting.unshift(...always)
  if (waiting.length > 0) {
    const single = waiting.length === 1 && (waiting[0]?.is === 'met' || ofPlan.length === 1)
    if (named.length > 0 ? !turned : ofPlan.length === 0 || !(single || tokens.some(({ is }) => is === 'every')))
      return null
    for (const token of waiting) put(named.length > 0 ? named : ofPlan, token)
  }
  return tooMuch ? null : shared
}

/** More than somebody has of a subject in one year. */
function isOfSeveral(token: HourToken): boolean {
  if (token.is === 'public') return token.amount >= 50
  if (token.is !== 'figures') return false
  const { professional = 0, general = 0, industry = 0 } = token.figures
  return professional >= 120 || general >= 40 || industry >= 40
}

interface Manner {
  /** 行业公需 is told besides, so that 公需 is the other. */
  readonly industry: boolean
  readonly guessed: boolean
}

function add(told: YearTold, token: HourToken, { industry, guessed }: Manner): void {
  const { from, to } = token
  const leaf = { from, to }
  const ask = (subject: Subject | null, why: Doubt, value?: unknown) => {
    told.asks.push({ subject, why, leaf: value === undefined ? leaf : { ...leaf, value } })
  }
  const figure = (subject: Subject, value: number) => {
    const before = told.figures.get(subject)
    if (value > 2000) ask(subject, 'impossible')
    else if (guessed) ask(subject, 'hedged', value)
    else if (before !== undefined && before.value !== value) {
      told.figures.delete(subject)
      ask(subject, 'ambiguous')
    } else told.figures.set(subject, { ...leaf, value })
  }
  switch (token.is) {
    case 'figures':
      for (const [subject, value] of Object.entries(token.figures)) figure(subject as Subject, value)
      return
    case 'public':
      if (industry) figure('general', token.amount)
      else for (const subject of ['general', 'industry'] as const) ask(subject, 'ambiguous', token.amount)
      return
    case 'open':
      for (const subject of token.subjects) ask(subject, 'incomplete')
      return
    case 'restNone':
      for (const subject of ['professional', 'general', 'industry'] as const)
        if (!told.figures.has(subject)) figure(subject, 0)
      return
    case 'none':
      for (const subject of ['professional', 'general', 'industry'] as const) figure(subject, 0)
      return
    case 'met':
      told.enough ??= { ...leaf, value: true }
      return
    case 'lacking':
      told.enough = { ...leaf, value: false }
      ask(null, 'incomplete')
      return
    case 'unsettled':
    case 'sum':
      ask(null, 'incomplete')
  }
}

import type { LocalDate } from '../../../../dossier/date.ts'
import { fullYear, relativeYear } from '../../dateParts.ts'
import { numeral } from '../../numbers.ts'
import { yearTokens } from '../../yearTokens.ts'
import type { Place } from '../found.ts'
import {
  ALL_SUBJECTS,
  EXCEPTED,
  LACKS,
  LACKS_SUBJECT,
  LIST,
  MADE_UP,
  MARK,
  MEETS,
  NAMED,
  NAMED_AFTER,
  NO_HOURS,
  NOTHING,
  NOTHING_LACKS,
  PAIR,
  REQUIRED,
  REST_NONE,
  SAME,
  SHORT_OF,
  SO_FAR,
  SPACED,
  SUBJECT_ALONE,
  SUBJECT_FULL,
  SUBJECT_LACKS,
  SUBJECT_NONE,
  SUBJECT_OF_YEARS,
  SUBJECT_SHORT,
  SUM,
  TRIPLE,
  UNSETTLED,
  WHOLE,
  WORDED,
  YEAR_OF_SUBJECT,
} from './hourWords.ts'

export type Subject = 'professional' | 'general' | 'industry'
export type Figures = Readonly<Partial<Record<Subject, number>>>

type Meaning =
  | { readonly is: 'years'; readonly years: readonly number[] }
  /** 每年, 都: of every year named. 其他: of the others. */
  | { readonly is: 'every' | 'others' | 'except' }
  | { readonly is: 'figures'; readonly figures: Figures }
  /** 公需30: of both kinds together, or of one. */
  | { readonly is: 'public'; readonly amount: number }
  /** 专业还差12, 公需都满: how much it is has to be asked. */
  | { readonly is: 'open'; readonly subjects: readonly Subject[]; readonly alone?: true }
  /** 其余未学: nothing of the subjects not named. */
  | { readonly is: 'met' | 'lacking' | 'none' | 'restNone' | 'unsettled' }
  /** 跟2019一样, or as the year told before. */
  | { readonly is: 'same'; readonly as: number | null }
  /** 专业19年60，20年58: of this subject is what follows. */
  | { readonly is: 'subject'; readonly subject: Subject | 'public' }
  /** 90学时 of no subject; `full`: as much as a year is asked for. */
  | { readonly is: 'sum'; readonly full: boolean; readonly amount: number }

export type HourToken = Meaning & Place

const keyOf = (word: string): Subject =>
  word === '专业' ? 'professional' : word.startsWith('行业') ? 'industry' : 'general'

const subjectsOf = (word: string): Subject[] => (word === '公需' ? ['general', 'industry'] : [keyOf(word)])

/** The one subject named; null where none or several are, or what is told is of all. */
function onlySubject(text: string): Subject | null {
  const named = new Set(text.match(/一般公需|行业公需|专业|公需|行业|一般/g) ?? [])
  const [word, more] = [...named]
  return word === undefined || more !== undefined || word === '公需' || /[差缺少]/.test(text) ? null : keyOf(word)
}

/** Three figures of a year: in the order in which the subjects were named before, or as they are always told. */
function inOrderTold(before: string, [first = 0, second = 0, third = 0]: readonly number[]): Meaning | null {
  const named = [...new Set((before.match(/专业|一般|行业/g) ?? []).map(keyOf))]
  const usual: Figures = { professional: first, general: second, industry: third }
  if (named.length < 3) return { is: 'figures', figures: usual }
  const said: Figures = Object.fromEntries(named.map((subject, at) => [subject, [first, second, third][at] ?? 0]))
  const likely = ({ professional = 0, general = 0, industry = 0 }: Figures) =>
    professional >= Math.max(general, industry)
  return likely(said) || !likely(usual) ? { is: 'figures', figures: said } : { is: 'figures', figures: usual }
}

/** The words of a stretch about 继续教育 hours, in order; what none of them explains is left alone. Linear. */
export function hourTokens(text: string, today: LocalDate): HourToken[] {
  const tokens: HourToken[] = []
  let rest = text
  const take = (pattern: RegExp, make: (found: RegExpMatchArray) => Meaning | null) => {
    for (const found of [...rest.matchAll(pattern)]) {
      const place = { from: found.index, to: found.index + found[0].length }
      const meaning = make(found)
      if (meaning === null) continue
      tokens.push({ ...meaning, ...place })
      rest = rest.slice(0, place.from) + MARK.repeat(found[0].length) + rest.slice(place.to)
    }
  }
  const blank = (pattern: RegExp) => {
    rest = rest.replace(pattern, (found) => MARK.repeat(found.length))
  }
  const amount = (said: string | undefined) => numeral(said ?? '')
  const current = Number(today.slice(0, 4))
  const year = (digits: string) => {
    const full = fullYear(digits, today)
    return full !== null && full > current - 20 && full <= current + 1 ? full : null
  }
  const yearOf = (said: string) => {
    const relative = /去年|前年/.exec(said)
    return relative ? relativeYear(relative[0], today) : year(said.replace(/\D/g, ''))
  }
  const years = (list: readonly (number | null)[]): Meaning | null =>
    list.length > 0 && list.every((one) => one !== null) ? { is: 'years', years: list as number[] } : null

  const named = (word: string, said: string | undefined): Meaning | null => {
    const number = amount(said)
    if (number === null) return null
    return word === '公需' ? { is: 'public', amount: number } : { is: 'figures', figures: { [keyOf(word)]: number } }
  }

  take(EXCEPTED, () => ({ is: 'except' }))
  blank(REQUIRED)
  take(SAME, (found) => ({ is: 'same', as: found[1] === undefined ? null : yearOf(found[1]) }))
  blank(MADE_UP)
  take(WORDED, (found) => years([year(found[1] ?? '')]))
  take(PAIR, (found) => {
    const [from, to] = [year(found[1] ?? ''), year(found[2] ?? '')]
    if (from === null || to === null || from >= to || to - from > 9) return null
    return years(Array.from({ length: to - from + 1 }, (_, index) => from + index))
  })
  take(LIST, (found) => years((found[1] ?? '').match(/\d{2}/g)?.map(year) ?? []))
  take(YEAR_OF_SUBJECT, (found) => {
    const told = year(found[1] ?? '')
    return told !== null && told > current - 6 ? years([told]) : null
  })
  blank(NO_HOURS)
  const triple = (found: RegExpMatchArray, said: readonly (string | undefined)[]) =>
    inOrderTold(text.slice(0, found.index), said.map(Number))
  take(TRIPLE, (found) => triple(found, [found[1], found[3], found[4]]))
  take(SPACED, (found) =>
    Number(found[2]) > 48 || Number(found[3]) > 48 ? null : triple(found, [found[1], found[2], found[3]]),
  )
  blank(WHOLE)
  take(ALL_SUBJECTS, () => ({ is: 'every' }))
  take(SUBJECT_NONE, ({ 1: word = '' }) =>
    word === '公需' ? { is: 'public', amount: 0 } : { is: 'figures', figures: { [keyOf(word)]: 0 } },
  )
  take(SUBJECT_OF_YEARS, ({ 1: word = '' }) => ({ is: 'subject', subject: word === '公需' ? 'public' : keyOf(word) }))
  take(SO_FAR, ({ 1: word = '', 2: said }) => named(word, said))
  take(SUBJECT_SHORT, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(SUBJECT_LACKS, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(LACKS_SUBJECT, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  const before = () => take(NAMED_AFTER, (found) => named(found[2] ?? '', found[1]))
  const behind = () => take(NAMED, (found) => named(found[1] ?? '', found[2]))
  if (rest.search(NAMED_AFTER) >= 0 && (rest.search(NAMED) < 0 || rest.search(NAMED_AFTER) < rest.search(NAMED)))
    before()
  behind()
  before()
  take(SUBJECT_FULL, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(SUBJECT_ALONE, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? ''), alone: true }))
  take(REST_NONE, () => ({ is: 'restNone' }))
  take(UNSETTLED, () => ({ is: 'unsettled' }))
  take(NOTHING, () => ({ is: 'none' }))
  take(NOTHING_LACKS, () => ({ is: 'met' }))
  take(LACKS, () => ({ is: 'lacking' }))
  take(MEETS, (found) => (/[没不未]$/.test(rest.slice(0, found.index)) ? null : { is: 'met' }))
  for (const { kind, start, end, ...more } of yearTokens(rest, [], today)) {
    const meaning: Meaning =
      kind === 'years'
        ? { is: 'years', years: (more as { years: number[] }).years }
        : { is: kind === 'all' ? 'every' : kind }
    tokens.push({ ...meaning, from: start, to: end })
    rest = rest.slice(0, start) + MARK.repeat(end - start) + rest.slice(end)
  }
  const only = onlySubject(text)
  take(SUM, (found): Meaning | null => {
    const said = amount(found[1])
    if (said === null || /^[一两二三]$/.test(found[0])) return null
    // 20年专业58，21年62: of the one subject spoken of.
    const figure =
      only !== null &&
      said <= 80 &&
      !/共|总|计|多|学时|课时/.test(rest.slice(Math.max(0, (found.index ?? 0) - 3), found.index ?? 0) + found[0])
    return figure
      ? { is: 'figures', figures: { [only]: said } }
      : { is: 'sum', amount: said, full: said >= 90 && !SHORT_OF.test(rest.slice(0, found.index)) }
  })
  return noneOfPublic(ofSubjects(tokens.sort((a, b) => a.from - b.from)))
}

/** 公需没学: neither kind, unless the other is told besides of that year. */
function noneOfPublic(tokens: readonly HourToken[]): HourToken[] {
  const isYears = ({ is }: HourToken) => is === 'years'
  return tokens.map((token, at): HourToken => {
    if (token.is !== 'public' || token.amount > 0) return token
    const next = tokens.findIndex((one, place) => place > at && isYears(one))
    const own = tokens.slice(tokens.slice(0, at).findLastIndex(isYears) + 1, next < 0 ? tokens.length : next)
    const industry = own.some((one) => one.is === 'figures' && 'industry' in one.figures)
    const { from, to } = token
    return { is: 'figures', figures: industry ? { general: 0 } : { general: 0, industry: 0 }, from, to }
  })
}

/** 专业19年60，20年58: each figure behind a year is of the subject before. */
function ofSubjects(tokens: readonly HourToken[]): HourToken[] {
  let subject: Subject | 'public' | null = null
  let told: HourToken | undefined
  return tokens.flatMap((token, at): HourToken[] => {
    const before = told
    told = token
    if (token.is === 'subject') {
      subject = token.subject
      return []
    }
    const next = tokens[at + 1]
    // 专业课要60我只有45: the subject, and its figure a little further on.
    if (
      token.is === 'open' &&
      token.alone &&
      next?.is === 'figures' &&
      token.subjects.every((one) => one in next.figures)
    )
      return []
    if (subject === null || token.is === 'years') return [token]
    const own = subject
    const behindYear = before?.is === 'years' || before?.is === 'every'
    if (token.is === 'sum' && behindYear && !token.full) return [ofOne(token, own, token.amount)]
    if (token.is === 'none') return [ofOne(token, own, 0)]
    if (token.is === 'met' || token.is === 'lacking' || token.is === 'unsettled')
      return [
        { is: 'open', subjects: own === 'public' ? ['general', 'industry'] : [own], from: token.from, to: token.to },
      ]
    if (['figures', 'public', 'open', 'others'].includes(token.is)) subject = null
    return [token]
  })
}

function ofOne({ from, to }: Place, subject: Subject | 'public', amount: number): HourToken {
  if (subject === 'public') return { is: 'public', amount, from, to }
  return { is: 'figures', figures: { [subject]: amount }, from, to }
}

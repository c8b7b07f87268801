import type { LocalDate } from '../../dossier/date.ts'
import type { Subject } from '../../dossier/routes.ts'
import { normalise } from './normalise.ts'
import { numeral } from './numbers.ts'
import { type YearToken, yearTokens } from './yearTokens.ts'

/** What each year came to in all: 22年90, 24年还差18个学时, 其他都满了. */
export interface HoursByYear {
  readonly totals: ReadonlyMap<number, number>
  /** By how much a year falls short; null where only that it does was told. */
  readonly short: ReadonlyMap<number, number | null>
  /** In which subject it does, where that was told. */
  readonly shortIn: ReadonlyMap<number, Subject>
  readonly met: ReadonlySet<number>
}

/** By how much hours fall short, and in which subject where that was told. */
export interface HoursLacking {
  readonly lacking: number
  readonly lackingIn?: Subject
}

const UNIT = '\\s?(?:个)?(?:学时|课时|分)?'
const N = '(\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})'
const HAS = '(?:的|我|就|只|才|也|都|是|有|学|修|拿|上|够|满|共|一共|总共|合计|一?[个门]|了|:|\\s){0,6}'
const END = '(?:的|了|吧|左右(?!$))*$'
const TOTAL = new RegExp(`^${HAS}${N}${UNIT}${END}`)
const BEFORE_LACK = '(?:的|我|还|就|只|也|都|学时|课时|继续教育|\\s){0,4}(?:差|缺|少)(?:了|着)?'
const SHORT = new RegExp(`^${BEFORE_LACK}${N}${UNIT}(#[pgi])?${END}`)
/** 差二十来个, 差好几个: not enough, and not by how much. */
const ROUGHLY = '(?:(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:来|多|几)|好?几)'
const SHORT_ROUGHLY = new RegExp(`^${BEFORE_LACK}${ROUGHLY}${UNIT}(?:#[pgi])?${END}`)

const OF_SUBJECT = '(专业|一般公需|行业公需|公需)(?:科目|课)?(?:学时|课时)?'
const FIGURE = '(?:\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})(?:来|多|几)?|好?几'
const LACK = '(?:差|缺|少)(?:了|着)?'
/** 专业还差12个, 差12个专业, 差专业12个: one way of saying it, with the subject behind it. */
const LACKS_OF = [
  new RegExp(`${OF_SUBJECT}(?:的|上|里|还|就|只|也|总共|一共|\\s){0,4}${LACK}(${FIGURE})${UNIT}`, 'g'),
  new RegExp(`${LACK}${OF_SUBJECT}(${FIGURE})${UNIT}`, 'g'),
]
const LACKS_FIRST = new RegExp(`${LACK}(${FIGURE})${UNIT}的?${OF_SUBJECT}`, 'g')
/** What is said to be enough beside what lacks: 公需都够. */
const SUBJECT_MET =
  /[,、\s]{0,2}(?:一般公需|行业公需|公需|专业)(?:科目|课)?(?:也|都|是|倒|全)*(?:够|齐|满|达标)(?:了|的)*/g
const MARKS: Readonly<Record<string, string>> = { 专业: '#p', 一般公需: '#g', 行业公需: '#i' }
const MARKED: Readonly<Record<string, Subject>> = { '#p': '专业科目', '#g': '一般公需', '#i': '行业公需' }

/** What a subject lacks, said in one way; which 公需 is meant is left open where it was not told. */
function evenly(text: string): string {
  const marked = (figure: string, subject: string) => `差${figure}学时${MARKS[subject] ?? ''}`
  const said = LACKS_OF.reduce(
    (left, pattern) => left.replace(pattern, (_, subject: string, figure: string) => marked(figure, subject)),
    text,
  ).replace(LACKS_FIRST, (_, figure: string, subject: string) => marked(figure, subject))
  return said === text ? text : said.replace(SUBJECT_MET, '')
}

/** 今年学时还差12个, 2021年差10个专业: what some years are told to lack, by figure, wherever in a message it stands. */
export function shortfalls(
  text: string,
  years: readonly number[],
  today: LocalDate,
): ReadonlyMap<number, HoursLacking> {
  const found = new Map<number, HoursLacking>()
  for (const clause of normalise(text).split(/[,。;!?\n]/)) {
    const even = evenly(clause)
    const [token, more] = yearTokens(even, years, today)
    if (token?.kind !== 'years' || more) continue
    const [, figure, mark = ''] = SHORT.exec(even.slice(token.end)) ?? []
    const lacking = numeral(figure ?? '')
    const lackingIn = MARKED[mark]
    if (lacking === null) continue
    for (const year of token.years) found.set(year, { lacking, ...(lackingIn ? { lackingIn } : {}) })
  }
  return found
}
const MET = /^(?:的|我|也|都|全|早就|已经|\s){0,4}(?:齐|学满|修满|满|够|达标|学完|修完|没问题)(?:了|的)*$/
const NONE = /^(?:的|我|也|都|还|一个|学时|\s){0,4}(?:没(?:有)?学|没有|没学|0)(?:过|呢|了|的)*$/
/** 还差一般公需, and not how much of it: the year is not complete. */
const LACKS_SUBJECT =
  /^(?:的|我|还|就|只|也|都|\s){0,4}(?:差|缺|少)(?:了|着)?(?:一般公需|行业公需|公需|专业)(?:科目|课)?(?:没[学修考]|没有[学修])?(?:的|了|吧)*$/
const SUBJECT = /专业|公需|一般|行业|科目/
/** 22年12 may be a month. */
const LEAST = 13
/** No year has so many. */
const MOST = 400
const OF_EACH = /每|各|年年|都|均/

const TOGETHER =
  /^(?:我|的|现在|目前|学时|继续教育|[总一统]共|总的|合计|[加合]起来|算下来|全部|这?[两二三四五2-5]年|[,\s])+(?=还|就|只|也|差|缺|少|专业|一般|行业|公需)/
const NOT_YET = /(?:还)?(?:没有?|未)(?:学|修|完成|补)(?:完|满|够|上)?(?:了|的|呢)*$/

/**
 * 总共还差50学时, where the years are added up and none is named: by how much the sum falls short, and of what. Null for 专业够公需差6, which
 * is no lack of the sum.
 */
export function shortTogether(text: string): HoursLacking | null {
  const even = evenly(
    normalise(text)
      .replace(/[。!\s]+$/, '')
      .replace(TOGETHER, '')
      .replace(NOT_YET, ''),
  )
  const [, figure, mark = ''] = SHORT.exec(even) ?? []
  const lacking = numeral(figure ?? '')
  const lackingIn = MARKED[mark]
  if (lackingIn === undefined && SUBJECT.test(normalise(text))) return null
  return lacking === null ? null : { lacking, ...(lackingIn ? { lackingIn } : {}) }
}

/**
 * Hours told as one sum for each of some years, with no subject; null for anything else, as for subjects, months and years nobody asked
 * about. `every`: 每年90 is one for each of them, too.
 */
export function readHoursByYear(
  text: string,
  years: readonly number[],
  today: LocalDate,
  { every = false } = {},
): HoursByYear | null {
  const even = evenly(normalise(text).replace(/^(?:我的?)?(?:继续教育|学时)(?:学时)?[:,\s]*(?:是|有)?/, ''))
  if (
    SUBJECT.test(even.replace(/[差缺少](?:了|着)?(?:一般公需|行业公需|公需|专业)(?:科目|课)?(?!\s?\d)/g, '')) ||
    /[一半]个学时/.test(even) ||
    /大概|差不多|可能|好[像象]|[?？吗]/.test(even)
  )
    return null
  const tokens = yearTokens(even, years, today)
  const named = tokens.flatMap((token) => (token.kind === 'years' ? [...token.years] : []))
  if ((named.length === 0 && !(every && OF_EACH.test(even))) || !named.every((year) => years.includes(year)))
    return null
  const rest = years.filter((year) => !named.includes(year))
  const found = {
    totals: new Map<number, number>(),
    short: new Map<number, number | null>(),
    shortIn: new Map<number, Subject>(),
    met: new Set<number>(),
  }
  let scope: number[] = []
  for (const [at, token] of tokens.entries()) {
    scope.push(...yearsOf(token, rest, scope))
    const said = even
      .slice(token.end, tokens[at + 1]?.start ?? even.length)
      .replace(/[,、;。和\s]+(?:前面|之前|以前|剩下|就|只有|但是?|不过)?$/, '')
    if (said.trim() === '') continue
    if (scope.length === 0 || !take(said.replace(/^[,\s]+/, ''), scope, found)) return null
    scope = []
  }
  // 22年没学 alone is told of each subject.
  const told = found.short.size + [...found.totals.values()].filter((total) => total > 0).length
  const likely = [...found.totals.values()].every((total) => total < MOST)
  return scope.length === 0 && told > 0 && likely ? found : null
}

/** 19到21年都是90: the 都 of years just named is no other year. */
function yearsOf(token: YearToken, rest: readonly number[], scope: readonly number[]): readonly number[] {
  if (token.kind === 'years') return token.years
  return token.kind === 'others' || (token.kind === 'all' && scope.length === 0) ? rest : []
}

function take(
  said: string,
  years: readonly number[],
  found: {
    readonly totals: Map<number, number>
    readonly short: Map<number, number | null>
    readonly shortIn: Map<number, Subject>
    readonly met: Set<number>
  },
): boolean {
  const [, lacks, mark = ''] = SHORT.exec(said) ?? []
  const subject = MARKED[mark]
  const [, total] = lacks === undefined ? (TOTAL.exec(said) ?? []) : []
  const figure = numeral(lacks ?? total ?? '')
  if (subject) for (const year of years) found.shortIn.set(year, subject)
  if (LACKS_SUBJECT.test(said) || SHORT_ROUGHLY.test(said)) for (const year of years) found.short.set(year, null)
  else if (lacks !== undefined && figure !== null) for (const year of years) found.short.set(year, figure)
  else if (total !== undefined && figure !== null && (figure >= LEAST || /学时|课时/.test(said)))
    for (const year of years) found.totals.set(year, figure)
  else if (NONE.test(said)) for (const year of years) found.totals.set(year, 0)
  else if (MET.test(said)) for (const year of years) found.met.add(year)
  else return false
  return true
}

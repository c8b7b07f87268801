import type { LocalDate } from '../../dossier/date.ts'
import { normalise } from './normalise.ts'
import { numeral } from './numbers.ts'
import { type YearToken, yearTokens } from './yearTokens.ts'

/** What each year came to in all: 22年90, 24年还差18个学时, 其他都满了. */
export interface HoursByYear {
  readonly totals: ReadonlyMap<number, number>
  /** By how much a year falls short; null where only that it does was told. */
  readonly short: ReadonlyMap<number, number | null>
  readonly met: ReadonlySet<number>
}

const UNIT = '\\s?(?:个)?(?:学时|课时|分)?'
const N = '(\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})'
const HAS = '(?:的|我|就|只|才|也|都|是|有|学|修|拿|上|够|满|共|一共|总共|合计|一?[个门]|了|:|\\s){0,6}'
const END = '(?:的|了|吧|左右(?!$))*$'
const TOTAL = new RegExp(`^${HAS}${N}${UNIT}${END}`)
const SHORT = new RegExp(`^(?:的|我|还|就|只|也|都|\\s){0,4}(?:差|缺|少)(?:了|着)?${N}${UNIT}${END}`)
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
  const even = normalise(text).replace(/^(?:我的?)?(?:继续教育|学时)(?:学时)?[:,\s]*(?:是|有)?/, '')
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
  const found = { totals: new Map<number, number>(), short: new Map<number, number | null>(), met: new Set<number>() }
  let scope: number[] = []
  for (const [at, token] of tokens.entries()) {
    scope.push(...yearsOf(token, rest, scope))
    const said = even
      .slice(token.end, tokens[at + 1]?.start ?? even.length)
      .replace(/[,、;。和\s]+(?:前面|之前|以前|剩下)?$/, '')
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
    readonly met: Set<number>
  },
): boolean {
  const [, lacks] = SHORT.exec(said) ?? []
  const [, total] = lacks === undefined ? (TOTAL.exec(said) ?? []) : []
  const figure = numeral(lacks ?? total ?? '')
  if (LACKS_SUBJECT.test(said)) for (const year of years) found.short.set(year, null)
  else if (lacks !== undefined && figure !== null) for (const year of years) found.short.set(year, figure)
  else if (total !== undefined && figure !== null && (figure >= LEAST || /学时|课时/.test(said)))
    for (const year of years) found.totals.set(year, figure)
  else if (NONE.test(said)) for (const year of years) found.totals.set(year, 0)
  else if (MET.test(said)) for (const year of years) found.met.add(year)
  else return false
  return true
}

import { sayDate } from '../../dossier/date.ts'
import type { Pack } from '../pack.ts'
import type { Sides } from './sides.ts'

/** A date or year of the notices side by side. */
export interface FactRow extends Sides<string> {
  readonly what: string
  readonly same: boolean
}

const NONE = '没写'

/** Dates, years and levels of both plans, the same ones too. */
export function factRows(a: Pack, b: Pack): FactRow[] {
  const rows: [string, (plan: Pack['plan'], pack: Pack) => string][] = [
    ['文号', ({ number }) => number],
    ['评价条件', (_, { criteria, comparison }) => `${criteria.document}${comparison ? '（不在手里）' : ''}`],
    ['年度', ({ year }) => `${year}`],
    ['评的级别', ({ levels }) => levels.join('、')],
    ['个人申报起', ({ applyFrom }) => sayDate(applyFrom)],
    ['个人申报止', ({ applyBy }) => sayDate(applyBy)],
    ['单位推荐止', ({ recommendBy }) => (recommendBy ? sayDate(recommendBy) : NONE)],
    ['资历算到', ({ tenureCutOff }) => sayDate(tenureCutOff)],
    ['业绩算到', ({ resultsCutOff }) => sayDate(resultsCutOff)],
    ['考核年度', ({ reviewYears }) => reviewYears.join('、') || NONE],
    ['咨询', ({ hotline }) => hotline],
  ]
  return rows.map(([what, say]) => {
    const sides = { a: say(a.plan, a), b: say(b.plan, b) }
    return { what, ...sides, same: sides.a === sides.b }
  })
}

import { type LocalDate, sayDate } from '../dossier/date.ts'
import type { Judged } from './evaluate.ts'
import type { PlanFacts } from './plan.ts'

/** From which day a path opens if time alone passes. */
export interface Earliest {
  readonly date: LocalDate
  /** The first yearly plan whose cut-off is not before that day, were its rules the same. */
  readonly plan: string
  /** The condition that holds it back longest. */
  readonly because: string
  readonly assumes: readonly string[]
}

interface Opening {
  /** Empty: open already. */
  readonly date: LocalDate | ''
  readonly because: string
  readonly clause: string
  readonly assumes: readonly string[]
}

const OPEN: Opening = { date: '', because: '', clause: '', assumes: [] }

/** When a condition opens; null when waiting does not help. */
function opening(judged: Judged): Opening | null {
  if (judged.truth === 'yes') return OPEN
  if (judged.kind === 'leaf') {
    const { finding, condition } = judged
    if (finding.opensOn !== undefined) {
      return {
        date: finding.opensOn,
        because: condition.need,
        clause: condition.clause,
        assumes: finding.assumes ?? [],
      }
    }
    if (finding.remedy !== undefined) return { ...OPEN, assumes: [`先办好：${finding.remedy}`] }
    if (finding.truth === 'unknown') return { ...OPEN, assumes: [`核实后确实符合：${condition.need}`] }
    return null
  }
  const parts = judged.parts.map(opening)
  if (judged.kind === 'not') return judged.truth === 'unknown' ? OPEN : null
  if (judged.kind === 'all') {
    const open = parts.filter((part) => part !== null)
    if (open.length < parts.length) return null
    const latest = open.reduce((a, b) => (b.date > a.date ? b : a), OPEN)
    return { ...latest, assumes: [...new Set(open.flatMap((part) => part.assumes))] }
  }
  const n = judged.condition.n
  const sorted = parts.filter((part) => part !== null).sort((a, b) => (a.date < b.date ? -1 : 1))
  const nth = sorted[n - 1]
  return nth ? { ...nth, assumes: [...new Set(sorted.slice(0, n).flatMap((part) => part.assumes))] } : null
}

/**
 * Solves for the day on which a path opens. Null when it is open, when waiting alone never opens it, or when the day
 * lies within this plan already. A day before the cut-off that still comes too late for this plan (社保 full only after
 * applications close) counts for the next one.
 */
export function earliestOf(judged: Judged, plan: PlanFacts): Earliest | null {
  if (judged.truth === 'yes') return null
  const found = opening(judged)
  if (!found || found.date === '') return null
  if (found.date <= plan.tenureCutOff && judged.mended !== 'no') return null
  const year = Number(found.date.slice(0, 4))
  const cutOff = `${year}${plan.tenureCutOff.slice(4)}`
  const planYear = Math.max(found.date <= cutOff ? year : year + 1, plan.year + 1)
  return {
    date: found.date,
    plan: `${planYear} 年度（若资历仍算到 ${sayDate(`${planYear}${plan.tenureCutOff.slice(4)}`)}）`,
    because: `${found.because}（${found.clause}）`,
    assumes: [...found.assumes, '评价条件不变'],
  }
}

import { sayDate } from '../dossier/date.ts'
import type { Fact } from '../dossier/facts.ts'
import type { Tenure } from '../dossier/tenure.ts'
import type { Finding } from './condition.ts'
import type { Duration } from './operators/arguments.ts'

/** Days in the form people say them: 约 2 年 3 个月, 152 天. */
export function sayDays(days: number): string {
  if (days < 60) return `${days} 天`
  const months = Math.round(days / 30.4375)
  if (months < 12) return `约 ${months} 个月`
  const rest = months % 12
  return `约 ${Math.floor(months / 12)} 年${rest > 0 ? ` ${rest} 个月` : ''}`
}

export interface TenureWords {
  /** What is being counted: 助理工程师任职, 相关专业工作. */
  readonly subject: string
  /** Since when, as the dossier has it. */
  readonly since: () => string
  /** Facts that make a vague start precise. */
  readonly facts: readonly Fact[]
  /** What waiting takes for granted: 继续在聘. */
  readonly assume: string
}

/** Turns counted tenure into a finding: what there is, what lacks, from which day it is full. */
export function tenureFinding(result: Tenure, need: Duration, words: TenureWords): Finding {
  const whole = Math.max(1, need.years * 365 + need.months * 30)
  const found = () => `${words.subject}${words.since()}${result.ended ? `，到 ${sayDate(result.ended)} 为止` : ''}`
  if (result.truth === 'yes') return { truth: 'yes', have: found }
  const base = {
    have: found,
    distance: Math.min(0.95, result.lacking / whole),
    assumes: [words.assume],
    ...(result.fullOn ? { opensOn: result.fullOn } : {}),
  }
  if (result.truth === 'unknown') return { ...base, truth: 'unknown', facts: words.facts }
  return { ...base, truth: 'no', short: `差 ${sayDays(result.lacking)}` }
}

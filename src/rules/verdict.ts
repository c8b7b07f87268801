import type { Judged } from './evaluate.ts'

/**
 * A verdict is not a truth value: it is what may be told an applicant.
 * `补齐后可申报`: only things that can still be put right in time are missing.
 * `待核实`: a fact is unknown, or the document is silent, ambiguous or not in our hands.
 */
export const VERDICTS = ['可申报', '补齐后可申报', '待核实', '不符合'] as const
export type Verdict = (typeof VERDICTS)[number]

export function verdictOf(judged: Pick<Judged, 'truth' | 'mended'>): Verdict {
  if (judged.truth === 'yes') return '可申报'
  if (judged.truth === 'unknown' || judged.mended === 'unknown') return '待核实'
  return judged.mended === 'yes' ? '补齐后可申报' : '不符合'
}

/** What may be told of the second layer (评审条件): it decides nothing about 申报. */
export const STANDARD_VERDICTS = ['齐', '还缺', '待核实'] as const
export type StandardVerdict = (typeof STANDARD_VERDICTS)[number]

export function standardVerdictOf({ truth }: Pick<Judged, 'truth'>): StandardVerdict {
  return truth === 'yes' ? '齐' : truth === 'no' ? '还缺' : '待核实'
}

/** A path and its public conditions together: the worst of them. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const rank = Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))
  return VERDICTS[rank] ?? '待核实'
}

import type { Match } from './search.ts'

/** Below the first nothing is said; entries as near the likeliest as the second are offered beside it, unless it is `likely`. */
export interface Thresholds {
  readonly least: number
  readonly near: number
  readonly likely: number
}

export const THRESHOLDS: Thresholds = { least: 0.3, near: 0.7, likely: 0.5 }

/** What is to be told of entries that may answer, the likeliest first: one, none, or several to choose from. */
export function decide(matches: readonly Match[], { least, near, likely }: Thresholds = THRESHOLDS): readonly Match[] {
  const [best, ...others] = matches
  if (!best || best.score < least) return []
  // To choose between silence and an answer helps nobody.
  if (best.score >= likely || best.found.entry.unwritten) return [best]
  return [best, ...others.filter(({ score }) => score >= best.score * near && score >= least)].slice(0, 3)
}

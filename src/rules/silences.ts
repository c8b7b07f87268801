import type { Judged } from './evaluate.ts'

/**
 * Numbers of the notes on which an undecided condition hangs. Of several ways out, one that only waits for facts makes
 * the document's silence about the others idle: people are asked for the facts first.
 */
export function silencesOf(judged: Judged): string[] {
  if (judged.truth !== 'unknown' && judged.mended !== 'unknown') return []
  if (judged.kind === 'leaf') return judged.finding.silent === undefined ? [] : [judged.finding.silent]
  const parts = judged.parts.filter((part) => part.truth === 'unknown' || part.mended === 'unknown').map(silencesOf)
  if (judged.kind === 'any' && parts.some((silences) => silences.length === 0)) return []
  return [...new Set(parts.flat())]
}

import type { Dossier } from '../dossier/dossier.ts'
import type { Truth } from '../dossier/truth.ts'

/**
 * The truth of a condition and its mended truth, with nothing said about it, in four bits. Each truth has two: the lower one is set
 * when it surely holds, the upper one when it may. So 全部 of two outcomes is `a & b`, and 任一 is `a | b`.
 */
export type Outcome = number

const BITS: Readonly<Record<Truth, number>> = { no: 0b00, unknown: 0b10, yes: 0b11 }

export function outcomeOf(truth: Truth, mended: Truth): Outcome {
  return BITS[truth] | (BITS[mended] << 2)
}

export const NO: Outcome = 0b0000
export const YES: Outcome = 0b1111
/** Unknown, and still so when all that can be put right is put right. */
export const OPEN: Outcome = 0b1010
/** Fails, and can still be put right in time. */
export const MENDABLE: Outcome = 0b1100

/** Where nothing can be put right. */
export function outcomeBy(truth: Truth): Outcome {
  return truth === 'yes' ? YES : truth === 'no' ? NO : OPEN
}

/** Left open by the document alone: what the applicant was told by telephone (问明), if they have asked. */
export function bySilence(id: string, { dossier }: { readonly dossier: Dossier }): Outcome {
  const ruling = dossier.rulings?.[id]
  return ruling === undefined ? OPEN : ruling ? YES : NO
}

/** 非: what is negated is not mended by making it true. */
export function negated(outcome: Outcome): Outcome {
  const truth = outcome & 0b11
  return truth === 0b11 ? NO : truth === 0b00 ? YES : OPEN
}

/** At least `n` of them. */
export function reaching(n: number, outcomes: readonly Outcome[]): Outcome {
  let reached = 0
  for (let bit = 0b0001; bit <= 0b1000; bit <<= 1) {
    let set = 0
    for (const outcome of outcomes) if ((outcome & bit) !== 0) set += 1
    if (set >= n) reached |= bit
  }
  return reached
}

const TRUTHS: readonly Truth[] = ['no', 'no', 'unknown', 'yes']
const truthAt = (bits: number): Truth => TRUTHS[bits & 0b11] ?? 'unknown'

/** The truth and the mended truth it stands for. */
export function truthsOf(outcome: Outcome): { readonly truth: Truth; readonly mended: Truth } {
  return { truth: truthAt(outcome), mended: truthAt(outcome >> 2) }
}

/**
 * How likely an entry answers a question, from a few signs of the two. The weights are learned from the entries' own ways of
 * asking: each is left out once and looked for among all entries of its plan (`npm run fit:answers` prints them anew).
 */

/** One for each sign, and what stands before any. */
export interface Weights {
  readonly bias: number
  /** As many as there are signs. */
  readonly signs: readonly number[]
}

/** Learned from the ways of asking, and from the labelled questions as they stood before entries were mended for them. */
export const WEIGHTS: Weights = {
  bias: 0.63,
  signs: [
    0.47, 0.02, -1.23, -1.28, 0.29, -1.26, -2.16, -2.49, -1.08, -0.85, -0.29, -0.04, -2.43, -0.4, -0.8, -1.84, 2.32,
    1.25, -1.15, 2.07, -2.85, -0.38, -3.14, -1.44, -1.43, 0.58, -1.04, -1,
  ],
}

/** 0 to 1. */
export function likelihood(signs: readonly number[], { bias, signs: weights }: Weights = WEIGHTS): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (weights[index] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}

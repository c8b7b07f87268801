import { likelihood, type Weights } from '../../src/knowledge/likelihood.ts'

export interface Sample {
  readonly signs: readonly number[]
  readonly right: boolean
  /** As many samples as it stands for. */
  readonly counts: number
}

const ROUNDS = 12
/** Keeps weights small where the samples do not tell. */
const KEEP_SMALL = 1e-4

/** Logistic regression by Newton's method. */
export function solve(samples: readonly Sample[]): Weights {
  const width = (samples[0]?.signs.length ?? 0) + 1
  let weights = new Array<number>(width).fill(0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Array<number>(width).fill(0)
    const bend = Array.from({ length: width }, () => new Array<number>(width).fill(0))
    const now = asWeights(weights)
    for (const { signs, right, counts } of samples) {
      const row = [...signs, 1]
      const likely = likelihood(signs, now)
      const off = (likely - (right ? 1 : 0)) * counts
      const spread = likely * (1 - likely) * counts
      for (let i = 0; i < width; i += 1) {
        const [one, line] = [row[i] ?? 0, bend[i] ?? []]
        slope[i] = (slope[i] ?? 0) + off * one
        if (one !== 0) for (let j = 0; j < width; j += 1) line[j] = (line[j] ?? 0) + spread * one * (row[j] ?? 0)
      }
    }
    for (let i = 0; i < width; i += 1) {
      const line = bend[i] ?? []
      slope[i] = (slope[i] ?? 0) + samples.length * KEEP_SMALL * (weights[i] ?? 0)
      line[i] = (line[i] ?? 0) + samples.length * KEEP_SMALL
    }
    const step = eliminate(bend, slope)
    weights = weights.map((weight, i) => weight - (step[i] ?? 0))
  }
  return asWeights(weights)
}

const asWeights = (weights: readonly number[]): Weights => ({ bias: weights.at(-1) ?? 0, signs: weights.slice(0, -1) })

/** Solves a system of equations. */
function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best))
    const place = rows.indexOf(pivot)
    const swapped = rows[column] ?? []
    rows[column] = pivot
    rows[place] = swapped
    for (const row of rows) {
      if (row === pivot) continue
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let j = column; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1))
}

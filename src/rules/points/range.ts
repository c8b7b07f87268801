/** `[least, most]` points; both the same when nothing is unknown. */
export type Range = readonly [number, number]

export const NOTHING: Range = [0, 0]

export function exactly(points: number): Range {
  return [points, points]
}

export function sum(ranges: readonly Range[]): Range {
  let [least, most] = [0, 0]
  for (const [low, high] of ranges) {
    least += low
    most += high
  }
  return [least, most]
}

export function capped([low, high]: Range, cap: number): Range {
  return [Math.min(low, cap), Math.min(high, cap)]
}

/** The best of several, whichever it turns out to be. */
export function best(ranges: readonly Range[]): Range {
  return [Math.max(0, ...ranges.map(([low]) => low)), Math.max(0, ...ranges.map(([, high]) => high))]
}

/** The `n` best together. */
export function bestOf(ranges: readonly Range[], n: number): Range {
  const top = (values: number[]) =>
    values
      .sort((a, b) => b - a)
      .slice(0, n)
      .reduce((total, value) => total + value, 0)
  return [top(ranges.map(([low]) => low)), top(ranges.map(([, high]) => high))]
}

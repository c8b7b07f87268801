/** Middle and both ends of several rounds of the same measurement. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export interface Row {
  readonly name: string
  /** Measured several times; a single figure has no spread. */
  readonly value: Spread
  readonly unit: string
  /** To the row the table is about, round by round: 2 is twice as much of the unit. */
  readonly ratio?: Spread
  /** What has to be known to read the figure: what it leaves out, what it cannot do. */
  readonly note?: string
}

export interface Aim {
  readonly what: string
  readonly reached: boolean
  readonly found: string
}

export interface Part {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
  readonly aims: readonly Aim[]
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [least = Number.NaN] = sorted
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return { median: (middle + below) / 2, least, most: sorted.at(-1) ?? Number.NaN }
}

export const single = (value: number): Spread => ({ median: value, least: value, most: value })

/** The value below which so much of them lies, 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Round by round, so that what slows the whole machine for a while slows both. */
export function ratios(values: readonly number[], to: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (to[round] ?? Number.NaN)))
}

/** Three digits that say something: 0.123, 12.3, 12,300. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const three = Number(value.toPrecision(3))
  return three.toLocaleString('en', { maximumFractionDigits: 6 })
}

export function saySpread({ median, least, most }: Spread): string {
  return least === most ? sayNumber(median) : `${sayNumber(median)} (${sayNumber(least)}–${sayNumber(most)})`
}

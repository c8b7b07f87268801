import type { Fact } from '../../dossier/facts.ts'
import type { Range } from './range.ts'

/** One line of the breakdown. */
export interface Row {
  readonly what: string
  readonly range: Range
  readonly note?: string
}

/** Points of one row of the table; what is said about them is made only when somebody wants to read it. */
export interface ItemScore {
  readonly range: Range
  readonly rows: () => readonly Row[]
  /** Unknown facts that could move it. */
  readonly facts: () => readonly Fact[]
}

/** Of rows, or of facts. */
export const none = (): readonly never[] => []

export interface ScoredItem {
  readonly range: Range
  readonly rows: readonly Row[]
  readonly facts: readonly Fact[]
  readonly name: string
  readonly clause: string
  /** Before the cap of the row. */
  readonly raw: Range
  readonly cap: number | null
}

export interface ScoredGroup {
  readonly name: string
  readonly cap: number
  readonly raw: Range
  readonly range: Range
  readonly items: readonly ScoredItem[]
}

/** What a self-score comes to, with and without the mountain-county points. */
export interface Totals {
  readonly total: Range
  readonly mountain: Range
  readonly totalWithMountain: Range
}

/** The self-score: groups with their caps, and the mountain-county points kept apart. */
export interface Score extends Totals {
  readonly groups: readonly ScoredGroup[]
  readonly facts: readonly Fact[]
}

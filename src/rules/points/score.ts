import type { Fact } from '../../dossier/facts.ts'
import type { Range } from './range.ts'

/** One line of the breakdown. */
export interface Row {
  readonly what: string
  readonly range: Range
  readonly note?: string
}

/** Points of one row of the table. */
export interface ItemScore {
  readonly range: Range
  readonly rows: readonly Row[]
  /** Unknown facts that could move it. */
  readonly facts: readonly Fact[]
}

export interface ScoredItem extends ItemScore {
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

/** The self-score: groups with their caps, and the mountain-county points kept apart. */
export interface Score {
  readonly groups: readonly ScoredGroup[]
  readonly total: Range
  readonly mountain: Range
  readonly totalWithMountain: Range
  readonly facts: readonly Fact[]
}

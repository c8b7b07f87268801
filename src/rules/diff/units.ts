import type { ConditionBook } from '../book/condition.ts'
import type { Condition } from '../condition.ts'
import { type ConditionChange, conditionChanges, inWords } from './conditions.ts'
import type { Paired, Sides } from './sides.ts'

/** A public condition, a path or a review standard. */
export interface Unit {
  readonly id: string
  readonly clause: string
  readonly summary: string
  readonly condition: Condition
  readonly level?: string
  readonly method?: string
  readonly minYears?: number
  readonly perPath?: boolean
  readonly levels?: readonly string[] | null
}

export interface UnitHead {
  readonly id: string
  readonly summary: string
  readonly clause: string
}

export interface UnitChange {
  readonly id: Sides<string>
  readonly clause: Sides<string>
  /** In words; the same on both sides where only the conditions differ. */
  readonly summary: Sides<string>
  /** How many years public conditions look back for it; null when the same. */
  readonly minYears: Sides<number> | null
  /** The levels it is asked of; null when the same. */
  readonly levels: Sides<string> | null
  readonly conditions: readonly ConditionChange[]
  /** Both in whole, for when they differ so much that their differences are hard to follow. */
  readonly whole: Sides<ConditionBook>
}

/** Units of one kind: how many are the same, which changed, which one plan has alone. */
export interface UnitsDiff {
  readonly same: number
  readonly changed: readonly UnitChange[]
  readonly onlyA: readonly UnitHead[]
  readonly onlyB: readonly UnitHead[]
}

/** Compares units already paired. A clause that differs is told with a change, and is none by itself. */
export function unitsDiff(paired: Paired<Unit>): UnitsDiff {
  const changes = paired.both.map(changeOf)
  const changed = changes.filter((change) => change !== null)
  return {
    same: changes.length - changed.length,
    changed,
    onlyA: paired.onlyA.map(headOf),
    onlyB: paired.onlyB.map(headOf),
  }
}

const headOf = ({ id, summary, clause }: Unit): UnitHead => ({ id, summary, clause })

function changeOf({ a, b }: Sides<Unit>): UnitChange | null {
  const conditions = conditionChanges(a.condition, b.condition)
  const minYears = (a.minYears ?? 0) === (b.minYears ?? 0) ? null : { a: a.minYears ?? 0, b: b.minYears ?? 0 }
  const perPath = (a.perPath ?? false) !== (b.perPath ?? false)
  const levels = levelsOf(a) === levelsOf(b) ? null : { a: levelsOf(a), b: levelsOf(b) }
  if (conditions.length === 0 && minYears === null && levels === null && !perPath && a.summary === b.summary)
    return null
  return {
    id: { a: a.id, b: b.id },
    clause: { a: a.clause, b: b.clause },
    summary: { a: a.summary, b: b.summary },
    minYears,
    levels,
    conditions,
    whole: { a: inWords(a.condition), b: inWords(b.condition) },
  }
}

const levelsOf = ({ levels }: Unit) => (levels ? levels.join('、') : '各级')

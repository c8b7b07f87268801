import type { Context } from '../condition.ts'
import { capped, type Range, sum } from './range.ts'
import type { ItemScore, Score, ScoredGroup } from './score.ts'

export interface TableItem {
  readonly name: string
  readonly clause: string
  /** The most this row can give, when the table says so. */
  readonly cap: number | null
  /** The way of counting and what the rule file writes after it, for whoever prints the table. */
  readonly method: string
  readonly args: unknown
  readonly score: (context: Context) => ItemScore
  readonly line: number
}

export interface PointsTable {
  readonly groups: readonly { readonly name: string; readonly cap: number; readonly items: readonly TableItem[] }[]
  /** Points a notice grants on top, kept apart because it does not say whether they count towards the threshold. */
  readonly extra: TableItem | null
}

/** Scores a dossier by the table: every row, the caps of rows and groups, unknown facts as a range. */
export function scoreBy(table: PointsTable, context: Context): Score {
  const groups = table.groups.map((group): ScoredGroup => {
    const items = group.items.map((item) => {
      const found = item.score(context)
      const range = item.cap === null ? found.range : capped(found.range, item.cap)
      // Nothing in a group can add more than the group's own cap.
      const raw: Range = [found.range[0], Number.isFinite(found.range[1]) ? found.range[1] : group.cap]
      return {
        name: item.name,
        clause: item.clause,
        rows: found.rows,
        facts: found.facts,
        raw,
        cap: item.cap,
        range: capped(range, group.cap),
      }
    })
    const raw = sum(items.map((item) => item.range))
    return { name: group.name, cap: group.cap, items, raw, range: capped(raw, group.cap) }
  })
  const total = sum(groups.map((group) => group.range))
  const extra = table.extra?.score(context)
  const mountain = extra
    ? table.extra?.cap == null
      ? extra.range
      : capped(extra.range, table.extra.cap)
    : ([0, 0] as const)
  return {
    groups,
    total,
    mountain,
    totalWithMountain: sum([total, mountain]),
    facts: [
      ...new Set([...groups.flatMap((group) => group.items.flatMap((item) => item.facts)), ...(extra?.facts ?? [])]),
    ],
  }
}

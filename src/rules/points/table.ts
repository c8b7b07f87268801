import type { Context } from '../condition.ts'
import { capped, NOTHING, type Range, sum } from './range.ts'
import type { ItemScore, Score, ScoredGroup, Totals } from './score.ts'

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

interface TableGroup {
  readonly name: string
  readonly cap: number
  readonly items: readonly TableItem[]
}

export interface PointsTable {
  readonly groups: readonly TableGroup[]
  /** Points a notice grants on top, kept apart because it does not say whether they count towards the threshold. */
  readonly extra: TableItem | null
}

/** Scores a dossier by the table: every row, the caps of rows and groups, unknown facts as a range. */
export function scoreBy(table: PointsTable, context: Context): Score {
  const groups = table.groups.map((group): ScoredGroup => {
    const items = group.items.map((item) => {
      const found = item.score(context)
      // Nothing in a group can add more than the group's own cap.
      const raw: Range = [found.range[0], Number.isFinite(found.range[1]) ? found.range[1] : group.cap]
      return {
        name: item.name,
        clause: item.clause,
        rows: found.rows(),
        facts: found.facts(),
        raw,
        cap: item.cap,
        range: rangeOfItem(found.range, item, group),
      }
    })
    const raw = sum(items.map((item) => item.range))
    return { name: group.name, cap: group.cap, items, raw, range: capped(raw, group.cap) }
  })
  const extra = table.extra?.score(context)
  return {
    groups,
    ...together(
      groups.map((group) => group.range),
      table,
      extra,
    ),
    facts: [
      ...new Set([...groups.flatMap((group) => group.items.flatMap((item) => item.facts)), ...(extra?.facts() ?? [])]),
    ],
  }
}

/**
 * The sums of {@link scoreBy}, with none of its rows, for whoever asks whether they reach `wanted`. Groups that can bring most are counted
 * first; once the rest cannot reach it any more, or it is reached without the rest, their caps stand for them.
 */
export function totalsBy(table: PointsTable, context: Context, wanted: number): Totals {
  const extra = table.extra?.score(context)
  const groups: Range[] = []
  let least = 0
  let most = mountainOf(table, extra)[1]
  for (const { cap } of table.groups) most += cap
  for (const group of table.groups.toSorted((a, b) => b.cap - a.cap)) {
    const settled = most < wanted || least >= wanted
    const range: Range = settled ? [0, group.cap] : rangeOfGroup(group, context, wanted - least)
    least += range[0]
    most -= group.cap - range[1]
    groups.push(range)
  }
  return together(groups, table, extra)
}

/** Counted no further than to `enough`. */
function rangeOfGroup(group: TableGroup, context: Context, enough: number): Range {
  let [least, most] = [0, 0]
  for (const item of group.items) {
    const [low, high] = rangeOfItem(item.score(context).range, item, group)
    least += low
    most += high
    if (least >= enough) return [Math.min(least, group.cap), group.cap]
  }
  return capped([least, most], group.cap)
}

function rangeOfItem(range: Range, { cap }: TableItem, group: TableGroup): Range {
  return capped(range, cap === null ? group.cap : Math.min(cap, group.cap))
}

function together(groups: readonly Range[], table: PointsTable, found: ItemScore | undefined): Totals {
  const total = sum(groups)
  const mountain = mountainOf(table, found)
  return { total, mountain, totalWithMountain: sum([total, mountain]) }
}

function mountainOf({ extra }: PointsTable, found: ItemScore | undefined): Range {
  const on = found?.range ?? NOTHING
  return extra?.cap == null ? on : capped(on, extra.cap)
}

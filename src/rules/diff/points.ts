import { type GroupBook, type ItemBook, tableBook } from '../book/table.ts'
import type { PointsTable } from '../points/table.ts'
import { pairBy, type Sides } from './sides.ts'

/** A row of the points table that differs; a side without it is null. */
export interface RowChange {
  readonly group: string
  readonly item: string
  /** For what; empty where the whole item is one sentence. */
  readonly when: string
  readonly points: Sides<string | null>
}

/** A cap that differs; null is no cap, or no such row. */
export interface CapChange {
  readonly group: string
  /** Null for the cap of the group. */
  readonly item: string | null
  readonly cap: Sides<number | null>
}

export interface PointsDiff {
  /** Whether each plan has a table at all. */
  readonly held: Sides<boolean>
  readonly caps: readonly CapChange[]
  readonly rows: readonly RowChange[]
}

const EXTRA = '另加'

export function pointsDiff(a: PointsTable | null, b: PointsTable | null): PointsDiff {
  const held = { a: a !== null, b: b !== null }
  if (!a || !b) return { held, caps: [], rows: [] }
  const groups = pairBy(groupsOf(a), groupsOf(b), ({ name }) => name)
  const items = groups.both.flatMap((pair) => itemPairs(pair.a.name, pair.a.items, pair.b.items))
  const alone = [
    ...groups.onlyA.flatMap(({ name, items: own }) => itemPairs(name, own, [])),
    ...groups.onlyB.flatMap(({ name, items: own }) => itemPairs(name, [], own)),
  ]
  const capsOfGroups = groups.both
    .filter((pair) => pair.a.cap !== pair.b.cap)
    .map((pair) => ({ group: pair.a.name, item: null, cap: { a: pair.a.cap, b: pair.b.cap } }))
  return {
    held,
    caps: [...capsOfGroups, ...items.flatMap(capOf)],
    rows: [...items, ...alone].flatMap(rowsOf),
  }
}

/** The groups of a table; what a notice grants on top as one more. */
function groupsOf(table: PointsTable): GroupBook[] {
  const { groups, extra } = tableBook(table)
  return extra ? [...groups, { name: EXTRA, cap: 0, items: [extra] }] : [...groups]
}

interface ItemPair {
  readonly group: string
  readonly a: ItemBook | null
  readonly b: ItemBook | null
}

function itemPairs(group: string, a: readonly ItemBook[], b: readonly ItemBook[]): ItemPair[] {
  const { both, onlyA, onlyB } = pairBy(a, b, ({ name }) => name)
  return [
    ...both.map((pair) => ({ group, ...pair })),
    ...onlyA.map((item) => ({ group, a: item, b: null })),
    ...onlyB.map((item) => ({ group, a: null, b: item })),
  ]
}

function capOf({ group, a, b }: ItemPair): CapChange[] {
  if (!a || !b || a.cap === b.cap) return []
  return [{ group, item: a.name, cap: { a: a.cap, b: b.cap } }]
}

function rowsOf({ group, a, b }: ItemPair): RowChange[] {
  const item = (a ?? b)?.name ?? ''
  const { both, onlyA, onlyB } = pairBy(a?.rows ?? [], b?.rows ?? [], ({ when }) => when)
  return [
    ...(a && b && a.remark !== b.remark
      ? [{ group, item, when: '取哪个', points: { a: a.remark || '都计', b: b.remark || '都计' } }]
      : []),
    ...both
      .filter((pair) => pair.a.points !== pair.b.points)
      .map((pair) => ({ group, item, when: pair.a.when, points: { a: pair.a.points, b: pair.b.points } })),
    ...onlyA.map(({ when, points }) => ({ group, item, when, points: { a: points, b: null } })),
    ...onlyB.map(({ when, points }) => ({ group, item, when, points: { a: null, b: points } })),
  ]
}

import { z } from 'zod'
import { rangeOf } from '../../../dossier/date.ts'
import type { Truth } from '../../../dossier/truth.ts'
import { type Achievement, counts, openFacts, whyNot } from '../../achievements.ts'
import type { Context } from '../../condition.ts'
import { method } from '../method.ts'
import { bestOf, NOTHING, type Range, sum } from '../range.ts'
import { type ItemScore, none } from '../score.ts'

const LISTS = {
  科技奖: 'awards',
  科研项目: 'projects',
  论文著作: 'publications',
  专利: 'patents',
  标准: 'standards',
  新产品: 'products',
  荣誉: 'honours',
  技能称号: 'skillHonours',
  竞赛: 'competitions',
} as const

/** Field names of the table → keys of the dossier. */
const KEYS = [
  ['级别', 'level'],
  ['等级', 'grade'],
  ['种类', 'kind'],
  ['称号', 'name'],
  ['颁发', 'issuer'],
] as const

const writtenRow = z.strictObject({
  级别: z.string().optional(),
  等级: z.string().optional(),
  种类: z.union([z.string(), z.array(z.string())]).optional(),
  称号: z.union([z.string(), z.array(z.string())]).optional(),
  颁发: z.union([z.string(), z.array(z.string())]).optional(),
  /** The rank of the first figure in 分; 1 when left out. */
  从第: z.number().int().min(1).default(1),
  /** Points by rank. */
  名次分: z.array(z.number()).min(1).optional(),
  /** Points whatever the rank. */
  分: z.number().optional(),
  /** Points by prize, where the table has 一等奖或前3名 and so on: `[[一等奖, 3, 12], [二等奖, 6, 10]]`. */
  奖次分: z.array(z.tuple([z.string(), z.number(), z.number()])).optional(),
  /** Ranks the table leaves to the experts: anything from nothing to the top of the row. */
  其他名次: z.literal('专家酌情').optional(),
  /** Not in the table at all, though it ranks above what is: never nothing by default. */
  表中未列: z.strictObject({ 至多: z.number() }).optional(),
  /** The best so many of this row count. */
  限: z.number().int().min(1).optional(),
})

/** With what it asks of an item apart: a table has many rows, each of which asks little. */
const rowSchema = writtenRow.transform((row) => ({ ...row, asks: asksOf(row) }))
type TableRow = z.infer<typeof rowSchema>

interface Ask {
  readonly key: (typeof KEYS)[number][1]
  readonly oneOf: readonly string[]
}

function asksOf(row: z.infer<typeof writtenRow>): readonly Ask[] {
  return KEYS.flatMap(([name, key]) => {
    const wanted = row[name]
    return wanted === undefined ? [] : [{ key, oneOf: typeof wanted === 'string' ? [wanted] : wanted }]
  })
}

type Item = Achievement & {
  readonly rank?: number | undefined
  readonly grade?: string | undefined
  readonly work?: string | undefined
} & Readonly<Record<string, unknown>>

/**
 * `名次分`: a list of achievements scored by kind and rank. Different ones add up; of one result's several prizes, or one
 * year's several honours, the highest counts (`就高`).
 */
export const ranked = method({
  name: '名次分',
  args: z.strictObject({
    事实: z.enum(Object.keys(LISTS) as [keyof typeof LISTS]),
    就高: z.enum(['同一成果', '同一年度', '只计一次']).optional(),
    行: z.array(rowSchema).min(1),
  }),
  score: (args, context): ItemScore => {
    const key = LISTS[args.事实]
    const items = context.dossier[key] as readonly Item[] | undefined
    if (items === undefined) return { range: [0, Number.POSITIVE_INFINITY], rows: none, facts: () => [key] }
    if (items.length === 0) return NO_SCORE
    const scored = items.map((item) => scoreItem(item, args.行, context))
    const factsOf = (item: Item, found: Scored | undefined) => {
      if (!found || found.settled) return []
      return [
        ...(found.clear ? [] : [`${key}.detail`]),
        ...(found.proof === 'unknown' ? openFacts(item, key, context) : []),
      ]
    }
    const range = addUp(items, scored, args.就高)
    return {
      range,
      rows: () =>
        items.map((item, index) => {
          const own = scored[index]
          const note = own?.note()
          return { what: sayItem(item), range: own?.range ?? NOTHING, ...(note ? { note } : {}) }
        }),
      facts: () =>
        range[0] === range[1] ? [] : [...new Set(items.flatMap((item, index) => factsOf(item, scored[index])))],
    }
  },
})

const NO_SCORE: ItemScore = { range: NOTHING, rows: none, facts: none }

interface Scored {
  readonly range: Range
  readonly note: () => string | null
  readonly table: TableRow | null
  /** Whether it counts at all (第十七条). */
  readonly proof: Truth
  /** Its kind and rank leave nothing to ask. */
  readonly clear: boolean
  /** What is open is left to the experts or not in the table: no question can settle it. */
  readonly settled: boolean
}

function scoreItem(item: Item, table: readonly TableRow[], context: Context): Scored {
  const proof = counts(item, context)
  const whether = () => whyNot(item, context)
  if (proof === 'no')
    return { range: NOTHING, note: () => whether() ?? '不计', table: null, proof, clear: true, settled: true }
  const exact = table.find((row) => matches(item, row) === 'yes') ?? null
  const found = exact ? rowPoints(item, exact) : perhapsPoints(item, table)
  const { range, settled, note = null } = found ?? { range: NOTHING, settled: true, note: '量化表没有这一行' }
  if (!found || proof === 'yes') return { range, note: () => note, table: exact, proof, clear: settled, settled }
  return { range: [0, range[1]], note: () => whether() ?? note, table: exact, proof, clear: settled, settled: false }
}

/** What it may bring by the rows it may belong to; null where it belongs to none. */
function perhapsPoints(item: Item, table: readonly TableRow[]): ReturnType<typeof rowPoints> | null {
  const matching = table.filter((row) => matches(item, row) !== 'no')
  if (matching.length === 0) return null
  const most = Math.max(...matching.map((row) => rowPoints(item, row).range[1]))
  return { range: [0, most], note: '级别或种类还不清楚', settled: false }
}

/** 市厅级 二等奖 第4 */
function sayItem({ level, kind, name, grade, rank }: Item): string {
  return [level, kind, name, grade, rank === undefined ? null : `第${rank}`]
    .filter((part) => part !== undefined && part !== null)
    .join(' ')
}

function matches(item: Item, row: TableRow): 'yes' | 'no' | 'unknown' {
  let open = false
  for (const { key, oneOf } of row.asks) {
    const value = item[key]
    if (value === undefined) open = true
    else if (!(oneOf as readonly unknown[]).includes(value)) return 'no'
  }
  return open ? 'unknown' : 'yes'
}

function rowPoints(item: Item, row: TableRow): { range: Range; note?: string; settled: boolean } {
  if (row.表中未列) {
    return { range: [0, row.表中未列.至多], note: '量化表没有列，由专家定，请问协会', settled: true }
  }
  if (row.分 !== undefined) return { range: [row.分, row.分], settled: true }
  if (row.奖次分) return prizePoints(item, row.奖次分)
  const points = row.名次分 ?? []
  const own = item.rank === undefined ? undefined : points[item.rank - row.从第]
  if (own !== undefined) return { range: [own, own], settled: true }
  const top = Math.max(...points)
  if (item.rank === undefined) return { range: [0, top], note: '排名还不清楚', settled: false }
  return row.其他名次
    ? { range: [0, top], note: '这个名次由专家酌情', settled: true }
    : { range: NOTHING, note: '名次不在量化表内', settled: true }
}

/** 一等奖或前3名, 二等奖或前6名, 三等奖或优秀奖: the better of prize and rank; a rank not told may be better still. */
function prizePoints(
  item: Item,
  prizes: readonly [string, number, number][],
): { range: Range; note?: string; settled: boolean } {
  const { grade, rank } = item
  const top = Math.max(...prizes.map(([, , points]) => points))
  const byGrade = prizes.find(([name]) => name === grade || (name === '三等奖' && grade === '优秀奖'))
  const byRank = rank === undefined ? undefined : prizes.find(([, last]) => last > 0 && rank <= last)
  const sure = Math.max(byGrade?.[2] ?? 0, byRank?.[2] ?? 0)
  const settledByRank = rank !== undefined && (grade !== undefined || byRank !== undefined)
  if (sure < top && !settledByRank) {
    return { range: [sure, top], note: '奖次、名次还不全知道', settled: false }
  }
  if (sure > 0) return { range: [sure, sure], settled: true }
  return { range: NOTHING, note: '没有得奖，名次不在量化表内', settled: true }
}

function addUp(items: readonly Item[], scored: readonly Scored[], highest: string | undefined): Range {
  const ranges = scored.map(({ range }) => range)
  const [only] = ranges
  if (only && ranges.length === 1) return only
  if (highest === '只计一次') return bestOf(ranges, 1)
  if (items.every((item, at) => standsAlone(item, highest) && !scored[at]?.table?.限)) return sum(ranges)
  // Two honours whose years are not told may be of the same year, or not: at least the best one counts.
  const undated = highest === '同一年度' ? items.flatMap((item, index) => (yearOf(item) === null ? [index] : [])) : []
  const groups = new Map<string, Scored[]>()
  const ofGroup: Pick<Scored, 'table' | 'range'>[] = []
  for (const [index, item] of items.entries()) {
    const own = scored[index] as Scored
    const group = groupOf(item, highest)
    if (group === null) ofGroup.push(own)
    else groups.set(group, [...(groups.get(group) ?? []), own])
  }
  for (const members of groups.values()) {
    const [best] = members.toSorted((a, b) => b.range[1] - a.range[1])
    const range = bestOf(
      members.map(({ range }) => range),
      1,
    )
    ofGroup.push({ table: best?.table ?? null, range })
  }
  // Rows with a limit take their best few; the others simply add up.
  const limited = new Map<TableRow, Range[]>()
  const free: Range[] = []
  for (const { table, range } of ofGroup) {
    if (table?.限) limited.set(table, [...(limited.get(table) ?? []), range])
    else free.push(range)
  }
  const total = sum([...free, ...[...limited].map(([table, list]) => bestOf(list, table.限 ?? 1))])
  if (undated.length === 0) return total
  const dated = items.flatMap((_, index) => (undated.includes(index) ? [] : [index]))
  const least = leastOf(dated, items, ranges)
  return [Math.max(least, ...undated.map((index) => ranges[index]?.[0] ?? 0)), total[1]]
}

/** The years' best ones together, for those whose year is told. */
function leastOf(dated: readonly number[], items: readonly Item[], ranges: readonly Range[]): number {
  const byYear = new Map<string, number>()
  for (const index of dated) {
    const year = yearOf(items[index] as Item) ?? ''
    byYear.set(year, Math.max(byYear.get(year) ?? 0, ranges[index]?.[0] ?? 0))
  }
  return [...byYear.values()].reduce((all, points) => all + points, 0)
}

/** The year of a result, when its date lies within one. */
function yearOf(item: Item): string | null {
  const range = item.date === undefined ? null : rangeOf(item.date)
  return range && range.first.slice(0, 4) === range.last.slice(0, 4) ? range.first.slice(0, 4) : null
}

/** Whether it is surely no matter what others there are. */
function standsAlone(item: Item, highest: string | undefined): boolean {
  return highest === undefined || (highest === '同一成果' && !item.work)
}

/** What it shares with others of which only the highest counts; null where it stands by itself. */
function groupOf(item: Item, highest: string | undefined): string | null {
  if (highest === '同一成果' && item.work) return item.work
  return highest === '同一年度' ? yearOf(item) : null
}

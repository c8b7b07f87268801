import type { PointsTable, TableItem } from '../../rules/points/table.ts'

interface ItemBook {
  readonly name: string
  readonly clause: string
  readonly cap: number | null
  readonly method: string
  readonly args: unknown
}

/** The points table as the rule file has it. */
export interface TableBook {
  readonly groups: readonly { readonly name: string; readonly cap: number; readonly items: readonly ItemBook[] }[]
  readonly extra: ItemBook | null
}

const itemOf = ({ name, clause, cap, method, args }: TableItem): ItemBook => ({ name, clause, cap, method, args })

export function tableOf({ groups, extra }: PointsTable): TableBook {
  return {
    groups: groups.map(({ name, cap, items }) => ({ name, cap, items: items.map(itemOf) })),
    extra: extra ? itemOf(extra) : null,
  }
}

/** The table as Markdown: a table a group, and under it the ranked rows one by one. */
export function sayTable({ groups, extra }: TableBook): string[] {
  return [
    ...groups.flatMap(({ name, cap, items }) => [`### ${name}（封顶 ${cap} 分）`, '', ...sayItems(items), '']),
    ...(extra ? ['### 另加', '', ...sayItems([extra])] : []),
  ]
}

function sayItems(items: readonly ItemBook[]): string[] {
  return [
    '| 项 | 封顶 | 条件 | 分 | 依据 |',
    '|---|---|---|---|---|',
    ...items.flatMap((item) =>
      rowsOf(item).map(({ when, points }, index) =>
        index === 0
          ? `| ${item.name} | ${item.cap ?? ''} | ${when} | ${points} | ${item.clause} |`
          : `|  |  | ${when} | ${points} |  |`,
      ),
    ),
  ]
}

interface TableRow {
  readonly when: string
  readonly points: string
}

/** Keys of a row that say how many points, rather than for what. */
const POINTS = ['从第', '名次分', '分', '奖次分', '其他名次', '表中未列', '限']

function rowsOf({ method, args }: ItemBook): TableRow[] {
  if (method !== '名次分') return [{ when: method, points: say(args) }]
  const { 行: rows, 就高: highest } = args as { 行: Record<string, unknown>[]; 就高?: string }
  return rows.map((row) => {
    const when = Object.entries(row).filter(([key]) => !POINTS.includes(key))
    const points = Object.entries(row).filter(([key]) => POINTS.includes(key))
    return {
      when: when.map(([, value]) => (Array.isArray(value) ? value.join('或') : String(value))).join(' '),
      points: [...points.map(([key, value]) => `${key} ${say(value)}`), ...(highest ? [`就高：${highest}`] : [])].join(
        '；',
      ),
    }
  })
}

function say(value: unknown): string {
  if (Array.isArray(value))
    return value.map((part) => (Array.isArray(part) ? `（${say(part)}）` : say(part))).join('、')
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${part !== null && typeof part === 'object' ? `（${say(part)}）` : String(part)}`)
      .join('，')
  }
  return String(value)
}

import type { PointsTable, TableItem } from '../points/table.ts'

/** For what, and how many points, in words. */
export interface TableRow {
  readonly when: string
  readonly points: string
}

export interface ItemBook {
  readonly name: string
  readonly clause: string
  readonly cap: number | null
  readonly method: string
  readonly args: unknown
  /** What holds for all its rows: 同一成果只取最高. */
  readonly remark: string
  readonly rows: readonly TableRow[]
}

export interface GroupBook {
  readonly name: string
  readonly cap: number
  readonly items: readonly ItemBook[]
}

/** The points table as the rule file has it, and in words. */
export interface TableBook {
  readonly groups: readonly GroupBook[]
  readonly extra: ItemBook | null
}

export function tableBook({ groups, extra }: PointsTable): TableBook {
  return {
    groups: groups.map(({ name, cap, items }) => ({ name, cap, items: items.map(itemBook) })),
    extra: extra ? itemBook(extra) : null,
  }
}

function itemBook({ name, clause, cap, method, args }: TableItem): ItemBook {
  const base = { name, clause, cap, method, args }
  return method === '名次分' ? { ...base, ...ranked(args) } : { ...base, remark: '', rows: plainRows(method, args) }
}

/** Ways of counting that give points by name: a row for each. */
const BY_NAME = ['学历分', '等级分', '外语分']

function plainRows(method: string, args: unknown): TableRow[] {
  if (BY_NAME.includes(method)) return rowsByName(args, '')
  return (Array.isArray(args) ? args : [args]).map((part) => ({ when: '', points: sayArgs(part) }))
}

function rowsByName(args: unknown, above: string): TableRow[] {
  return Object.entries(args as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    const when = above === '' ? name : `${above} ${name}`
    return value !== null && typeof value === 'object' ? rowsByName(value, when) : [{ when, points: `${value} 分` }]
  })
}

const HIGHEST: Readonly<Record<string, string>> = {
  同一成果: '同一成果只取最高',
  同一年度: '同一年度只取最高',
  只计一次: '只计最高的一次',
}

function ranked(args: unknown): Pick<ItemBook, 'remark' | 'rows'> {
  const { 行: rows, 就高: highest } = args as { 行: readonly Record<string, unknown>[]; 就高?: string }
  return {
    remark: highest === undefined ? '' : (HIGHEST[highest] ?? `就高：${highest}`),
    rows: rows.map((row) => {
      const entries = Object.entries(row)
      return {
        when: entries
          .filter(([key]) => !POINTS.includes(key))
          .map(([, value]) => (Array.isArray(value) ? value.join('或') : sayArgs(value)))
          .join(' '),
        points: entries
          .filter(([key]) => POINTS.includes(key))
          .map(([key, value]) => sayPoints(key, value, row))
          .filter((text) => text !== '')
          .join('；'),
      }
    }),
  }
}

/** Keys of a row that say how many points, rather than for what. */
const POINTS = ['从第', '名次分', '分', '奖次分', '其他名次', '表中未列', '限']

function sayPoints(key: string, value: unknown, row: Readonly<Record<string, unknown>>): string {
  switch (key) {
    case '从第':
      return ''
    case '名次分':
      return `第 ${row.从第 ?? 1} 名起依次 ${sayArgs(value)} 分`
    case '分':
      return `${sayArgs(value)} 分`
    case '奖次分':
      return (value as readonly [string, number, number][])
        .map(([prize, rank, points]) => `${prize}${rank > 0 ? `或前 ${rank} 名` : ''} ${points} 分`)
        .join('，')
    case '其他名次':
      return `其他名次${sayArgs(value)}`
    case '表中未列':
      return `表里没有，专家定，至多 ${(value as { 至多: number }).至多} 分`
    case '限':
      return `最多计 ${sayArgs(value)} 项`
    default:
      return `${key} ${sayArgs(value)}`
  }
}

/** What a rule file writes after a word, in a line: keys and figures as they stand there. */
export function sayArgs(value: unknown): string {
  if (Array.isArray(value)) {
    const plain = value.every((part) => part === null || typeof part !== 'object')
    return value.map((part) => (Array.isArray(part) ? `（${sayArgs(part)}）` : sayArgs(part))).join(plain ? '、' : '；')
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => {
        if (key === '分' && typeof part === 'number') return `${part} 分`
        return part !== null && typeof part === 'object' ? `${key}（${sayArgs(part)}）` : `${key} ${part}`
      })
      .join('，')
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value)
}

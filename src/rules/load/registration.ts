import { z } from 'zod'
import { ACTIVITY_LEVELS, type Amount, ROUTE_WORDS, ROUTES } from '../../dossier/routes.ts'
import { hours } from '../operators/arguments.ts'
import type { Note, SourceDocument } from '../pack.ts'
import type { Rate, Registration, RouteRule } from '../registration.ts'
import { readClause } from './clause.ts'
import type { Source } from './source.ts'

const text = z.string().min(1)
const notes = z.array(text).default([])
const rate = z.union([hours, z.partialRecord(z.enum(ACTIVITY_LEVELS), hours)], {
  error: '应是几学时（如 6学时），或按级别写（如 { 国家级: 36学时 }）',
})

/** What is written in the file → what activities are counted by. */
const UNITS = {
  每项: 'items',
  每天: 'days',
  每科: 'courses',
  每门: 'courses',
  每篇: 'papers',
  每万字: 'words',
} as const
type Unit = keyof typeof UNITS

const route = z.strictObject({
  途径: z.enum(ROUTES),
  依据: text,
  概要: text,
  加权: z.boolean().default(false),
  存疑: notes,
  每项: rate.optional(),
  每天: rate.optional(),
  每科: rate.optional(),
  每门: rate.optional(),
  每篇: rate.optional(),
  每万字: rate.optional(),
  按课件: z.literal(true).optional(),
})

export const registrationSchema = z.strictObject({
  学时登记: text,
  每年: z.strictObject({ 合计: hours, 专业: hours, 公需: hours, 依据: text }),
  封顶: z.strictObject({ 每条途径每年: hours, 只管: z.array(z.literal('专业科目')).length(1), 依据: text }),
  登记: z.strictObject({ 限: z.literal('当年'), 申报: z.literal('当月'), 存疑: notes, 依据: text }),
  本专业: z.strictObject({ 依据: text }),
  公需: z.strictObject({ 怎么学: text, 依据: text }),
  加权: z.strictObject({
    依据: text,
    存疑: notes,
    系数: z.array(z.array(z.number().min(0).max(1)).min(1)).min(1),
    更多人按: z.string().regex(/^\d+人$/, '更多人按要写成 8人 这样'),
  }),
  途径: z.array(route).min(1),
  存疑: z.array(z.strictObject({ 编号: text, 依据: text, 问题: text, 读法: text, 问谁: text })).default([]),
})

type Data = z.infer<typeof registrationSchema>

export interface LoadedRegistration {
  readonly registration: Registration
  /** What the file says is left open, with the reading taken. */
  readonly notes: readonly Note[]
}

/** Reads 学时登记.yaml: what each route is worth, the cap, the shares by rank. Null when the file is not as it should be. */
export function readRegistration(
  source: Source,
  documents: ReadonlyMap<string, SourceDocument>,
): LoadedRegistration | null {
  const data = source.check(registrationSchema, source.data, [])
  if (!data) return null
  const before = source.problems.length
  const cite = (clause: string, path: readonly PropertyKey[]) => {
    const read = readClause(clause, documents)
    if (!read.ok) source.report([...path, '依据'], read.what)
    return read.ok ? read.clause : clause
  }
  checkShares(data, source)
  checkRoutes(data, source)
  checkNotes(data, source)
  const registration: Registration = {
    title: data.学时登记,
    yearly: {
      total: data.每年.合计,
      professional: data.每年.专业,
      public: data.每年.公需,
      clause: cite(data.每年.依据, ['每年']),
    },
    cap: { hours: data.封顶.每条途径每年, clause: cite(data.封顶.依据, ['封顶']) },
    registering: { clause: cite(data.登记.依据, ['登记']), notes: data.登记.存疑 },
    related: { clause: cite(data.本专业.依据, ['本专业']) },
    publicCourses: { how: data.公需.怎么学, clause: cite(data.公需.依据, ['公需']) },
    weights: {
      rows: data.加权.系数,
      moreAs: Number.parseInt(data.加权.更多人按, 10),
      clause: cite(data.加权.依据, ['加权']),
      notes: data.加权.存疑,
    },
    routes: data.途径.map((entry, index) => readRoute(entry, cite(entry.依据, ['途径', index]))),
  }
  const open = data.存疑.map(
    (entry, index): Note => ({
      id: entry.编号,
      clause: cite(entry.依据, ['存疑', index]),
      question: entry.问题,
      reading: entry.读法,
      contact: entry.问谁,
    }),
  )
  return source.problems.length > before ? null : { registration, notes: open }
}

function unitsOf(entry: Data['途径'][number]): Unit[] {
  return (Object.keys(UNITS) as Unit[]).filter((unit) => entry[unit] !== undefined)
}

function readRoute(entry: Data['途径'][number], clause: string): RouteRule {
  const rates = unitsOf(entry).map((unit): [Amount, Rate] => [UNITS[unit], entry[unit] ?? 0])
  return {
    route: entry.途径,
    clause,
    summary: entry.概要,
    rates: new Map(entry.按课件 ? [...rates, ['hours', 1] as [Amount, Rate]] : rates),
    weighted: entry.加权,
    notes: entry.存疑,
  }
}

/** The shares of a row add up to one; nobody later has more; nobody has a share in a row of fewer people. */
function checkShares({ 加权: { 系数: rows, 更多人按: moreAs } }: Data, source: Source): void {
  rows.forEach((row, index) => {
    const at = ['加权', '系数', index]
    const sum = row.reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > 1e-9) source.report(at, `第 ${index + 1} 行的系数合计是 ${round(sum)}，应是 1`)
    if (row.length > index + 1) source.report(at, `第 ${index + 1} 行是 ${index + 1} 个人，系数多了`)
    if (row.some((share, place) => share > (row[place - 1] ?? 1))) source.report(at, '后面的名次系数更大')
  })
  if (Number.parseInt(moreAs, 10) > rows.length) source.report(['加权', '更多人按'], `系数只写到 ${rows.length} 人`)
}

/** Each route once; counted by what an activity on it can tell, at the levels it can have. */
function checkRoutes({ 途径: routes }: Data, source: Source): void {
  routes.forEach((entry, index) => {
    const at = ['途径', index]
    const { levels, amounts, ranked } = ROUTE_WORDS[entry.途径]
    if (routes.findIndex((other) => other.途径 === entry.途径) < index)
      source.report([...at, '途径'], `途径“${entry.途径}”写了两次`)
    if (entry.加权 && !ranked) source.report([...at, '加权'], `${entry.途径}不分排名，不能加权`)
    const units = unitsOf(entry)
    const read: Amount[] = [...units.map((unit) => UNITS[unit]), ...(entry.按课件 ? (['hours'] as const) : [])]
    if (amounts.some((amount) => !read.includes(amount)) || read.some((amount) => !amounts.includes(amount)))
      source.report(at, `${entry.途径}没有写全按什么算，或写了它用不上的`)
    for (const unit of units) checkLevels(entry[unit], levels, [...at, unit], source)
  })
}

function checkLevels(
  rate: Rate | undefined,
  levels: readonly string[],
  path: readonly PropertyKey[],
  source: Source,
): void {
  const written = typeof rate === 'object' ? Object.keys(rate) : []
  if (written.length !== levels.length || written.some((level) => !levels.includes(level)))
    source.report(path, levels.length > 0 ? `级别应写全：${levels.join('、')}` : '这个途径不分级别')
}

/** Notes spoken of are there, and those there are spoken of. */
function checkNotes(data: Data, source: Source): void {
  const spoken = [...data.登记.存疑, ...data.加权.存疑, ...data.途径.flatMap((entry) => entry.存疑)]
  const known = data.存疑.map((entry) => entry.编号)
  for (const id of spoken) if (!known.includes(id)) source.report(['存疑'], `存疑“${id}”不在本文件的存疑里`)
  known.forEach((id, index) => {
    if (!spoken.includes(id)) source.report(['存疑', index], `存疑“${id}”没有任何地方引用`)
    if (known.indexOf(id) < index) source.report(['存疑', index, '编号'], `存疑“${id}”写了两次`)
  })
}

const round = (value: number) => Math.round(value * 100) / 100

import { z } from 'zod'
import { isLocalDate } from '../../dossier/date.ts'
import { TITLE_LEVELS } from '../../dossier/vocabulary.ts'
import type { Gate, SourceDocument } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import { readClause } from './clause.ts'
import { type ConditionSetting, readCondition, readNotes } from './condition.ts'
import type { Source } from './source.ts'
import { readSteps, stepSchema } from './steps.ts'

const date = z.string().refine(isLocalDate, { error: '应是真实的日期，如 2022-10-20' })
const text = z.string().min(1)
const phone = z.string().regex(/^[\d-]{5,15}$/, '电话应只有数字和短横')

export const planSchema = z.strictObject({
  计划: z.string().regex(/^[a-z0-9-]+$/, '计划编号只用小写字母、数字和短横'),
  名称: text,
  文号: text,
  别名: z.array(text).min(1),
  年度: z.number().int().min(2000).max(2100),
  级别: z.array(z.enum(TITLE_LEVELS)).min(1),
  资历截止: date,
  业绩截止: date,
  个人申报: z.strictObject({ 起: date, 止: date }),
  单位推荐止: date.optional(),
  考核年度: z.array(z.number().int()).min(1),
  公共条件: z
    .array(
      z.strictObject({
        条件名: text,
        依据: text,
        概要: text,
        随路径: z.boolean().default(false),
        /** Left out: asked of every level. */
        只管: z.array(z.enum(TITLE_LEVELS)).min(1).optional(),
        条件: z.unknown(),
        存疑: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  日程: z.array(stepSchema),
  材料: z.array(z.strictObject({ 名: text, 说明: text.optional(), 用于: z.array(text).default([]), 依据: text })),
  联系: z.array(
    z.strictObject({
      单位: text,
      事项: text,
      电话: z.array(phone).default([]),
      地址: text.optional(),
      网址: text.optional(),
      依据: text,
    }),
  ),
  咨询: text,
  对照: z.strictObject({ 文件夹: text, 说法: text }).optional(),
  所在地: z.strictObject({ 市厅级: text, 县区级: text }).optional(),
  存疑: z.array(text).default([]),
})

/** Reads a plan file's facts: dates in their right order, steps, materials, contacts. */
export function readPlanFacts(source: Source, documents: ReadonlyMap<string, SourceDocument>): PlanFacts | null {
  const data = source.check(planSchema, source.data, [])
  if (!data) return null
  const cite = (clause: string, path: PropertyKey[]) => {
    const read = readClause(clause, documents)
    if (!read.ok) source.report(path, read.what)
    return read.ok ? read.clause : clause
  }
  if (data.个人申报.止 < data.个人申报.起) source.report(['个人申报', '止'], '个人申报的止日早于起日')
  if (data.单位推荐止 !== undefined && data.单位推荐止 < data.个人申报.止) {
    source.report(['单位推荐止'], '单位推荐截止早于个人申报截止')
  }
  if (![...documents.values()].some(({ number }) => number === data.文号))
    source.report(['文号'], `文件表里没有“${data.文号}”：先在“文件”里写上这份通知`)
  reportOtherYears(data, source)
  return {
    id: data.计划,
    title: data.名称,
    number: data.文号,
    aliases: data.别名,
    year: data.年度,
    levels: data.级别,
    tenureCutOff: data.资历截止,
    resultsCutOff: data.业绩截止,
    applyFrom: data.个人申报.起,
    applyBy: data.个人申报.止,
    recommendBy: data.单位推荐止,
    reviewYears: data.考核年度,
    steps: readSteps(data.日程, source, cite),
    materials: data.材料.map((entry, index) => ({
      name: entry.名,
      detail: entry.说明,
      paths: entry.用于,
      clause: cite(entry.依据, ['材料', index, '依据']),
    })),
    contacts: data.联系.map((entry, index) => ({
      who: entry.单位,
      for: entry.事项,
      phone: entry.电话,
      address: entry.地址,
      web: entry.网址,
      clause: cite(entry.依据, ['联系', index, '依据']),
    })),
    hotline: data.咨询,
    compare: data.对照 ? { family: data.对照.文件夹, label: data.对照.说法 } : null,
    places: data.所在地 ? { city: data.所在地.市厅级, county: data.所在地.县区级 } : null,
    notes: data.存疑,
  }
}

/** What a file copied from another year leaves behind: dates, years and names that are not of the plan's year. */
function reportOtherYears(data: z.infer<typeof planSchema>, source: Source): void {
  const forgotten = (path: PropertyKey[], said: string) =>
    source.report(path, `${said} 和年度 ${data.年度} 对不上：从别的年抄来没有改？`)
  const day = (path: PropertyKey[], what: string, value: string | undefined) => {
    if (value !== undefined && Math.abs(Number(value.slice(0, 4)) - data.年度) > 1) forgotten(path, `${what} ${value}`)
  }
  day(['资历截止'], '资历截止', data.资历截止)
  day(['业绩截止'], '业绩截止', data.业绩截止)
  day(['个人申报', '起'], '个人申报 起', data.个人申报.起)
  day(['个人申报', '止'], '个人申报 止', data.个人申报.止)
  day(['单位推荐止'], '单位推荐止', data.单位推荐止)
  data.日程.forEach((step, index) => {
    day(['日程', index, '起'], `日程“${step.事}”起`, step.起)
    day(['日程', index, '止'], `日程“${step.事}”止`, step.止)
  })
  const lastReview = Math.max(...data.考核年度)
  if (lastReview > data.年度 || lastReview < data.年度 - 2)
    forgotten(['考核年度'], `考核年度 ${data.考核年度.join('、')}`)
  data.别名.forEach((alias, index) => {
    const year = /(?<!\d)20\d\d(?!\d)/.exec(alias)?.[0]
    if (year !== undefined && Number(year) !== data.年度) forgotten(['别名', index], `别名“${alias}”`)
  })
}

/** Reads a plan file's public conditions. */
export function readGates(setting: Omit<ConditionSetting, 'owner'>): Gate[] {
  const { source, documents } = setting
  const data = planSchema.safeParse(source.data)
  if (!data.success) return []
  return data.data.公共条件.map((entry, index): Gate => {
    const at = ['公共条件', index]
    const read = readClause(entry.依据, documents)
    if (!read.ok) source.report([...at, '依据'], read.what)
    const clause = read.ok ? read.clause : entry.依据
    return {
      id: entry.条件名,
      clause,
      summary: entry.概要,
      condition: readCondition(entry.条件, [...at, '条件'], clause, { ...setting, owner: entry.条件名 }),
      perPath: entry.随路径,
      levels: entry.只管 ?? null,
      notes: readNotes(entry.存疑, [...at, '存疑'], clause, setting),
      line: source.line(at),
    }
  })
}

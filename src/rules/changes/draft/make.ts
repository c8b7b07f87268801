import { stringify } from 'yaml'
import { addYears, isLocalDate } from '../../../dossier/date.ts'
import { type RuleText, Source } from '../../load/source.ts'
import type { Steps } from '../../load/trail.ts'
import type { PlanData } from '../fields.ts'
import type { PlanText } from '../planText.ts'
import { BLANK, MARK, type Rewritten, rewritten } from './marks.ts'

/** A new year's plan still to be filled in, as texts of the usual rule files. */
export interface Draft {
  readonly plan: string
  readonly documents: string
  /** Null when no note of last year speaks of last year's notice. */
  readonly notes: string | null
}

interface Document {
  readonly 文号: string
  readonly 简称: string
  readonly 条款: Readonly<Record<string, number>>
  readonly 日期?: string
}

interface Note {
  readonly 编号: string
  readonly 依据: string
  readonly 问题: string
  readonly 读法: string
  readonly 问谁?: string
}

/** 2027-wenzhou → the number of the new plan: the year in the old one replaced, or put to its end. */
export function newId(from: PlanData, year: number): string {
  const old = String(from.年度)
  return from.计划.includes(old) ? from.计划.replace(old, String(year)) : `${from.计划}-${year}`
}

/**
 * Next year's plan out of last year's: dates and years moved and marked, the notice's number and title left blank, citations of last
 * year's notice turned to the new one's. `family` are all rule texts of the plan's family.
 */
export function makeDraft({ text, data }: PlanText, family: readonly RuleText[], id: string, year: number): Draft {
  const documents = yearsDocuments(data, family)
  const change: YearChange = {
    by: year - data.年度,
    from: Math.min(data.年度, ...years(data.考核年度)),
    to: data.年度 + 1,
    rename: (clause) => renamed(clause, documents, year),
  }
  const head = [
    `# ${year} 年的草稿，从 ${data.计划} 抄来，日子都移了 ${change.by} 年。照新通知一行一行对：`,
    `# 写着“${BLANK}”的填上；一行对过了，删掉行尾的“${MARK}”；新通知没有的整行删掉，新有的照样加。`,
    `# 还差什么：zhicheng plans check ${id}。都好了：zhicheng plans publish ${id}`,
  ]
  const bare = text.text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '')
  return {
    plan: `${head.join('\n')}\n${rewritten(bare, (written, steps) => planValue(written, steps, id, year, change))}`,
    documents: documentsText(documents, data, year),
    notes: notesText(notesOfYear(data, family, documents), id, change),
  }
}

interface YearChange {
  /** Years to move by. */
  readonly by: number
  /** Years of this stretch are the plan's own and move; others (2001 年前毕业) stay. */
  readonly from: number
  readonly to: number
  readonly rename: (clause: string) => string
}

/** Keys of the plan whose value has to be looked at whatever it says. */
const LOOK = new Set(['名称', '咨询', '网址', '概要'])

/** Lists of which every line may be another one next year: what is to be done and handed in, where, and whom to call. */
const CHANGING = new Set(['日程', '材料', '联系'])

function planValue(written: string, steps: Steps, id: string, year: number, change: YearChange): Rewritten | null {
  const key = steps.at(-1)
  const list = typeof key === 'number' ? steps.at(-2) : key
  if (steps.length === 1 && key === '计划') return { written: id, marked: false }
  if (steps.length === 1 && key === '文号') return { written: BLANK, marked: false }
  if (steps.length === 1 && key === '年度') return { written: String(year), marked: false }
  if (key === '依据') return { written: change.rename(written), marked: false }
  if (isLocalDate(written.replaceAll(/['"]/g, ''))) {
    const day = written.replaceAll(/['"]/g, '')
    return { written: addYears(day, change.by), marked: true }
  }
  if (/^(?:19|20)\d\d$/.test(written)) {
    // From which year on something holds does not move with the plan.
    const moves = list === '考核年度' || list === '年'
    return { written: moves ? String(Number(written) + change.by) : written, marked: true }
  }
  const moved = movedYears(written, change)
  const dated = /\d\s*月\s*\d+\s*[日号]?|(?<!\d)20\d\d(?!\d)/.test(written)
  const look = LOOK.has(String(key)) || CHANGING.has(String(steps[0]))
  return moved !== written || dated || look ? { written: moved, marked: true } : null
}

/** A number given out for the year, 2022-00533: next year's is another one, and nobody knows it yet. */
const GIVEN_OUT = /(?<!\d)20\d\d-\d{4,}(?!\d)/g

/** Years in a text that are the plan's own; not 〔2022〕, not a number that only begins like a year. */
function movedYears(text: string, { by, from, to }: YearChange): string {
  const blank = text.replaceAll(GIVEN_OUT, (number) => {
    const year = Number(number.slice(0, 4))
    return year >= from && year <= to ? BLANK : number
  })
  return blank.replaceAll(/(?<![\d〔.])20\d\d(?![\d〕.]|-\d{3,})/g, (year) =>
    Number(year) >= from && Number(year) <= to ? String(Number(year) + by) : year,
  )
}

const years = (value: unknown) => (Array.isArray(value) ? value.filter((year) => typeof year === 'number') : [])

const kindOf = (text: RuleText) => Object.keys(new Source(text).data ?? {})[0]

function listIn<T>(family: readonly RuleText[], kind: string): T[] {
  return family.flatMap((text) => {
    const data = new Source(text).data as Record<string, unknown> | null
    return kindOf(text) === kind && Array.isArray(data?.[kind]) ? (data[kind] as T[]) : []
  })
}

/** The notice of the plan's year, its appendices, and what else of that year the plan cites; not the criteria. */
function yearsDocuments(data: PlanData, family: readonly RuleText[]): Document[] {
  const criteria = family.map((text) => new Source(text).data as { readonly 评价条件?: unknown } | null)
  const number = String(data.文号)
  const cited = new Set(strings(data).flatMap((value) => value.split('；').map((part) => part.trim().split(' ')[0])))
  return listIn<Document>(family, '文件').filter(({ 文号, 简称, 日期 }) => {
    if (文号 === number) return true
    if (!cited.has(简称)) return false
    const ofYear = 日期?.startsWith(String(data.年度)) && !criteria.some((entry) => entry?.评价条件 === 文号)
    return 文号.startsWith(number) || ofYear === true
  })
}

const newShort = (short: string, year: number) => `${short}${year}`

/** `通知 二.4；指南 三.5` → `通知2027 二.4；指南2027 三.5` */
function renamed(clause: string, documents: readonly Document[], year: number): string {
  const shorts = new Set(documents.map(({ 简称 }) => 简称))
  return clause.replaceAll(/(^['"]?|；\s*)([^\s；'"]+)(?= )/g, (whole, before: string, short: string) =>
    shorts.has(short) ? `${before}${newShort(short, year)}` : whole,
  )
}

function documentsText(documents: readonly Document[], data: PlanData, year: number): string {
  const entries = documents.map(({ 文号, 简称, 条款 }) => {
    const appendix = 文号.startsWith(String(data.文号)) ? 文号.slice(String(data.文号).length) : ''
    const clauses = Object.entries(条款).map(([name, items]) => `${JSON.stringify(name)}: ${items}`)
    return [
      `  - 文号: ${BLANK}${appendix}`,
      `    简称: ${newShort(简称, year)}`,
      `    标题: ${BLANK}`,
      `    日期: ${BLANK}`,
      `    条款: { ${clauses.join(', ')} } ${MARK}`,
    ].join('\n')
  })
  const head = [
    `# 新一年的文件。条款照新文件数：有哪几条，每条下面编了几项（没有编号写 0）。`,
    `# 没有新的（如没有出新指南），整段删掉，计划里依据它的行也去掉。`,
  ]
  return `${head.join('\n')}\n文件:\n${entries.join('\n')}\n`
}

/** Notes that rest on last year's notice, as long as anything refers to them; those on the criteria hold for all years. */
function notesOfYear(data: PlanData, family: readonly RuleText[], documents: readonly Document[]): Note[] {
  const files = family.flatMap((text) => {
    const file = new Source(text).data as {
      readonly 计划?: string
      readonly 存疑?: Note[]
      readonly 名称?: string
    } | null
    return file && !('名称' in file) && Array.isArray(file.存疑) && (file.计划 ?? data.计划) === data.计划 ? [file] : []
  })
  const own = files.filter((file) => file.计划 !== undefined).flatMap((file) => file.存疑 ?? [])
  const shared = files.filter((file) => file.计划 === undefined).flatMap((file) => file.存疑 ?? [])
  const notes = [...shared.filter(({ 编号 }) => !own.some((note) => note.编号 === 编号)), ...own]
  const spoken = new Set([
    ...strings(data),
    ...family.flatMap((text) =>
      ['评价条件', '量化评价'].includes(kindOf(text) ?? '') ? strings(new Source(text).data) : [],
    ),
  ])
  const shorts = documents.map(({ 简称 }) => 简称)
  return notes.filter(
    ({ 编号, 依据 }) =>
      spoken.has(编号) && 依据.split('；').some((part) => shorts.includes(part.trim().split(' ')[0] ?? '')),
  )
}

function notesText(notes: readonly Note[], id: string, change: YearChange): string | null {
  if (notes.length === 0) return null
  const entries = notes.map((note) => {
    const { 编号, 依据, ...rest } = note
    const moved = Object.entries(rest).map(([key, value]) => [key, movedYears(String(value), change)])
    const lines = stringify({ 编号, 依据: change.rename(依据), ...Object.fromEntries(moved) }, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
    return [`  - ${lines[0] ?? ''} ${MARK}`, ...lines.slice(1).map((line) => `    ${line}`)].join('\n')
  })
  const head = `# 去年依据通知的存疑。新通知说清楚了的，计划里不再引它的编号，这里也删掉。`
  return `${head}\n计划: ${id}\n存疑:\n${entries.join('\n')}\n`
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(strings)
}

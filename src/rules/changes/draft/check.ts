import { readDocuments } from '../../load/clause.ts'
import { type RuleProblem, type RuleText, Source } from '../../load/source.ts'
import { type Steps, trailOf } from '../../load/trail.ts'
import { fieldsOf, type PlanData } from '../fields.ts'
import { type Mention, mentionsOf } from '../mentions.ts'
import { planTextOf } from '../planText.ts'
import { BLANK } from './marks.ts'
import type { OwnPlan } from './own.ts'

/** Something in a draft that somebody has still to do. */
export interface ToDo {
  readonly file: string
  readonly line: number
  /** 文件 / 通知2027 / 标题; empty where the line says it. */
  readonly place: string
  /** What belongs there, or what stands there. */
  readonly text: string
}

export interface DraftCheck {
  /** To be filled in. */
  readonly blanks: readonly ToDo[]
  /** Lines nobody has compared with the new notice yet. */
  readonly unchecked: readonly ToDo[]
  /** What is wrong with the draft by itself. */
  readonly problems: readonly RuleProblem[]
  /** Texts, the family's too, that still name last year, its days or its notice: to be looked at, not always wrong. */
  readonly old: readonly Mention[]
}

/** What belongs in a blank. */
const EXPECTED: Readonly<Record<string, string>> = {
  文号: '新文件的文号，和原文一字不差，如 温职改办〔2027〕99号',
  标题: '新文件的标题',
  日期: '新文件的日期，如 2027-07-20',
}

/** What a draft still lacks by itself; whether it fits its family is for the loader. `answers` are the family's. */
export function checkDraft(own: OwnPlan, rules: readonly RuleText[], answers: readonly RuleText[]): DraftCheck {
  const texts = [own.plan, own.documents, own.notes].filter((text) => text !== null)
  const problems = [...idProblems(own), ...documentProblems(own)]
  const from = planTextOf(rules, own.from)?.data
  return {
    blanks: texts.flatMap(blanksOf),
    unchecked: texts.flatMap(uncheckedOf),
    problems,
    old: from ? oldIn(own, from, texts, [...rules, ...answers]) : [],
  }
}

/** A problem of the loader where a blank stands is told as the blank. */
export function withoutBlanks(problems: readonly RuleProblem[], { blanks }: DraftCheck): RuleProblem[] {
  return problems.filter(({ file, line }) => !blanks.some((blank) => blank.file === file && blank.line === line))
}

/** The draft as it can be loaded although documents lack their date. */
export function loadable(own: OwnPlan): OwnPlan {
  if (!own.documents) return own
  const text = own.documents.text.replaceAll(new RegExp(`^(\\s*日期:\\s*)${BLANK}`, 'gm'), '$12000-01-01')
  return { ...own, documents: { ...own.documents, text } }
}

function blanksOf(text: RuleText): ToDo[] {
  const source = new Source(text)
  return walk(source.data, []).flatMap(({ value, steps }) => {
    if (!value.includes(BLANK)) return []
    const key = String(steps.at(-1))
    const place = trailOf(source.data, steps).join(' / ')
    return [{ file: text.path, line: source.line(steps), place, text: EXPECTED[key] ?? `现在是“${value}”` }]
  })
}

function uncheckedOf(text: RuleText): ToDo[] {
  return text.text.split('\n').flatMap((line, index, lines) => {
    if (!/#\s*待核\s*$/.test(line)) return []
    const said = line.replaceAll(/#\s*待核\s*$/g, '').trim()
    // A mark alone on its line is for the next.
    const shown = said === '' ? (lines[index + 1] ?? '').trim() : said
    return [{ file: text.path, line: index + 1, place: '', text: shown.length > 60 ? `${shown.slice(0, 60)}…` : shown }]
  })
}

function idProblems({ plan, id }: OwnPlan): RuleProblem[] {
  const source = new Source(plan)
  if (source.problems.length > 0) return source.problems
  const { 计划: named } = (source.data ?? {}) as { readonly 计划?: unknown }
  if (named === id) return []
  return [{ file: plan.path, line: source.line(['计划']), clause: '', what: `“计划”应和文件夹的名字一样：${id}` }]
}

function documentProblems(own: OwnPlan): readonly RuleProblem[] {
  const { documents } = loadable(own)
  if (!documents) return []
  const source = new Source(documents)
  if (source.problems.length === 0) readDocuments(source)
  return source.problems
}

/** Texts that name last year, its days, its notice or its number. */
function oldIn(own: OwnPlan, from: PlanData, texts: readonly RuleText[], shared: readonly RuleText[]): Mention[] {
  const days = fieldsOf(from).flatMap(({ kind, now }) => (kind === 'date' ? [now] : []))
  const old = [...new Set([...days, String(from.年度), from.计划, String(from.文号)])]
  const ownNotes = own.notes ? notesIn(new Source(own.notes).data) : []
  const family = shared.filter(({ path }) => {
    const kind = path.split('/')
    return kind[0] === own.family && kind[1] !== 'plans' && !path.endsWith('/cases')
  })
  const ofOthers = (mention: Mention) => ownNotes.some((id) => mention.place.startsWith(`存疑 / ${id} /`))
  const found = [
    ...mentionsOf(texts, own.id, old),
    ...mentionsOf(
      family.filter((text) => planTextOf([text], from.计划) === null),
      own.id,
      old,
    ).filter((mention) => !ofOthers(mention)),
  ]
  return found.filter(
    ({ file, line }, index) => found.findIndex((other) => other.file === file && other.line === line) === index,
  )
}

function notesIn(data: unknown): string[] {
  const { 存疑: notes } = (data ?? {}) as { readonly 存疑?: unknown }
  return Array.isArray(notes) ? notes.map((note: { readonly 编号?: unknown }) => String(note?.编号)) : []
}

function walk(value: unknown, steps: Steps): { readonly value: string; readonly steps: Steps }[] {
  if (typeof value === 'string') return [{ value, steps }]
  if (Array.isArray(value)) return value.flatMap((entry, index) => walk(entry, [...steps, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, entry]) => walk(entry, [...steps, key]))
}

import { z } from 'zod'
import type { Activity } from '../../dossier/activities.ts'
import { addDays, isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { type Dossier, dossierSchema } from '../../dossier/dossier.ts'
import { withKeys } from '../../dossier/names.ts'
import { sayProblem } from '../../dossier/problems.ts'
import { readDossier } from '../../dossier/read.ts'
import { TITLE_LEVELS } from '../../dossier/vocabulary.ts'
import { type RuleProblem, type RuleText, Source } from '../load/source.ts'
import type { Pack } from '../pack.ts'
import { PLAN_STATES } from '../planState.ts'
import { STANDARD_VERDICTS, VERDICTS } from '../verdict.ts'
import { readLearning, shortSchema, yearsSchema } from './learning.ts'

const date = z.string().refine(isLocalDate, { error: '应是真实的日期，如 2022-09-15' })
const text = z.string().min(1)
const facts = z.record(z.string(), z.unknown())
const verdicts = z.record(z.string(), z.enum(VERDICTS, { error: `应是其中之一：${VERDICTS.join('、')}` }))
const points = z.union([z.tuple([z.number(), z.number()]), z.number()], { error: '应写成 [最低, 最高]' })

const caseSchema = z.strictObject({
  名: text,
  为什么: text,
  依据: text,
  基础: text.optional(),
  情况: facts.default({}),
  去掉: z.array(text).default([]),
  /** What was learnt, in the words of a file of activities; counted by the rules for registering. */
  活动: z.array(z.unknown()).optional(),
  日期: date.optional(),
  针对: text.optional(),
  结论: verdicts.default({}),
  公共条件: verdicts.default({}),
  总: verdicts.default({}),
  最早: z.record(z.string(), z.union([date, z.literal('无')], { error: '应是日期或“无”' })).default({}),
  差: z.record(z.string(), z.array(text).min(1)).default({}),
  分: z.record(z.string(), points).default({}),
  评审条件: z
    .record(z.string(), z.enum(STANDARD_VERDICTS, { error: `应是其中之一：${STANDARD_VERDICTS.join('、')}` }))
    .default({}),
  对照: verdicts.default({}),
  /** Where the day judged on stands to 个人申报. */
  窗口: z.enum(PLAN_STATES, { error: `应是其中之一：${PLAN_STATES.join('、')}` }).optional(),
  学时: yearsSchema.default({}),
  每年差: shortSchema.default({}),
})

export const casesSchema = z.strictObject({
  /** Which year's plan, where a family has several; a list for examples that hold in several years. */
  计划: z.union([text, z.array(text).min(1)]).optional(),
  /** The day judged on, where a case gives none. */
  日期: date.optional(),
  针对: text.optional(),
  基础: z.record(z.string(), facts).default({}),
  例: z.array(caseSchema).min(1),
})

/** A worked example: who applies, on which day, and what must come out. */
export interface Case {
  readonly name: string
  readonly why: string
  readonly clause: string
  readonly file: string
  readonly line: number
  readonly dossier: Dossier
  /** Where the hours are to be counted from; empty where the dossier tells them or nothing is said. */
  readonly activities: readonly Activity[]
  readonly asOf: LocalDate
  /** The path whose look-back the public conditions are judged for. */
  readonly about: string
  readonly expect: Pick<
    z.infer<typeof caseSchema>,
    '结论' | '公共条件' | '总' | '最早' | '差' | '分' | '评审条件' | '对照' | '窗口' | '学时' | '每年差'
  >
}

/** 合计 is the self-score; the others are groups and rows of the table. */
export const TOTALS = ['合计', '山区县', '含山区县合计'] as const

export interface ReadCases {
  readonly cases: readonly Case[]
  readonly problems: readonly RuleProblem[]
}

/** The day in the middle of things when nobody gives one: 45 days into the window, or its last day. */
export function usualDay({ plan }: Pack): LocalDate {
  const day = addDays(plan.applyFrom, 45)
  return day <= plan.applyBy ? day : plan.applyBy
}

/**
 * Reads the examples that belong to a pack: those of its family's files that name its plan or none. Whatever an example
 * speaks of (paths, public conditions, rows of the table) must exist, and its facts must make a dossier.
 */
export function readCases(texts: readonly RuleText[], pack: Pack): ReadCases {
  const read = texts.map((text) => readFile(new Source(text), pack))
  const cases = read.flatMap((file) => file.cases)
  const problems = read.flatMap((file) => file.problems)
  const seen = new Map<string, Case>()
  for (const example of cases) {
    const known = seen.get(example.name)
    if (known && known.file === example.file) {
      problems.push({ file: example.file, line: example.line, clause: '', what: `例“${example.name}”写了两次` })
    }
    seen.set(example.name, example)
  }
  return { cases, problems }
}

function readFile(source: Source, pack: Pack): { cases: Case[]; problems: RuleProblem[] } {
  const data = source.problems.length > 0 ? null : source.check(casesSchema, source.data, [])
  if (!data || (data.计划 !== undefined && ![data.计划].flat().includes(pack.plan.id)))
    return { cases: [], problems: source.problems }
  const known = namesOf(pack)
  const cases = data.例.flatMap((entry, index): Case[] => {
    const at = ['例', index]
    const about = entry.针对 ?? data.针对 ?? known.usualPath
    checkNames(entry, about, known, (path, what) => source.report([...at, ...path], what))
    const base = entry.基础 === undefined ? {} : data.基础[entry.基础]
    if (!base) {
      source.report([...at, '基础'], `没有叫“${entry.基础}”的基础，有：${Object.keys(data.基础).join('、')}`)
      return []
    }
    const result = readDossier(merged(base, entry.情况, entry.去掉))
    if (!result.ok) {
      for (const problem of result.problems) {
        source.report([...at, '情况'], `例“${entry.名}”的情况不对：${sayProblem(problem)}`)
      }
      return []
    }
    const { 结论, 公共条件, 总, 最早, 差, 分, 评审条件, 对照, 窗口, 学时, 每年差 } = entry
    return [
      {
        name: entry.名,
        why: entry.为什么,
        clause: entry.依据,
        file: source.file,
        line: source.line(at),
        dossier: result.dossier,
        activities: readLearning(entry, result.dossier.hours !== undefined, (path, what) =>
          source.report([...at, ...path], `例“${entry.名}”：${what}`),
        ),
        asOf: entry.日期 ?? data.日期 ?? usualDay(pack),
        about,
        expect: { 结论, 公共条件, 总, 最早, 差, 分, 评审条件, 对照, 窗口, 学时, 每年差 },
      },
    ]
  })
  return { cases, problems: source.problems }
}

/** The base with whole fields replaced and some made unknown, whichever tongue their names are in. */
function merged(base: unknown, own: unknown, without: readonly string[]): Record<string, unknown> {
  const keyed = (data: unknown) => withKeys(dossierSchema, data) as Record<string, unknown>
  const all = { ...keyed(base), ...keyed(own) }
  for (const key of Object.keys(keyed(Object.fromEntries(without.map((name) => [name, null]))))) delete all[key]
  return all
}

interface Names {
  readonly paths: ReadonlySet<string>
  readonly gates: ReadonlySet<string>
  readonly points: ReadonlySet<string>
  readonly standards: ReadonlySet<string>
  readonly compared: ReadonlySet<string>
  readonly usualPath: string
}

function namesOf({ plan, criteria, comparison }: Pack): Names {
  const groups = criteria.points?.groups ?? []
  const top = [...plan.levels].sort((a, b) => TITLE_LEVELS.indexOf(b) - TITLE_LEVELS.indexOf(a))[0]
  return {
    paths: new Set(criteria.paths.map(({ id }) => id)),
    gates: new Set(plan.gates.map(({ id }) => id)),
    standards: new Set(criteria.standards.map(({ id }) => id)),
    compared: new Set(comparison?.criteria.paths.map(({ id }) => id)),
    points: new Set([...TOTALS, ...groups.flatMap(({ name, items }) => [name, ...items.map((item) => item.name)])]),
    usualPath: (criteria.paths.find(({ level }) => level === top) ?? criteria.paths[0])?.id ?? '',
  }
}

function checkNames(
  entry: z.infer<typeof caseSchema>,
  about: string,
  known: Names,
  report: (path: PropertyKey[], what: string) => void,
): void {
  if (!known.paths.has(about)) report(['针对'], `没有路径“${about}”`)
  const { 结论, 公共条件, 总, 最早, 差, 分, 评审条件, 对照, 学时, 每年差 } = entry
  const sections = [
    entry.窗口 ? { 窗口: entry.窗口 } : {},
    结论,
    公共条件,
    总,
    最早,
    差,
    分,
    评审条件,
    对照,
    学时,
    每年差,
  ]
  const asked = sections.flatMap((section) => Object.keys(section))
  if (asked.length === 0) report([], `例“${entry.名}”没有写该得出什么`)
  for (const section of ['结论', '总', '最早', '差'] as const) {
    for (const id of Object.keys(entry[section])) if (!known.paths.has(id)) report([section, id], `没有路径“${id}”`)
  }
  for (const id of Object.keys(评审条件)) if (!known.standards.has(id)) report(['评审条件', id], `没有评审条件“${id}”`)
  for (const id of Object.keys(对照)) if (!known.compared.has(id)) report(['对照', id], `对照的条件里没有路径“${id}”`)
  for (const id of Object.keys(公共条件)) {
    if (!known.gates.has(id)) report(['公共条件', id], `没有公共条件“${id}”，有：${[...known.gates].join('、')}`)
  }
  for (const name of Object.keys(分)) {
    if (!known.points.has(name)) report(['分', name], `量化表没有“${name}”，有：${[...known.points].join('、')}`)
  }
}

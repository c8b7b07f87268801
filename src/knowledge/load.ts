import { z } from 'zod'
import { readClause } from '../rules/load/clause.ts'
import { type RuleProblem, type RuleText, Source } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import { type Entry, hits, type KeyWord, readKey } from './entry.ts'
import { withoutOtherYears } from './otherYears.ts'
import { fillFrom, strangeHoles } from './placeholders.ts'
import type { ReadWords } from './words.ts'

const text = z.string().min(1)

const entriesSchema = z.strictObject({
  问答: z
    .array(
      z.strictObject({
        编号: text,
        计划: z.array(text).min(1).optional(),
        问法: z.array(text).min(1),
        关键: z.array(text).min(1),
        答: text,
        依据: text.optional(),
        问谁: text.optional(),
        没写: z.boolean().default(false),
      }),
    )
    .min(1),
})

export interface LoadedEntries {
  /** Entries without a fault. */
  readonly entries: readonly Entry[]
  readonly problems: readonly RuleProblem[]
}

/**
 * Reads one family's entries (`rules/<family>/问答/*.yaml`): schema, plans, clauses, placeholders, numbers used once. `packs` are
 * the plans of the family; an entry with a fault is left out.
 */
export function readFamilyEntries(texts: readonly RuleText[], packs: readonly Pack[], words: ReadWords): LoadedEntries {
  const seen = new Map<string, { file: string; plans: readonly string[] | null }[]>()
  const results = texts.map((file) =>
    readFile(file, words, (source, data, report) => {
      const ids = packs.map(({ plan }) => plan.id)
      const strange = (data.计划 ?? []).filter((id) => !ids.includes(id))
      for (const id of strange) report(['计划'], `这个文件夹里没有计划“${id}”，有：${ids.join('、')}`)
      const plans = data.计划 ?? null
      const others = seen.get(data.编号) ?? []
      const same = others.find((other) => meet(other.plans, plans))
      if (same) report(['编号'], `编号“${data.编号}”写了两次（另一处在 ${same.file}）`)
      seen.set(data.编号, [...others, { file: source.file, plans }])
      for (const pack of packs.filter(({ plan }) => plans === null || plans.includes(plan.id)))
        for (const key of ['答', '问谁'] as const)
          for (const hole of fillFrom(data[key] ?? '', pack).unknown)
            report([key], `${pack.plan.id} 里没有 ${hole}：看看名字和规则文件里的是不是一样`)
      const documents = packs[0]?.documents
      if (!documents) return data.依据 ?? ''
      // Of the notice as a whole (what day it is of) there is no clause: {文号} brings the source along.
      if (data.依据 === undefined && data.答.includes('{文号}')) return null
      const read = readClause(data.依据, documents)
      if (!read.ok) report(['依据'], read.what)
      return read.ok ? read.clause : ''
    }),
  )
  const { entries, problems } = joined(results)
  return { entries: withoutOtherYears(entries, packs), problems }
}

/** Whether two entries are about a plan in common. */
function meet(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one === null || other === null || one.some((id) => other.includes(id))
}

/**
 * Reads the entries for every plan (`conversations/questions-in-common.yaml`). Their sources come with the placeholders, so
 * they have no 依据; one that a plan has nothing to fill with is not asked of that plan.
 */
export function readCommonEntries(file: RuleText, words: ReadWords): LoadedEntries {
  const seen = new Set<string>()
  const result = readFile(file, words, (_source, data, report) => {
    if (seen.has(data.编号)) report(['编号'], `编号“${data.编号}”写了两次`)
    seen.add(data.编号)
    if (data.依据 !== undefined) report(['依据'], '各计划合用的问答不写依据：依据跟着填的内容走')
    if (data.计划 !== undefined) report(['计划'], '各计划合用的问答不写计划')
    for (const hole of strangeHoles(data.答)) report(['答'], `没有 ${hole} 这种占位`)
    return null
  })
  return joined([result])
}

type Written = z.infer<typeof entriesSchema>['问答'][number]
type Report = (path: readonly PropertyKey[], what: string) => void

/** Reads a file; `clauseOf` checks what differs between files and gives the clause in full. */
function readFile(
  file: RuleText,
  words: ReadWords,
  clauseOf: (source: Source, data: Written, report: Report) => string | null,
): LoadedEntries {
  const source = new Source(file)
  if (source.problems.length > 0) return { entries: [], problems: source.problems }
  const [first] = source.data !== null && typeof source.data === 'object' ? Object.keys(source.data) : []
  if (first !== '问答') {
    source.report([], '问答文件的第一个键应是“问答”')
    return { entries: [], problems: source.problems }
  }
  const data = source.check(entriesSchema, source.data, [])
  const entries = (data?.问答 ?? []).flatMap((written, index): Entry[] => {
    const before = source.problems.length
    const at = ['问答', index]
    const report: Report = (path, what) => source.report([...at, ...path], what)
    const clause = clauseOf(source, written, report)
    if (source.problems.length > before) return []
    return [
      {
        id: written.编号,
        plans: written.计划 ?? null,
        asked: written.问法,
        keys: keysOf(written, words),
        answer: written.答,
        clause,
        contact: written.问谁 ?? null,
        unwritten: written.没写,
        common: clause === null,
      },
    ]
  })
  return { entries, problems: source.problems }
}

const keysOf = ({ 关键 }: Written, words: ReadWords): KeyWord[][] => 关键.map((key) => readKey(key, words))

/**
 * The 问法 of a file of entries that hit none of their 关键: people leave words out, but a question with none of them is another
 * question. What else is wrong with the file is not told here.
 */
export function waysPastTheKeys(file: RuleText, words: ReadWords): RuleProblem[] {
  const source = new Source(file)
  const read = entriesSchema.safeParse(source.data)
  if (!read.success) return []
  read.data.问答.forEach((written, index) => {
    const keys = keysOf(written, words)
    written.问法.forEach((asked, place) => {
      const question = words(asked)
      if (keys.some((key) => hits(question, key))) return
      const what = `“${asked}”一个关键也碰不到（${written.关键.join('、')}）：改问法，或在关键里用 | 加上这种说法`
      source.report(['问答', index, '问法', place], what)
    })
  })
  return source.problems
}

function joined(results: readonly LoadedEntries[]): LoadedEntries {
  return {
    entries: results.flatMap(({ entries }) => entries),
    problems: results.flatMap(({ problems }) => problems),
  }
}

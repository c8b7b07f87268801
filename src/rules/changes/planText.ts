import { readDocuments } from '../load/clause.ts'
import { readPlanFacts } from '../load/plan.ts'
import { type RuleText, Source } from '../load/source.ts'
import type { PlanFacts } from '../plan.ts'
import { type Edit, sameValue } from './change.ts'
import { withValue } from './edit.ts'
import { fieldOf, type PlanData } from './fields.ts'

/** A plan file among the texts of its family. */
export interface PlanText {
  readonly text: RuleText
  readonly data: PlanData
}

/** The file of a plan; null when there is none, or it is not written as it should be. */
export function planTextOf(texts: readonly RuleText[], plan: string): PlanText | null {
  for (const text of texts) {
    const source = new Source(text)
    const data = source.data as Partial<PlanData> | null
    if (source.problems.length === 0 && data?.计划 === plan && data.个人申报 !== undefined)
      return { text, data: data as PlanData }
  }
  return null
}

/** What the loader makes of a plan's text, and what it finds wrong with it, in words; not where: who changes a day sees no file. */
export function factsOf(
  text: RuleText,
  family: readonly RuleText[],
): { readonly facts: PlanFacts | null; readonly problems: readonly string[] } {
  const documents = family.map((other) => new Source(other)).find(({ data }) => Object.keys(data ?? {})[0] === '文件')
  const source = new Source(text)
  const facts = readPlanFacts(source, documents ? readDocuments(documents) : new Map())
  return { facts, problems: source.problems.map(({ what }) => what) }
}

/** The text with all edits made, whether or not their `before` fits; else why it cannot be done. */
export function withEdits(
  { text, data }: PlanText,
  edits: readonly Edit[],
): { readonly ok: true; readonly text: RuleText } | { readonly ok: false; readonly what: string } {
  let made = text.text
  for (const { key, after } of edits) {
    const read = fieldOf(data, key)
    if (!read.ok) return read
    if (sameValue(read.field.now, after)) continue
    const next = withValue(made, read.field.steps, after)
    if (next === null) return { ok: false, what: `${key}：${text.path} 里这一处的写法不能这样改，请改规则文件` }
    made = next
  }
  return { ok: true, text: { path: text.path, text: made } }
}

import { type RuleText, Source } from '../../load/source.ts'
import { withDocuments } from './documents.ts'

/** A plan written by an association, with the documents and notes it brings along. */
export interface OwnPlan {
  readonly id: string
  /** The plan family whose criteria and answers it takes. */
  readonly family: string
  /** The plan it was made from. */
  readonly from: string
  readonly plan: RuleText
  readonly documents: RuleText | null
  readonly notes: RuleText | null
}

/** The rule texts of a family with plans of the association's own beside them. */
export function withOwn(rules: readonly RuleText[], own: readonly OwnPlan[]): readonly RuleText[] {
  if (own.length === 0) return rules
  const tables = rules.map((text) =>
    Object.keys(new Source(text).data ?? {})[0] === '文件'
      ? own.reduce((table, { documents }) => (documents ? withDocuments(table, documents) : table), text)
      : text,
  )
  return [...tables, ...own.flatMap(({ plan, notes }) => (notes ? [plan, notes] : [plan]))]
}

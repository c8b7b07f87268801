import type { RuleText } from '../load/source.ts'
import { type Edit, type PlanChange, sameValue, sayValue } from './change.ts'
import { fieldOf, type PlanData } from './fields.ts'
import { factsOf, planTextOf, withEdits } from './planText.ts'

/** A kept change, and whether it holds. */
export interface KeptChange {
  readonly change: PlanChange
  /** Why it is not in force; null when it is. */
  readonly unfit: string | null
}

export interface Applied {
  /** The texts with the changes that fit. */
  readonly texts: readonly RuleText[]
  /** All changes, in their order. */
  readonly changes: readonly KeptChange[]
}

/**
 * Puts kept changes over the rule texts, one after the other. A change whose `before` is not what stands there, or with which the
 * plan would no longer be right, is left out whole and told; one whose values stand there already is in force.
 */
export function applyChanges(texts: readonly RuleText[], changes: readonly PlanChange[]): Applied {
  let now = [...texts]
  const kept = changes.map((change): KeptChange => {
    const made = applied(now, change)
    if (typeof made === 'string') return { change, unfit: made }
    now = now.map((text) => (text.path === made.path ? made : text))
    return { change, unfit: null }
  })
  return { texts: now, changes: kept }
}

function applied(texts: readonly RuleText[], { plan, edits }: PlanChange): RuleText | string {
  const found = planTextOf(texts, plan)
  if (!found) return `没有计划“${plan}”`
  const differing = edits.flatMap((edit) => differenceOf(found.data, edit) ?? [])
  if (differing.length > 0) return differing.join('；')
  const made = withEdits(found, edits)
  if (!made.ok) return made.what
  const family = familyOf(texts, found.text)
  const before = new Set(factsOf(found.text, family).problems)
  const wrong = factsOf(made.text, family).problems.filter((problem) => !before.has(problem))
  return wrong.length > 0 ? `用上以后规则不对：${wrong.join('；')}` : made.text
}

/** Why an edit does not fit what stands there; null when it does, or is done already. */
export function differenceOf(data: PlanData, { key, before, after }: Edit): string | null {
  const read = fieldOf(data, key)
  if (!read.ok) return read.what
  const { now } = read.field
  return sameValue(now, before) || sameValue(now, after)
    ? null
    : `${key} 改的时候是 ${sayValue(before)}，现在规则文件里是 ${sayValue(now)}`
}

export function familyOf(texts: readonly RuleText[], { path }: RuleText): RuleText[] {
  const folder = path.split('/')[0]
  return texts.filter((text) => text.path.split('/')[0] === folder)
}

import { type RuleProblem, type RuleText, Source } from '../load/source.ts'

/** The files of examples that can be run, and what is wrong with those that cannot. */
export interface Assigned {
  readonly texts: readonly RuleText[]
  readonly problems: readonly RuleProblem[]
}

/**
 * Examples belong to a plan. One that names a plan there is not would never be run, and in a family of several plans one that
 * names none would be judged by years it was not written for: both are told and left out. `plans` are the family's own; with
 * none of them loaded nothing can be said.
 */
export function assignCases(texts: readonly RuleText[], plans: readonly string[]): Assigned {
  const problems = texts.flatMap((text): RuleProblem[] => {
    const source = new Source(text)
    const what = plans.length === 0 ? null : fault((source.data as { readonly 计划?: unknown } | null)?.计划, plans)
    return what === null ? [] : [{ file: text.path, line: source.line(['计划']), clause: '', what }]
  })
  const left = new Set(problems.map(({ file }) => file))
  return { texts: texts.filter(({ path }) => !left.has(path)), problems }
}

function fault(named: unknown, plans: readonly string[]): string | null {
  const known = `有：${plans.join('、')}`
  if (named === undefined) {
    if (plans.length === 1) return null
    return `没有写“计划”，这个文件里的例子没有跑：开头加一行“计划: ${plans[0]}”（${known}；两年都对的写成列表）`
  }
  const stray = [named].flat().find((plan) => !plans.some((id) => id === plan))
  return stray === undefined ? null : `没有计划“${String(stray)}”，这个文件里的例子没有跑；${known}`
}

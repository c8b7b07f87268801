import type { Reached } from '../../rules/cases/coverage.ts'
import type { CaseRun } from '../../rules/cases/run.ts'
import type { Pack } from '../../rules/pack.ts'

/** The outcome of a plan's examples: what failed and why it matters, then what no example shows. */
export function sayCaseRun({ plan }: Pack, { results, coverage }: CaseRun): string {
  // What the family's other plans reach says nothing of this one's dates and public conditions.
  if (results.length === 0) return `✗ ${plan.id}：这个计划还没有例子，判断对不对没有试过`
  const failed = results.filter(({ ok }) => !ok)
  const unseen = coverage.entries.filter(({ missing }) => missing.length > 0)
  return [
    `${plan.id}：${results.length} 个例子，${failed.length === 0 ? '都对' : `${failed.length} 个不对`}`,
    ...failed.flatMap((result) => [
      `✗ ${result.case.name}（${result.case.file}:${result.case.line}，${result.case.clause}）`,
      `  为什么：${result.case.why}`,
      ...result.checks
        .filter(({ ok }) => !ok)
        .map((check) => `  ${check.what}：应是 ${check.expected}，得出 ${check.found}`),
    ]),
    ...byClause(coverage.entries),
    ...(unseen.length > 0 ? ['例子没有走到的：'] : []),
    ...unseen.map(
      ({ kind, owner, need, clause, missing }) =>
        `✗ ${kind} ${owner}：${need} —— 没有“${missing.join('”“')}”的例子（${clause}）`,
    ),
  ].join('\n')
}

/** How many conditions of each clause the examples reach. */
function byClause(entries: readonly Reached[]): string[] {
  const counts = new Map<string, { all: number; reached: number }>()
  for (const { clause, missing } of entries) {
    const entry = counts.get(clause) ?? { all: 0, reached: 0 }
    counts.set(clause, { all: entry.all + 1, reached: entry.reached + (missing.length === 0 ? 1 : 0) })
  }
  const short = [...counts].filter(([, { all, reached }]) => reached < all)
  const reached = entries.filter(({ missing }) => missing.length === 0).length
  return [
    `条件和计分行 ${entries.length} 处，例子走到 ${reached} 处；条款 ${counts.size} 处，走全 ${counts.size - short.length} 处`,
    ...short.map(([clause, count]) => `  ${clause}：${count.reached}/${count.all}`),
  ]
}

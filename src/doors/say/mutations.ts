import { sayRuleProblem } from '../../rules/load/source.ts'
import type { MutationReport } from '../../rules/mutate/report.ts'

/** How far the run has come. */
export function sayProgress(
  family: string,
  { done, all, survived }: { done: number; all: number; survived: number },
): string {
  return `${family}：改了 ${done}/${all} 处，${survived} 处没有例子发现`
}

/** What no example noticed, what has been explained, and the figures. */
export function sayMutations(family: string, report: MutationReport): string {
  const { survivors, explained, problems } = report
  return [
    ...(survivors.length > 0 ? [`${family}：没有例子发现的 ${survivors.length} 处`] : []),
    ...survivors.map(({ file, line, change }) => `✗ ${file}:${line} ${change}`),
    ...(explained.length > 0 ? [`${family}：说明过的 ${explained.length} 处`] : []),
    ...explained.map(({ file, line, change, why }) => `  ${file}:${line} ${change} —— ${why}`),
    ...problems.map((problem) => `✗ ${sayRuleProblem(problem)}`),
    `${family}：改 ${report.mutants} 处，例子发现 ${report.killed}，写法就不通 ${report.invalid}，没发现 ${survivors.length}，说明过 ${explained.length}；发现率 ${report.share.toFixed(1)}%`,
  ].join('\n')
}

import type { AssessedStandard, Assessment } from '../../rules/assessment/schema.ts'

/** What stands beside the verdict: the committee's 评审条件, and older criteria for comparison. */

/** 评审条件 in brief: what is still missing for each kind of work that may be the applicant's. */
export function sayStandards({ standards, overall }: Assessment): string[] {
  if (standards.length === 0 || overall.verdict === '不符合') return []
  const [only] = standards
  if (standards.length > 1 || !only) {
    return ['', `评审条件分 ${standards.length} 类工作，说了“岗位.工作类别”就能对一对`]
  }
  const lacking = only.gaps.map((gap) => `  ✗ ${gap.need}（${gap.clause}）`)
  const open = only.reasons
    .filter(({ truth }) => truth === '待核实')
    .map((reason) => `  ？ ${reason.need}（${reason.clause}）`)
  return ['', ...sayStandard(only), ...lacking, ...open]
}

/** 评审条件 工程师·生产制造 还缺：…… */
export function sayStandard({ id, verdict, summary, clause }: AssessedStandard): string[] {
  return [`评审条件 ${id} —— ${verdict}：${summary}（${clause}）`]
}

/** Never without its label: it is no verdict. */
export function sayComparison({ comparison }: Assessment): string[] {
  if (!comparison) return []
  return [
    '',
    `对照（${comparison.label}）`,
    ...comparison.paths.map(({ level, method, verdict, summary, gaps }) => {
      const short = verdict === '不符合' && gaps[0] ? `，${gaps[0].short}` : ''
      return `  · ${level} · ${method}：若相同则${verdict}${short}（${summary}）`
    }),
  ]
}

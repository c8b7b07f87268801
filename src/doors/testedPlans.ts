import { togetherOf } from '../rules/cases/coverage.ts'
import { assignCases } from '../rules/cases/plans.ts'
import { readCases } from '../rules/cases/read.ts'
import { type CaseRun, runCases } from '../rules/cases/run.ts'
import type { RuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { Family } from './compose.ts'

/** A plan with its examples run. */
export interface TestedPlan {
  readonly pack: Pack
  readonly run: CaseRun
}

export interface Tested {
  readonly plans: readonly TestedPlan[]
  /** What is wrong with the files of examples. */
  readonly problems: readonly RuleProblem[]
}

/** Every plan of the families with its examples run. */
export function testedPlans(families: readonly Family[]): Tested {
  const tested = families.map((family): Tested => {
    const { read, problems } = examplesOf(family)
    const runs = read.map(({ pack, cases }) => runCases(pack, cases))
    const coverages = togetherOf(runs.map(({ coverage }) => coverage))
    return {
      plans: runs.flatMap((run, index) => {
        const [pack, coverage] = [family.packs[index], coverages[index]]
        return pack && coverage ? [{ pack, run: { ...run, coverage } }] : []
      }),
      problems,
    }
  })
  return { plans: tested.flatMap(({ plans }) => plans), problems: tested.flatMap(({ problems }) => problems) }
}

/** What is wrong with the files of examples, without running any. */
export function exampleProblems(families: readonly Family[]): RuleProblem[] {
  return families.flatMap((family) => examplesOf(family).problems)
}

/** The examples of each plan, in the order of the plans. */
function examplesOf({ packs, cases }: Family) {
  const assigned = assignCases(
    cases,
    packs.map(({ plan }) => plan.id),
  )
  const read = packs.map((pack) => ({ pack, ...readCases(assigned.texts, pack) }))
  return { read, problems: once([...assigned.problems, ...read.flatMap(({ problems }) => problems)]) }
}

/** A file that is no YAML is found out once for each plan. */
function once(problems: readonly RuleProblem[]): RuleProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.file}:${problem.line}:${problem.what}`, problem])).values()]
}

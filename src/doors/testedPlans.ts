import { readCases } from '../rules/cases/read.ts'
import { type CaseRun, runCases } from '../rules/cases/run.ts'
import type { RuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { House } from './compose.ts'

/** A plan with its examples run. */
export interface TestedPlan {
  readonly pack: Pack
  readonly run: CaseRun
  readonly problems: readonly RuleProblem[]
}

/** The plans with their examples run; all of them, or only those wanted. */
export function testedPlans(house: House, wanted: (pack: Pack) => boolean = () => true): TestedPlan[] {
  return house.families.flatMap(({ packs, cases }) =>
    packs.filter(wanted).map((pack) => {
      const read = readCases(cases, pack)
      return { pack, run: runCases(pack, read.cases), problems: read.problems }
    }),
  )
}

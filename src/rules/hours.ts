import type { TitleLevel } from '../dossier/vocabulary.ts'
import { type Leaf, leavesOf } from './condition.ts'
import type { Judgement } from './judge.ts'
import { hoursArguments, hoursGap, hourYears } from './operators/hours.ts'
import type { Verdict } from './verdict.ts'

/** Null: not told. Never zero for that reason. */
type Told = number | null

export interface HoursOfYear {
  readonly year: number
  readonly have: { readonly professional: Told; readonly general: Told; readonly industry: Told; readonly total: Told }
  readonly lacking: { readonly professional: Told; readonly general: Told; readonly total: Told }
}

/** The same requirement over as many years as a group of paths looks back. */
export interface LookBack {
  readonly years: readonly number[]
  readonly paths: readonly string[]
  readonly levels: readonly TitleLevel[]
  readonly verdict: Verdict
}

export interface HoursCount {
  readonly clause: string
  readonly required: { readonly professional: number; readonly general: number; readonly total: number }
  readonly lookBacks: readonly LookBack[]
  /** Every year any of the paths looks at, oldest first. */
  readonly byYear: readonly HoursOfYear[]
}

/**
 * What a plan asks for in 继续教育, year by year, and what a dossier has of it. Null when the plan asks for none. With a
 * target, only the years that paths of that level look at.
 */
export function countHours(judgement: Judgement, target: TitleLevel | null): HoursCount | null {
  const { pack, dossier } = judgement
  const level = new Map(judgement.paths.map(({ path }) => [path.id, path.level]))
  const gates = judgement.gates.flatMap(({ gate, minYears, verdict, appliesTo }) => {
    const leaf = leavesOf(gate.condition).find(({ operator }) => operator === '学时')
    const paths = appliesTo.filter((id) => target === null || level.get(id) === target)
    return leaf && paths.length > 0 ? [{ leaf, minYears, verdict, paths }] : []
  })
  const [first] = gates
  if (!first) return null
  const required = requirementOf(first.leaf)
  const lookBacks = gates.map(({ minYears, verdict, paths }) => ({
    years: hourYears(pack.plan.year, minYears, required.从),
    paths,
    levels: [...new Set(paths.flatMap((id) => level.get(id) ?? []))],
    verdict,
  }))
  const years = [...new Set(lookBacks.flatMap((entry) => entry.years))].sort((a, b) => a - b)
  return {
    clause: first.leaf.clause,
    required: { professional: required.专业, general: required.一般公需, total: required.合计 },
    lookBacks,
    byYear: years.map((year): HoursOfYear => {
      const told = dossier.hours?.[year]
      const { professional, general, total } = hoursGap({ dossier }, year, required)
      const parts = [told?.professional, told?.general, told?.industry]
      return {
        year,
        have: {
          professional: told?.professional ?? null,
          general: told?.general ?? null,
          industry: told?.industry ?? null,
          total: parts.includes(undefined) ? null : round(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)),
        },
        lacking: { professional, general, total: total === null ? null : round(total) },
      }
    }),
  }
}

const requirementOf = (leaf: Leaf) => hoursArguments.parse(leaf.args)

const round = (hours: number) => Math.round(hours * 100) / 100

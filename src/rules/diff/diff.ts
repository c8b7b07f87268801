import type { Pack } from '../pack.ts'
import { type FactRow, factRows } from './facts.ts'
import { contactsDiff, educationDiff, type ListDiff, materialsDiff, notesDiff, stepsDiff } from './lists.ts'
import { pairPaths } from './pairs.ts'
import { type PeopleDiff, type Person, peopleDiff } from './people.ts'
import { type PointsDiff, pointsDiff } from './points.ts'
import { pairBy, type Sides } from './sides.ts'
import { type UnitsDiff, unitsDiff } from './units.ts'

export interface PlanHead {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly year: number
}

/** Two plans side by side; a and b as they were given. */
export interface PlanDiff {
  readonly plans: Sides<PlanHead>
  /** Whether they are years of one family. */
  readonly sameFamily: boolean
  readonly facts: readonly FactRow[]
  readonly gates: UnitsDiff
  readonly paths: UnitsDiff
  readonly standards: UnitsDiff
  readonly points: PointsDiff
  readonly education: ListDiff
  readonly steps: ListDiff
  readonly materials: ListDiff
  readonly contacts: ListDiff
  readonly notes: ListDiff
  /** Sample applicants with their facts as they are. */
  readonly people: PeopleDiff
  /** The same with everybody's years moved to meet the other plan's, so that only the rules differ; null for one year. */
  readonly moved: (PeopleDiff & { readonly years: number }) | null
}

export interface DiffOptions {
  readonly sameFamily: boolean
  readonly people: readonly Person[]
}

/** Compares two plans for a reader. Pure; nothing is cut short. */
export function diffPlans(a: Pack, b: Pack, { sameFamily, people }: DiffOptions): PlanDiff {
  const paths = pairPaths(a.criteria.paths, b.criteria.paths)
  const setting = { a, b, sameFamily, paths: paths.both }
  const years = b.plan.year - a.plan.year
  return {
    plans: { a: headOf(a), b: headOf(b) },
    sameFamily,
    facts: factRows(a, b),
    gates: unitsDiff(pairBy(a.plan.gates, b.plan.gates, ({ id }) => id)),
    paths: unitsDiff(paths),
    standards: unitsDiff(pairBy(a.criteria.standards, b.criteria.standards, ({ id }) => id)),
    points: pointsDiff(a.criteria.points, b.criteria.points),
    education: educationDiff(a.criteria, b.criteria),
    steps: stepsDiff(a.plan.steps, b.plan.steps),
    materials: materialsDiff(a.plan.materials, b.plan.materials),
    contacts: contactsDiff(a.plan.contacts, b.plan.contacts),
    notes: notesDiff(a, b),
    people: peopleDiff(people, { ...setting, moved: false }),
    moved: years === 0 ? null : { years, ...peopleDiff(people, { ...setting, moved: true }) },
  }
}

function headOf({ plan: { id, title, number, year } }: Pack): PlanHead {
  return { id, title, number, year }
}

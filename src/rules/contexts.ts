import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { presentTitleStart } from './achievements.ts'
import type { Context } from './condition.ts'
import { recogniseEducation } from './education.ts'
import { heldTitles } from './heldTitles.ts'
import type { Criteria, Pack } from './pack.ts'
import type { Score } from './points/score.ts'
import { scoreBy } from './points/table.ts'
import { relatedWork } from './relatedWork.ts'

const NO_SCORE: Score = { groups: [], total: [0, 0], mountain: [0, 0], totalWithMountain: [0, 0], facts: [] }

/**
 * What judging one dossier by one document shares, so that nothing is worked out twice: a context for each number of years a path asks
 * for. `met` says whether the own conditions of another path hold.
 */
export function contextsOf(
  pack: Pack,
  criteria: Criteria,
  { dossier, asOf, met }: { readonly dossier: Dossier; readonly asOf: LocalDate; readonly met: Context['met'] },
): (minYears: number) => Context {
  const contexts = new Map<number, Context>()
  const base = {
    dossier,
    plan: pack.plan,
    criteria,
    asOf,
    met,
    score: once((): Score => (criteria.points ? scoreBy(criteria.points, contextFor(0)) : NO_SCORE)),
    education: once(() => recogniseEducation(dossier, criteria, pack.plan.applyBy)),
    titles: once(() => heldTitles(dossier)),
    work: once(() => relatedWork(dossier, criteria.officeYears)),
    resultsFrom: once(() => (criteria.resultsAfterTitle ? presentTitleStart(dossier) : null)),
  }
  function contextFor(minYears: number): Context {
    const known = contexts.get(minYears)
    if (known) return known
    const context: Context = { ...base, minYears }
    contexts.set(minYears, context)
    return context
  }
  return contextFor
}

/** Works something out the first time it is asked for. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

import type { DateRange, LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { presentTitleStart } from './achievements.ts'
import type { Context, Finding } from './condition.ts'
import { type Recognition, recogniseEducation } from './education.ts'
import { type HeldTitle, heldTitles } from './heldTitles.ts'
import type { Criteria, Pack } from './pack.ts'
import type { Score, Totals } from './points/score.ts'
import { scoreBy, totalsBy } from './points/table.ts'
import { type RelatedWork, relatedWork } from './relatedWork.ts'

const NO_SCORE: Score = { groups: [], total: [0, 0], mountain: [0, 0], totalWithMountain: [0, 0], facts: [] }

/**
 * What judging one dossier by one document shares, so that nothing is worked out twice: a context for each number of years a path asks
 * for. `met` says whether the own conditions of another path hold.
 */
export function contextsOf(
  pack: Pack,
  criteria: Criteria,
  told: Pick<Context, 'dossier' | 'asOf' | 'met'>,
): (minYears: number) => Context {
  const shared: Shared = {}
  const contexts: Context[] = []
  const contextFor = (minYears: number): Context => {
    for (const context of contexts) if (context.minYears === minYears) return context
    const context = new DossierContext(pack, criteria, told, minYears, shared)
    contexts.push(context)
    return context
  }
  return contextFor
}

/** What was worked out already; there once it was asked for. */
interface Shared {
  findings?: Map<string, Finding>
  score?: Score
  education?: Recognition | null
  titles?: readonly HeldTitle[] | null
  work?: RelatedWork | null
  resultsFrom?: { readonly range: DateRange | null | undefined }
}

/** A class, because a verdict makes several of these: an object spread for each took a tenth of its time. */
class DossierContext implements Context {
  readonly dossier: Dossier
  readonly plan: Pack['plan']
  readonly criteria: Criteria
  readonly asOf: LocalDate
  readonly minYears: number
  readonly met: Context['met']
  private readonly shared: Shared

  constructor(
    { plan }: Pack,
    criteria: Criteria,
    { dossier, asOf, met }: Pick<Context, 'dossier' | 'asOf' | 'met'>,
    minYears: number,
    shared: Shared,
  ) {
    this.dossier = dossier
    this.plan = plan
    this.criteria = criteria
    this.asOf = asOf
    this.minYears = minYears
    this.met = met
    this.shared = shared
  }

  /** Made when first looked at: verdicts alone never do. */
  get findings(): Map<string, Finding> {
    this.shared.findings ??= new Map()
    return this.shared.findings
  }

  score(): Score {
    const { points } = this.criteria
    this.shared.score ??= points ? scoreBy(points, this) : NO_SCORE
    return this.shared.score
  }

  totals(wanted: number): Totals {
    const { points } = this.criteria
    return this.shared.score ?? (points ? totalsBy(points, this, wanted) : NO_SCORE)
  }

  education(): Recognition | null {
    if (this.shared.education === undefined)
      this.shared.education = recogniseEducation(this.dossier, this.criteria, this.plan.applyBy)
    return this.shared.education
  }

  titles(): readonly HeldTitle[] | null {
    if (this.shared.titles === undefined) this.shared.titles = heldTitles(this.dossier)
    return this.shared.titles
  }

  work(): RelatedWork | null {
    if (this.shared.work === undefined) this.shared.work = relatedWork(this.dossier, this.criteria.officeYears)
    return this.shared.work
  }

  resultsFrom(): DateRange | null | undefined {
    this.shared.resultsFrom ??= { range: this.criteria.resultsAfterTitle ? presentTitleStart(this.dossier) : null }
    return this.shared.resultsFrom.range
  }
}

import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Truth } from '../dossier/truth.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { Context } from './condition.ts'
import { contextsOf } from './contexts.ts'
import { evaluate, type Judged } from './evaluate.ts'
import type { Criteria, Gate, Pack, Path, Standard } from './pack.ts'
import type { Score } from './points/score.ts'
import { type StandardVerdict, standardVerdictOf, type Verdict, verdictOf, worst } from './verdict.ts'

/** A public condition as it stands for paths with the same look-back. */
export interface JudgedGate {
  readonly gate: Gate
  readonly minYears: number
  readonly judged: Judged
  readonly verdict: Verdict
  /** Ids of the paths it was judged for. */
  readonly appliesTo: readonly string[]
}

export interface JudgedPath {
  readonly path: Path
  readonly judged: Judged
  /** Of the path's own conditions. */
  readonly verdict: Verdict
  readonly gates: readonly JudgedGate[]
  /** Path and public conditions together. */
  readonly overall: Verdict
}

/** 评审条件, the second layer: what the committee looks at once the application is in. */
export interface JudgedStandard {
  readonly standard: Standard
  readonly judged: Judged
  readonly verdict: StandardVerdict
}

export interface Judgement {
  readonly pack: Pack
  readonly dossier: Dossier
  readonly asOf: LocalDate
  readonly paths: readonly JudgedPath[]
  readonly gates: readonly JudgedGate[]
  /** Of the target level; those of the applicant's own kind of work, or of every kind while it is not known. */
  readonly standards: readonly JudgedStandard[]
  /** What criteria held for comparison would say; null where the plan's own are in our hands. */
  readonly comparison: Compared | null
  readonly score: () => Score | null
}

/** Judged by the criteria of another document, for comparison only. */
export interface Compared {
  readonly label: string
  readonly document: string
  readonly paths: readonly { readonly path: Path; readonly judged: Judged; readonly verdict: Verdict }[]
}

/**
 * Judges every path and public condition of a plan for a dossier on a day. Pure: no clock, no I/O; the same in gives
 * the same out. `target` keeps the paths of that level and below.
 */
export function judge(
  pack: Pack,
  dossier: Dossier,
  options: { readonly asOf: LocalDate; readonly target?: TitleLevel },
): Judgement {
  const { asOf, target } = options
  const court = courtOf(pack, pack.criteria, dossier, asOf)
  const wanted = pathsUpTo(pack.criteria, target)
  const gates = judgeGates(pack, wanted, court.contextFor)
  const paths = wanted.map((path): JudgedPath => {
    const judged = court.judgePath(path)
    const own = gates.filter((entry) => concerns(entry, path))
    const verdict = verdictOf(judged)
    return { path, judged, verdict, gates: own, overall: worst([verdict, ...own.map((gate) => gate.verdict)]) }
  })
  return {
    pack,
    dossier,
    asOf,
    paths,
    gates,
    standards: judgeStandards(pack, dossier, target, court.contextFor(0)),
    comparison: compare(pack, dossier, options),
    score: () => (pack.criteria.points ? court.score() : null),
  }
}

interface Court {
  readonly contextFor: (minYears: number) => Context
  readonly judgePath: (path: Path) => Judged
  readonly score: () => Score
}

/** What judging one dossier by one document shares, so that nothing is worked out twice. */
function courtOf(pack: Pack, criteria: Criteria, dossier: Dossier, asOf: LocalDate): Court {
  const judged = new Map<string, Judged>()
  const contextFor = contextsOf(pack, criteria, {
    dossier,
    asOf,
    met: (id: string): Truth => {
      const path = criteria.paths.find((candidate) => candidate.id === id)
      return path ? judgePath(path).truth : 'no'
    },
  })
  function judgePath(path: Path): Judged {
    const known = judged.get(path.id)
    if (known) return known
    const result = evaluate(path.condition, contextFor(path.minYears))
    judged.set(path.id, result)
    return result
  }
  return { contextFor, judgePath, score: () => contextFor(0).score() }
}

function pathsUpTo(criteria: Criteria, target: TitleLevel | undefined): Path[] {
  const rank = (level: TitleLevel) => TITLE_LEVELS.indexOf(level)
  return criteria.paths.filter((path) => target === undefined || rank(path.level) <= rank(target))
}

function judgeStandards(
  { criteria }: Pack,
  dossier: Dossier,
  target: TitleLevel | undefined,
  context: Context,
): JudgedStandard[] {
  const duty = dossier.employment?.duty
  return criteria.standards
    .filter(({ level, duties }) => (target === undefined || level === target) && (!duty || duties.includes(duty)))
    .map((standard) => {
      const judged = evaluate(standard.condition, context)
      return { standard, judged, verdict: standardVerdictOf(judged) }
    })
}

function compare(
  pack: Pack,
  dossier: Dossier,
  { asOf, target }: { readonly asOf: LocalDate; readonly target?: TitleLevel },
): Compared | null {
  if (!pack.comparison) return null
  const { criteria, label } = pack.comparison
  const court = courtOf(pack, criteria, dossier, asOf)
  const paths = pathsUpTo(criteria, target).map((path) => {
    const judged = court.judgePath(path)
    return { path, judged, verdict: verdictOf(judged) }
  })
  return { label, document: criteria.document, paths }
}

/** Whether a public condition, judged for so many years, is one for this path. */
function concerns({ gate, minYears }: Pick<JudgedGate, 'gate' | 'minYears'>, path: Path): boolean {
  if (gate.levels !== null && !gate.levels.includes(path.level)) return false
  return !gate.perPath || minYears === lookBack(path)
}

/** How many years the public conditions look back for a path. */
export function lookBack(path: Path): number {
  return Math.max(1, path.minYears)
}

/** Each public condition once, or once for each look-back its paths ask for. */
function judgeGates(pack: Pack, paths: readonly Path[], contextFor: (minYears: number) => Context): JudgedGate[] {
  return pack.plan.gates.flatMap((gate) => {
    const years = gate.perPath ? [...new Set(paths.map(lookBack))].sort((a, b) => b - a) : [0]
    return years.map((minYears): JudgedGate => {
      const judged = evaluate(gate.condition, contextFor(minYears))
      const appliesTo = paths.filter((path) => concerns({ gate, minYears }, path)).map((path) => path.id)
      return { gate, minYears, judged, verdict: verdictOf(judged), appliesTo }
    })
  })
}

import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Truth } from '../dossier/truth.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import { presentTitleStart } from './achievements.ts'
import type { Context } from './condition.ts'
import { recogniseEducation } from './education.ts'
import { evaluate, type Judged } from './evaluate.ts'
import type { Gate, Pack, Path } from './pack.ts'
import type { Score } from './points/score.ts'
import { scoreBy } from './points/table.ts'
import { relatedWork } from './relatedWork.ts'
import { type Verdict, verdictOf, worst } from './verdict.ts'

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

export interface Judgement {
  readonly pack: Pack
  readonly dossier: Dossier
  readonly asOf: LocalDate
  readonly paths: readonly JudgedPath[]
  readonly gates: readonly JudgedGate[]
  readonly score: () => Score | null
}

const NO_SCORE: Score = { groups: [], total: [0, 0], mountain: [0, 0], totalWithMountain: [0, 0], facts: [] }

/**
 * Judges every path and public condition of a plan for a dossier on a day. Pure: no clock, no I/O; the same in gives
 * the same out. `target` keeps the paths of that level and below.
 */
export function judge(
  pack: Pack,
  dossier: Dossier,
  options: { readonly asOf: LocalDate; readonly target?: TitleLevel },
): Judgement {
  const base = {
    dossier,
    plan: pack.plan,
    criteria: pack.criteria,
    asOf: options.asOf,
    met: (id: string): Truth => judgedById(id)?.truth ?? 'no',
    score: once((): Score => (pack.criteria.points ? scoreBy(pack.criteria.points, contextFor(0)) : NO_SCORE)),
    education: once(() => recogniseEducation(dossier, pack.criteria, pack.plan.applyBy)),
    work: once(() => relatedWork(dossier)),
    resultsFrom: once(() => presentTitleStart(dossier)),
  }
  const contexts = new Map<number, Context>()
  const contextFor = (minYears: number): Context => {
    const known = contexts.get(minYears)
    if (known) return known
    const context = { ...base, minYears }
    contexts.set(minYears, context)
    return context
  }
  const judgedPaths = new Map<string, Judged>()
  const judgedById = (id: string): Judged | undefined => {
    const path = pack.criteria.paths.find((candidate) => candidate.id === id)
    return path && judgePath(path)
  }
  const judgePath = (path: Path): Judged => {
    const known = judgedPaths.get(path.id)
    if (known) return known
    const judged = evaluate(path.condition, contextFor(path.minYears))
    judgedPaths.set(path.id, judged)
    return judged
  }

  const wanted = pack.criteria.paths.filter(
    (path) => options.target === undefined || TITLE_LEVELS.indexOf(path.level) <= TITLE_LEVELS.indexOf(options.target),
  )
  const gates = judgeGates(pack, wanted, contextFor)
  const paths = wanted.map((path): JudgedPath => {
    const judged = judgePath(path)
    const own = gates.filter(({ gate, minYears }) => !gate.perPath || minYears === lookBack(path))
    const verdict = verdictOf(judged)
    return { path, judged, verdict, gates: own, overall: worst([verdict, ...own.map((gate) => gate.verdict)]) }
  })
  return { pack, dossier, asOf: options.asOf, paths, gates, score: () => (pack.criteria.points ? base.score() : null) }
}

/** Works something out the first time it is asked for. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** How many years the public conditions look back for a path. */
function lookBack(path: Path): number {
  return Math.max(1, path.minYears)
}

/** Each public condition once, or once for each look-back its paths ask for. */
function judgeGates(pack: Pack, paths: readonly Path[], contextFor: (minYears: number) => Context): JudgedGate[] {
  return pack.plan.gates.flatMap((gate) => {
    const years = gate.perPath ? [...new Set(paths.map(lookBack))].sort((a, b) => b - a) : [0]
    return years.map((minYears): JudgedGate => {
      const judged = evaluate(gate.condition, contextFor(minYears))
      const appliesTo = paths.filter((path) => !gate.perPath || lookBack(path) === minYears).map((path) => path.id)
      return { gate, minYears, judged, verdict: verdictOf(judged), appliesTo }
    })
  })
}

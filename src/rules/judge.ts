import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Truth } from '../dossier/truth.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import type { Context } from './condition.ts'
import { contextsOf } from './contexts.ts'
import { type DocketGate, docketOf, pathsUpTo } from './docket.ts'
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

/** Worked out when it is looked at: `{ ...path }` would leave its verdicts behind. */
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

/** As {@link JudgedPath}: `{ ...judgement }` would leave the standards and the score behind. */
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
 * the same out. `target` keeps the paths of that level and below. Each is judged when it is looked at: who asks for the next
 * question looks at one level alone.
 */
export function judge(
  pack: Pack,
  dossier: Dossier,
  options: { readonly asOf: LocalDate; readonly target?: TitleLevel },
): Judgement {
  return new JudgementInCourt(pack, dossier, options)
}

/**
 * Getters are those of classes throughout, here and wherever many are made: of an object written out with one, the engine keeps a plan of
 * its own among the old objects, which holds on to the getter and by it to all that was judged, until the whole heap is looked through.
 */
class JudgementInCourt implements Judgement {
  readonly pack: Pack
  readonly dossier: Dossier
  readonly asOf: LocalDate
  readonly paths: readonly JudgedPath[]
  readonly gates: readonly JudgedGate[]
  readonly comparison: Compared | null
  private readonly target: TitleLevel | undefined
  private readonly court: Court
  private known: readonly JudgedStandard[] | undefined

  constructor(pack: Pack, dossier: Dossier, options: { readonly asOf: LocalDate; readonly target?: TitleLevel }) {
    const court = courtOf(pack, pack.criteria, dossier, options.asOf)
    const docket = docketOf(pack, options.target)
    const gates = docket.gates.map((entry) => new GateInCourt(entry, court))
    this.pack = pack
    this.dossier = dossier
    this.asOf = options.asOf
    this.target = options.target
    this.court = court
    this.gates = gates
    this.paths = docket.paths.map(({ path, gates: own }) => new PathInCourt(path, own, gates, court))
    this.comparison = compare(pack, dossier, options)
  }

  get standards(): readonly JudgedStandard[] {
    this.known ??= judgeStandards(this.pack, this.dossier, this.target, this.court.contextFor(0))
    return this.known
  }

  score(): Score | null {
    return this.pack.criteria.points ? this.court.score() : null
  }
}

class GateInCourt implements JudgedGate {
  private readonly entry: DocketGate
  private readonly court: Court
  private known: Judged | undefined

  constructor(entry: DocketGate, court: Court) {
    this.entry = entry
    this.court = court
  }

  get gate(): Gate {
    return this.entry.gate
  }

  get minYears(): number {
    return this.entry.minYears
  }

  get appliesTo(): readonly string[] {
    return this.entry.appliesTo
  }

  get judged(): Judged {
    this.known ??= evaluate(this.gate.condition, this.court.contextFor(this.minYears))
    return this.known
  }

  get verdict(): Verdict {
    return verdictOf(this.judged)
  }
}

class PathInCourt implements JudgedPath {
  readonly path: Path
  private readonly places: readonly number[]
  private readonly all: readonly JudgedGate[]
  private readonly court: Court
  private own: readonly JudgedGate[] | undefined
  private known: Verdict | undefined

  constructor(path: Path, places: readonly number[], all: readonly JudgedGate[], court: Court) {
    this.path = path
    this.places = places
    this.all = all
    this.court = court
  }

  get judged(): Judged {
    return this.court.judgePath(this.path)
  }

  get verdict(): Verdict {
    return verdictOf(this.judged)
  }

  get gates(): readonly JudgedGate[] {
    this.own ??= this.places.map((at) => this.all[at] as JudgedGate)
    return this.own
  }

  get overall(): Verdict {
    this.known ??= worst([this.verdict, ...this.gates.map((gate) => gate.verdict)])
    return this.known
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
  const paths = pathsUpTo(criteria.paths, target).map((path) => {
    const judged = court.judgePath(path)
    return { path, judged, verdict: verdictOf(judged) }
  })
  return { label, document: criteria.document, paths }
}

import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import { aimedAt } from './aim.ts'
import { earliestWithGates } from './assessment/earliest.ts'
import { materialsFor, sayContacts, saySteps } from './assessment/materials.ts'
import { notesOf } from './assessment/notes.ts'
import { sayPoints } from './assessment/points.ts'
import { reasonsOf } from './assessment/reasons.ts'
import type { AssessedGap, AssessedGate, AssessedPath, AssessedStandard, Assessment } from './assessment/schema.ts'
import { earliestOf } from './earliest.ts'
import { distanceOf, type Gap, gapsOf } from './gaps.ts'
import type { JudgedGate, JudgedPath, Judgement } from './judge.ts'
import { nextQuestions, type Question } from './next.ts'
import { openParts } from './openParts.ts'
import { planState, windowNotice } from './planState.ts'
import { receiptOf } from './receipt.ts'
import { VERDICTS } from './verdict.ts'

export { type Assessment, assessmentSchema } from './assessment/schema.ts'

export interface AssessOptions {
  /** What may be asked; with none, `next` is null. */
  readonly questions: readonly Question[]
  /** Keys of questions answered 不知道. */
  readonly skip?: ReadonlySet<string>
  /** The level aimed at; null for every level the plan gives. */
  readonly target: TitleLevel | null
}

/**
 * Turns a judgement into the answer others rely on (`assess --json`). Plain data, complete, nothing cut short. With a
 * target, lower levels are listed only where they are open. Pure: the same in gives the same out.
 */
export function assess(judgement: Judgement, { questions, skip = new Set(), target }: AssessOptions): Assessment {
  const { pack, asOf } = judgement
  const { plan } = pack
  const listed = judgement.paths.filter((judged) => isListed(judged, target))
  const paths = listed.map((judged) => assessPath(judged, judgement))
  const gates = judgement.gates.flatMap((gate) => assessGate(gate, judgement, listed))
  const aimed = new Set(aimedAt(judgement, target).map(({ path }) => path.id))
  const best = bestOf(
    paths.filter(({ id }) => aimed.has(id)),
    judgement,
  )
  const score = judgement.score()
  const [next] = nextQuestions(openParts(judgement, target), questions, skip)
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      number: plan.number,
      state: planState(plan, asOf),
      recommendState: plan.recommendBy === undefined ? null : planState({ ...plan, applyBy: plan.recommendBy }, asOf),
      notice: windowNotice(plan, asOf),
      applyFrom: plan.applyFrom,
      applyBy: plan.applyBy,
      recommendBy: plan.recommendBy ?? null,
      tenureCutOff: plan.tenureCutOff,
      resultsCutOff: plan.resultsCutOff,
    },
    asOf,
    target,
    overall: {
      verdict: best?.overall ?? '不符合',
      path: best?.id ?? null,
      level: best?.level ?? null,
      method: best?.method ?? null,
      summary: best?.summary ?? null,
    },
    gates,
    paths,
    standards: assessStandards(judgement, target ?? best?.level ?? null),
    comparison: assessComparison(judgement, target),
    points: score ? sayPoints(score) : null,
    next: next
      ? { question: next.question, facts: [...next.facts], because: next.because.map((why) => ({ ...why })) }
      : null,
    materials: materialsFor(plan, paths, best),
    steps: saySteps(plan),
    contacts: sayContacts(plan),
    receipt: { rules: pack.hash, hash: receiptOf(pack.hash, judgement.dossier, asOf, target) },
  }
}

function isListed({ path, overall }: JudgedPath, target: TitleLevel | null): boolean {
  if (target === null || path.level === target) return true
  if (TITLE_LEVELS.indexOf(path.level) > TITLE_LEVELS.indexOf(target)) return false
  return overall === '可申报' || overall === '补齐后可申报'
}

function assessPath(judged: JudgedPath, { pack }: Judgement): AssessedPath {
  const { path } = judged
  const earliest = earliestWithGates(judged, pack.plan)
  return {
    id: path.id,
    level: path.level,
    method: path.method,
    summary: path.summary,
    verdict: judged.verdict,
    overall: judged.overall,
    clause: path.clause,
    reasons: reasonsOf(judged.judged),
    gaps: gapsOf(judged.judged).map(sayGap),
    earliest: earliest && { ...earliest, assumes: [...earliest.assumes] },
    notes: notesOf(path.notes, judged.judged, pack),
  }
}

function assessGate(judged: JudgedGate, { pack }: Judgement, listed: readonly JudgedPath[]): AssessedGate[] {
  const appliesTo = listed.filter(({ gates }) => gates.includes(judged)).map(({ path }) => path.id)
  if (appliesTo.length === 0) return []
  const { gate } = judged
  const earliest = earliestOf(judged.judged, pack.plan)
  return [
    {
      id: gate.id,
      summary: gate.summary,
      verdict: judged.verdict,
      clause: gate.clause,
      years: gate.perPath ? judged.minYears : null,
      appliesTo,
      reasons: reasonsOf(judged.judged),
      gaps: gapsOf(judged.judged).map(sayGap),
      earliest: earliest && { ...earliest, assumes: [...earliest.assumes] },
      notes: notesOf(gate.notes, judged.judged, pack),
    },
  ]
}

/** The second layer for the level in question. */
function assessStandards({ standards, pack }: Judgement, level: TitleLevel | null): AssessedStandard[] {
  return standards
    .filter(({ standard }) => level === null || standard.level === level)
    .map(({ standard, judged, verdict }) => ({
      id: standard.id,
      level: standard.level,
      duties: [...standard.duties],
      verdict,
      clause: standard.clause,
      summary: standard.summary,
      reasons: reasonsOf(judged),
      gaps: gapsOf(judged).map(sayGap),
      notes: notesOf(standard.notes, judged, pack),
    }))
}

/** What older criteria would say of the level in question; the paths that fail there say why. */
function assessComparison({ comparison }: Judgement, target: TitleLevel | null): Assessment['comparison'] {
  if (!comparison) return null
  const { label, document, paths } = comparison
  return {
    label,
    document,
    paths: paths
      .filter(({ path }) => target === null || path.level === target)
      .map(({ path, judged, verdict }) => ({
        id: path.id,
        level: path.level,
        method: path.method,
        verdict,
        clause: path.clause,
        summary: path.summary,
        gaps: gapsOf(judged).map(sayGap),
      })),
  }
}

function sayGap({ options, ...gap }: Gap): AssessedGap {
  return { ...gap, ...(options ? { options: options.map((way) => way.map(sayGap)) } : {}) }
}

/**
 * The path to put first: the best verdict with its public conditions, then the higher level, then the one whose own
 * conditions stand better, then the one that opens soonest and lacks least, then the commonest.
 */
function bestOf(paths: readonly AssessedPath[], judgement: Judgement): AssessedPath | null {
  const judged = new Map(judgement.paths.map((entry) => [entry.path.id, entry]))
  const far = ({ id }: AssessedPath) => {
    const entry = judged.get(id)
    return entry ? distanceOf(entry.judged) : 0
  }
  // Each is only worked out while those before it are the same.
  const keys: readonly ((path: AssessedPath) => number | string)[] = [
    ({ overall }) => VERDICTS.indexOf(overall),
    // 初定 does not go through a yearly plan: never put first while anything else is open.
    ({ method }) => (method === '初定' ? 1 : 0),
    ({ level }) => -TITLE_LEVELS.indexOf(level),
    ({ verdict }) => VERDICTS.indexOf(verdict),
    ({ overall, earliest }) => (overall === '不符合' ? (earliest?.date ?? '9999') : ''),
    far,
    ({ id }) => -(judged.get(id)?.path.commonness ?? 0),
  ]
  const before = (a: AssessedPath, b: AssessedPath): boolean => {
    for (const key of keys) {
      const [own, other] = [key(a), key(b)]
      if (own !== other) return own < other
    }
    return false
  }
  return paths.reduce<AssessedPath | null>((best, path) => (best && !before(path, best) ? best : path), null)
}

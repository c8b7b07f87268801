import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Judgement, judge } from '../rules/judge.ts'
import type { Question } from '../rules/next.ts'
import type { Pack } from '../rules/pack.ts'
import type { Answering } from './answering.ts'
import { dossierOf } from './dossierOf.ts'
import { lately } from './lately.ts'
import { isAsked } from './ofPlan.ts'
import type { State } from './state.ts'
import type { Wording } from './wording.ts'

/** What the talk stands on: the law and the wording. Never changes while a program runs. */
export interface World extends Answering {
  readonly packs: readonly Pack[]
  readonly wording: Wording
  /** Plan id → the questions asked under it. */
  readonly questions: ReadonlyMap<string, readonly Question[]>
}

/** The newest plans come first. */
export function makeWorld(packs: readonly Pack[], wording: Wording, answering: Answering): World {
  const asked = (pack: Pack) => wording.questions.filter((question) => isAsked(question, pack))
  return {
    ...answering,
    packs: [...packs].sort((a, b) => b.plan.year - a.plan.year),
    wording,
    questions: new Map(packs.map((pack) => [pack.plan.id, asked(pack)])),
  }
}

export function questionsOf(world: World, pack: Pick<Pack, 'plan'>): readonly Question[] {
  return world.questions.get(pack.plan.id) ?? []
}

export function packOf(world: World, state: Pick<State, 'plan'>): Pack | null {
  return world.packs.find((pack) => pack.plan.id === state.plan) ?? null
}

export interface Standing {
  readonly pack: Pack
  readonly dossier: Dossier
  readonly judgement: Judgement
}

/**
 * Found once for the same answers: one turn asks it many times, for the next question, the days, what is left. Answers are never changed
 * in place, so that the same ones stand the same. No weak map: the collector would keep each turn's findings until it looks through
 * everything, which holds up whoever writes meanwhile.
 */
const standingBy = lately(
  (pack: Pack, answers: State['answers'], target: State['target'], today: LocalDate): Standing => {
    const dossier = dossierOf({ answers }, pack)
    return { pack, dossier, judgement: judge(pack, dossier, { asOf: today, ...(target ? { target } : {}) }) }
  },
)

/** Where the applicant stands on a day, by what they have told so far; null before a plan is chosen. */
export function standing(world: World, state: State, today: LocalDate): Standing | null {
  const pack = packOf(world, state)
  return pack && standingBy(pack, state.answers, state.target, today)
}

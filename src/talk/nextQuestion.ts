import type { LocalDate } from '../dossier/date.ts'
import { recogniseEducation } from '../rules/education.ts'
import type { Judgement } from '../rules/judge.ts'
import { type NextQuestion, nextQuestions, type OpenPart, questionsForFacts } from '../rules/next.ts'
import { openParts } from '../rules/openParts.ts'
import { splitKey } from './asked.ts'
import { RESULT_LISTS } from './dossierOf.ts'
import { fieldAsked, type Held, heldAlready, isSettled, turnsInto } from './heldAlready.ts'
import { ownQuestion, standardParts } from './standards.ts'
import type { Answer, State } from './state.ts'
import { packOf, questionsOf, standing, type World } from './world.ts'

/** Questions not to be asked (again): answered 不知道 or 跳过, or answered as far as they can be. */
function asideOf(world: World, state: State, onceMore = false): Set<string> {
  const settled = Object.entries(state.answers).filter(
    ([, answer]) => !(askedOnceMore(answer) && (onceMore || openLetter(answer) !== null || isUntold(answer))),
  )
  const aside = new Set(settled.map(([key]) => key))
  // Who does not know whether there are results, or puts it off, is not asked list by list.
  if (state.answers.screen && state.answers.screen.kind !== 'value') for (const list of RESULT_LISTS) aside.add(list)
  // Nor is what follows up a statement nobody could answer.
  for (const { id, after, knownFirst } of packOf(world, state)?.statements.values() ?? []) {
    const before = after === null ? undefined : state.answers[`statement/${after}`]
    const early = knownFirst.some((what) => state.answers[KNOWN_BY[what]] === undefined)
    if (early || (before && before.kind !== 'value')) aside.add(`statement/${id}`)
  }
  return aside
}

/** The questions by which what a statement presupposes becomes known. */
const KNOWN_BY = { 单位: 'employer', 编制: 'establishment' } as const

/** Results told unasked, and not when they were got. */
const isUntold = (answer: Answer) => answer.kind === 'value' && answer.volunteered !== undefined

/** A date told only roughly is asked for once more, if the days in question still decide something. */
export function askedOnceMore(answer: Answer): boolean {
  return answer.kind === 'value' && answer.vague === true && (answer.times ?? 1) < 2
}

/** The beginning of the one letter of which no end was told; null for any other answer. */
export function openLetter(answer: Answer | undefined): string | null {
  const [only, more] = answer?.kind === 'value' && Array.isArray(answer.value) ? answer.value : []
  if (more !== undefined || only === null || typeof only !== 'object' || Array.isArray(only)) return null
  return typeof only.from === 'string' && Object.keys(only).length === 1 ? only.from : null
}

/**
 * What is still worth asking about. Somebody who does not know which level to aim at is asked about the highest one first,
 * then about the next lower, until one is open.
 */
export function wantedParts(world: World, judgement: Judgement, state: State): OpenPart[] {
  if (state.scope === 'standards') return standardParts(world, state, judgement)
  const beyond = state.scope !== 'first'
  const held = state.scope === 'points' ? null : heldAlready(judgement, state.target)
  if (held) return toTurn(world, judgement, state, held)
  if (state.target !== null || beyond) return openParts(judgement, state.target, beyond)
  for (const level of [...judgement.pack.plan.levels].reverse()) {
    const parts = openParts(judgement, level)
    const open = judgement.paths.some(({ path, overall }) => path.level === level && overall === '可申报')
    if (open || parts.length > 0) return parts
  }
  return []
}

/** Of who has the title already: whether it is of another field, and may be turned into one of this. */
function toTurn(world: World, judgement: Judgement, state: State, held: Held): OpenPart[] {
  if (isSettled(world, judgement, state)) return []
  const gates = new Set(judgement.gates.map(({ gate }) => gate.id))
  const open = judgement.paths.filter((path) => turnsInto(path, held) && path.overall !== '不符合')
  if (open.length === 0) return []
  const ways = new Set(open.map(({ path }) => path.id))
  return openParts(judgement, held.aim).filter(({ owner }) => gates.has(owner) || ways.has(owner))
}

/**
 * The next question worth asking, or null when nothing asked can change the answer any more. Follow-ups come first:
 * a highest education that does not match may be saved by another one (第十三条).
 */
export function nextQuestion(
  world: World,
  state: State,
  today: LocalDate,
): Pick<NextQuestion, 'question' | 'facts'> | null {
  const stands = standing(world, state, today)
  if (!stands) return null
  const aside = asideOf(world, state)
  const { judgement, dossier, pack } = stands
  const questions = questionsOf(world, pack)
  const own = state.scope === 'standards' ? ownQuestion(world, state) : null
  if (own) return { question: own, facts: [] }
  const held = ['first', 'all'].includes(state.scope) ? heldAlready(judgement, state.target) : null
  const field = held && fieldAsked(world, judgement, held)
  if (field && !aside.has(field)) return { question: field, facts: [] }
  const parts = wantedParts(world, judgement, state)
  // What a comparison alone hangs on decides nothing: it is asked for once.
  const onceMore = () =>
    nextQuestions(
      parts.filter(({ compared }) => !compared),
      questions,
      asideOf(world, state, true),
    )
  const first = nextQuestions(parts, questions, aside)[0] ?? onceMore()[0]
  if ((first || parts.length > 0) && !aside.has('education.other') && state.answers['education.major']) {
    const recognition = recogniseEducation(dossier, pack.criteria)
    if (recognition?.match === 'no' && recognition.highest !== '高中') return { question: 'education.other', facts: [] }
  }
  // The years left out are asked for while people have the papers at hand.
  const reviews = untoldYears(world, state, parts, 'reviews')
  if (reviews.length > 0) return { question: 'reviews', facts: reviews }
  if (first) return first
  const years = untoldYears(world, state, parts, 'hours')
  if (years.length > 0) return { question: 'hours', facts: years }
  if (state.scope === 'points') {
    const score = judgement.score()
    return (score && questionsForFacts(score.facts, questions, aside)[0]) ?? null
  }
  return null
}

/** A question not answered yet, by its id, as it would be asked now; null when its answer would change nothing. */
export function nextKeyFor(
  world: World,
  state: State,
  id: string,
  today: LocalDate,
): Pick<NextQuestion, 'question' | 'facts'> | null {
  const stands = standing(world, state, today)
  if (!stands) return null
  const parts = openParts(stands.judgement, state.target, true)
  const open = nextQuestions(parts, questionsOf(world, stands.pack), new Set(Object.keys(state.answers)))
  return open.find(({ question }) => splitKey(question).id === id) ?? null
}

/** After so many times a year left out is not asked for again. */
export const GIVEN_UP = 3

/** Years of which nothing was said when the question was answered, or that became of interest only afterwards. */
function untoldYears(world: World, state: State, parts: readonly OpenPart[], id: 'hours' | 'reviews'): string[] {
  const told = state.answers[id]
  const pack = packOf(world, state)
  if (told?.kind !== 'value' || !pack || (told.times ?? 1) >= GIVEN_UP) return []
  const asked = questionsOf(world, pack).filter((question) => question.id === id)
  const [wanted] = nextQuestions(parts, asked, new Set())
  const known = Object.keys(told.value as object)
  return (wanted?.facts ?? []).filter((fact) => /\d$/.test(fact) && !known.includes(fact.slice(id.length + 1)))
}

/** How many questions are left, about: those for the likeliest path and its public conditions. */
export function questionsLeft(world: World, state: State, today: LocalDate): number {
  const stands = standing(world, state, today)
  if (!stands) return 0
  const parts = wantedParts(world, stands.judgement, state)
  const likeliest = Math.max(0, ...parts.map(({ weight }) => weight))
  const gates = new Set(stands.judgement.gates.map(({ gate }) => gate.id))
  const path = parts.find(({ weight, owner }) => weight === likeliest && !gates.has(owner))
  const counted = state.scope === 'first' ? parts.filter((part) => part === path || gates.has(part.owner)) : parts
  return nextQuestions(counted, questionsOf(world, stands.pack), asideOf(world, state)).length
}

/**
 * Questions answered 不知道, 跳过 or not closely enough that could still change the answer, what matters most first: those
 * the path at hand hangs on; where it hangs on none itself, those of the other ways.
 */
export function toFindOut(
  world: World,
  state: State,
  judgement: Judgement,
  facts: readonly string[],
): { key: string; told: Answer }[] {
  const wanted = nextQuestions(wantedParts(world, judgement, state), questionsOf(world, judgement.pack), new Set())
  const own = wanted.filter((next) => next.facts.some((fact) => facts.includes(fact)))
  const found = (facts.length > 0 ? own : wanted).flatMap(({ question: key }) => {
    const told = state.answers[key]
    return told ? [{ key, told }] : []
  })
  const open = ({ told }: { told: Answer }) => told.kind !== 'value' || told.vague === true || told.value === '不知道'
  return [...found.filter(open), ...found.filter((entry) => !open(entry))]
}

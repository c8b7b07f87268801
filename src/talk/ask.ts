import type { LocalDate } from '../dossier/date.ts'
import { sayDate } from '../dossier/date.ts'
import { recogniseEducation } from '../rules/education.ts'
import type { Judgement } from '../rules/judge.ts'
import { type NextQuestion, nextQuestions, type OpenPart, questionsForFacts } from '../rules/next.ts'
import { openParts } from '../rules/openParts.ts'
import { hoursYears, reviewYears, sayYears, splitKey } from './asked.ts'
import { buttonsOf, NONE_OF_THEM } from './choices.ts'
import { APPLICABLE, dossierOf, RESULT_LISTS, resultSpan } from './dossierOf.ts'
import { hourYearsOf, ofPlan, underPlan } from './ofPlan.ts'
import type { Message } from './protocol.ts'
import { sayOpenLetter, saySpan } from './saidAs.ts'
import { ownQuestion, standardParts, standardsFor, statementsOf } from './standards.ts'
import type { Answer, Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { sayWindow } from './volunteered.ts'
import { type AskedQuestion, fill, say } from './wording.ts'
import { packOf, questionsOf, standing, type World } from './world.ts'

export function questionOf(world: World, key: string): AskedQuestion | null {
  const { id } = splitKey(key)
  return world.wording.questions.find((question) => question.id === id) ?? null
}

/** The question as it is asked under the plan chosen. */
export function questionUnder(world: World, state: Pick<State, 'plan'>, key: string): AskedQuestion | null {
  const question = questionOf(world, key)
  const pack = packOf(world, state)
  const { id, which } = splitKey(key)
  const stated = id === 'statement' && which !== null ? pack?.statements.get(which) : undefined
  const asked = question && stated?.answer === '是' ? saidWithYes(question) : question
  return asked && underPlan(asked, pack)
}

/** A statement that is true or not, as against one of something there is or is not. */
function saidWithYes(question: AskedQuestion): AskedQuestion {
  const labels: Readonly<Record<string, string>> = { 有: '是', 没有: '不是' }
  const options = question.options.map((option) => ({ ...option, label: labels[option.value] ?? option.label }))
  return { ...question, example: '是', options }
}

/** Questions not to be asked (again): answered 不知道 or 跳过, or answered as far as they can be. */
function asideOf(world: World, state: State, onceMore = false): Set<string> {
  const settled = Object.entries(state.answers).filter(
    ([, answer]) => !(askedOnceMore(answer) && (onceMore || openLetter(answer) !== null || isUntold(answer))),
  )
  const aside = new Set(settled.map(([key]) => key))
  // Who does not know whether there are results, or puts it off, is not asked list by list.
  if (state.answers.screen && state.answers.screen.kind !== 'value') for (const list of RESULT_LISTS) aside.add(list)
  // Nor is what follows up a statement nobody could answer.
  for (const { id, after } of packOf(world, state)?.statements.values() ?? []) {
    const before = after === null ? undefined : state.answers[`statement/${after}`]
    if (before && before.kind !== 'value') aside.add(`statement/${id}`)
  }
  return aside
}

/** Results told unasked, and not when they were got. */
const isUntold = (answer: Answer) => answer.kind === 'value' && answer.volunteered !== undefined

/** A date told only roughly is asked for once more, if the days in question still decide something. */
function askedOnceMore(answer: Answer): boolean {
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
  if (state.target !== null || beyond) return openParts(judgement, state.target, beyond)
  for (const level of [...judgement.pack.plan.levels].reverse()) {
    const parts = openParts(judgement, level)
    const open = judgement.paths.some(({ path, overall }) => path.level === level && overall === '可申报')
    if (open || parts.length > 0) return parts
  }
  return []
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
  const parts = wantedParts(world, judgement, state)
  // What a comparison alone hangs on decides nothing: it is asked for once.
  const deciding = parts.filter(({ compared }) => !compared)
  const [first] = [
    ...nextQuestions(parts, questions, aside),
    ...nextQuestions(deciding, questions, asideOf(world, state, true)),
  ]
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

/** Years of which nothing was said when the question was answered, or that became of interest only afterwards. */
function untoldYears(world: World, state: State, parts: readonly OpenPart[], id: 'hours' | 'reviews'): string[] {
  const told = state.answers[id]
  const pack = packOf(world, state)
  // Who has left a year out twice does not know it.
  if (told?.kind !== 'value' || !pack || (told.times ?? 1) > 2) return []
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

/** Asks a question: a new revision, choices fixed as shown. */
export function ask(world: World, state: State, key: string, facts: readonly string[]): Turn {
  const question = questionUnder(world, state, key)
  if (!question || !APPLICABLE.has(question.id)) throw new Error(`没有这个问题：${key}`)
  const revision = state.revision + 1
  const pending = pendingFor(world, { ...state, revision }, key, question, facts)
  const next: State = { ...state, stage: 'asking', pending, revision }
  const told = state.answers[key]
  const from = facts.length > 0 && question.id === 'titles.appointments' ? openLetter(told) : null
  if (from !== null) {
    const candidate = { value: [{ from, to: '至今' }], shown: saySpan({ from, to: '至今' }) }
    return turn({ ...next, pending: { ...pending, candidate } }, sayOpenLetter(from))
  }
  const pack = packOf(world, state)
  if (facts.length > 0 && pack && told?.kind === 'value' && told.volunteered !== undefined) {
    const candidate = { value: told.value as Json, shown: told.shown }
    const words = { 短名: question.short, 说过: told.shown, 起止: sayWindow(state, pack, question.id) }
    return turn({ ...next, pending: { ...pending, candidate } }, say(world.wording, '都在之间吗', words))
  }
  const asked = turn(next, questionMessage(world, next, pending))
  return told?.kind === 'value' && askedOnceMore(told) && facts.length > 0
    ? before(say(world.wording, '要更准', { 说过: told.shown }), asked)
    : asked
}

/** What is open once a question is asked. */
export function pendingFor(
  world: World,
  state: State,
  key: string,
  question: AskedQuestion,
  facts: readonly string[],
): Pending {
  return {
    question: key,
    revision: state.revision,
    misses: 0,
    offered: offeredBy(world, state, question),
    facts: [...factsFor(world, state, question, facts)],
  }
}

/** The choices of a question; where several may be named, 都没有 is the last of them. */
function offeredBy(world: World, state: State, question: AskedQuestion): Pending['offered'] {
  const named =
    question.id === 'standards.done'
      ? statementsOf(standardsFor(world, state)).map((name) => ({ value: name, label: name }))
      : question.options
  const options = named.map(({ value, label }) => ({ value, label }))
  return question.several ? [...options, { value: NONE_OF_THEM, label: say(world.wording, '都没有') }] : options
}

/** Years asked about when the question comes back by 修改: those it was asked for, or those of the plan. */
export function factsFor(
  world: World,
  state: State,
  question: AskedQuestion,
  facts: readonly string[],
): readonly string[] {
  const pack = packOf(world, state)
  if (!pack) return facts
  const { plan } = pack
  const reviews = plan.reviewYears.map((year) => `reviews.${year}`)
  // All years of the plan in one go, however many were still open.
  if (question.id === 'reviews') {
    const told = state.answers.reviews
    const known = told?.kind === 'value' && facts.length > 0 ? Object.keys(told.value as object) : []
    return [...new Set([...reviews, ...facts])].filter((fact) => !known.includes(fact.slice('reviews.'.length)))
  }
  if (question.id === 'hours' && hoursYears(facts).length === 0) {
    const told = state.answers.hours
    const years = told?.kind === 'value' ? Object.keys(told.value as object) : []
    return years.length > 0 ? years.map((year) => `hours.${year}`) : hourYearsOf(pack).map((year) => `hours.${year}`)
  }
  return facts
}

/** Names so short stand side by side. */
const SHORT = 10

/** The open question as a message; also used when it is shown again. */
export function questionMessage(world: World, state: State, pending: Pending): Message {
  const question = questionUnder(world, state, pending.question)
  const text = question ? fill(question.text, valuesFor(world, state, pending)) : ''
  // Who does not know the sums can tell what was done, where the plan's documents say what it is worth.
  const counts = question?.id === 'hours' && packOf(world, state)?.registration
  if (counts) return { text: `${text}\n${say(world.wording, '可以算学时')}` }
  if (pending.offered.length === 0) return { text }
  if (!question?.several) return { text, choices: buttonsOf(pending) }
  // Several may be meant, so they are typed by number; a button would take the first one pressed for all.
  const labels = pending.offered.slice(0, -1).map(({ label }) => label)
  const list = labels.map((label, index) => `${index + 1} ${label}`)
  // Many short names need no line each.
  const rows = labels.every((label) => [...label].length <= SHORT) ? [list.join('　')] : list
  return { text: [text, ...rows].join('\n'), choices: buttonsOf(pending).slice(-1), unlisted: true }
}

/** What the open question means in full; empty where it says it all. */
export function detailsOf(world: World, state: State, pending: Pending): string {
  const { id, which } = splitKey(pending.question)
  if (id === 'statement' && which !== null) return packOf(world, state)?.statements.get(which)?.details ?? ''
  const details = questionUnder(world, state, pending.question)?.details ?? ''
  return details === '' ? '' : fill(details, valuesFor(world, state, pending))
}

/** The open question in a sentence; where something is to be chosen, with an answer to copy in place of the list. */
export function briefQuestion(world: World, state: State, pending: Pending): string {
  const question = questionUnder(world, state, pending.question)
  if (!question) return ''
  const text = fill(question.brief, valuesFor(world, state, pending))
  return pending.offered.length === 0 ? text : `${text}${say(world.wording, '比如', { 例: question.example })}`
}

function valuesFor(world: World, state: State, pending: Pending): Record<string, string> {
  const { which } = splitKey(pending.question)
  const pack = packOf(world, state)
  const dossier = dossierOf(state, pack)
  const years = [...reviewYears(pending.facts), ...hoursYears(pending.facts)]
  const [from, to] = (pack ? resultSpan(dossier, pack, splitKey(pending.question).id) : null)?.split('/') ?? []
  const span =
    from && to
      ? from < '1971'
        ? `${sayDate(to)}以前`
        : `${sayDate(from)}到${sayDate(to)}之间`
      : pack
        ? `评上现职称以后、${sayDate(pack.plan.resultsCutOff)}以前`
        : '评上现职称以后'
  return {
    哪个: which ?? '',
    专业: dossier.education?.[0]?.major ?? '',
    年份: sayYears(years),
    起止: span,
    业绩止: pack ? sayDate(pack.plan.resultsCutOff) : '',
    机关年限: pack?.criteria.officeYears ? say(world.wording, '机关年限也算') : '',
    注册地: pack ? ofPlan(pack).registered.said : '',
    领域: pack ? ofPlan(pack).field : '',
    学时要求: pack ? ofPlan(pack).hours : '',
    专业类别: pack ? ofPlan(pack).majors : '',
    其他学历: say(world.wording, pack?.criteria.majors.highestCounts ? '其他学历按最高' : '其他学历按对口'),
    参保地: dossier.insurance?.place ?? (dossier.insurance?.arrangement === '在温缴纳' ? '温州' : '当地'),
    问话: (which === null ? undefined : pack?.statements.get(which)?.question) ?? '',
  }
}

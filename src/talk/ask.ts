import { sayDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { hoursYears, reviewYears, sayYears, splitKey } from './asked.ts'
import { buttonsOf, NONE_OF_THEM } from './choices.ts'
import { APPLICABLE, dossierOf, resultSpan } from './dossierOf.ts'
import { askedOnceMore, openLetter } from './nextQuestion.ts'
import { hourYearsOf, ofPlan, underPlan } from './ofPlan.ts'
import type { Message } from './protocol.ts'
import { WENZHOU } from './reading/message/regions.ts'
import { sayOpenLetter, saySpan } from './saidAs.ts'
import { standardsFor, statementsOf } from './standards.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { isResultList, sayWindow } from './volunteered.ts'
import { type AskedQuestion, fill, say } from './wording.ts'
import { packOf, type World } from './world.ts'

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
    ? before(say(world.wording, isResultList(question.id) ? '要更细' : '要更准', { 说过: told.shown }), asked)
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

/** Where 社保 is paid, by name: a place told before 在温州缴 was answered is no longer it. */
function insuredIn({ place, arrangement }: NonNullable<Dossier['insurance']> = {}): string {
  if (arrangement !== '在温缴纳') return place ?? '当地'
  return place !== undefined && new RegExp(`^(?:${WENZHOU})`).test(place) ? place : '温州'
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
    参保地: insuredIn(dossier.insurance),
    问话: (which === null ? undefined : pack?.statements.get(which)?.question) ?? '',
  }
}

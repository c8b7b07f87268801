import type { LocalDate } from '../dossier/date.ts'
import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Answer, Asked } from './answer.ts'
import { dayAsked } from './dayAsked.ts'
import { placeElsewhere, plansOf, speaksOf, titleFrom, withoutOwnCity } from './elsewhere.ts'
import { ofDay, ofMajor, ofOfficeDay } from './fewWords.ts'
import { type Ask, entriesThatAnswer, isWayOfAsking } from './fitting.ts'
import { askedOfTopics, besides, inPlaceOf, insteadOfOther, putInstead } from './followUp.ts'
import type { Knowledge, PlanKnowledge } from './knowledge.ts'
import { officesOf } from './offices.ts'
import { allDiffer, partsAsked, together } from './parts.ts'
import { withoutCourtesy, withoutEnding } from './plainText.ts'
import { nameOfPlan, plansIn } from './plans.ts'
import { asksForVerdict, asksOfSelfAlone, mayAsk } from './question.ts'
import {
  NO_QUESTION,
  NOT_WRITTEN,
  PERSONAL,
  sayAllContacts,
  sayAnswer,
  sayChoice,
  sayOnlyPlanOf,
  sayOtherLevel,
  sayOtherPlace,
  sayOtherYear,
  saySilence,
  sayWhich,
} from './say.ts'
import { MAJORS, majorIn, silent, told } from './telling.ts'
import type { WordsRead } from './words.ts'
import { asksWhen, relativeYears } from './years.ts'

/** Longer questions are cut. */
const LONGEST = 300
/** A longer one stands by itself. */
const LONGEST_FOLLOWING = 24
/** 机械呢 after these asks of a major, not of the plan called so. */
const MAJOR_WORDS: readonly string[] = ['专业', '对口', '不对口']
/** What may be asked of a level besides. */
const AIMED_AT: readonly string[] = ['什么时候', '截止', '开始', '哪里', '系统', '安排']
/** What is asked of the call for a level, not of the title one has. */
const CALLS: readonly string[] = ['截止', '开始', '申报', '系统', '安排']
/** So likely that an entry may speak for its plan where none was named. */
const SURE = 0.8

/**
 * Answers a question about the notices from what was put together by `makeKnowledge`. A plan named in the question goes
 * before the one spoken of so far; 那研究生呢 asks what was asked before of somebody else. Never throws on account of the
 * question; never guesses: what no entry surely answers is silent, with whom to ask.
 */
export function answerQuestion(knowledge: Knowledge, question: string, asked: Asked): Answer {
  const other = question.length <= LONGEST_FOLLOWING ? putInstead(question) : null
  if (other === null) return answerAlone(knowledge, question, asked)
  const carried = carriedOn(knowledge, other, asked)
  if (carried && tells(carried)) return carried
  const alone = answerAlone(knowledge, question, asked)
  if (tells(alone)) return alone
  const bare = answerAlone(knowledge, other, asked)
  return tells(bare) ? bare : (ofBefore(knowledge, other, asked) ?? alone)
}

/** 破格要专家吗, 要什么职称呢: asked of the last thing spoken of that has an answer to it. */
function ofBefore(knowledge: Knowledge, other: string, asked: Asked): Answer | null {
  const before = asked.before ?? null
  if (before === null) return null
  const found = askedOfTopics(other, before, knowledge.words)
    .map((question) => following(answerAlone(knowledge, question, asked), question))
    .find(tells)
  return found ?? null
}

const tells = (answer: Answer) =>
  answer.kind !== 'notAQuestion' && (answer.kind !== 'silent' || answer.sources.length > 0)

/** The question before, of what was put in another's place: of another plan, too. */
function carriedOn(knowledge: Knowledge, other: string, asked: Asked): Answer | null {
  const before = asked.before ?? null
  if (before === null) return null
  const { plans, words } = knowledge
  const spoken = plansIn(before, plans, asked.today)
  const { named, fitting, rest } = plansIn(other, plans, asked.today)
  const asksOfMajors = MAJOR_WORDS.some((meaning) => words(before).meanings.has(meaning))
  const fits = asksOfMajors || words(rest).known.length > 0 ? [] : (fitting ?? [])
  const [plan, ...others] = named[0] ?? fits
  const of = spoken.named[0]?.[0]?.plan.id ?? asked.plan ?? null
  const about = (question: string, planId: string | null): Answer => {
    const name = planId === asked.plan ? undefined : plans.find((one) => one.plan.id === planId)?.plan.aliases[0]
    return following(answerAlone(knowledge, question, { ...asked, plan: planId }), `${name ?? ''}${question.trim()}`)
  }
  if (plan && others.length === 0) return about(spoken.rest, plan.plan.id)
  const held = plans.find((one) => one.plan.id === of)
  const places = held ? officesOf(held.plan).flatMap((office) => office.places) : []
  const question = inPlaceOf(other, spoken.rest, words, places)
  const replaced = question === null ? null : about(question, of)
  if (replaced && 'sources' in replaced && replaced.sources.length > 0) return replaced
  const instead = insteadOfOther(other, spoken.rest, words).map((one) => about(one, of))
  const told = instead.find(({ kind }) => kind === 'answer')
  if (told) return told
  const entry = entryOf(about(spoken.rest, of))
  const added = besides(other, spoken.rest, words).map((one) => about(one, of))
  const same = entry === null ? undefined : added.find((answer) => entryOf(answer) === entry)
  return same ? following(same, before) : replaced
}

const entryOf = (answer: Answer) => (answer.kind === 'answer' ? answer.entry : null)

const following = (answer: Answer, question: string): Answer =>
  answer.kind === 'answer' || answer.kind === 'silent' ? { ...answer, following: question } : answer

function answerAlone(knowledge: Knowledge, question: string, asked: Asked): Answer {
  const text = question.slice(0, LONGEST)
  const spoken = spokenOf(knowledge, text, asked)
  const whole = answerWhole(knowledge, text, asked)
  if (whole.kind === 'personal' || spoken.named.length > 1) return whole
  const { parts, loose } = partsAsked(text, knowledge.words)
  if (parts.length < 2) return whole
  const plan = spoken.named[0]?.[0]?.plan.id ?? ('plan' in whole ? whole.plan : null) ?? asked.plan ?? null
  const answers = parts.map((part) => answerWhole(knowledge, part, { ...asked, plan }))
  if (whole.kind === 'silent' && whole.sources.length === 0 && !loose) return together(answers) ?? whole
  return allDiffer(answers, whole) ? (together(answers) ?? whole) : whole
}

const spokenOf = ({ plans }: Knowledge, text: string, { today }: Asked) => plansIn(withoutEnding(text), plans, today)

function answerWhole(knowledge: Knowledge, text: string, asked: Asked): Answer {
  const { named, fitting, rest, years } = spokenOf(knowledge, text, asked)
  const chat = knowledge.plans.find(({ plan }) => plan.id === asked.plan) ?? null
  const read = readAsAsked(knowledge, rest, named[0]?.[0] ?? chat)
  const isOwn = asksForVerdict(rest) || asksOfSelfAlone(rest)
  if (isOwn && !isWayOfAsking(named[0]?.[0] ?? chat, read)) return personal(named[0]?.[0] ?? chat)
  // 还能报吗: words without weight alone ask nothing, but where an entry is asked in them.
  const asksNothing = read.known.length === 0 && read.unknown.length === 0
  if (asksNothing && !knowledge.plans.some((held) => isWayOfAsking(held, read)))
    return { kind: 'notAQuestion', text: NO_QUESTION }
  const ask: Ask = { knowledge, asked, read, years }
  const [one, ...others] = named
  if (one && others.length > 0) return ofSeveral(named.flat(), ask)
  const sure = one?.length === 1 ? one[0] : !one ? chat : null
  const strange = placeElsewhere(knowledge, rest, sure)
  const fromThere = strange === null ? null : titleFrom(rest, strange)
  const all = factsOf(knowledge.plans)
  if (strange !== null && fromThere === null) {
    // 玉环能报吗: a plan may have a word on its neighbours.
    const own = sure && speaksOf(sure, strange) ? ofPlan(sure, ask) : null
    if (own && 'sources' in own && own.sources.length > 0) return own
    const only = ofPlanThere(strange, ask)
    if (only) return only
    return silent(null, sayOtherPlace(strange, all), sayAllContacts(all), [])
  }
  const put: Ask = fromThere === null ? ask : { ...ask, read: knowledge.words(fromThere) }
  const answer = sure ? ofPlan(sure, put) : ofSome(narrowed(one ?? fitting ?? knowledge.plans, put), put)
  if (answer.kind === 'silent' && answer.sources.length === 0 && !mayAsk(text) && !isTopic(read))
    return { kind: 'notAQuestion', text: NO_QUESTION }
  return answer
}

/** The words of a question; where no entry is asked in these very words, without those that ask nothing. */
function readAsAsked({ words }: Knowledge, rest: string, held: PlanKnowledge | null): WordsRead {
  const read = words(withoutOwnCity(rest, held))
  return isWayOfAsking(held, read) ? read : words(withoutOwnCity(withoutCourtesy(rest), held))
}

/** 台州机电几号报名: what the one plan of that city says, said to be its. */
function ofPlanThere(place: string, ask: Ask): Answer | null {
  const [there, ...others] = plansOf(ask.knowledge, place)
  if (!there || others.length > 0) return null
  const read = ask.knowledge.words(ask.read.text.replace(place, ' '))
  const found = ofPlan(there, { ...ask, read })
  if (found.kind !== 'answer' && (found.kind !== 'silent' || found.sources.length === 0)) return null
  return { ...found, text: `${sayOnlyPlanOf(place, there.plan)}\n${found.text}` }
}

/** The answer of an entry chosen from those that were offered; null when the plan has no such entry. */
export function answerEntry(knowledge: Knowledge, plan: string, entry: string, today: LocalDate): Answer | null {
  const held = knowledge.plans.find((candidate) => candidate.plan.id === plan)
  const found = held?.index.entries.find((candidate) => candidate.entry.id === entry)
  return held && found ? told(held, found, { asked: { today } }) : null
}

const factsOf = (plans: readonly PlanKnowledge[]) => plans.map(({ plan }) => plan)
const isTopic = (read: WordsRead) => read.known.length > 0 && read.text.length <= 12

function personal(held: PlanKnowledge | null): Answer {
  return { kind: 'personal', plan: held?.plan.id ?? null, text: PERSONAL }
}

/** Of several plans that may be meant, those that have the level said, of the year said. */
function narrowed(plans: readonly PlanKnowledge[], { read, years }: Ask): readonly PlanKnowledge[] {
  // 高工要几年工程师, 助工几年能评中级: the higher one is aimed at.
  const level = TITLE_LEVELS.toReversed().find((name) => read.meanings.has(name))
  const ofLevel = plans.filter(({ plan }) => level === undefined || plan.levels.includes(level))
  const left = ofLevel.length > 0 ? ofLevel : plans
  const ofYear = left.filter(({ plan }) => years.includes(plan.year))
  return ofYear.length > 0 ? ofYear : left
}

function ofSeveral(plans: readonly PlanKnowledge[], ask: Ask): Answer {
  const answers = plans.map((held) => ofPlan(held, ask))
  const found = answers.filter((answer) => answer.kind === 'answer')
  const [first] = found
  const text = answers.map((answer) => answer.text).join('\n\n')
  if (!first) {
    const contact = answers.flatMap((answer) => (answer.kind === 'silent' ? [answer.contact] : [])).join('；')
    return silent(plans[0]?.plan.id ?? null, text, contact, [])
  }
  return {
    ...first,
    plans: found.map(({ plan }) => plan),
    text,
    sources: [...new Set(found.flatMap(({ sources }) => sources))],
  }
}

/** None is known: what only one of them answers surely, or answers all alike; else which one is meant. */
function ofSome(plans: readonly PlanKnowledge[], ask: Ask): Answer {
  const [only] = plans
  if (only && plans.length === 1) return ofPlan(only, ask)
  if (dayAsked(ask.read.text, ask.asked.today)) return whichOf(plans)
  const found = plans
    .map((held) => ({ held, matches: entriesThatAnswer(held, ask) }))
    .filter((entry) => entry.matches.length > 0)
  const written = found.filter(({ matches: [best] }) => best && !best.found.entry.unwritten)
  const [single] = written
  if (!single) {
    const all = factsOf(plans)
    return silent(null, `${NOT_WRITTEN}\n可以问：${sayAllContacts(all)}`, sayAllContacts(all), [])
  }
  if (majorIn(ask) === null && written.length === 1 && found.length === 1 && (single.matches[0]?.score ?? 0) >= SURE)
    return ofPlan(single.held, ask)
  return whichOf(plans)
}

function whichOf(plans: readonly PlanKnowledge[]): Answer {
  const offered = factsOf(plans)
  return {
    kind: 'whichPlan',
    text: sayWhich(offered),
    plans: offered.map(nameOfPlan),
    planIds: offered.map(({ id }) => id),
  }
}

function ofPlan(held: PlanKnowledge, ask: Ask): Answer {
  const { plan } = held
  const { read, years, asked } = ask
  const later = [...years, ...relativeYears(read, asked)].filter((year) => year > plan.year)
  if (later.length > 0) return silent(plan.id, head(held, sayOtherYear(plan, later)), plan.hotline, [])
  const day = ofDay(held, ask) ?? ofOfficeDay(held, ask)
  if (day) return day
  const elsewhere = asksOfCall(held, ask) ? otherLevel(held, ask) : null
  if (elsewhere) return elsewhere
  const found = entriesThatAnswer(held, ask)
  const [best, ...others] = found
  // 学机电的在化工厂搞工艺对口吗: what was studied, before what follows where it does not match.
  if (best && best.found.entry.id !== MAJORS && !isWayOfAsking(held, read)) {
    const major = ofMajor(held, ask)
    if (major) return major
  }
  const earlier = asksWhen(read)
    ? [...years, ...relativeYears(read, asked)].filter(
        (year) => year < plan.year && best?.found.text.includes(String(year)) !== true,
      )
    : []
  if (earlier.length > 0) return silent(plan.id, head(held, sayOtherYear(plan, earlier)), plan.hotline, [])
  if (!best) return otherLevel(held, ask) ?? ofMajor(held, ask) ?? notWritten(held, asked)
  if (others.length > 0) {
    const titles = found.map((match) => match.found.entry.id)
    return { kind: 'choice', plan: plan.id, text: sayChoice(plan, titles), choices: titles }
  }
  return told(held, best.found, ask)
}

const head = ({ plan }: PlanKnowledge, text: string) => `${nameOfPlan(plan)}：${text}\n可以问：${plan.hotline}`

const notWritten = ({ plan }: PlanKnowledge, { today }: Asked) =>
  silent(plan.id, saySilence(plan, NOT_WRITTEN, plan.hotline, today), plan.hotline, [])

/** 中级什么时候截止, of a plan without: the day to which tenure as 工程师 is counted is no answer. */
function asksOfCall(held: PlanKnowledge, { read }: Ask): boolean {
  const names = [held.plan.title, ...held.plan.aliases].join(' ')
  const nothingStrange = read.unknown.every(({ start, end }) => names.includes(read.text.slice(start, end)))
  return nothingStrange && CALLS.some((meaning) => read.meanings.has(meaning)) && !isWayOfAsking(held, read)
}

/** Nothing was asked about but levels the plan has not. */
function otherLevel({ plan }: PlanKnowledge, { knowledge, read, asked }: Ask): Answer | null {
  const levels = TITLE_LEVELS.filter((level) => read.meanings.has(level))
  // 助工证要几年 speaks of what one has, 副高什么时候报名 of what one aims at.
  const aimedAt = (meaning: string) =>
    knowledge.synonyms.common.has(meaning) ||
    AIMED_AT.includes(meaning) ||
    TITLE_LEVELS.some((level) => level === meaning)
  const nothingElse = read.known.every(({ meanings }) => meanings.some(aimedAt))
  if (!nothingElse || levels.length === 0 || levels.some((level) => plan.levels.includes(level))) return null
  const elsewhere = factsOf(knowledge.plans).filter((other) => levels.some((level) => other.levels.includes(level)))
  const sources = [plan.number]
  return {
    kind: 'answer',
    plan: plan.id,
    plans: [plan.id],
    entry: '评哪几级',
    text: sayAnswer(plan, sayOtherLevel(plan, elsewhere), sources, asked.today),
    sources,
    contact: null,
  }
}

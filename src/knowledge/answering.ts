import type { LocalDate } from '../dossier/date.ts'
import { answerAlone } from './alone.ts'
import type { Answer, Asked } from './answer.ts'
import { askedOfTopics, besides, inPlaceOf, insteadOfOther, isSchooling, putInstead } from './followUp.ts'
import type { Knowledge } from './knowledge.ts'
import { officesOf } from './offices.ts'
import { plansIn } from './plans.ts'
import { told } from './telling.ts'
import { asksWhen } from './years.ts'

/** A longer one stands by itself. */
const LONGEST_FOLLOWING = 24
/** 机械呢 after these asks of a major, not of the plan called so. */
const MAJOR_WORDS: readonly string[] = ['专业', '对口', '不对口']

/**
 * Answers a question about the notices from what was put together by `makeKnowledge`. A plan named in the question goes
 * before the one spoken of so far; 那研究生呢 asks what was asked before of somebody else. Never throws on account of the
 * question; never guesses: what no entry surely answers is silent, with whom to ask.
 */
export function answerQuestion(knowledge: Knowledge, question: string, asked: Asked): Answer {
  const other = question.length <= LONGEST_FOLLOWING ? putInstead(question) : null
  if (other !== null && OTHER_YEAR.test(other)) return ofOtherYear(knowledge, other, asked)
  if (other === null) return answerAlone(knowledge, question, asked)
  const there = { ...asked, plan: planBefore(knowledge, asked) ?? asked.plan ?? null }
  const carried = carriedOn(knowledge, other, asked)
  const isAnswered = carried !== null && tells(carried)
  const surely = isAnswered && carried.kind !== 'choice' ? carried : null
  const schooled = asked.before ? ofSchooling(knowledge, other, surely, asked) : null
  if (schooled) return schooled
  if (isAnswered) return carried
  const alone = withPlanBefore(knowledge, answerAlone(knowledge, question, there), other, asked)
  if (tells(alone)) return alone
  const bare = withPlanBefore(knowledge, answerAlone(knowledge, other, there), other, asked)
  return tells(bare) ? bare : (ofBefore(knowledge, other, asked) ?? alone)
}

/** The plan the question before was asked of by name: after 上虞几号截止, 社保呢 is of 上虞, too. */
function planBefore({ plans }: Knowledge, { before, today }: Asked): string | null {
  const [one, ...others] = before ? plansIn(before, plans, today).named : []
  return one?.length === 1 && others.length === 0 ? (one[0]?.plan.id ?? null) : null
}

/** The same, so that what is asked next is of that plan, too. */
function withPlanBefore(knowledge: Knowledge, answer: Answer, other: string, asked: Asked): Answer {
  const plan = planBefore(knowledge, asked)
  const held = plan === null || plan === asked.plan ? undefined : knowledge.plans.find((one) => one.plan.id === plan)
  const isOfIt = 'plan' in answer && answer.plan === plan
  return held && isOfIt ? following(answer, `${held.plan.aliases[0] ?? held.plan.title}${other}`) : answer
}

/** 那硕士呢 after 几号截止: what was said of days is no answer to it; what the plan asks of that schooling is. */
function ofSchooling(knowledge: Knowledge, other: string, carried: Answer | null, asked: Asked): Answer | null {
  if (carried?.kind === 'personal' || SPEAKS_OF_SCHOOLING.test(carried?.text ?? '')) return null
  if (!isSchooling(knowledge.words(other))) return null
  const plan = (carried && 'plan' in carried ? carried.plan : planBefore(knowledge, asked)) ?? asked.plan ?? null
  const name = knowledge.plans.find((one) => one.plan.id === plan && plan !== asked.plan)?.plan.aliases[0] ?? ''
  const question = `${other}几年能报`
  const answer = answerAlone(knowledge, question, { ...asked, plan })
  return 'sources' in answer && tells(answer) ? following(answer, `${name}${question}`) : null
}
const SPEAKS_OF_SCHOOLING = /学历|学位|文凭|毕业|高中|中专|大专|本科|硕士|研究生|博士/u

/** 明年呢: the next notice's, whatever was asked before. */
const OTHER_YEAR = /^(?:明年|来年|后年|下一?年度?|去年|前年|往年)(?:的)?(?:报|评|申报)?$/u

/** What was asked before, of another year: its days where they were asked for, else what is held of that year. */
function ofOtherYear(knowledge: Knowledge, other: string, asked: Asked): Answer {
  const before = asked.before ?? null
  const year = other.replace(/(?:的)?(?:报|评|申报)?$/u, '')
  if (before !== null && asksWhen(knowledge.words(before))) {
    const question = `${year}${before.trim()}`
    return following(answerAlone(knowledge, question, asked), question)
  }
  return answerAlone(knowledge, `${year}的通知`, asked)
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
  // 那温州的呢, of two there: the one talked about, if it is of them.
  const own = fits.filter((one) => one.plan.id === asked.plan)
  const [plan, ...others] = named[0] ?? (own.length > 0 ? own : fits)
  const of = spoken.named[0]?.[0]?.plan.id ?? asked.plan ?? null
  const about = (question: string, planId: string | null): Answer => {
    const name = planId === asked.plan ? undefined : plans.find((one) => one.plan.id === planId)?.plan.aliases[0]
    return following(answerAlone(knowledge, question, { ...asked, plan: planId }), `${name ?? ''}${question.trim()}`)
  }
  if (plan && others.length === 0) return about(spoken.rest, plan.plan.id)
  if (plan && spoken.named.length > 0)
    return answerAlone(knowledge, `${other}${spoken.rest.trim()}`, { ...asked, plan: null })
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

/** The answer of an entry chosen from those that were offered; null when the plan has no such entry. */
export function answerEntry(knowledge: Knowledge, plan: string, entry: string, today: LocalDate): Answer | null {
  const held = knowledge.plans.find((candidate) => candidate.plan.id === plan)
  const found = held?.index.entries.find((candidate) => candidate.entry.id === entry)
  return held && found ? told(held, found, { asked: { today } }) : null
}

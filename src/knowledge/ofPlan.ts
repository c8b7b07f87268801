import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Answer } from './answer.ts'
import { ofDay, ofEarly, ofHeldSince, ofLateResult, ofMajor, ofOfficeDay } from './fewWords.ts'
import { type Ask, entriesThatAnswer, isWayOfAsking, nearTo } from './fitting.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { nameOfPlan } from './plans.ts'
import { NOT_WRITTEN, sayAnswer, sayChoice, sayNear, sayOtherLevel, sayOtherYear, saySilence } from './say.ts'
import type { Match } from './search.ts'
import { MAJORS, majorIn, silent, told } from './telling.ts'
import { asksWhen, relativeYears } from './years.ts'

/** What may be asked of a level besides. */
const AIMED_AT: readonly string[] = ['什么时候', '截止', '开始', '哪里', '系统', '安排']
/** What is asked of the call for a level, not of the title one has. */
const CALLS: readonly string[] = ['截止', '开始', '申报', '系统', '安排']

export const factsOf = (plans: readonly PlanKnowledge[]) => plans.map(({ plan }) => plan)

/** What one plan says to a question: an answer, a choice, or silence with whom to ask. */
export function ofPlan(held: PlanKnowledge, ask: Ask): Answer {
  const { plan } = held
  const { read, years, asked } = ask
  const later = [...years, ...relativeYears(read, asked)].filter((year) => year > plan.year)
  if (later.length > 0) return silent(plan.id, head(held, sayOtherYear(plan, later)), plan.hotline, [])
  const day =
    ofDay(held, ask) ??
    ofEarly(held, ask) ??
    ofHeldSince(held, ask) ??
    ofLateResult(held, ask) ??
    ofOfficeDay(held, ask)
  if (day) return day
  const elsewhere = asksOfCall(held, ask) ? otherLevel(held, ask) : null
  if (elsewhere) return elsewhere
  const found = entriesThatAnswer(held, ask)
  const [best, ...others] = found
  // 学机电的在化工厂搞工艺对口吗: what was studied, before what follows where it does not match.
  if (best && best.found.entry.id !== MAJORS && !isWayOfAsking(held, read) && !namesIt(best, ask)) {
    const major = ofMajor(held, ask)
    if (major) return major
  }
  const earlier = asksWhen(read)
    ? [...years, ...relativeYears(read, asked)].filter(
        (year) => year < plan.year && best?.found.text.includes(String(year)) !== true,
      )
    : []
  if (earlier.length > 0) return silent(plan.id, head(held, sayOtherYear(plan, earlier)), plan.hotline, [])
  if (!best) return otherLevel(held, ask) ?? ofMajor(held, ask) ?? notWritten(held, ask)
  if (others.length > 0) {
    const titles = found.map((match) => match.found.entry.id)
    return { kind: 'choice', plan: plan.id, text: sayChoice(plan, titles), choices: titles }
  }
  return told(held, best.found, ask)
}

/** 暖通算不算机电制造里的: the major is a thing the likely entry lists. */
function namesIt({ found, score }: Match, ask: Ask): boolean {
  const major = majorIn(ask)
  return major !== null && score >= LISTED && found.entry.answer.includes(major)
}

const head = ({ plan }: PlanKnowledge, text: string) => `${nameOfPlan(plan)}：${text}\n可以问：${plan.hotline}`

/** No entry answers: said, with what is written of things near to it, which may be what was meant. */
function notWritten(held: PlanKnowledge, ask: Ask): Answer {
  const { plan } = held
  const near = nearTo(held, ask)
  const text = near.length > 0 ? `${NOT_WRITTEN}\n${sayNear(near)}` : NOT_WRITTEN
  return { ...silent(plan.id, saySilence(plan, text, plan.hotline, ask.asked.today), plan.hotline, []), near }
}

/** 当工程师的时间从哪天算: of tenure, no call. */
const TENURE = /(?:当|任|做|聘)(?:了|上|过|为)?(?:助理?|初级|中级|高级|副高|高工|助工|工程师|技术员)/u

/** 中级什么时候截止, of a plan without: the day to which tenure as 工程师 is counted is no answer. */
function asksOfCall(held: PlanKnowledge, { read }: Ask): boolean {
  const names = [held.plan.title, ...held.plan.aliases].join(' ')
  const nothingStrange = read.unknown.every(({ start, end }) => names.includes(read.text.slice(start, end)))
  return (
    nothingStrange &&
    !TENURE.test(read.text) &&
    CALLS.some((meaning) => read.meanings.has(meaning)) &&
    !isWayOfAsking(held, read)
  )
}

/** So likely an entry has to be to be told of a major it lists. */
const LISTED = 0.8

/** 高级要几年, of a plan up to 工程师. */
const YEARS = '几年'
const YEARS_SAID = /(?<!\d)\d{1,2}年|[一二两三四五六七八九十]年/u
const rank = (level: (typeof TITLE_LEVELS)[number]) => TITLE_LEVELS.indexOf(level)

/** Nothing was asked about but levels the plan has not. */
function otherLevel({ plan }: PlanKnowledge, { knowledge, read, asked }: Ask): Answer | null {
  const levels = TITLE_LEVELS.filter((level) => read.meanings.has(level))
  const isAbove = levels.some((level) => plan.levels.every((own) => rank(level) > rank(own)))
  // 助工证要几年 speaks of what one has, 副高什么时候报名 of what one aims at.
  const aimedAt = (meaning: string) =>
    knowledge.synonyms.common.has(meaning) ||
    AIMED_AT.includes(meaning) ||
    (isAbove && meaning === YEARS) ||
    TITLE_LEVELS.some((level) => level === meaning)
  // 工程师要满五年吗 asks of tenure.
  const nothingElse = !YEARS_SAID.test(read.text) && read.known.every(({ meanings }) => meanings.some(aimedAt))
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

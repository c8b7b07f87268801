import type { Answer, Asked } from './answer.ts'
import { withoutAfterthought, withoutLead } from './asides.ts'
import { asksDifference, comparedIn, sayCompared, sayPlans } from './difference.ts'
import { placeElsewhere, plansOf, speaksOf, titleFrom, withoutOwnCity, withPlacesTold } from './elsewhere.ts'
import { ofNow } from './fewWords.ts'
import { type Ask, entriesThatAnswer, isWayOfAsking } from './fitting.ts'
import type { Knowledge, PlanKnowledge } from './knowledge.ts'
import { isLevelBeyond } from './levelBeyond.ts'
import { factsOf, ofPlan } from './ofPlan.ts'
import { narrowed, ofSeveral, ofSome } from './ofPlans.ts'
import { allDiffer, partsAsked, together } from './parts.ts'
import {
  plainText,
  withoutAnybody,
  withoutAsides,
  withoutCourtesy,
  withoutEnding,
  withoutHearsay,
} from './plainText.ts'
import { type Mentioned, plansIn } from './plans.ts'
import { cityOfProvince } from './province.ts'
import { asksForVerdict, asksOfSelfAlone, asksWhether, mayAsk } from './question.ts'
import { NO_QUESTION, PERSONAL, sayAllContacts, sayOnlyPlanOf, sayOtherPlace } from './say.ts'
import { silent, told } from './telling.ts'
import { withWeight } from './terse.ts'
import type { WordsRead } from './words.ts'

/** Longer questions are cut. */
const LONGEST = 300

/** At most so many things told before a question are left out. */
const LEADS = 3

/** Answers a question by itself, whatever was asked before: each part of it where it asks several things at once. */
export function answerAlone(knowledge: Knowledge, question: string, asked: Asked, drops = LEADS): Answer {
  const text = withoutOwnAim(withoutAnybody(question.slice(0, LONGEST)), knowledge, asked)
  const spoken = spokenOf(knowledge, text, asked)
  const whole = answerWhole(knowledge, text, asked)
  const tellsWhich = (said: string) => ofAnother(knowledge, said, asked)
  const named = spoken.named[0]?.[0]?.plan.id ?? asked.plan ?? null
  const alone = (left: string, more: number) => answerAlone(knowledge, left, { ...asked, plan: named }, more)
  const bare = tells(whole) ? null : withoutAfterthought(text, tellsWhich)
  if (bare !== null) {
    const answer = alone(bare, LEADS)
    if (tells(answer)) return answer
  }
  const led = tells(whole) || drops === 0 ? null : withoutLead(text, knowledge, tellsWhich)
  // 我弟硕士出来两年半，给看看能不能报: told of somebody, and asked for them.
  if (led !== null && !(whole.kind === 'personal' && asksWhether(led))) {
    const answer = alone(led, drops - 1)
    if (answer.kind === 'answer') return answer
  }
  if (whole.kind === 'personal' || spoken.named.length > 1) return whole
  const compared = tells(whole) ? [] : comparedIn(spoken.rest)
  const each = compared.map(({ question: one }) => answerWhole(knowledge, one, { ...asked, plan: named }))
  const difference = sayCompared(compared, each)
  if (difference) return difference
  const { parts, loose } = partsAsked(text, knowledge.words)
  if (parts.length < 2) return whole
  const plan = spoken.named[0]?.[0]?.plan.id ?? ('plan' in whole ? whole.plan : null) ?? asked.plan ?? null
  const answers = parts.map((part) => answerWhole(knowledge, part, { ...asked, plan }))
  if (whole.kind === 'silent' && whole.sources.length === 0 && !loose) return together(answers) ?? whole
  return allDiffer(answers, whole) ? (together(answers) ?? whole) : whole
}

/** 上虞的社保要几个月，我报温州的: asked of the plan named, whichever is one's own. */
function withoutOwnAim(text: string, knowledge: Knowledge, asked: Asked): string {
  const left = text
    .replace(OWN_AIM, '')
    .replace(/^(?:你好|您好|那个|我|就|[，, ])*(?:想|要)?(?:请)?问一?下(?:子)?/u, '')
  return OWN_AIM.test(text) && spokenOf(knowledge, left, asked).named.length > 0 ? left : text
}
const OWN_AIM =
  /[，,。;； ]我(?:自己|们|这边|本人|是|想|要|打算|准备|在)*(?:报|申报)(?:的)?(?:是)?\p{Script=Han}{2,6}[。！!]?$/u

/** 杭州的, 2023年的, 明年的: told beside a question, these ask it of another notice. */
function ofAnother(knowledge: Knowledge, said: string, asked: Asked): boolean {
  const { named, fitting, years } = spokenOf(knowledge, said, asked)
  const short = plainText(said).length <= OF_NOTICE
  const { meanings } = knowledge.words(said)
  const year = years.length > 0 || meanings.has('明年') || meanings.has('去年')
  return named.length > 0 || (short && (fitting !== null || year)) || placeElsewhere(knowledge, said, null) !== null
}
/** 2023年的那个通知; longer ones tell of something that was. */
const OF_NOTICE = 9

/** So likely an unwritten matter has to be what is asked of oneself. */
const SURE = 0.75

const tells = (answer: Answer) => answer.kind === 'answer' || (answer.kind === 'silent' && answer.sources.length > 0)

const spokenOf = ({ plans }: Knowledge, text: string, { today }: Asked) => plansIn(withoutEnding(text), plans, today)

function answerWhole(knowledge: Knowledge, text: string, asked: Asked): Answer {
  const spoken = spokenOf(knowledge, text, asked)
  const { named, fitting, years } = spoken
  const chat = knowledge.plans.find(({ plan }) => plan.id === asked.plan) ?? null
  const ofProvince = cityOfProvince(spoken.rest, named[0]?.[0] ?? chat, knowledge.synonyms)
  const rest = withPlacesTold(ofProvince, knowledge.synonyms, named[0]?.[0] ?? chat)
  const read = readAsAsked(knowledge, rest, named[0]?.[0] ?? chat)
  const isOwn = asksForVerdict(rest) || asksOfSelfAlone(rest)
  const own = named[0]?.[0] ?? chat
  // 现在能报高级吗, of a plan that never has it: not of the days.
  const isBeyond = own && read.known.some((word) => isLevelBeyond(word, own.plan.levels))
  const now = own && !isBeyond && ofNow(own, rest, asked.today)
  if (now) return now
  if (isOwn && !isWayOfAsking(own, read)) return unwrittenOf(own, { knowledge, asked, read, years }) ?? personal(own)
  // 还能报吗: words without weight alone ask nothing, but where an entry is asked in them.
  const asksNothing = read.known.length === 0 && read.unknown.length === 0
  if (asksNothing && !knowledge.plans.some((held) => isWayOfAsking(held, read)))
    return { kind: 'notAQuestion', text: NO_QUESTION }
  const ask: Ask = { knowledge, asked, read, years }
  const [one, ...others] = named
  const compared = one && others.length > 0 && asksDifference(rest) ? sayPlans(named.flat()) : null
  if (compared) return compared
  if (one && others.length > 0) return ofSeveral(named.flat(), ask)
  const sure = one?.length === 1 ? one[0] : !one ? (ofYearSaid(spoken, chat, rest) ?? chat) : null
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

/** 2023年机械几号截止, asked where another year's plan is talked about: the one plan of that year called so. */
function ofYearSaid({ fitting, years }: Mentioned<PlanKnowledge>, chat: PlanKnowledge | null, rest: string) {
  if (chat === null || years.includes(chat.plan.year) || /毕业|专业|学历|学的|读/u.test(rest)) return null
  const [only, ...others] = (fitting ?? []).filter(({ plan }) => years.includes(plan.year))
  return only !== undefined && others.length === 0 ? only : null
}

/** The words of a question; where no entry is asked in these very words, without those that ask nothing. */
function readAsAsked({ words }: Knowledge, rest: string, held: PlanKnowledge | null): WordsRead {
  const asked = withWeight(withoutHearsay(rest))
  const read = words(withoutOwnCity(asked, held))
  return isWayOfAsking(held, read) ? read : words(withoutOwnCity(withoutAsides(withoutCourtesy(asked)), held))
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

const isTopic = (read: WordsRead) => read.known.length > 0 && read.text.length <= 12

/** 我公司注销了，聘书还能用吗: who asks of oneself what is nowhere written is told so; 我社保补缴行不行 asks of 补缴, whoever it is. */
function unwrittenOf(held: PlanKnowledge | null, ask: Ask): Answer | null {
  if (held === null) return null
  const { text } = ask.read
  const ofAnybody = text.replace(/^我的?(?!们)/u, '')
  const asked = ofAnybody === text ? [ask] : [ask, { ...ask, read: ask.knowledge.words(ofAnybody) }]
  for (const one of asked) {
    const [best] = entriesThatAnswer(held, one)
    if (best?.found.entry.unwritten && best.score >= SURE) return told(held, best.found, one)
  }
  return null
}

function personal(held: PlanKnowledge | null): Answer {
  return { kind: 'personal', plan: held?.plan.id ?? null, text: PERSONAL }
}

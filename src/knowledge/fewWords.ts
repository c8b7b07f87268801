import type { LocalDate } from '../dossier/date.ts'
import type { Answer } from './answer.ts'
import { asksOfLateResult } from './datedResult.ts'
import { dayAsked, sayDayAsked } from './dayAsked.ts'
import { asksDaysLeft, sayDaysLeft } from './daysLeft.ts'
import { asksToBeEarly, sayEarly } from './early.ts'
import { type Ask, entriesThatAnswer, isWayOfAsking } from './fitting.ts'
import { heldSinceAsked, sayHeldSince } from './heldSince.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { majorSaid } from './majorSaid.ts'
import { asksNow, sayNow } from './nowAsked.ts'
import { officeDayAsked, sayOfficeDay } from './officeDay.ts'
import { fillFrom } from './placeholders.ts'
import { sayAnswer, saySilence } from './say.ts'
import { MAJORS, majorIn, partsOf, silent, told } from './telling.ts'

/** The entries that tell the days of applicants and of their employers. */
const WINDOW = '申报时间'
const EMPLOYERS_DAYS = '单位推荐时间'
/** 10月20日前行吗: whether a day lies in the window. */
export function ofDay(held: PlanKnowledge, { read, asked: { today } }: Ask): Answer | null {
  const { plan } = held
  const asked = isWayOfAsking(held, read) ? null : dayAsked(read.text, today)
  const left = asked === null && asksDaysLeft(read.text)
  const text = left ? sayDaysLeft(plan, today) : asked && sayDayAsked(asked, plan, today)
  return ofWindow(held, left || asked?.of === '申报' ? WINDOW : EMPLOYERS_DAYS, text, today)
}

/** 2019年1月2号聘的行不行: whether the years are full, counted to the plan's cut-off. */
export function ofHeldSince(held: PlanKnowledge, { read, asked: { today } }: Ask): Answer | null {
  const asked = isWayOfAsking(held, read) ? null : heldSinceAsked(read.text)
  const said = asked && sayHeldSince(asked, held.pack)
  if (!said) return null
  const { plan } = held
  const sources = [...new Set(said.clauses.flatMap(partsOf))]
  const text = sayAnswer(plan, said.text, sources, today)
  return { kind: 'answer', plan: plan.id, plans: [plan.id], entry: TENURE, text, sources, contact: null }
}
const TENURE = '资历截止'

/** 9月授权的专利几分: that it comes too late, before what it would be worth. */
export function ofLateResult(held: PlanKnowledge, ask: Ask): Answer | null {
  if (isWayOfAsking(held, ask.read) || !asksOfLateResult(ask.read.text, held.plan)) return null
  const found = held.index.entries.find(({ entry }) => entry.id === RESULTS_END)
  return found ? told(held, found, ask) : null
}
const RESULTS_END = '业绩截止'

/** 能不能提前交: of the days of applicants. */
export const ofEarly = (held: PlanKnowledge, { read, asked: { today } }: Ask): Answer | null =>
  asksToBeEarly(read.text) ? ofWindow(held, WINDOW, sayEarly(held.plan, today), today) : null

/** 现在能报吗, 还来得及吗: where it is too early, too late, or the last day; of oneself too, on every other day. */
export function ofNow(held: PlanKnowledge, text: string, today: LocalDate): Answer | null {
  return asksNow(text) ? ofWindow(held, WINDOW, sayNow(held.plan, today), today) : null
}

/** What the calendar says, with the clauses of the entry on those days; null where that entry has nothing to say. */
function ofWindow(held: PlanKnowledge, entry: string, text: string | null, today: LocalDate): Answer | null {
  const { plan, pack } = held
  const found = held.index.entries.find((one) => one.entry.id === entry)
  if (!text || !found || found.entry.unwritten) return null
  const clauses = found.entry.clause === null ? fillFrom(found.entry.answer, pack).clauses : [found.entry.clause]
  const sources = [...new Set(clauses.flatMap(partsOf))]
  return {
    kind: 'answer',
    plan: plan.id,
    plans: [plan.id],
    entry,
    text: sayAnswer(plan, `${text}。`, sources, today),
    sources,
    contact: null,
  }
}

/** 9月30日放假协会上班吗: what the calendar knows of it. */
export function ofOfficeDay({ plan }: PlanKnowledge, { read, asked: { today } }: Ask): Answer | null {
  const day = officeDayAsked(read.text, plan, today)
  if (day === null) return null
  return silent(plan.id, saySilence(plan, sayOfficeDay(day), plan.hotline, today), plan.hotline, [])
}

/** 土木的能评吗: no entry is asked so, but a field of study is named. */
export function ofMajor(held: PlanKnowledge, ask: Ask): Answer | null {
  const name = majorIn(ask)
  const found = held.index.entries.find(({ entry }) => entry.id === MAJORS)
  if (name === null || !found) return null
  const { plan, pack } = held
  const { today } = ask.asked
  const said = found.entry.unwritten ? null : majorSaid(pack, name)
  if (!said) return told(held, found, { asked: ask.asked })
  const otherwise = said.matches === true ? null : (entriesThatAnswer(held, otherMajor(ask))[0]?.found.entry ?? null)
  const more = otherwise === null || otherwise.unwritten ? null : fillFrom(otherwise.answer, pack).text
  const text = more === null ? said.text : `${said.text}\n不对口的：${more}`
  if (said.matches === null)
    return silent(plan.id, saySilence(plan, text, plan.hotline, today), plan.hotline, said.clauses)
  const sources = [
    ...new Set([...said.clauses, ...(more === null ? [] : [otherwise?.clause ?? []].flat())].flatMap(partsOf)),
  ]
  return {
    kind: 'answer',
    plan: plan.id,
    plans: [plan.id],
    entry: MAJORS,
    text: sayAnswer(plan, text, sources, today),
    sources,
    contact: null,
  }
}

const otherMajor = (ask: Ask): Ask => ({ ...ask, read: ask.knowledge.words('专业不对口怎么办') })

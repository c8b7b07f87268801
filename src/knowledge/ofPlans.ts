import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Answer } from './answer.ts'
import { dayAsked } from './dayAsked.ts'
import { type Ask, entriesThatAnswer } from './fitting.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { factsOf, ofPlan } from './ofPlan.ts'
import { nameOfPlan } from './plans.ts'
import { NOT_WRITTEN, sayAllContacts, sayWhich } from './say.ts'
import { majorIn, silent } from './telling.ts'

/** So likely that an entry may speak for its plan where none was named. */
const SURE = 0.8

/** Of several plans that may be meant, those that have the level said, of the year said. */
export function narrowed(plans: readonly PlanKnowledge[], { read, years }: Ask): readonly PlanKnowledge[] {
  // 高工要几年工程师, 助工几年能评中级: the higher one is aimed at.
  const level = TITLE_LEVELS.toReversed().find((name) => read.meanings.has(name))
  const ofLevel = plans.filter(({ plan }) => level === undefined || plan.levels.includes(level))
  const left = ofLevel.length > 0 ? ofLevel : plans
  const ofYear = left.filter(({ plan }) => years.includes(plan.year))
  return ofYear.length > 0 ? ofYear : left
}

/** What each of the plans named says. */
export function ofSeveral(plans: readonly PlanKnowledge[], ask: Ask): Answer {
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
export function ofSome(plans: readonly PlanKnowledge[], ask: Ask): Answer {
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

import type { LocalDate } from '../dossier/date.ts'
import { nothingToConfirm } from './besides.ts'
import { choosePlan, targetIn, withoutPlan } from './choosing.ts'
import { cityOf, placeless, plansNear, plansSpokenOf } from './choosingPlace.ts'
import { again, missed } from './flow.ts'
import { halfTold } from './halfTold.ts'
import { partNamed } from './menu.ts'
import { planChosen } from './planChosen.ts'
import { ofYear, plainWithPlan } from './planOpen.ts'
import { readChoice } from './reading/choice.ts'
import { normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn } from './turn.ts'
import { askingPart } from './wonder.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** What is said when the plan is asked for: a plan by its name or number, or first what somebody is after. */
export function plan(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  const named = planChosen(world, typed, today)
  if (named) return planWithWords(world, state, named, typed, today)
  const dated = ofYear(pending.offered, typed, today)
  if (dated !== null) return choosePlan(world, state, dated, today)
  const read = readChoice(cityOf(world, typed), pending.offered)
  const near = read.kind === 'value' ? null : plansNear(world, state, typed)
  if (near) return near
  if (read.kind === 'value') return choosePlan(world, state, read.value, today)
  const aim = targetIn(typed)
  const told = takeMessage(world, state, typed, today)
  // 我温州的做电工的，想评中级，不知道咋弄: what is not known there is not the place.
  const tells = aim !== null || told.remark !== '' || plansSpokenOf(world, state, typed) !== null
  const [first, ...more] = world.packs
  if (!tells && (read.kind === 'unknown' || read.kind === 'skip') && first) {
    // Whoever cannot tell is shown the only plan there is; of several, they have to say.
    return more.length === 0
      ? before(say(world.wording, '只有一个计划'), choosePlan(world, state, first.plan.id, today))
      : again(world, state, say(world.wording, '计划不知道'))
  }
  const other = placeless(world, state, typed) ?? nothingToConfirm(world, state, typed)
  if (other) return other
  // A first sentence says what they want, not where; what it tells is taken, the rest is asked in its turn.
  if (tells || ((normalise(typed).length > 6 || WISH.test(normalise(typed))) && pending.misses === 0)) {
    const next: State = { ...told.state, target: aim ?? state.target, pending: { ...pending, misses: 1 } }
    const spoken = plansSpokenOf(world, next, typed)
    if (spoken) return before(told.remark, spoken)
    return again(world, next, [told.remark, say(world.wording, '先选计划')].filter((part) => part !== '').join('\n'))
  }
  const waiting = plainWithPlan(world, state, pending, typed, today) ?? halfTold(world, state, typed, today)
  if (waiting) return waiting
  const why = read.kind === 'unreadable' ? (read.why ?? '') : ''
  // Of several years the example is one that tells them apart.
  const oneOf = pending.offered.find(({ label }) => why.includes(label))?.label
  return missed(world, state, pending, why, oneOf ?? say(world.wording, '选计划例'))
}

/** 我想评职称, 评中级的事. */
const WISH = /[评报考].{0,3}(?:职称|名)|职称/

/**
 * Goes on with a plan that was named, with all that the words tell besides: the level aimed at, facts, and a question, which is
 * answered by that plan.
 */
export function planWithWords(world: World, state: State, named: string, words: string, today: LocalDate): Turn {
  const beside = withoutPlan(world, named, words)
  const told = takeMessage(world, { ...state, plan: named }, beside, today)
  const part = partNamed(beside)
  const asking = part ?? (world.asksSomething(words) ? words : askingPart(world, words))
  const target = targetIn(words) ?? state.target
  const next = { ...told.state, target, ...(asking === null ? {} : { wondering: asking.slice(0, 200) }) }
  return before(told.remark, choosePlan(world, next, named, today, words))
}

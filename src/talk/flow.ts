import type { LocalDate } from '../dossier/date.ts'
import { ask, nextQuestion, questionOf } from './ask.ts'
import { askPlan, askTarget } from './offering.ts'
import { result } from './result.ts'
import { review } from './review.ts'
import { COUNTING, shown } from './shown.ts'
import { standardsText } from './standards.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** Asks the next question, or shows the review when nothing more can change the answer. */
export function proceed(world: World, state: State, today: LocalDate): Turn {
  if (state.plan === null) return askPlan(world, state)
  const next = nextQuestion(world, state, today)
  if (next) return ask(world, state, next.question, next.facts)
  const stands = state.scope === 'standards' ? standing(world, state, today) : null
  // The review was confirmed before; what was asked for is how the 评审条件 stand.
  return stands
    ? before(standardsText(world, state, stands.judgement), result(world, state, today))
    : review(world, state)
}

/** Shows where the talk stands, after a pause or a detour: the open question again, or what comes next. */
export function resume(world: World, state: State, today: LocalDate): Turn {
  const { pending } = state
  if (pending?.question === 'target') return askTarget(world, state)
  if (state.plan === null || pending?.question === 'plan') return askPlan(world, state)
  if (pending?.question === 'result' || pending?.question.startsWith('ruling')) return result(world, state, today)
  if (pending?.question === 'review' || pending?.question === 'change') return review(world, state)
  if (pending?.question === COUNTING) return again(world, state, '')
  if (pending && questionOf(world, pending.question)) return ask(world, state, pending.question, pending.facts)
  return proceed(world, state, today)
}

/** Says something and shows what is open again, unchanged. */
export function again(world: World, state: State, remark: string): Turn {
  const message = shown(world, state)
  if (!message) return turn(state, remark === '' ? say(world.wording, '继续怎么说') : remark)
  return before(remark, turn(state, message))
}

/** After something was taken: goes on where it settles what is open, else shows that again. */
export function carryOn(
  world: World,
  state: State,
  { remark, keys }: { readonly remark: string; readonly keys: readonly string[] },
  today: LocalDate,
): Turn {
  const settled = state.pending !== null && keys.includes(state.pending.question)
  return settled ? before(remark, proceed(world, { ...state, pending: null }, today)) : again(world, state, remark)
}

/** An unreadable answer: one example; after two, a way out. */
export function missed(world: World, state: State, pending: Pending, hint: string, example: string): Turn {
  const misses = pending.misses + 1
  const text =
    misses >= 2
      ? say(world.wording, '没看懂两次', { 例: example })
      : say(world.wording, '没看懂', { 提示: hint && !/[。？！]$/.test(hint) ? `${hint}。` : hint, 例: example })
  return turn({ ...state, pending: { ...pending, misses } }, text)
}

import type { LocalDate } from '../dossier/date.ts'
import { ask, questionOf } from './ask.ts'
import { heldAlready, isSettled } from './heldAlready.ts'
import { nextQuestion } from './nextQuestion.ts'
import { askPlan, askTarget } from './offering.ts'
import { result } from './result.ts'
import { review } from './review.ts'
import { brief, COUNTING, shown } from './shown.ts'
import { standardsText } from './standards.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, standing, type World } from './world.ts'

/** Asks the next question, or shows the review when nothing more can change the answer. */
export function proceed(world: World, state: State, today: LocalDate): Turn {
  if (state.plan === null) return askPlan(world, state)
  const next = nextQuestion(world, state, today)
  const judged = state.scope === 'standards' ? undefined : standing(world, state, today)?.judgement
  const held = judged ? heldAlready(judged, state.target) : null
  if (next && held && next.question.startsWith('titles.specialty')) {
    const known = say(world.wording, '已有先问', { 级别: held.level })
    return before(known, ask(world, state, next.question, next.facts))
  }
  if (next) return ask(world, state, next.question, next.facts)
  if (judged && isSettled(world, judged, state)) return result(world, state, today)
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

/** Says something and shows what is open again, unchanged: shortly, unless there is nothing to say or it was never seen whole. */
export function again(world: World, state: State, remark: string): Turn {
  const { pending } = state
  const whole = remark === '' || pending?.unseen === true
  // Who has stopped is answered, and asked nothing until they go on.
  if (state.stage === 'stopped' && remark !== '') return turn(state, remark)
  const message = whole ? shown(world, state) : brief(world, state)
  if (!message || !pending) return turn(state, remark === '' ? say(world.wording, '继续怎么说') : remark)
  const { unseen: _, ...seen } = pending
  return before(remark, turn({ ...state, pending: seen }, message))
}

/** After something was taken: goes on where it settles what is open, else shows that again. */
export function carryOn(
  world: World,
  state: State,
  {
    remark,
    keys,
    opened = [],
  }: { readonly remark: string; readonly keys: readonly string[]; readonly opened?: readonly string[] },
  today: LocalDate,
): Turn {
  const open = state.pending?.question ?? ''
  // What was shown of the old answers is shown anew, and what is open again is asked there: nothing else comes to ask it.
  const settled =
    keys.includes(open) ||
    (keys.includes('titles') && hasAlready(world, state, today)) ||
    (keys.length + opened.length > 0 && ['review', 'result', 'change'].includes(open))
  return settled ? before(remark, proceed(world, { ...state, pending: null }, today)) : again(world, state, remark)
}

/** Whether the title told is the one asked for, where nothing but that is worth asking any more. */
function hasAlready(world: World, state: State, today: LocalDate): boolean {
  const judgement = questionOf(world, state.pending?.question ?? '') ? standing(world, state, today)?.judgement : null
  const held = judgement ? heldAlready(judgement, state.target) : null
  return held !== null && held.field !== '其他专业'
}

/**
 * An unreadable answer. Whoever is stuck at a question is helped otherwise each time: an example, the question in short, the choices
 * listed, somebody to call.
 */
export function missed(world: World, state: State, pending: Pending, hint: string, example: string): Turn {
  const misses = pending.misses + 1
  const next = { ...state, pending: { ...pending, misses } }
  const said = hint && !/[。？！]$/.test(hint) ? `${hint}。` : hint
  if (misses === 1) return turn(next, say(world.wording, '没看懂', { 提示: said, 例: example }))
  // What can be said of any question is of no more help; what is wrong with this answer is.
  const own = /^请(?:回复|直接说)/.test(said) ? '' : said
  const helped = help(world, next, misses, example)
  return own === '' ? helped : before(own, helped)
}

function help(world: World, state: State, misses: number, example: string): Turn {
  const { pending } = state
  const own = pending !== null && ['plan', 'target'].includes(pending.question) ? pending.question : null
  if (misses === 2) {
    const message = brief(world, state)
    const text = say(world.wording, '没看懂两次', { 题: message?.text.split('比如')[0] ?? '', 例: example })
    return turn(state, { ...message, text })
  }
  if (misses % 2 === 1 && (own !== null || (misses === 3 && pending !== null && pending.offered.length > 1))) {
    const list = shown(world, state)
    const words = own === 'plan' ? '没看懂计划' : own === 'target' ? '没看懂级别' : '没看懂选'
    return before(say(world.wording, words), turn(state, ...(list ? [list] : [])))
  }
  if (misses % 2 === 1) return turn(state, say(world.wording, '没看懂放'))
  const phones = packOf(world, state)?.plan.hotline ?? hotlines(world)
  return turn(state, say(world.wording, own === null ? '没看懂打电话' : '没看懂先打电话', { 电话: phones }))
}

/** Whom to call before a plan is chosen. */
function hotlines({ packs }: World): string {
  return [...new Set(packs.map(({ plan }) => `\n· ${plan.hotline}`))].join('')
}

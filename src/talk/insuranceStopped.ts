import type { LocalDate } from '../dossier/date.ts'
import { withoutAnswer } from './dependents.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { takeMessage } from './taking.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const CURRENT = 'insurance.current'
/** Where it is asked since when 社保 is paid. */
const STARTS: readonly string[] = ['insurance.since', 'insurance.employerSince']

/** 停了, where 社保 is asked about, is said of it; 停 and 停下 may be of the talk. */
export const saysInsuranceStopped = (question: string, typed: string): boolean =>
  /^insurance(?:\.|$)/.test(question) && /停了/.test(normalise(typed)) && bare(normalise(typed)).length <= 3

/**
 * 停了, 断了半年了, where it is asked since when 社保 is paid without a break: that it is not paid now is taken, and the day on which
 * it was taken up again asked for, if it was. Null for other words.
 */
export function stoppedNow(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn | null {
  if (!STARTS.includes(pending.question) || world.asksSomething(typed)) return null
  const { dossier } = readMessage(typed, { today, asked: pending.question, pack: packOf(world, state) })
  const { current, since, employerSince } = dossier.insurance ?? {}
  if (current !== false || since !== undefined || employerSince !== undefined) return null
  const taken = takeMessage(world, state, typed, today, { asked: pending.question })
  return before(taken.remark, turn(taken.state, say(world.wording, '社保停了')))
}

/** 还没接上, 没有, 没交, where it was asked on which day it was taken up again: on none yet. */
export function isStoppedStill({ answers }: State, { question }: Pending, typed: string): boolean {
  const now = answers[CURRENT]
  const isStopped = now?.kind === 'value' && now.value === '否'
  return STARTS.includes(question) && isStopped && NOT_TAKEN_UP.test(bare(normalise(typed)))
}

const NOT_TAKEN_UP =
  /^(?:到|现在|今天|目前|至今|还|都|一直|也|就|后来|再|,)*(?:没(?:有)?|未)(?:再|重新|给|人|能|又)*(?:接|续|补|恢复|缴|交|参保)?[上回着了过呢的]*$/

/** Who tells since when 社保 is paid up to now has taken back that it is not: whether it goes on is open again. */
export function paidSince(state: State, key: string): State {
  const now = state.answers[CURRENT]
  const isTold = STARTS.includes(key) && state.answers[key]?.kind === 'value'
  return isTold && now?.kind === 'value' && now.value === '否' ? withoutAnswer(state, CURRENT) : state
}

import { type LocalDate, rangeOf, sayDate } from '../dossier/date.ts'
import { earliestWithGates } from '../rules/assessment/earliest.ts'
import { gapsOf } from '../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { inBrief } from './gapLines.ts'
import { toFindOut } from './nextQuestion.ts'
import type { State } from './state.ts'
import { openFacts } from './undecided.ts'
import type { Json } from './understood.ts'
import { say } from './wording.ts'
import { standing, type World } from './world.ts'

/** Whether all that a way hangs on was told, only not to the day. */
export function onlyRough(world: World, state: State, judgement: Judgement, best: JudgedPath): boolean {
  const facts = openFacts(best)
  const wanted = facts.length === 0 ? [] : toFindOut(world, state, judgement, facts)
  return wanted.length > 0 && wanted.every(({ told }) => told.kind === 'value' && told.vague === true)
}

/** What a way would lack, and till when, if dates told only by month or year were their last days; empty where it would lack nothing. */
export function ifAtLatest(world: World, state: State, best: JudgedPath, asOf: LocalDate): string[] {
  const answers = Object.fromEntries(
    Object.entries(state.answers).map(([key, told]) => [
      key,
      told.kind === 'value' && told.vague ? { ...told, value: latest(told.value as Json) } : told,
    ]),
  )
  const stands = standing(world, { ...state, answers }, asOf)
  const same = stands?.judgement.paths.find(({ path }) => path.id === best.path.id)
  const earliest = stands && same ? earliestWithGates(same, stands.pack.plan) : null
  if (!same || !earliest || same.overall !== '不符合') return []
  return [say(world.wording, '按最晚', { 差: inBrief(gapsOf(same.judged)), 日期: sayDate(earliest.date) })]
}

/** Beginnings of spans, and dates alone, as late as they may be. */
function latest(value: Json): Json {
  if (typeof value === 'string') return rangeOf(value)?.last ?? value
  if (!Array.isArray(value)) return value
  return value.map((span) => {
    const from = span && typeof span === 'object' && !Array.isArray(span) ? span.from : null
    const range = typeof from === 'string' ? rangeOf(from) : null
    return range && span && typeof span === 'object' ? { ...span, from: range.last } : span
  })
}

import { type LocalDate, sayDate } from '../dossier/date.ts'
import type { Pack } from '../rules/pack.ts'
import { dossierOf, RESULT_LISTS, resultSpan } from './dossierOf.ts'
import { findDates } from './reading/dateScan.ts'
import { normalise } from './reading/normalise.ts'
import { labelledItems } from './saidAs.ts'
import type { Answer, Pending, State } from './state.ts'
import type { Json, Understood } from './understood.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** Results told without being asked for, and what is not known of them: when they were got. */

type Item = Readonly<Record<string, Json>>

/** Lists that count whenever they were got, so long as it was by the cut-off. */
const ANY_TIME = ['competitions', 'skillHonours']

/** Whether an answer is a list of results. */
export const isResultList = (key: string) => RESULT_LISTS.some((list) => list === key)

/**
 * Whether what is told of a list is told unasked: not while a question about results is open, which says between which days they count,
 * and not as a correction of what was told to such a question.
 */
export function isVolunteered(key: string, open: string | null, old: Answer | undefined): boolean {
  if (!isResultList(key) || (open !== null && isResultList(open))) return false
  return old?.kind !== 'value' || old.volunteered !== undefined
}

/** An answer as told unasked on a day: asked about once more where an item bears no date. */
export function asVolunteered(answer: Answer, today: LocalDate): Answer {
  if (answer.kind !== 'value' || !undated(answer.value)) return answer
  return { ...answer, vague: true, times: answer.times ?? 1, volunteered: today }
}

function undated(value: Json): boolean {
  return Array.isArray(value) && value.some((item) => !isItem(item) || item.date === undefined)
}

const isItem = (item: Json): item is Item => item !== null && typeof item === 'object' && !Array.isArray(item)

/** Between which days results of a list count under a plan, in words. */
export function sayWindow(state: Pick<State, 'answers'>, pack: Pack, list: string): string {
  const until = sayDate(pack.plan.resultsCutOff)
  const [from, to] = (ANY_TIME.includes(list) ? null : resultSpan(dossierOf(state, pack), pack, list)?.split('/')) ?? []
  if (ANY_TIME.includes(list) || (from !== undefined && from < '1971')) return `${until}以前`
  return from && to ? `${sayDate(from)}到${sayDate(to)}之间` : `评上现职称以后、${until}以前`
}

/** What to say to 不全是 after it was asked whether all of a list lies within; null where that was not asked. */
export function onlyWithin(world: World, state: State, key: string): string | null {
  const told = state.answers[key]
  const pack = packOf(world, state)
  if (!pack || told?.kind !== 'value' || told.volunteered === undefined) return null
  return say(world.wording, '只说之间的', { 起止: sayWindow(state, pack, key) })
}

/** 2021年3月授权的: the days of what was told without them, one for all or one for each. Null when that is not what is told. */
export function datedBy(pending: Pending, typed: string, today: LocalDate): Understood | null {
  if (!isResultList(pending.question)) return null
  const told = pending.candidate as unknown as Understood | undefined
  const items = Array.isArray(told?.value) ? told.value : []
  const even = normalise(typed)
  const days = findDates(even, today).flatMap(({ date, why }) =>
    date === undefined || why !== undefined ? [] : [date],
  )
  const left = even.replace(WHEN, '')
  const [only] = days
  if (items.length === 0 || !items.every(isItem) || only === undefined || left !== '') return null
  if (days.length !== items.length && !(days.length === 1 && /都|全/.test(even))) return null
  const dated = items.map((item, at) => ({ ...item, date: days.length === 1 ? only : (days[at] ?? only) }))
  return { value: dated, shown: labelledItems(dated, pending.question) }
}

const WHEN =
  /\d|年|月|[日号初中底]|上旬|中旬|下旬|去年|前年|今年|[都全是在于的了和,、。;\s./-]|授权|发表|取得|拿到?|获得?|获奖|发证|下来|第?[一二三两]个|一个|一篇|另一[个篇]/g

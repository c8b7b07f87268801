import type { Task } from '../../calendar/task.ts'
import { daysBetween, type LocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import { plain } from '../bounds.ts'
import { sayAfter } from '../saying.ts'
import { type Axis, endOf, middleOf, placeOf } from './axis.ts'

export type Actor = 'applicant' | 'employer' | 'others'

/** `open` can still be done, `over` was not done in time, `undated` has no last day. */
export type RowState = 'done' | 'open' | 'over' | 'undated'

/** A task as the picture shows it. Places run from 0 to 1. */
export interface Row {
  readonly number: number
  readonly what: string
  readonly who: string
  readonly actor: Actor
  readonly state: RowState
  /** 还有 35 天 */
  readonly left: string
  /** Seven days or less are left. */
  readonly urgent: boolean
  /** 8月1日 – 10月20日 · 建议 10月9日前 */
  readonly dates: string
  readonly reckoning: string
  readonly clause: string
  readonly bar: Bar | null
  readonly safe: number | null
}

export interface Bar {
  readonly left: number
  readonly right: number
  /** An end that the notice leaves open fades out. */
  readonly fades: 'left' | 'right' | null
}

const MOST_ROWS = 14

/** The tasks to draw, in the order of doing, those without a last day at the end; and how many more there are than a picture can hold. */
export function choose(
  tasks: readonly Task[],
  done: ReadonlySet<string>,
  today: LocalDate,
): { readonly shown: readonly Task[]; readonly more: number } {
  const rank: Record<RowState, number> = { open: 0, undated: 1, over: 2, done: 3 }
  const ordered = inOrder(tasks)
  const first = new Set(
    ordered.toSorted((a, b) => rank[stateOf(a, done, today)] - rank[stateOf(b, done, today)]).slice(0, MOST_ROWS),
  )
  const chosen = ordered.filter((task) => first.has(task))
  return { shown: chosen, more: tasks.length - chosen.length }
}

/** As they are to be done, which is the order they come in; what has no last day comes at the end. */
export function inOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => Number(a.due === null) - Number(b.due === null))
}

export function stateOf(task: Task, done: ReadonlySet<string>, today: LocalDate): RowState {
  if (done.has(task.id)) return 'done'
  if (task.due === null) return 'undated'
  return task.due < today ? 'over' : 'open'
}

export function rowOf(task: Task, index: number, axis: Axis | null, done: ReadonlySet<string>, today: LocalDate): Row {
  const state = stateOf(task, done, today)
  const left = task.due === null ? null : daysBetween(today, task.due)
  return {
    number: index + 1,
    what: plain(task.what),
    who: plain(task.who),
    actor: actorOf(task.who),
    state,
    left: sayLeft(state, left),
    urgent: state === 'open' && left !== null && left <= 7,
    dates: sayDates(task, axis !== null && axis.years.length > 0),
    reckoning: plain(task.reckoning),
    clause: plain(task.clause),
    bar: axis === null ? null : barOf(task, axis),
    safe: axis === null || task.safe === null || task.due === null ? null : middleOf(axis, task.safe),
  }
}

/** 个人 and the like is the applicant; 单位 the employer, unless it is somebody's 主管单位; all else is others. */
export function actorOf(who: string): Actor {
  const parts = who.split(/[、，,和及/]/).map((part) => part.trim())
  if (parts.some((part) => /个人|本人|申报人|申请人/.test(part))) return 'applicant'
  return parts.some((part) => /^(所在|用人|工作|本|申报)?(单位|企业|公司)/.test(part)) ? 'employer' : 'others'
}

/** 还有 35 天, 今天截止, … for days from today. */
export function sayDaysLeft(days: number): string {
  if (days < 0) return '已截止'
  return days === 0 ? '今天截止' : days === 1 ? '明天截止' : `还有 ${days} 天`
}

function sayLeft(state: RowState, days: number | null): string {
  if (state === 'done') return '已办'
  return days === null ? '日期待定' : sayDaysLeft(days)
}

/** Dates of one row in words; the year where it is not the one before. */
function sayDates(task: Task, withYear: boolean): string {
  let year = withYear ? '' : null
  const say = (date: LocalDate) => {
    const same = year === null || year === date.slice(0, 4)
    if (year !== null) year = date.slice(0, 4)
    return same ? sayDay(date) : sayDate(date)
  }
  const { from, due, safe } = task
  if (due === null) return sayOpenEnd(task, say)
  const reckoned = task.basis === '推算' ? '（推算）' : ''
  const span =
    from === null || from > due
      ? `最晚 ${say(due)}${reckoned}`
      : from === due
        ? `${say(due)}当天${reckoned}`
        : `${say(from)} – ${say(due)}${reckoned}`
  return safe === null || safe === due ? span : `${span} · 建议 ${say(safe)}前`
}

function sayOpenEnd(task: Task, say: (date: LocalDate) => string): string {
  const after = sayAfter(task)
  if (task.from === null) return after || '文件没有写日期'
  return `${say(task.from)}起，${after || '截止日没有写'}`
}

function barOf({ from, due }: Task, axis: Axis): Bar | null {
  if (due === null && from === null) return null
  if (due === null) {
    const left = placeOf(axis, from ?? axis.first)
    return { left, right: 1, fades: 'right' }
  }
  const right = endOf(axis, due)
  if (from === null || from > due) return { left: 0, right, fades: 'left' }
  return { left: placeOf(axis, from), right, fades: null }
}

import type { Task } from '../../calendar/task.ts'
import { isOurs } from '../../calendar/timetable.ts'
import type { LocalDate } from '../../dossier/date.ts'
import type { State } from '../state.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Reminding } from './memory.ts'
import { sayMoment, sayNear } from './sentences.ts'
import { comingTasks, tasksOf } from './tasks.ts'
import { owed, upcoming } from './upcoming.ts'

/** 开始单位公示 is called 单位公示, too. */
export const bareName = ({ what }: Task) => what.replace(/^开始/, '')
/** What is still to be done, in the order of doing. */
export function openTasks(tasks: readonly Task[], { done }: Pick<Reminding, 'done'>, today: LocalDate) {
  const ids = new Set(done)
  return comingTasks(tasks, today).filter(({ id }) => !ids.has(id))
}

/** Where no day is left to remind of: all is done, or what was not. */
export function nothingLeft(world: World, state: State, { plan, done }: Reminding, today: LocalDate): string {
  const undone = tasksOf(world, state, plan, today).filter(
    (task) => isOurs(task) && task.due !== null && task.due < today && !done.includes(task.id),
  )
  if (undone.length === 0) return say(world.wording, '提醒都完了')
  const rows = undone.map(
    ({ what, due }) => `${what.replace(/^开始/, '')}（${due === null ? '' : sayNear(due, today)}）`,
  )
  return say(world.wording, '提醒日子过了', { 清单: rows.join('、') })
}
/** When the next one comes; empty for never. */
export function firstLine(world: World, state: State, tasks: readonly Task[], today: LocalDate): string {
  const next = state.reminding ? upcoming(tasks, state.reminding, today) : null
  if (!state.reminding || !next) return ''
  // News goes out as soon as it is there: a turn knows the day and not the hour, and the hour may be past.
  if (owed(tasks, state.reminding, next).moved.length > 0)
    return say(world.wording, '提醒头一次变', { 日期: next.day === today ? '今天' : sayNear(next.day, today) })
  return say(world.wording, '提醒头一次', { 日期: sayMoment(next, today) })
}

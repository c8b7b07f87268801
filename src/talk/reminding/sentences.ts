import { isQuiet } from '../../calendar/moment.ts'
import type { Moved } from '../../calendar/reminders.ts'
import type { Moment, Task } from '../../calendar/task.ts'
import { daysBetween, type LocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import { say, type Wording } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { quietOf, type Reminding } from './memory.ts'

/** 09:00 */
export function sayMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** 10月13日 9:00; with the year where it is another than today's. */
export function sayMoment({ day, minute }: Moment, today: LocalDate): string {
  return `${sayNear(day, today)} ${sayMinute(minute)}`
}

/** 10月20日; with the year where it is another than today's. */
export function sayNear(day: LocalDate, today: LocalDate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : sayDate(day)
}

/** 30、14、7、3、1 */
export function sayDays(days: readonly number[]): string {
  return days.filter((day) => day > 0).join('、')
}

export function sayLeft(wording: Wording, due: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, due)
  if (left === 0) return say(wording, '提醒今天')
  return left === 1 ? say(wording, '提醒明天') : say(wording, '提醒还有', { 天: left })
}

/** Who acts, where it is not the reader alone. */
export function sayWho(wording: Wording, { who }: Task): string {
  return who === '个人' ? '' : say(wording, '提醒谁', { 谁: who })
}

/** How a subscription stands, in a line or two. */
export function saySubscription(
  wording: Wording,
  memory: Pick<Reminding, 'days' | 'noLastDay' | 'at' | 'quiet'>,
  head: '提醒开了' | '提醒开着',
): string {
  const { at } = memory
  const before = sayDays(memory.days)
  const first =
    before === ''
      ? say(wording, '提醒只当天', { 时刻: sayMinute(at) })
      : say(wording, head, {
          天数: before,
          当天: say(wording, memory.noLastDay ? '提醒当天不发' : `${head}当天也发`),
          时刻: sayMinute(at),
        })
  const quiet = quietOf(memory)
  const hours = { 从: sayMinute(quiet.from), 到: sayMinute(quiet.to) }
  if (isQuiet(quiet, at)) return first + say(wording, '提醒夜里', hours)
  return head === '提醒开了' ? first : first + say(wording, '提醒不打扰', hours)
}

/** That a day is another one now; `id` names the words where there are both days. */
export function sayMoved(
  world: World,
  plan: string,
  { what, task, from, to }: Moved,
  today: LocalDate,
  id = '提醒日期变',
): string {
  const values = { 事: what ?? task.slice(task.indexOf('/') + 1), 旧: from ? sayNear(from, today) : '' }
  if (to === null)
    return say(world.wording, '提醒日期没了', { ...values, 电话: packOf(world, { plan })?.plan.hotline ?? '' })
  if (from === null) return say(world.wording, '提醒日期有了', { ...values, 新: sayNear(to, today) })
  return say(world.wording, id, { ...values, 新: sayNear(to, today) })
}

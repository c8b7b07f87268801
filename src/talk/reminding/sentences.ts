import type { Moment, Subscription, Task } from '../../calendar/task.ts'
import { daysBetween, type LocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import { say, type Wording } from '../wording.ts'

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
  { days, at, quiet }: Pick<Subscription, 'days' | 'at' | 'quiet'>,
  head: '提醒开了' | '提醒开着',
): string {
  const before = sayDays(days)
  const first =
    before === ''
      ? say(wording, '提醒只当天', { 时刻: sayMinute(at) })
      : say(wording, head, { 天数: before, 时刻: sayMinute(at) })
  if (head === '提醒开了' || !quiet) return first
  return first + say(wording, '提醒不打扰', { 从: sayMinute(quiet.from), 到: sayMinute(quiet.to) })
}

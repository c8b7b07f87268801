import { isQuiet } from '../../calendar/moment.ts'
import type { Moved } from '../../calendar/reminders.ts'
import type { Moment, Task } from '../../calendar/task.ts'
import { daysBetween, type LocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import type { PlanFacts } from '../../rules/plan.ts'
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

/** The same behind a comma, in a line about the task; empty where there is nothing to say. */
export function sayAdvised(wording: Wording, task: Task, today: LocalDate): string {
  return cautions(wording, task, today)
    .map((caution) => `，${caution}`)
    .join('')
}

/** What is to be known beside the last day: that offices are closed on it, the day we advise, or that this has passed. */
export function cautions(wording: Wording, { due, safe, missedAdvice, lastOpen }: Task, today: LocalDate): string[] {
  if (due === null || due < today) return []
  const closed = lastOpen === null ? [] : [say(wording, '时间放假', { 日期: sayNear(lastOpen, today) })]
  if (safe !== null) return [...closed, say(wording, '时间建议', { 日期: sayNear(safe, today) })]
  return missedAdvice === null
    ? closed
    : [...closed, say(wording, '时间建议过了', { 日期: sayNear(missedAdvice, today) })]
}

/** What is still to be done by whoever has handed in, once 个人申报 is over; empty before that, and where there is nothing. */
export function sayAfterClosing(
  wording: Wording,
  { applyBy }: Pick<PlanFacts, 'applyBy'>,
  coming: readonly Task[],
  today: LocalDate,
): string {
  const rows = coming.map((task) =>
    say(wording, '申报结束还有一件', {
      事: task.what,
      日期: task.due === null ? '' : sayNear(task.due, today),
      谁: sayWho(wording, task),
    }),
  )
  if (today <= applyBy || rows.length === 0) return ''
  return say(wording, '申报结束还有', { 日期: sayNear(applyBy, today), 清单: rows.join('、') })
}

/** What moved: what the notice itself has, what moves along with it in one line, and once that the old days were told. */
export function sayAllMoved(
  world: World,
  plan: string,
  moved: readonly Moved[],
  { tasks, today, tail }: { tasks: readonly Task[]; today: LocalDate; tail: '提醒旧日期' | '看过旧日期' },
): string[] {
  const { wording } = world
  const counted = new Set(tasks.filter(({ basis }) => basis === '推算').map(({ id }) => id))
  const isAlong = ({ task, from, to }: Moved) => counted.has(task) && from !== null && to !== null
  const along = moved.every(isAlong) ? [] : moved.filter(isAlong)
  const lines = moved.filter((one) => !along.includes(one)).map((one) => sayMoved(world, plan, one, today))
  const days = [...new Set(along.flatMap(({ to }) => (to === null ? [] : [to])))].sort()
  const rows = days.map((day) => {
    const names = along.filter(({ to }) => to === day).map(({ what, task }) => what ?? task)
    return `${names.join('、')}改到${sayNear(day, today)}`
  })
  if (rows.length > 0) lines.push(say(wording, '提醒跟着变', { 清单: rows.join('，') }))
  const last = lines.pop() ?? ''
  return [...lines, moved.some(({ from, to }) => from !== null && to !== null) ? last + say(wording, tail) : last]
}

/** That a day is another one now. */
function sayMoved(world: World, plan: string, { what, task, from, to }: Moved, today: LocalDate): string {
  const values = { 事: what ?? task.slice(task.indexOf('/') + 1), 旧: from ? sayNear(from, today) : '' }
  if (to === null)
    return say(world.wording, '提醒日期没了', { ...values, 电话: packOf(world, { plan })?.plan.hotline ?? '' })
  if (from === null) return say(world.wording, '提醒日期有了', { ...values, 新: sayNear(to, today) })
  return say(world.wording, '提醒日期变', { ...values, 新: sayNear(to, today) })
}

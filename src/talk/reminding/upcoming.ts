import { isQuiet } from '../../calendar/moment.ts'
import { type Due, due } from '../../calendar/reminders.ts'
import type { Moment, Subscription, Task } from '../../calendar/task.ts'
import type { LocalDate } from '../../dossier/date.ts'
import { daysOf, quietOf, type Reminding, toldIn } from './memory.ts'

/** What is owed at a moment. Something lacking that is no longer lacking is no date that moved. */
export function owed(tasks: readonly Task[], memory: Reminding, now: Moment): Due {
  const present = new Set(tasks.map(({ id }) => id))
  const told = toldIn(memory).filter(({ task }) => present.has(task) || !task.startsWith('need/'))
  const { since, at, done, snoozed } = memory
  const newsQuiet = quietOf(memory)
  // Who asks to be reminded at night is not kept waiting until morning; what else there is to say is.
  const quiet = isQuiet(newsQuiet, at) ? null : newsQuiet
  const subscription: Subscription = { since, days: daysOf(memory), at, quiet, newsQuiet, done, snoozed }
  return due(tasks, subscription, told, now)
}

/** When there will be something to say from a moment on, or from the first one of a day; that moment when it is owed already. */
export function upcoming(tasks: readonly Task[], memory: Reminding, today: LocalDate, minute = 0): Moment | null {
  const now = { day: today, minute }
  const { say, missed, moved, next } = owed(tasks, memory, now)
  return say.length + missed.length + moved.length > 0 ? now : next
}

import { daysBetween, type LocalDate } from '../dossier/date.ts'
import { afterQuiet, compareMoments, isBefore, isQuiet, maySpeak } from './moment.ts'
import { type Occasion, openOccasions } from './occasions.ts'
import type { Moment, Subscription, Task, Told } from './task.ts'
import { isOurs } from './timetable.ts'

/** A reminder to be said now. */
export interface Reminder {
  readonly task: Task
  readonly due: LocalDate
  readonly occasion: number | 'snoozed'
  /** Days from now to the last day; after a downtime not the days of the occasion. */
  readonly daysLeft: number
  /** When it should have been said. */
  readonly meant: Moment
  /** Said so much later than it was meant for that it has to be told. */
  readonly late: boolean
  readonly until?: Moment
}

/** The news that a day somebody was told is another one. */
export interface Moved {
  readonly task: string
  /** What the task is called now; null when it is gone. */
  readonly what: string | null
  /** The day told last; null when the last news was that there is none. */
  readonly from: LocalDate | null
  /** The day now; null when the task has none any more, or is gone. */
  readonly to: LocalDate | null
}

/** A last day that went by while nothing could be said of it. */
export interface Over {
  readonly task: Task
  readonly due: LocalDate
}

export interface Due {
  /** In the order of their last days. */
  readonly say: readonly Reminder[]
  readonly missed: readonly Told[]
  readonly moved: readonly Moved[]
  /** Tasks among those missed whose day was told before and is over: whoever waited for a reminder is to hear it. */
  readonly over: readonly Over[]
  /** The next moment at which there will be something to say, if nothing changes; null when never. */
  readonly next: Moment | null
}

/**
 * What one person is to be told at `now`, given what they were told before (`told` in the order in which it happened).
 * The caller records {@link accountOf} together with what it sends; then each occasion is said, missed or replaced once.
 *
 * Of several occasions of a task that have passed the latest is said and the others are missed. After the last day all
 * are missed. When the last day is another than the one told, that is said instead of what the new day would have had
 * before now.
 */
export function due(tasks: readonly Task[], subscription: Subscription, told: readonly Told[], now: Moment): Due {
  const say: Reminder[] = []
  const missed: Told[] = []
  const moved: Moved[] = []
  const over: Over[] = []
  const wake: Moment[] = []
  const done = new Set(subscription.done)
  const open = tasks.filter((task) => isOurs(task) && !done.has(task.id))

  const newsQuiet = subscription.newsQuiet === undefined ? subscription.quiet : subscription.newsQuiet

  /** News waits for the end of the quiet hours, unless by then nobody cares for either day. */
  const hold = (news: Moved) => {
    const morning = afterQuiet(newsQuiet, now)
    if (matters(news, morning.day)) wake.push(morning)
  }

  for (const task of open) {
    const news = moveOf(task.id, task, told, now.day)
    const lastDay = task.due !== null && task.due >= now.day ? task.due : '9999-12-31'
    if (news !== null && !maySpeak(newsQuiet, now, lastDay)) {
      hold(news)
      continue
    }
    if (news !== null) moved.push(news)
    if (task.due === null) continue
    const occasions = openOccasions(task, task.due, subscription, told)
    const passed = occasions.filter(({ meant }) => !isBefore(now, meant))
    wake.push(...occasions.slice(passed.length).map(({ meant }) => meant))
    const last = passed.at(-1)
    if (last === undefined) continue
    const isOver = now.day > task.due
    // Nothing of it can be helped at night.
    if (isOver && news === null && isQuiet(subscription.quiet, now.minute)) {
      wake.push(afterQuiet(subscription.quiet, now))
      continue
    }
    if (isOver && news === null && wasTold(task, told)) over.push({ task, due: task.due })
    if (news !== null || isOver) {
      missed.push(...passed.map((occasion) => asTold(task.id, task.due, occasion, 'missed', now.day)))
    } else if (!isQuiet(subscription.quiet, now.minute)) {
      say.push(asReminder(task, task.due, last, now))
      missed.push(...passed.slice(0, -1).map((occasion) => asTold(task.id, task.due, occasion, 'missed', now.day)))
    } else {
      wake.push(afterQuiet(subscription.quiet, now))
    }
  }

  const present = new Set(tasks.map(({ id }) => id))
  for (const id of new Set(told.map(({ task }) => task))) {
    if (present.has(id) || done.has(id)) continue
    const news = moveOf(id, null, told, now.day)
    if (news === null) continue
    if (maySpeak(newsQuiet, now, '9999-12-31')) moved.push(news)
    else hold(news)
  }

  const next = wake.toSorted(compareMoments)[0] ?? null
  const byDay = (a: { due: LocalDate }, b: { due: LocalDate }) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)
  return { say: say.toSorted(byDay), missed, moved, over: over.toSorted(byDay), next }
}

/** What to record once this was said: appended to `told`. */
export function accountOf({ say, missed, moved }: Due, on: LocalDate): Told[] {
  return [
    ...moved.map(({ task, to }): Told => ({ task, due: to, occasion: 'moved', outcome: 'said', on })),
    ...say.map((reminder) => asTold(reminder.task.id, reminder.due, reminder, 'said', on)),
    ...missed,
  ]
}

/** Whether this day of a task was ever told. */
function wasTold({ id, due }: Task, told: readonly Told[]): boolean {
  return told.some((entry) => entry.task === id && entry.due === due && entry.outcome === 'said')
}

/** The news of another last day; null when there is none, nothing was told, or both days are over. */
function moveOf(id: string, task: Task | null, told: readonly Told[], today: LocalDate): Moved | null {
  const last = told.findLast((entry) => entry.task === id && entry.outcome === 'said')
  const to = task?.due ?? null
  if (last === undefined || last.due === to) return null
  const news: Moved = { task: id, what: task?.what ?? null, from: last.due, to }
  return matters(news, today) ? news : null
}

/** Many reminded at one moment are through within the hour; who is told after that is told late. */
const LATE = 60

/** Whether one of the two days is still to come. */
function matters({ from, to }: Moved, today: LocalDate): boolean {
  return [from, to].some((day) => day !== null && day >= today)
}

function asReminder(task: Task, due: LocalDate, { occasion, meant, until }: Occasion, now: Moment): Reminder {
  const daysLeft = daysBetween(now.day, due)
  const late = meant.day < now.day || now.minute - meant.minute >= LATE
  return { task, due, occasion, daysLeft, meant, late, ...(until === undefined ? {} : { until }) }
}

function asTold(
  task: string,
  due: LocalDate | null,
  { occasion, until }: Pick<Occasion, 'occasion' | 'until'>,
  outcome: Told['outcome'],
  on: LocalDate,
): Told {
  return { task, due, occasion, outcome, on, ...(until === undefined ? {} : { until }) }
}

import type { Moment, Told } from '../../calendar/task.ts'
import { addDays, type LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import { wantsAny } from '../admin/audience.ts'
import type { Effect, TickEvent } from '../protocol.ts'
import type { State } from '../state.ts'
import { tidy } from '../tidy.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { newReminding, type Reminding, withShown, withTold } from './memory.ts'
import { sayAllMoved } from './sentences.ts'
import { comingTasks, publicTasks } from './tasks.ts'
import { owed } from './upcoming.ts'

/*
 * Dates that somebody was shown without wanting to be reminded: nothing is said of them but that they are others now.
 */

const PLANS_KEPT = 3

type Seen = NonNullable<State['shown']>[number]

/**
 * The state after the dates of a plan were shown. What was told before stays what was told: who looks again before the news of a moved
 * date has reached them still hears it.
 */
export function withDatesShown(world: World, state: State, plan: string, today: LocalDate): State {
  const coming = comingTasks(publicTasks(world, plan, today), today)
  if (coming.length === 0 || state.reminding?.plan === plan) return state
  const before = state.shown?.find((seen) => seen.plan === plan) ?? { plan, told: [] }
  const fresh = coming.filter(({ id }) => !before.told.some(({ task }) => task === id))
  const { told } = withShown(memoryOf(before, today), fresh, today)
  const others = (state.shown ?? []).filter((seen) => seen.plan !== plan)
  return { ...state, shown: [...others, { plan, told }].slice(-PLANS_KEPT) }
}

/** Nothing more is said of dates shown; of one plan when it is named. */
export function withoutShown(state: State, plan?: string): State {
  if (!state.shown) return state
  return { ...state, shown: plan === undefined ? [] : state.shown.filter((seen) => seen.plan !== plan) }
}

/** Those of whose dates somebody is told; none who wants no messages. */
export function watched(state: State): readonly Seen[] {
  return wantsAny(state) ? (state.shown ?? []).filter(({ plan }) => plan !== state.reminding?.plan) : []
}

/** The news of dates that were shown and are others now, and the state after it. */
export function shownTicked(
  world: World,
  before: State,
  { today, minute, lapsed }: TickEvent,
): { state: State; effects: Effect[] } {
  const effects: Effect[] = []
  const shown = watched(before).flatMap((entry): Seen[] => {
    const seen = withoutLapsed(entry, lapsed)
    const { moved } = newsOf(world, seen, { day: today, minute })
    const pack = packOf(world, seen)
    if (moved.length === 0 || !pack) return isOver(seen, today) ? [] : [seen]
    const news = moved.map(({ task, to }): Told => ({ task, due: to, occasion: 'moved', outcome: 'said', on: today }))
    const lines = [
      say(world.wording, '提醒头', { 名称: nameOfPlan(pack.plan) }),
      ...sayAllMoved(world, seen.plan, moved, {
        tasks: publicTasks(world, seen.plan, today),
        today,
        tail: '看过旧日期',
      }),
      before.calendars ? say(world.wording, '日历旧日期') : '',
      say(world.wording, '看过怎么停'),
    ]
    effects.push({
      kind: 'say',
      message: { text: tidy(lines.filter((line) => line !== '').join('\n')).trim() },
      unasked: { refs: news.map((told) => refOf(seen.plan, told)), until: today },
    })
    return [{ plan: seen.plan, told: withTold(memoryOf(seen, today), news).told }]
  })
  const left = (before.shown ?? []).filter(({ plan }) => !watched(before).some((seen) => seen.plan === plan))
  return { state: before.shown ? { ...before, shown: [...left, ...shown] } : before, effects }
}

/** When there will be something to say or to forget. */
export function shownMoment(world: World, seen: Seen, today: LocalDate, minute: number): Moment | null {
  const now = { day: today, minute }
  const { moved, next } = newsOf(world, seen, now)
  if (moved.length > 0) return now
  const last = lastDays(seen).reduce((late, day) => (day > late ? day : late), today)
  return next ?? { day: addDays(last, 1), minute: 0 }
}

function newsOf(world: World, seen: Seen, now: Moment) {
  // A plan that is not held any more may come back.
  if (!packOf(world, seen)) return { moved: [], next: null }
  return owed(publicTasks(world, seen.plan, now.day), memoryOf(seen, now.day), now)
}

/** As reminders that are never said. */
function memoryOf({ plan, told }: Seen, today: LocalDate): Reminding {
  return { ...newReminding(plan, today), days: [], told }
}

const isOver = (seen: Seen, today: LocalDate) => lastDays(seen).every((day) => day < today)

/** The last days as they were told last. */
function lastDays({ told }: Seen): LocalDate[] {
  return [...new Map(told.map(({ task, due }) => [task, due])).values()].filter((day) => day !== null)
}

const refOf = (plan: string, { task, due }: Pick<Told, 'task' | 'due'>) => `shown:${plan}|${task}|${due ?? ''}`

/** News that did not go out in time counts as not said. */
function withoutLapsed(seen: Seen, lapsed: readonly string[]): Seen {
  const gone = new Set(lapsed)
  const told = seen.told.filter((one) => one.occasion !== 'moved' || !gone.has(refOf(seen.plan, one)))
  return { plan: seen.plan, told }
}

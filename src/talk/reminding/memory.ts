import { z } from 'zod'
import type { Task, Told } from '../../calendar/task.ts'
import type { LocalDate } from '../../dossier/date.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const minute = z.number().int().min(0).max(1439)
const moment = z.strictObject({ day, minute })

/** What a conversation keeps of reminding. What is due is never kept, only what was said of it. */
export const remindingSchema = z.strictObject({
  plan: z.string(),
  since: moment,
  /** Days before; 0 is the morning of the last day. */
  days: z.array(z.number().int().min(0).max(365)).min(1).max(11),
  /** Wants nothing on the last day; else it belongs to the days, also where they were kept without it. */
  noLastDay: z.literal(true).optional(),
  at: minute,
  quiet: z.strictObject({ from: minute, to: minute }).nullable(),
  /** Ids of tasks that are done. */
  done: z.array(z.string().max(200)).max(200),
  /** Those that the last 已完成 added, for taking it back. */
  lastDone: z.array(z.string().max(200)).max(200).optional(),
  snoozed: z.record(z.string().max(200), moment),
  told: z
    .array(
      z.strictObject({
        task: z.string().max(200),
        due: day.nullable(),
        occasion: z.union([z.number().int(), z.literal(['snoozed', 'moved', 'shown'])]),
        outcome: z.enum(['said', 'missed']),
        on: day,
        until: moment.optional(),
        /** Whether it arrived is not known; `told` once that was said. */
        unsure: z.literal(['untold', 'told']).optional(),
      }),
    )
    .max(2000),
  /** Tasks of the last reminder, in the order they were numbered, for 已完成; buttons name the `turn`. */
  asked: z.strictObject({ turn: z.number().int(), tasks: z.array(z.string()) }),
  /** The same of the reminders before it, the latest first: their buttons still hang in the chat. */
  earlier: z
    .array(z.strictObject({ turn: z.number().int(), tasks: z.array(z.string()) }))
    .max(10)
    .optional(),
  /**
   * That reminder was the last thing said: 没办好 is about it, whatever was asked before. `done` in the very turn that noted
   * something as done, so that the next word may take it back; `which` in the turn
   * that listed them by number to ask which is done, and `listed` until the next one is over.
   */
  last: z.literal([true, 'done', 'which', 'listed']).optional(),
})

/** Of people who wanted no reminders: the plans whose dates they were shown, and what was told of them. */
export const shownSchema = z.array(z.strictObject({ plan: z.string(), told: remindingSchema.shape.told })).max(3)

/** When something came that a step of a plan waits for: with it, its days count. */
export const arrivedSchema = z.array(z.strictObject({ plan: z.string(), task: z.string().max(200), day })).max(20)

/** What was asked or noted of it last, for the next words to tell or mend; the day is null where it was asked for. */
export const arrivingSchema = z.strictObject({ plan: z.string(), task: z.string().max(200), day: day.nullable() })

export type Reminding = z.infer<typeof remindingSchema>

const DAYS = [30, 14, 7, 3, 1, 0]
const NINE = 9 * 60
const NIGHT = { from: 22 * 60, to: 8 * 60 }

/**
 * Reminders of a plan as they begin on a day: from the next day on, since what falls on this day is said in the
 * confirmation.
 */
export function newReminding(plan: string, today: LocalDate): Reminding {
  return {
    plan,
    since: { day: today, minute: 1439 },
    days: DAYS,
    at: NINE,
    quiet: NIGHT,
    done: [],
    snoozed: {},
    told: [],
    asked: { turn: 0, tasks: [] },
  }
}

/** The days before on which to remind. Those of dates that were only shown are none. */
export function daysOf({ days, noLastDay }: Pick<Reminding, 'days' | 'noLastDay'>): readonly number[] {
  return noLastDay || days.length === 0 || days.includes(0) ? days : [...days, 0]
}

/** When nothing unasked is said; also where an hour chosen at night once did away with it. */
export function quietOf({ quiet }: Pick<Reminding, 'quiet'>): NonNullable<Reminding['quiet']> {
  return quiet ?? NIGHT
}

/** The days and whether the last one is among them, as they are kept. */
export function withDays(memory: Reminding, days: readonly number[], lastDay: boolean): Reminding {
  const { noLastDay: _, ...rest } = memory
  const before = days.filter((day) => day > 0)
  // Nobody is left without any day.
  const none = !lastDay && before.length > 0
  return { ...rest, days: none ? before : [...before, 0], ...(none ? { noLastDay: true } : {}) }
}

/** The number of a reminder that follows another: never one used before, even if reminders were off in between. */
export function nextTurn({ asked }: Pick<Reminding, 'asked'>, today: LocalDate): number {
  return Math.max(asked.turn + 1, Number(today.replaceAll('-', '')) * 100)
}

/** What was told, as the calendar reads it; a missing key of plain JSON is never `undefined`. */
/** A reminder was said, about these tasks as they were numbered. */
export function withAsked(memory: Reminding, asked: Reminding['asked']): Reminding {
  const { asked: before, earlier = [] } = memory
  const kept = before.tasks.length > 0 ? [before, ...earlier] : earlier
  return { ...memory, asked, ...(kept.length > 0 ? { earlier: kept.slice(0, 10) } : {}) }
}

export function toldIn(memory: Reminding): readonly Told[] {
  return memory.told as readonly Told[]
}

/** How many entries of what was told are kept: a plan's year has a few dozen. */
const TOLD_KEPT = 1000

export function withTold(memory: Reminding, told: readonly Told[]): Reminding {
  return told.length === 0 ? memory : { ...memory, told: [...memory.told, ...told].slice(-TOLD_KEPT) }
}

/** The days of these tasks have been told: they are news when they move. */
export function withShown(memory: Reminding, tasks: readonly Task[], today: LocalDate): Reminding {
  return withTold(
    memory,
    tasks.map(({ id, due }) => ({ task: id, due, occasion: 'shown', outcome: 'said', on: today })),
  )
}

/** Once somebody has spoken, what they say next is no word to the reminder. */
export function withoutLast<S extends { readonly reminding?: Reminding | undefined }>(state: S): S {
  if (state.reminding?.last === undefined) return state
  const { last, ...reminding } = state.reminding
  if (last === 'done') return { ...state, reminding: { ...reminding, last: true } }
  if (last === 'which') return { ...state, reminding: { ...reminding, last: 'listed' } }
  return { ...state, reminding }
}

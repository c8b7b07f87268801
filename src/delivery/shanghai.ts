import type { LocalDate } from '../dossier/date.ts'

/** China has one time zone and no summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** A moment, milliseconds since 1970, as Shanghai's clocks show it: `2022-10-13T09:00`. Such texts compare in order. */
export function shanghaiMoment(ms: number): string {
  return new Date(ms + AHEAD_MS).toISOString().slice(0, 16)
}

/** The day, and minutes since its midnight. */
export function shanghaiDayAndMinute(ms: number): { readonly today: LocalDate; readonly minute: number } {
  const moment = shanghaiMoment(ms)
  return { today: moment.slice(0, 10), minute: Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14)) }
}

/** The reverse of {@link shanghaiMoment}. */
export function msOfMoment(moment: string): number {
  return Date.parse(`${moment}:00Z`) - AHEAD_MS
}

/** When a day is over. */
export function endOfDay(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) - AHEAD_MS + DAY_MS
}

import { addDays, addMonths, daysBetween, type LocalDate } from '../../dossier/date.ts'

/** The stretch of time the picture shows: whole months, laid out from 0 to 1. */
export interface Axis {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly cells: readonly Cell[]
  /** One for each calendar year; empty when all lies in the year of today. */
  readonly years: readonly Cell[]
}

export interface Cell {
  readonly label: string
  /** Where it begins and ends, 0 to 1. */
  readonly left: number
  readonly right: number
}

/** A strip of fewer months than this would make a day look like a week. */
const FEWEST_MONTHS = 4
/** Today is shown when it lies no further from the plan than this. */
const MARGIN_DAYS = 62
/** No plan lasts longer; what lies beyond is a slip of the pen and must not make a thousand cells. */
const MOST_MONTHS = 120

/** The months from the first to the last of `dates`; today too, if it is near. Null when there are no dates or they lie too far apart. */
export function axisOf(dates: readonly LocalDate[], today: LocalDate): Axis | null {
  const sorted = [...dates].sort()
  const [earliest, latest] = [sorted[0], sorted.at(-1)]
  if (earliest === undefined || latest === undefined) return null
  const near = daysBetween(today, earliest) <= MARGIN_DAYS && daysBetween(latest, today) <= MARGIN_DAYS
  const first = firstOfMonth(near && today < earliest ? today : earliest)
  const end = near && today > latest ? today : latest
  const count = Math.max(FEWEST_MONTHS, monthsBetween(first, end) + 1)
  if (count > MOST_MONTHS) return null
  const last = addDays(addMonths(first, count), -1)
  const axis = { first, last, cells: [], years: [] }
  const step = count <= 12 ? 1 : count <= 24 ? 2 : count <= 36 ? 3 : 12
  const cells = cut(axis, first, step, (from) => `${Number(from.slice(5, 7))}月`)
  const years = cut(axis, `${first.slice(0, 4)}-01-01`, 12, (from) => `${from.slice(0, 4)}年`)
  if (step === 12) return { first, last, cells: years, years: [] }
  const plain = years.length === 1 && today.slice(0, 4) === first.slice(0, 4)
  return { first, last, cells, years: plain ? [] : years }
}

function cut(axis: Axis, from: LocalDate, months: number, label: (from: LocalDate) => string): Cell[] {
  const cells: Cell[] = []
  for (let start = from; start <= axis.last; start = addMonths(start, months)) {
    const end = addMonths(start, months)
    cells.push({ label: label(start), left: Math.max(0, placeOf(axis, start)), right: Math.min(1, placeOf(axis, end)) })
  }
  return cells
}

/** Where a day begins, 0 to 1; outside for days beyond the ends. */
export function placeOf(axis: Axis, day: LocalDate): number {
  return daysBetween(axis.first, day) / (daysBetween(axis.first, axis.last) + 1)
}

/** Where a day ends. */
export function endOf(axis: Axis, day: LocalDate): number {
  return placeOf(axis, day) + dayWidth(axis)
}

export function middleOf(axis: Axis, day: LocalDate): number {
  return placeOf(axis, day) + dayWidth(axis) / 2
}

function dayWidth(axis: Axis): number {
  return 1 / (daysBetween(axis.first, axis.last) + 1)
}

function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  const count = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return count(to) - count(from)
}

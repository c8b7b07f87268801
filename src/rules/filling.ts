import { daysBetween, type LocalDate } from '../dossier/date.ts'
import type { Amount, Route } from '../dossier/routes.ts'
import { type Told, tidyHours } from './countedActivity.ts'
import type { CountedYear } from './counting.ts'
import type { Rate, Registration, RouteRule } from './registration.ts'

/** What is still lacking; null where it cannot be told. `public` is 一般 and 行业公需 together. */
export interface Lacking {
  readonly professional: Told
  readonly general: Told
  readonly public: Told
  readonly total: Told
}

/** What a route can still bring this year. */
export interface RouteRoom {
  readonly route: Route
  readonly clause: string
  /** Under the cap. */
  readonly room: number
  readonly rates: readonly { readonly amount: Amount; readonly rate: Rate }[]
  /** What can still be learnt of it in the days left; null where that does not hang on days. */
  readonly byDays: Told
}

export interface FillStep {
  readonly what: Route | '一般公需' | '公需'
  readonly hours: number
  /** Days of training; null where it does not go by the day. */
  readonly days: number | null
  readonly clause: string
}

/**
 * How what is lacking can be filled.
 * `filled` nothing is lacking · `unknown` nothing surely is, but not all is told · `courses` by courses and days of training that are left · `items` only together with what does
 * not go by the day (papers, projects, examinations) · `impossible` not even so · `closed` too late, or not a year asked for.
 */
export interface Filling {
  readonly state: 'filled' | 'unknown' | 'courses' | 'items' | 'impossible' | 'closed'
  readonly year: number
  /** Days left, the first and the last counted. */
  readonly days: number
  readonly by: LocalDate
  readonly steps: readonly FillStep[]
  readonly trainingDays: number
  /** 专业 hours that courses and days cannot bring any more. */
  readonly rest: number
  readonly rooms: readonly RouteRoom[]
  /** 专业 hours of this year told without their route: they may fill up some of the rooms. */
  readonly unplaced: number
  readonly clause: string
}

export interface FillingAsk {
  readonly lacking: Lacking
  readonly registration: Registration
  /** Years whose hours count for what is asked. */
  readonly years: readonly number[]
  /** The year being filled, as counted so far; undefined while nothing of it is told. */
  readonly counted: CountedYear | undefined
  /** 专业 hours of that year told in one sum. */
  readonly unplaced: number
  readonly asOf: LocalDate
  readonly applyBy: LocalDate
}

/**
 * The quickest lawful way to fill what is lacking: courses first (they take no day), then the days that bring most, each
 * route up to its cap, the rest by public courses online. Only in the year of the deadline: past years cannot be registered
 * any more. One day of training a day.
 */
export function fillHours(ask: FillingAsk): Filling {
  const { registration, asOf, applyBy } = ask
  const year = Number(applyBy.slice(0, 4))
  const from = asOf > `${year}-01-01` ? asOf : `${year}-01-01`
  const days = Math.max(0, daysBetween(from, applyBy) + 1)
  const rooms = registration.routes.map((rule) => roomOf(rule, ask.counted, registration, days))
  const base = {
    year,
    days,
    by: applyBy,
    steps: [],
    trainingDays: 0,
    rest: 0,
    rooms,
    unplaced: ask.unplaced,
    clause: registration.registering.clause,
  }
  const { professional, general, total } = ask.lacking
  const publicLack = Math.max(general ?? 0, ask.lacking.public ?? 0)
  if (!professional && publicLack === 0 && !total) {
    const told = professional !== null && total !== null && (general !== null || ask.lacking.public !== null)
    return { ...base, state: told ? 'filled' : 'unknown' }
  }
  if (days === 0 || !ask.years.includes(year)) return { ...base, state: 'closed' }

  const { steps, rest, trainingDays } = fillProfessional(professional ?? 0, rooms, days)
  const gained = steps.reduce((sum, step) => sum + step.hours, 0)
  const online = tidyHours(Math.max(publicLack, (total ?? 0) - gained - rest))
  const publicStep: FillStep[] =
    online > 0
      ? [
          {
            what: general === null && ask.lacking.public !== null ? '公需' : '一般公需',
            hours: online,
            days: null,
            clause: registration.publicCourses.clause,
          },
        ]
      : []
  const others = rooms
    .filter(({ byDays }) => byDays === null)
    .reduce((sum, { route, room }) => sum + (byItem(route, registration) ? room : 0), 0)
  const state = rest === 0 ? 'courses' : rest <= others ? 'items' : 'impossible'
  return { ...base, state, steps: [...steps, ...publicStep], trainingDays, rest }
}

function roomOf(
  { route, clause, rates }: RouteRule,
  counted: CountedYear | undefined,
  { cap }: Registration,
  days: number,
): RouteRoom {
  const used = counted?.routes.find((entry) => entry.route === route)?.counted ?? 0
  const room = tidyHours(cap.hours - used)
  const daily = rates.get('days')
  return {
    route,
    clause,
    room,
    rates: [...rates].map(([amount, rate]) => ({ amount, rate })),
    byDays: typeof daily === 'number' ? Math.min(room, daily * days) : null,
  }
}

/** Whether it goes neither by the day nor by the hours of a course. */
function byItem(route: Route, { routes }: Registration): boolean {
  const rates = routes.find((rule) => rule.route === route)?.rates
  return rates !== undefined && !rates.has('days') && !rates.has('hours')
}

/** Courses, then day by day the route that brings most that day. What a route brings a day never grows, so this is least. */
function fillProfessional(
  lacking: number,
  rooms: readonly RouteRoom[],
  days: number,
): { steps: FillStep[]; rest: number; trainingDays: number } {
  let open = lacking
  const steps: FillStep[] = []
  for (const { route, room, rates, clause } of rooms) {
    const hours = Math.min(open, room)
    if (!rates.some(({ amount }) => amount === 'hours') || hours <= 0) continue
    steps.push({ what: route, hours, days: null, clause })
    open = tidyHours(open - hours)
  }
  const daily = rooms.flatMap(({ route, room, rates, clause }) => {
    const rate = rates.find(({ amount }) => amount === 'days')?.rate
    return typeof rate === 'number' ? [{ route, clause, rate, left: room, days: 0, hours: 0 }] : []
  })
  let trainingDays = 0
  while (open > 0 && trainingDays < days) {
    const brings = (entry: (typeof daily)[number]) => Math.min(entry.rate, entry.left)
    const [best] = [...daily].sort((a, b) => brings(b) - brings(a))
    if (!best || brings(best) <= 0) break
    const hours = brings(best)
    best.left = tidyHours(best.left - hours)
    best.hours = tidyHours(best.hours + hours)
    best.days += 1
    trainingDays += 1
    open = tidyHours(Math.max(0, open - hours))
  }
  const trained = daily
    .filter((entry) => entry.days > 0)
    .map(({ route, hours, days, clause }): FillStep => ({ what: route, hours, days, clause }))
  return { steps: [...steps, ...trained], rest: open, trainingDays }
}

import type { Activity } from '../dossier/activities.ts'
import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Route, SUBJECTS, type Subject } from '../dossier/routes.ts'
import { type CountedActivity, countActivity, type Told, tidyHours } from './countedActivity.ts'
import type { Registration } from './registration.ts'

/** One route in one year: what it adds up to, and what the cap leaves of it. */
export interface CountedRoute {
  readonly route: Route
  readonly clause: string
  /** What counts of it, before rank and cap; and after rank. What is not known is not in either. */
  readonly beforeRank: number
  readonly afterRank: number
  /** After the cap. */
  readonly counted: number
  readonly cut: number
  /** What may still come of it in this year; null where nothing caps it. */
  readonly room: Told
  /** Something in it is not known and could still add to it. */
  readonly open: boolean
}

/** Hours of a subject in a year: what is sure, and whether more may come of what is not known. */
export interface CountedSubject {
  readonly sure: number
  readonly open: boolean
}

export interface CountedYear {
  readonly year: number
  readonly subjects: Readonly<Record<Subject, CountedSubject>>
  readonly routes: readonly CountedRoute[]
  readonly activities: readonly CountedActivity[]
}

/**
 * Counts activities year by year. Nothing depends on their order. A year with any activity is taken as told in full; one
 * without is not among the results, and stays unknown.
 */
export function countActivities(
  activities: readonly Activity[],
  registration: Registration | null,
  asOf: LocalDate,
): CountedYear[] {
  const byYear = new Map<number, CountedActivity[]>()
  for (const activity of activities) {
    const counted = countActivity(activity, registration, asOf)
    byYear.set(counted.year, [...(byYear.get(counted.year) ?? []), counted])
  }
  return [...byYear].sort(([a], [b]) => a - b).map(([year, list]) => countYear(year, list, registration))
}

function countYear(
  year: number,
  activities: readonly CountedActivity[],
  registration: Registration | null,
): CountedYear {
  const routes = [...new Set(activities.flatMap(({ route }) => route ?? []))].map((route) =>
    countRoute(
      route,
      activities.filter((entry) => entry.route === route),
      registration,
    ),
  )
  const subject = (name: Subject): CountedSubject => {
    const plain = activities.filter((entry) => entry.subject === name && entry.route === null)
    const own = name === '专业科目' ? routes : []
    return {
      sure: sum([...plain.map(({ hours }) => hours), ...own.map(({ counted }) => counted)]),
      open: plain.some(({ hours }) => hours === null) || own.some(({ open }) => open),
    }
  }
  const subjects = { 专业科目: subject('专业科目'), 一般公需: subject('一般公需'), 行业公需: subject('行业公需') }
  return { year, subjects, routes, activities }
}

function countRoute(
  route: Route,
  activities: readonly CountedActivity[],
  registration: Registration | null,
): CountedRoute {
  const cap = registration?.cap.hours ?? null
  const counting = activities.filter(({ hours }) => hours !== null && hours > 0)
  const afterRank = sum(counting.map(({ hours }) => hours))
  const counted = cap === null ? afterRank : Math.min(afterRank, cap)
  const room = cap === null ? null : tidyHours(cap - counted)
  return {
    route,
    clause: registration?.cap.clause ?? '',
    beforeRank: sum(counting.map(({ plain }) => plain)),
    afterRank,
    counted,
    cut: tidyHours(afterRank - counted),
    room,
    open: room !== 0 && activities.some(({ hours }) => hours === null),
  }
}

const sum = (hours: readonly Told[]) => tidyHours(hours.reduce<number>((total, one) => total + (one ?? 0), 0))

const KEYS = { 专业科目: 'professional', 一般公需: 'general', 行业公需: 'industry' } as const

/** The hours of a dossier; a subject in which something is not known yet is told as 至少. */
export function hoursFrom(years: readonly CountedYear[]): NonNullable<Dossier['hours']> {
  return Object.fromEntries(
    years.map(({ year, subjects }) => {
      const open = SUBJECTS.filter((name) => subjects[name].open)
      const sure = Object.fromEntries(SUBJECTS.map((name) => [KEYS[name], subjects[name].sure]))
      return [year, { ...sure, ...(open.length > 0 ? { atLeast: open } : {}) }]
    }),
  )
}

import { type Activity, NOT_REGISTERED, yearOf } from '../dossier/activities.ts'
import type { LocalDate } from '../dossier/date.ts'
import { AMOUNTS, type Amount, ROUTE_WORDS, type Route, type Subject } from '../dossier/routes.ts'
import type { Rate, Registration, RouteRule } from './registration.ts'
import { shareOf } from './weights.ts'

/** Null: cannot be told yet. Never zero for that reason. */
export type Told = number | null

/** One activity, counted: what it is worth, before the cap of its route, and why it is worth no more. */
export interface CountedActivity {
  readonly activity: Activity
  readonly year: number
  readonly subject: Subject
  readonly route: Route | null
  /** Before rank and whatever keeps it from counting. */
  readonly plain: Told
  /** What counts, before the cap; 0 when it does not count, null when that cannot be told. */
  readonly hours: Told
  /** 6×3天, 24×0.15（3 人第 2 名）. */
  readonly how: string
  /** Why it does not count, or what is still to be told; empty when it counts. */
  readonly why: string
  /** Said beside what counts. */
  readonly remark: string
  readonly clause: string
  readonly notes: readonly string[]
}

export const AMOUNT_WORDS: Readonly<Record<Amount, string>> = {
  days: '天',
  items: '项',
  papers: '篇',
  words: '万字',
  courses: '门',
  hours: '学时',
}

/** Hours without the tail of binary sums; nothing is rounded that a share by rank can bring about. */
export const tidyHours = (hours: number) => Math.round(hours * 10_000) / 10_000

interface Worth {
  readonly plain: Told
  readonly hours: Told
  readonly how: string
  readonly why: string
  readonly clause: string
  readonly notes: readonly string[]
}

/**
 * Counts one activity on a day. `registration` is null where a plan has no rules for it: then only hours told as hours
 * count.
 */
export function countActivity(activity: Activity, registration: Registration | null, asOf: LocalDate): CountedActivity {
  const year = yearOf(activity)
  const subject = activity.subject ?? '专业科目'
  const worth = worthOf(activity, registration)
  const base = { activity, year, subject, route: activity.route ?? null, ...worth, remark: '' }
  const hindered = registration ? hindrance(activity, subject, registration, asOf) : null
  if (!hindered) return base
  // What does not count at all need not be worked out; what may count stays as open as it was.
  const hours = hindered.hours === 0 ? 0 : hindered.hours === null ? null : worth.hours
  const why = hours === 0 || hindered.hours === null ? hindered.why : worth.why
  return {
    ...base,
    hours,
    why,
    remark: hindered.hours === 'counts' ? hindered.why : '',
    clause: hindered.clause,
    notes: [...worth.notes, ...hindered.notes],
  }
}

function worthOf(activity: Activity, registration: Registration | null): Worth {
  const { route, hours } = activity
  const rule = registration?.routes.find((entry) => entry.route === route)
  const clause = rule?.clause ?? ''
  if (hours !== undefined) {
    const onCard =
      activity.subject === '专业科目' ? registration?.registering.clause : registration?.publicCourses.clause
    return { plain: hours, hours, how: `${hours}`, why: '', clause: clause || onCard || '', notes: [] }
  }
  const open = (why: string): Worth => ({ plain: null, hours: null, how: '', why, clause, notes: rule?.notes ?? [] })
  if (!registration || !rule || route === undefined) return open('没有折算学时的规定，请写卡上的学时')
  const told = amountOf(activity, rule)
  if (!told) return open(`没说${ROUTE_WORDS[rule.route].amounts.map((key) => ASKED[key]).join('或')}`)
  const rate = rateOf(told.rate, activity)
  if (rate === null) return open('没说级别')
  const plain = tidyHours(rate * told.count)
  const how = `${rate}×${told.count}${AMOUNT_WORDS[told.amount]}`
  // Only where something hangs on it: a note about levels of books is no matter of papers.
  const notes = told.amount === 'words' ? rule.notes : []
  if (!rule.weighted) return { plain, hours: plain, how, why: '', clause, notes }
  const { share, said, notes: more } = shareOf(registration.weights, activity)
  const by = `${clause}；${registration.weights.clause}`
  const all = [...notes, ...more]
  if (share === null) return { plain, hours: null, how, why: said, clause: by, notes: all }
  return {
    plain,
    hours: tidyHours(plain * share),
    how: `${how}×${share}（${said}）`,
    why: share === 0 ? `${said}分不到学时` : '',
    clause: by,
    notes: all,
  }
}

const ASKED: Readonly<Record<Amount, string>> = {
  days: '几天',
  items: '几项',
  papers: '几篇',
  words: '多少万字',
  courses: '几门',
  hours: '课件标的学时',
}

/** One entry is one item; papers and words are told apart, so nothing is taken for granted there. */
function amountOf(activity: Activity, rule: RouteRule): { amount: Amount; count: number; rate: Rate } | null {
  for (const amount of AMOUNTS) {
    const rate = rule.rates.get(amount)
    const count = activity[amount] ?? (amount === 'items' ? 1 : undefined)
    if (rate !== undefined && count !== undefined) return { amount, count, rate }
  }
  return null
}

function rateOf(rate: Rate, { level }: Activity): number | null {
  if (typeof rate === 'number') return rate
  return (level === undefined ? undefined : rate[level]) ?? null
}

interface Hindrance {
  /** 0: does not count; null: cannot be told; counts: only something to say. */
  readonly hours: 0 | null | 'counts'
  readonly why: string
  readonly clause: string
  readonly notes: readonly string[]
}

/** What keeps an activity from counting, whatever it would be worth: not of the field, not yet, not registered in time. */
function hindrance(
  activity: Activity,
  subject: Subject,
  { related, registering }: Registration,
  asOf: LocalDate,
): Hindrance | null {
  const year = yearOf(activity)
  const thisYear = Number(asOf.slice(0, 4))
  if (subject === '专业科目' && activity.related === false)
    return { hours: 0, why: '不是本专业的', clause: related.clause, notes: [] }
  const late = (hours: Hindrance['hours'], why: string, notes: readonly string[] = []): Hindrance => ({
    hours,
    why,
    clause: registering.clause,
    notes,
  })
  if (year > thisYear || (activity.date ?? '').slice(0, 10) > asOf.slice(0, activity.date?.length ?? 0))
    return late(0, '还没到这一天')
  const { registered, date } = activity
  if (registered === undefined) return null
  if (registered === NOT_REGISTERED) {
    if (year < thisYear) return late(0, `${year} 年的只能登记到 ${year} 年，现在补登记不了`)
    const month = date?.slice(0, 7)
    if (month === asOf.slice(0, 7)) return late('counts', '这个月内要申报登记')
    return late(
      null,
      month === undefined ? '没说是哪个月的，当月才能申报' : '当月没有申报，能不能再登记要问',
      registering.notes,
    )
  }
  if (Number(registered.slice(0, 4)) > year) return late(0, `${year} 年的只能登记到 ${year} 年，${registered} 才登记`)
  if (date !== undefined && registered > date.slice(0, 7))
    return late('counts', `${registered} 才登记，不是当月申报，以登记系统为准`, registering.notes)
  return null
}

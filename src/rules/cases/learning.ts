import { z } from 'zod'
import { type Activity, readActivities, yearOf } from '../../dossier/activities.ts'
import type { LocalDate } from '../../dossier/date.ts'
import type { Dossier } from '../../dossier/dossier.ts'
import { sayProblem } from '../../dossier/problems.ts'
import { SUBJECTS } from '../../dossier/routes.ts'
import { type CountedSubject, type CountedYear, countActivities, hoursFrom } from '../counting.ts'
import { belowOf } from '../hours.ts'
import type { Pack } from '../pack.ts'
import type { Registration } from '../registration.ts'

/** 36: exactly so many. [36]: so many are sure, and something not known yet may add to them. */
const hours = z.union([z.number().min(0), z.tuple([z.number().min(0)])], {
  error: '应是学时数，或 [学时数]（至少这么多，还有没弄清的）',
})
const short = z.number().min(0).default(0)
const year = z.string().regex(/^\d{4}$/, '应是年份')

/** What must come out of a year, subject by subject; a subject left out must have none, and nothing open. */
export const yearsSchema = z.record(
  year,
  z.strictObject({ 专业科目: hours.default(0), 一般公需: hours.default(0), 行业公需: hours.default(0) }),
)

/** How far a year stays below what the rules for registering expect of every year; 无 where it does not, or cannot be told. */
export const shortSchema = z.record(
  year,
  z.union([z.literal('无'), z.strictObject({ 专业: short, 公需: short, 合计: short })]),
)

/** What was learnt, and what must come of it. */
export interface Learning {
  readonly 活动?: readonly unknown[] | undefined
  readonly 学时: z.infer<typeof yearsSchema>
  readonly 每年差: z.infer<typeof shortSchema>
}

/**
 * Reads the activities of an example; every year in them must be expected to come to something, and no other. `fromSum` is
 * whether its facts tell hours already, which cannot be counted a second time.
 */
export function readLearning(
  { 活动, 学时, 每年差 }: Learning,
  fromSum: boolean,
  report: (path: PropertyKey[], what: string) => void,
): readonly Activity[] {
  const read = readActivities(活动 ?? [])
  if (!read.ok) {
    for (const problem of read.problems) report(['活动'], `活动不对：${sayProblem(problem)}`)
    return []
  }
  if (read.activities.length > 0 && fromSum) report(['活动'], '情况里已经写了学时，活动和学时只写一样')
  const years = new Set(read.activities.map((activity) => String(yearOf(activity))))
  const expected = Object.keys(学时)
  for (const told of expected) if (!years.has(told)) report(['学时', told], `${told} 年没有活动`)
  for (const told of Object.keys(每年差)) if (!years.has(told)) report(['每年差', told], `${told} 年没有活动`)
  for (const own of years)
    if (expected.length > 0 && !expected.includes(own)) report(['学时'], `没有写 ${own} 年该得几个学时`)
  return read.activities
}

/** The years of an example as a pack counts them, and its facts with the hours that come of them. */
export interface Learnt {
  readonly years: readonly CountedYear[]
  readonly dossier: Dossier
}

export function learnt(
  pack: Pack,
  { activities, dossier, asOf }: { activities: readonly Activity[]; dossier: Dossier; asOf: LocalDate },
): Learnt {
  if (activities.length === 0) return { years: [], dossier }
  const years = countActivities(activities, pack.registration, asOf)
  return { years, dossier: { ...dossier, hours: hoursFrom(years) } }
}

interface Compared {
  readonly what: string
  readonly expected: string
  readonly found: string
  readonly ok: boolean
}

/** What was expected of each subject of each year, beside what came out. */
export function compareLearning(
  { 学时, 每年差 }: Pick<Learning, '学时' | '每年差'>,
  { years, dossier }: Learnt,
  { registration }: Pack,
): Compared[] {
  const compare = (what: string, expected: string, found: string) => ({ what, expected, found, ok: expected === found })
  return [
    ...Object.entries(学时).flatMap(([told, subjects]) => {
      const counted = years.find((entry) => entry.year === Number(told))?.subjects
      return SUBJECTS.map((name) =>
        compare(`学时 ${told} ${name}`, sayExpected(subjects[name]), sayCounted(counted?.[name])),
      )
    }),
    ...Object.entries(每年差).map(([told, lacking]) =>
      compare(`每年差 ${told}`, sayShort(lacking), sayShort(shortOf(dossier, Number(told), registration))),
    ),
  ]
}

const sayHours = (sure: number, open: boolean) => (open ? `至少 ${sure}` : `${sure}`)
const sayExpected = (told: z.infer<typeof hours>) => (typeof told === 'number' ? `${told}` : sayHours(told[0], true))
const sayCounted = (found: CountedSubject | undefined) => (found ? sayHours(found.sure, found.open) : '没有')

type Short = z.infer<typeof shortSchema>[string]

function shortOf(dossier: Dossier, told: number, registration: Registration | null): Short {
  const below = belowOf(dossier, told, registration)
  return below ? { 专业: below.professional, 公需: below.public, 合计: below.total } : '无'
}

function sayShort(lacking: Short): string {
  return lacking === '无' ? lacking : `专业 ${lacking.专业}、公需 ${lacking.公需}、合计 ${lacking.合计}`
}

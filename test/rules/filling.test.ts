import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/dossier/activities.ts'
import { countActivities } from '../../src/rules/counting.ts'
import { type FillingAsk, fillHours, type Lacking } from '../../src/rules/filling.ts'
import { taizhou } from './registrations.ts'

const rules = taizhou()
const nothing: Lacking = { professional: 0, general: 0, public: null, total: 0 }

/** Fills what is lacking on a day; activities are of 2022. */
function fill(
  lacking: Partial<Lacking>,
  asOf = '2022-09-15',
  activities: Omit<Activity, 'year'>[] = [],
  ask: Partial<FillingAsk> = {},
) {
  const counted = countActivities(
    activities.map((activity) => ({ year: 2022, ...activity })),
    rules,
    asOf,
  )
  return fillHours({
    lacking: { ...nothing, ...lacking },
    registration: rules,
    years: [2019, 2020, 2021, 2022],
    counted: counted[0],
    unplaced: 0,
    asOf,
    applyBy: '2022-10-20',
    ...ask,
  })
}
const steps = (filling: ReturnType<typeof fill>) =>
  filling.steps.map(({ what, hours, days }) => (days === null ? `${what} ${hours}` : `${what} ${days}天${hours}`))
const FULL_COURSES = [{ route: '基地课程', hours: 36 }] as const

describe('filling what is lacking', () => {
  it('says when nothing is', () => {
    expect(fill({})).toMatchObject({ state: 'filled', steps: [] })
  })

  it('takes courses first: they need no day of training', () => {
    const filling = fill({ professional: 12, total: 12 })
    expect(filling).toMatchObject({ state: 'courses', trainingDays: 0, days: 36, year: 2022, by: '2022-10-20' })
    expect(steps(filling)).toEqual(['基地课程 12'])
    expect(filling.clause).toBe('台经信〔2019〕39号 1')
  })

  it('then the days that bring most, each route under its cap', () => {
    expect(steps(fill({ professional: 36 }))).toEqual(['基地课程 36'])
    expect(steps(fill({ professional: 37 }))).toEqual(['基地课程 36', '备案培训 1天6'])
    expect(steps(fill({ professional: 72 }))).toEqual(['基地课程 36', '备案培训 6天36'])
    expect(steps(fill({ professional: 112 }))).toEqual([
      '基地课程 36',
      '备案培训 6天36',
      '境外培训 6天36',
      '专业培训 1天4',
    ])
  })

  it('what a route has left decides: where only three hours are left, six a day do not help', () => {
    const used = [...FULL_COURSES, { route: '备案培训', days: 5.5 }, { route: '境外培训', days: 6 }] as const
    const filling = fill({ professional: 8 }, '2022-09-15', [...used])
    expect(steps(filling)).toEqual(['专业培训 2天8'])
    expect(steps(fill({ professional: 11 }, '2022-09-15', [...used]))).toEqual(['专业培训 3天12'])
  })

  it('fills the rest with public courses online, which have no cap', () => {
    expect(steps(fill({ general: 40, total: 40 }))).toEqual(['一般公需 40'])
    expect(steps(fill({ professional: 12, general: 6, total: 30 }))).toEqual(['基地课程 12', '一般公需 18'])
    expect(steps(fill({ total: 5 }))).toEqual(['一般公需 5'])
    expect(fill({ total: 5 }).steps[0]?.clause).toBe('台经信人教〔2018〕90号 第七条')
    expect(steps(fill({ general: null, public: 9, total: 0 }))).toEqual(['公需 9'])
  })

  it('counts the days left with both ends; one day of training a day', () => {
    const used = [...FULL_COURSES, { route: '备案培训', days: 6 }, { route: '境外培训', days: 6 }] as const
    const at = (asOf: string, professional: number) => fill({ professional }, asOf, [...used])
    expect(at('2022-10-20', 4)).toMatchObject({ state: 'courses', days: 1, trainingDays: 1, rest: 0 })
    expect(at('2022-10-19', 8)).toMatchObject({ state: 'courses', days: 2, rest: 0 })
    expect(at('2022-10-19', 9)).toMatchObject({ state: 'items', trainingDays: 2, rest: 1 })
  })

  it('what papers, projects and examinations could bring decides whether it can be filled at all', () => {
    const used = [...FULL_COURSES, { route: '备案培训', days: 6 }, { route: '境外培训', days: 6 }] as const
    // One day of four hours, and five routes of 36 that do not go by the day.
    expect(fill({ professional: 184 }, '2022-10-20', [...used])).toMatchObject({ state: 'items', rest: 180 })
    expect(fill({ professional: 184.5 }, '2022-10-20', [...used])).toMatchObject({ state: 'impossible', rest: 180.5 })
  })

  it('never proposes a past year, nor anything after the deadline', () => {
    expect(fill({ professional: 12 }, '2022-10-21')).toMatchObject({ state: 'closed', steps: [], days: 0 })
    expect(fill({ professional: 12 }, '2022-09-15', [], { years: [2019, 2020, 2021] }).state).toBe('closed')
  })

  it('before the year begins the whole of it up to the deadline is left', () => {
    expect(fill({ professional: 12 }, '2021-12-01')).toMatchObject({ year: 2022, days: 293, state: 'courses' })
  })

  it('keeps what is left of each route, by the day as far as the days go', () => {
    const { rooms } = fill({ professional: 1 }, '2022-10-18', [
      { route: '专业培训', days: 8 },
      { route: '论文著作', level: '核心刊物', papers: 1, people: 1 },
    ])
    const room = (route: string) => rooms.find((entry) => entry.route === route)
    expect(room('备案培训')).toMatchObject({ room: 36, byDays: 18 })
    expect(room('专业培训')).toMatchObject({ room: 4, byDays: 4 })
    expect(room('论文著作')).toMatchObject({ room: 28, byDays: null })
  })

  it('is unknown, not filled, while nothing surely lacks but not all is told', () => {
    expect(fill({ professional: null })).toMatchObject({ state: 'unknown', steps: [] })
    expect(fill({ total: null })).toMatchObject({ state: 'unknown' })
    expect(fill({ general: null })).toMatchObject({ state: 'unknown' })
    expect(fill({ general: null, public: 0 })).toMatchObject({ state: 'filled' })
  })

  it('does not plan for what is not known to be lacking', () => {
    expect(fill({ professional: null, general: 6, total: null })).toMatchObject({ state: 'courses' })
    expect(steps(fill({ professional: null, general: 6, total: null }))).toEqual(['一般公需 6'])
  })
})

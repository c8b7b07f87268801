import { describe, expect, it } from 'vitest'
import type { Activity } from '../../src/dossier/activities.ts'
import { countActivities, hoursFrom } from '../../src/rules/counting.ts'
import { taizhou } from './registrations.ts'

const rules = taizhou()
const years = (...activities: Activity[]) => countActivities(activities, rules, '2022-09-15')
const year = (...activities: Omit<Activity, 'year'>[]) => {
  const [only] = years(...activities.map((activity) => ({ year: 2022, ...activity })))
  if (!only) throw new Error('no year')
  return only
}

describe('a year of activities', () => {
  it.each([
    ['just below', 8.75, 35, 0, 1],
    ['at', 9, 36, 0, 0],
    ['just above', 9.25, 36, 1, 0],
  ])('the cap of a route: %s', (_what, days, counted, cut, room) => {
    expect(year({ route: '专业培训', days }).routes).toMatchObject([
      { route: '专业培训', afterRank: days * 4, counted, cut, room },
    ])
  })

  it('caps after the shares by rank, not before', () => {
    const standard = { route: '课题标准', level: '国家级', rank: 1, people: 8 } as const
    expect(year(standard).routes[0]).toMatchObject({ beforeRank: 36, afterRank: 21.6, counted: 21.6, cut: 0 })
    expect(year({ ...standard, items: 2 }).routes[0]).toMatchObject({
      beforeRank: 72,
      afterRank: 43.2,
      counted: 36,
      cut: 7.2,
    })
    expect(year({ ...standard, people: 5, items: 2, rank: 2 }).routes[0]).toMatchObject({
      beforeRank: 72,
      afterRank: 10.8,
      cut: 0,
    })
  })

  it.each<[string, Omit<Activity, 'year'>]>([
    ['高研班', { route: '高研班', level: '省级以上', items: 2 }],
    ['备案培训', { route: '备案培训', days: 7 }],
    ['境外培训', { route: '境外培训', days: 7 }],
    ['专业培训', { route: '专业培训', days: 10 }],
    ['基地课程', { route: '基地课程', hours: 36.5 }],
    ['课题标准', { route: '课题标准', level: '省部级', items: 2, people: 1 }],
    ['论文著作', { route: '论文著作', level: '核心刊物', papers: 5, people: 1 }],
    ['资格考试', { route: '资格考试', courses: 7 }],
    ['在职学历', { route: '在职学历', courses: 13 }],
    ['兼职服务', { route: '兼职服务', days: 10 }],
  ])('%s is capped at 36', (route, activity) => {
    const counted = year(activity)
    expect(counted.routes).toMatchObject([{ route, counted: 36 }])
    expect(counted.routes[0]?.cut).toBeGreaterThan(0)
    expect(counted.subjects.专业科目).toEqual({ sure: 36, open: false })
  })

  it('adds up routes and card sums; public courses have no cap', () => {
    const counted = year(
      { route: '专业培训', days: 10 },
      { route: '专业培训', hours: 8 },
      { route: '备案培训', days: 2 },
      { subject: '专业科目', hours: 40 },
      { subject: '一般公需', hours: 100 },
      { subject: '行业公需', hours: 37 },
    )
    expect(counted.subjects).toEqual({
      专业科目: { sure: 88, open: false },
      一般公需: { sure: 100, open: false },
      行业公需: { sure: 37, open: false },
    })
    expect(counted.routes[0]).toMatchObject({ afterRank: 48, cut: 12 })
  })

  it('keeps decimals, without a tail', () => {
    const paper = { route: '论文著作', level: '省级刊物', papers: 1, rank: 2, people: 3 } as const
    expect(year(paper, paper, paper).subjects.专业科目.sure).toBe(1.8)
    expect(
      year({ ...paper, level: '其他刊物', papers: undefined, words: 2.5, rank: 5, people: 5 }).subjects.专业科目.sure,
    ).toBe(0.375)
  })

  it('leaves open what is not known, unless the route is full', () => {
    const unknown = { route: '专业培训' } as const
    expect(year({ route: '专业培训', days: 8 }, unknown).subjects.专业科目).toEqual({ sure: 32, open: true })
    expect(year({ route: '专业培训', days: 9 }, unknown).subjects.专业科目).toEqual({ sure: 36, open: false })
    expect(year({ route: '备案培训', days: 6 }, unknown).subjects.专业科目).toEqual({ sure: 36, open: true })
  })

  it('caps each year by itself: the last and the first day of a year are two years', () => {
    const counted = years(
      { date: '2020-12-31', route: '专业培训', days: 9 },
      { date: '2021-01-01', route: '专业培训', days: 9 },
      { year: 2021, subject: '一般公需', hours: 18 },
    )
    expect(counted.map((entry) => [entry.year, entry.subjects.专业科目.sure])).toEqual([
      [2020, 36],
      [2021, 36],
    ])
  })

  it('does not depend on the order', () => {
    const all: Activity[] = [
      { year: 2022, route: '专业培训', days: 10 },
      { year: 2022, route: '课题标准', level: '国家级', rank: 1, people: 2 },
      { year: 2021, route: '专业培训' },
      { year: 2022, subject: '一般公需', hours: 18 },
    ]
    expect(hoursFrom(years(...[...all].reverse()))).toEqual(hoursFrom(years(...all)))
  })

  it('what does not count keeps no room', () => {
    expect(year({ route: '专业培训', days: 9, related: false }).routes[0]).toMatchObject({ counted: 0, room: 36 })
  })
})

describe('hours of a dossier', () => {
  it('come from a year told in full; a year without any stays unknown', () => {
    expect(
      hoursFrom(
        years(
          { year: 2022, subject: '专业科目', hours: 40 },
          { date: '2022-05-01', subject: '专业科目', hours: 8.5 },
          { year: 2021, subject: '一般公需', hours: 18 },
        ),
      ),
    ).toEqual({
      2021: { professional: 0, general: 18, industry: 0 },
      2022: { professional: 48.5, general: 0, industry: 0 },
    })
  })

  it('say 至少 where something is not known', () => {
    expect(hoursFrom([year({ route: '专业培训', days: 3 }, { route: '论文著作' })])).toEqual({
      2022: { professional: 12, general: 0, industry: 0, atLeast: ['专业科目'] },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { readActivities } from '../../src/dossier/activities.ts'
import { sayProblem } from '../../src/dossier/problems.ts'
import { ROUTE_WORDS, ROUTES } from '../../src/dossier/routes.ts'

const problems = (...activities: object[]) => {
  const result = readActivities(activities)
  return result.ok ? [] : result.problems.map(sayProblem)
}
const paper = { year: 2022, route: '论文著作', level: '省级刊物', papers: 1 }

describe('activities', () => {
  it('may be told by their Chinese names', () => {
    expect(
      readActivities([
        { 年度: 2021, 科目: '一般公需', 学时: 18 },
        { 日期: '2022-05', 途径: '专业培训', 天数: 3, 登记: '2022-05' },
        { 年度: 2022, 途径: '论文著作', 级别: '省级刊物', 篇数: 1, 排名: 2, 人数: 3, 相关: true },
      ]),
    ).toEqual({
      ok: true,
      activities: [
        { year: 2021, subject: '一般公需', hours: 18 },
        { date: '2022-05', route: '专业培训', days: 3, registered: '2022-05' },
        { ...paper, rank: 2, people: 3, related: true },
      ],
    })
  })

  it.each([
    { year: 2022, subject: '专业科目', hours: 0 },
    { date: '2022-05-01', subject: '行业公需', hours: 8.5, title: '数控' },
    { year: 2022, route: '专业培训', hours: 12 },
    { year: 2022, route: '基地课程' },
    { year: 2022, route: '高研班' },
    { year: 2022, route: '课题标准', subject: '专业科目', rank: 9, people: 9 },
    { year: 2022, route: '兼职服务', days: 0.5, registered: '没有登记' },
    { date: '2022-12-31', route: '资格考试', courses: 1, registered: '2023-01' },
  ])('take %j', (activity) => {
    expect(problems(activity)).toEqual([])
  })

  it.each([
    ['neither year nor date', { subject: '专业科目', hours: 1 }, '第1项：年度和日期至少写一个'],
    [
      'a date of another year',
      { year: 2021, date: '2022-05-01', subject: '专业科目', hours: 1 },
      '第1项：日期不在所写的年度里',
    ],
    [
      'a day that is not in the calendar',
      { date: '2022-02-30', subject: '专业科目', hours: 1 },
      '第1项 日期：应是真实的日期，写成 2022-05-01',
    ],
    ['a year for a date', { date: '2022', subject: '专业科目', hours: 1 }, '第1项 日期：应是真实的日期'],
    [
      'an unknown subject',
      { year: 2022, subject: '党课', hours: 1 },
      '第1项 科目：应是其中之一：专业科目、一般公需、行业公需',
    ],
    ['hours below nothing', { year: 2022, subject: '专业科目', hours: -1 }, '第1项 学时：太小，最少 0'],
    ['an unknown key', { year: 2022, subject: '专业科目', hours: 1, place: '温州' }, '第1项：没有这个字段：place'],
    ['neither hours nor a route', { year: 2022, subject: '专业科目' }, '第1项 学时：没写途径的要写学时'],
    ['hours of no subject', { year: 2022, hours: 3 }, '第1项 科目：没写途径的要写科目'],
    ['days without a route', { year: 2022, subject: '专业科目', days: 3 }, '第1项 天数：要先写途径，才知道怎么算'],
    ['an unknown route', { year: 2022, route: '党课', days: 3 }, '第1项 途径：应是其中之一：高研班、备案培训'],
    [
      'a route for a public course',
      { year: 2022, route: '专业培训', subject: '一般公需', days: 1 },
      '第1项 科目：途径只用于专业科目',
    ],
    ['days of a paper', { ...paper, papers: undefined, days: 1 }, '第1项 天数：论文著作不按天数算，写篇数、万字'],
    ['papers and words at once', { ...paper, words: 2 }, '第1项：篇数、万字只写一个'],
    ['hours and days at once', { year: 2022, route: '专业培训', days: 3, hours: 12 }, '第1项：天数、学时只写一个'],
    ['a level of another route', { ...paper, level: '国家级' }, '第1项 级别：论文著作的级别是：核心刊物、全国性刊物'],
    ['a level where there is none', { year: 2022, route: '备案培训', level: '市县' }, '第1项 级别：备案培训不分级别'],
    ['a rank where there is none', { year: 2022, route: '备案培训', rank: 1 }, '第1项 排名：备案培训不分排名'],
    ['a rank beyond all people', { ...paper, rank: 4, people: 3 }, '第1项 排名：排名比人数还大'],
    ['no days at all', { year: 2022, route: '专业培训', days: 0 }, '第1项 天数：应大于 0'],
    ['half a paper', { ...paper, papers: 0.5 }, '第1项 篇数：应是整数'],
    ['a month there is not', { ...paper, registered: '2022-13' }, '第1项 登记：应写登记的年月，如 2022-05'],
    [
      'registered before it was learnt',
      { date: '2022-05-06', route: '专业培训', days: 1, registered: '2022-04' },
      '第1项 登记：登记的年月早于学习的日子',
    ],
    ['registered the year before', { ...paper, registered: '2021-12' }, '第1项 登记：登记的年月早于学习的日子'],
  ])('refuse %s', (_what, activity, expected) => {
    expect(problems(activity).join('\n')).toContain(expected)
  })

  it('name every slip of every activity', () => {
    expect(problems({ ...paper, rank: 2, people: 1 }, { year: 2022, hours: 1 })).toEqual([
      '第1项 排名：排名比人数还大',
      '第2项 科目：没写途径的要写科目',
    ])
  })

  it('know what may be told of each of the ten routes', () => {
    expect(ROUTES).toHaveLength(10)
    expect(Object.keys(ROUTE_WORDS)).toEqual([...ROUTES])
  })
})

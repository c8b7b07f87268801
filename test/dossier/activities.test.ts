import { describe, expect, it } from 'vitest'
import { readActivities, sumActivities } from '../../src/dossier/activities.ts'
import { sayProblem } from '../../src/dossier/problems.ts'

const sum = (data: unknown) => {
  const result = readActivities(data)
  if (!result.ok) throw new Error(result.problems.map(sayProblem).join())
  return sumActivities(result.activities)
}
const problems = (data: unknown) => {
  const result = readActivities(data)
  return result.ok ? [] : result.problems.map(sayProblem)
}

describe('activities', () => {
  it('are added up per year and subject; a year with any is told in full, one without stays unknown', () => {
    expect(
      sum([
        { year: 2022, subject: '专业科目', hours: 40 },
        { date: '2022-05-01', subject: '专业科目', hours: 8.5, title: '数控' },
        { 年度: 2021, 科目: '一般公需', 学时: 18 },
      ]),
    ).toEqual({
      2021: { professional: 0, general: 18, industry: 0 },
      2022: { professional: 48.5, general: 0, industry: 0 },
    })
  })

  it('add tenths without a tail', () => {
    expect(sum([0.1, 0.2].map((hours) => ({ year: 2022, subject: '行业公需', hours })))[2022]?.industry).toBe(0.3)
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
    [
      'an unknown subject',
      { year: 2022, subject: '党课', hours: 1 },
      '第1项 科目：应是其中之一：专业科目、一般公需、行业公需',
    ],
    ['hours below nothing', { year: 2022, subject: '专业科目', hours: -1 }, '第1项 学时：太小，最少 0'],
    ['an unknown key', { year: 2022, subject: '专业科目', hours: 1, place: '温州' }, '第1项：没有这个字段：place'],
  ])('refuse %s', (_what, activity, expected) => {
    expect(problems([activity])).toContain(expected)
  })
})

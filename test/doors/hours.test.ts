import { describe, expect, it } from 'vitest'
import { READY } from '../rules/ready.ts'
import { PLAN, zhicheng } from './command.ts'

const hours = (data: unknown, ...options: string[]) =>
  zhicheng(['hours', '-', ...PLAN, ...options], { stdin: JSON.stringify(data) })

const ACTIVITIES = [
  { year: 2022, subject: '专业科目', hours: 48 },
  { date: '2022-05-01', subject: '一般公需', hours: 18 },
  { year: 2022, subject: '行业公需', hours: 12 },
]

describe('zhicheng hours', () => {
  it('counts what a dossier tells', async () => {
    const { status, out } = await hours(READY, '--json', '--target', '工程师')
    const answer = JSON.parse(out)
    expect(status).toBe(0)
    expect(answer.hours.byYear.map(({ lacking }: { lacking: { total: number } }) => lacking.total)).toEqual([
      0, 0, 0, 0,
    ])
    expect(answer.hours.lookBacks[0].verdict).toBe('可申报')
  })

  it.each([
    ['under their name', { activities: ACTIVITIES }],
    ['as a bare list', ACTIVITIES],
    ['under their Chinese name', { 继续教育: ACTIVITIES }],
  ])('adds up activities %s', async (_what, data) => {
    const { out } = await hours(data, '--json', '--target', '工程师')
    expect(JSON.parse(out).hours.byYear.at(-1)).toMatchObject({
      have: { professional: 48, general: 18, industry: 12, total: 78 },
      lacking: { professional: 12, general: 0, total: 12 },
    })
  })

  it('shows a year nobody told as unknown', async () => {
    const { out } = await hours({ activities: ACTIVITIES }, '--target', '工程师')
    expect(out).toContain('2021 年  专业 ？，一般公需 ？，行业公需 ？，合计 ？  ？ 不全知道')
    expect(out).toContain('2022 年  专业 48，一般公需 18，行业公需 12，合计 78  ✗ 专业差 12，合计差 12')
  })

  it('refuses what is neither', async () => {
    expect((await hours({ activities: [{ year: 2022, subject: '专业', hours: 1 }] })).err).toContain(
      '第1项 科目：应是其中之一',
    )
    expect((await hours({ 年龄: 3 })).err).toContain('没有这个字段：年龄')
    expect((await hours('大专')).status).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'

const shape = { 起分: 2, 每年: 0.5, 最高: 4 }

describe('工龄分', () => {
  const args = { 基数可能: [4, 10], ...shape }
  const since = (from: string) => points('工龄分', args, { work: [{ from, to: '至今', related: true }] })
  it.each([
    ['2019-01-02', [0, 0]],
    ['2019-01-01', [0, 2]],
    ['2018-01-01', [0, 2.5]],
    ['2013-01-02', [0, 4]],
    ['2013-01-01', [2, 4]],
    ['2009-01-02', [3.5, 4]],
    ['2009-01-01', [4, 4]],
    ['1990-01-01', [4, 4]],
  ])('%s 起：%j', (from, range) => expect(since(from)).toMatchObject({ range, facts: [] }))
  it('没说的、说得含糊的', () => {
    expect(points('工龄分', args, {})).toMatchObject({ range: [0, 4], facts: ['work'] })
    expect(since('2008')).toMatchObject({ range: [4, 4], facts: [] })
    expect(points('工龄分', args, { work: [{ from: '1990-01-01', related: true }] })).toMatchObject({
      range: [0, 4],
      facts: ['work'],
    })
    expect(points('工龄分', args, { work: [] }).range).toEqual([0, 0])
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('工龄分', { ...args, 基数可能: 4 })).not.toBe(''))
})

describe('任职分', () => {
  const args = { 职称: '助理工程师', 研究生基数: 2, 其他基数: 4, ...shape }
  const college: Dossier['education'] = [{ level: '大专', match: true }]
  const master: Dossier['education'] = [{ level: '研究生', match: true, degree: '硕士' }]
  const title = (from: string, obtained = from) => ({
    level: '助理工程师' as const,
    obtained,
    appointments: [{ from, to: '至今' }],
  })
  const judge = (titles: Dossier['titles'], education: Dossier['education'] = college) =>
    points('任职分', args, { ...(titles ? { titles } : {}), education })

  it.each([
    ['2019-01-02', 0, 2.5],
    ['2019-01-01', 2, 3],
    ['2018-01-01', 2.5, 3.5],
    ['2016-01-01', 3.5, 4],
    ['2015-01-01', 4, 4],
    ['2010-01-01', 4, 4],
    ['2021-01-01', 0, 2],
    ['2022-01-01', 0, 0],
  ])('%s 起：大专本科 %f 分，研究生 %f 分', (from, other, graduate) => {
    expect(judge([title(from)]).range).toEqual([other, other])
    expect(judge([title(from)], master).range).toEqual([graduate, graduate])
  })
  it('硕士学位按研究生；不对口的研究生按四年', () => {
    expect(judge([title('2021-01-01')], [{ level: '本科', degree: '硕士', match: true }]).range).toEqual([2, 2])
    expect(judge([title('2021-01-01')], [{ level: '研究生', degree: '硕士', match: false }]).range).toEqual([0, 0])
  })
  it('从取得和聘任里晚的算；没有助工是零分', () => {
    expect(judge([title('2015-01-01', '2019-01-01')]).range).toEqual([2, 2])
    expect(judge([]).range).toEqual([0, 0])
    expect(judge([{ level: '技术员' }]).range).toEqual([0, 0])
  })
  it('没说的说不准，问那一件', () => {
    expect(judge(undefined)).toMatchObject({ range: [0, 4], facts: ['titles'] })
    expect(judge([{}])).toMatchObject({ range: [0, 4], facts: ['titles'] })
    expect(judge([{ level: '助理工程师', obtained: '2019-01-01' }])).toMatchObject({
      range: [0, 4],
      facts: ['titles.助理工程师.appointments'],
    })
    expect(judge([{ level: '助理工程师', appointments: [] }])).toMatchObject({ facts: ['titles.助理工程师.obtained'] })
    expect(judge([{ level: '助理工程师', obtained: '2019-01-01', appointments: [{ to: '至今' }] }])).toMatchObject({
      range: [0, 4],
    })
    expect(judge([title('2021-01-01')], [{ level: '本科', match: true }])).toMatchObject({
      range: [0, 2],
      facts: ['education.degree'],
    })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('任职分', { ...args, 职称: '助工' })).toContain('应是其中之一'))
})

import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'

describe('优秀分', () => {
  const args = { 每年: 1, 最高: 3 }
  const judge = (reviews: NonNullable<Dossier['reviews']>) => points('优秀分', args, { reviews })
  it('问到的三年里，优秀几年几分', () => {
    expect(judge({ 2019: '优秀', 2020: '合格', 2021: '优秀' })).toMatchObject({ range: [2, 2], facts: [] })
    expect(judge({ 2019: '优秀', 2020: '优秀', 2021: '优秀' }).range).toEqual([3, 3])
    expect(judge({ 2019: '良好', 2020: '合格', 2021: '称职' }).range).toEqual([0, 0])
  })
  it('再往前的优秀：能追溯几年没写，是区间；封顶三分', () => {
    expect(judge({ 2010: '优秀', 2019: '合格', 2020: '合格', 2021: '合格' })).toMatchObject({
      range: [0, 1],
      facts: [],
    })
    expect(judge({ 2010: '优秀', 2019: '优秀', 2020: '优秀', 2021: '优秀' }).range).toEqual([3, 3])
  })
  it('没说的年份不是没得优秀', () => {
    expect(points('优秀分', args, {})).toMatchObject({ range: [0, 3], facts: ['reviews'] })
    expect(judge({ 2019: '优秀' })).toMatchObject({ range: [1, 3], facts: ['reviews.2020', 'reviews.2021'] })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('优秀分', { 每年: '1分', 最高: 3 })).toContain('应是数字'))
})

describe('超额学时分', () => {
  const args = {
    标准: [
      { 起: 0, 学时: 32 },
      { 起: 2017, 学时: 90 },
    ],
    超过: 10,
    每年: 1,
    最高: 3,
  }
  const year = (professional: number) => ({ professional, general: 18, industry: 12 })
  const plain = { 2019: year(60), 2020: year(60), 2021: year(60), 2022: year(60) }
  const judge = (hours: NonNullable<Dossier['hours']>) => points('超额学时分', args, { hours: { ...plain, ...hours } })

  it('2017 年起 100 学时的边上，2016 年以前 42 学时的边上', () => {
    const total = (at: number, hours: number) => judge({ [at]: { professional: hours, general: 0, industry: 0 } }).range
    expect([total(2022, 99), total(2022, 100), total(2022, 101)]).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ])
    expect([total(2016, 41), total(2016, 42), total(2017, 42), total(2017, 100)]).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ])
  })
  it('正好超十学时：算，但提醒', () => {
    expect(judge({ 2022: year(70) }).rows.find(({ what }) => what.startsWith('2022'))?.note).toContain('正好超 10 学时')
  })
  it('至少有这么多的年可能更多', () => {
    expect(judge({ 2022: { ...year(60), atLeast: ['专业科目'] } })).toMatchObject({
      range: [0, 1],
      facts: ['hours.2022'],
    })
  })
  it('每年一分，封顶三分', () => {
    expect(judge({ 2019: year(80), 2020: year(80), 2021: year(80), 2022: year(80) }).range).toEqual([3, 3])
  })
  it('没说的年份、没说的科目都不是零', () => {
    expect(points('超额学时分', args, {})).toMatchObject({ range: [0, 3], facts: ['hours'] })
    expect(points('超额学时分', args, { hours: { 2022: year(80) } })).toMatchObject({
      range: [1, 3],
      facts: ['hours.2019', 'hours.2020', 'hours.2021'],
    })
    expect(judge({ 2022: { professional: 60 } })).toMatchObject({ range: [0, 1], facts: ['hours.2022'] })
    expect(judge({ 2022: { professional: 100 } })).toMatchObject({ range: [1, 1], facts: [] })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('超额学时分', { ...args, 标准: [] })).toContain('太短'))
})

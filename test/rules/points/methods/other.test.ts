import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'
import { good, titles } from '../../operators/lists.ts'

describe('酌情分', () => {
  it('有也只是区间：几分由专家定', () => {
    expect(points('酌情分', { 最高: 5 }, { otherResults: true })).toMatchObject({ range: [0, 5], facts: [] })
    expect(points('酌情分', { 最高: 5 }, { otherResults: false })).toMatchObject({ range: [0, 0], facts: [] })
    expect(points('酌情分', { 最高: 5 }, {})).toMatchObject({ range: [0, 5], facts: ['otherResults'] })
  })
  it('写错的用中文拒绝', () => {
    expect(pointsRefusal('酌情分', {})).toContain('应是数字')
    expect(pointsRefusal('酌情分', { 最高: 5, 也收: [{ 事实: '荣誉' }] })).toContain('应是其中之一')
  })
})

describe('酌情分也收表里没列的', () => {
  const args = {
    最高: 5,
    也收: [
      { 事实: '专利', 种类: ['外观设计'] },
      { 事实: '新产品', 级别: ['市厅级', '县区级'] },
    ],
  }
  const judge = (dossier: Dossier, otherResults: boolean | undefined = false) =>
    points('酌情分', args, {
      titles,
      patents: [],
      products: [],
      ...(dossier ?? {}),
      ...(otherResults === undefined ? {} : { otherResults }),
    })
  const design = { ...good, kind: '外观设计' } as const
  const product = { ...good, level: '县区级' } as const

  it('有一项就是区间，说放在这里', () => {
    for (const dossier of [{ patents: [design] }, { products: [product] }]) {
      expect(judge(dossier)).toMatchObject({ range: [0, 5], facts: [], rows: [{ what: '表里没列的成果' }] })
    }
  })

  it('表里有的不在这里算，不计的也不算', () => {
    for (const dossier of [
      { patents: [{ ...good, kind: '发明' as const }] },
      { products: [{ ...good, level: '省部级' as const }] },
      { patents: [{ ...design, related: false }] },
      { patents: [{ ...design, evidence: false }] },
      { patents: [{ ...design, date: '2018-12-31' }] },
    ]) {
      expect(judge(dossier)).toMatchObject({ range: [0, 0], rows: [], facts: [] })
    }
  })

  it('没说有没有、没说哪种的，可能就是：区间，并问它', () => {
    expect(points('酌情分', args, { titles, patents: [], otherResults: false })).toMatchObject({
      range: [0, 5],
      facts: ['products'],
    })
    for (const change of [{ kind: undefined }, { related: undefined }, { evidence: undefined }, { date: '2022' }]) {
      expect(judge({ patents: [{ ...design, ...change }] })).toMatchObject({
        range: [0, 5],
        rows: [],
        facts: ['patents.detail'],
      })
    }
    expect(judge({ titles: undefined, patents: [design] })).toMatchObject({ range: [0, 5], facts: ['titles'] })
    expect(points('酌情分', args, { titles })).toMatchObject({ facts: ['otherResults', 'patents', 'products'] })
  })

  it('名字不知道、但已经知道不计的，还是没有', () =>
    expect(judge({ patents: [{ ...design, kind: undefined, related: false }] }).range).toEqual([0, 0]))
})

import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['省部级', '国家级'], 排名: '前3', 项数: '2项' }
const product = (change: object = {}) => ({ ...good, level: '省部级' as const, rank: 3, appraised: true, ...change })
const judge = (...products: ReturnType<typeof product>[]) => find('新产品', args, { titles, products })

describe('新产品', () => {
  it('两项以上、通过鉴定、排名在前', () => {
    expect(judge(product(), product()).truth).toBe('yes')
    expect(judge(product())).toMatchObject({ truth: 'no', short: '差 1 项' })
    for (const change of [{ rank: 4 }, { appraised: false }, { level: '市厅级' }])
      expect(judge(product(), product(change)).truth).toBe('no')
  })

  it('没说鉴定的说不准；没说有没有的说不准', () => {
    expect(judge(product(), product({ appraised: undefined }))).toMatchObject({
      truth: 'unknown',
      facts: ['products.detail'],
    })
    expect(find('新产品', args, {})).toMatchObject({ truth: 'unknown', facts: ['products'] })
  })

  it('不论鉴定的，没通过、没说都不挡', () => {
    const open = { 级别: ['市厅级'], 排名: '前1', 项数: '1项', 鉴定: '不论' }
    const one = { ...good, level: '市厅级' as const, rank: 1 }
    expect(find('新产品', open, { titles, products: [one] }).truth).toBe('yes')
    expect(find('新产品', open, { titles, products: [{ ...one, appraised: false }] }).truth).toBe('yes')
    expect(need('新产品', open)).toBe('市厅级新产品 1 项以上的主要开发者（排名前 1）')
  })

  it('不写排名的，名单里的都算', () => {
    const anybody = { 级别: ['市厅级'], 项数: '1项', 鉴定: '不论' }
    for (const rank of [{ rank: 9 }, {}])
      expect(find('新产品', anybody, { titles, products: [{ ...good, level: '市厅级', ...rank }] }).truth).toBe('yes')
    expect(need('新产品', anybody)).toBe('市厅级新产品 1 项以上的开发者')
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('新产品', args)).toBe('通过鉴定的省部级、国家级新产品 2 项以上的主要开发者（排名前 3）')
    expect(refusal('新产品', { ...args, 项数: 2 })).toContain('数量要写单位')
  })
})

import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const judge = (income: object) => find('年收入', { 达到: '300000元' }, { income })

describe('年收入', () => {
  it('含税，正好 30 万算', () => {
    expect(judge({ yearly: 299_999 })).toMatchObject({ truth: 'no' })
    expect(judge({ yearly: 300_000 }).truth).toBe('yes')
  })
  it('税后到了，税前更到；税后没到，问税前', () => {
    expect(judge({ yearly: 300_000, afterTax: true }).truth).toBe('yes')
    expect(judge({ yearly: 260_000, afterTax: true })).toMatchObject({ truth: 'unknown', facts: ['income.beforeTax'] })
  })
  it('没说', () =>
    expect(find('年收入', { 达到: '300000元' }, {})).toMatchObject({ truth: 'unknown', facts: ['income'] }))
  it('要求说成人话；不写单位用中文拒绝', () => {
    expect(need('年收入', { 达到: '300000元' })).toBe('年薪 30 万元以上（含税）')
    expect(refusal('年收入', { 达到: '30万' })).toContain('金额要写单位')
  })
})

import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const judge = (selfScore: object) => find('自评总分', { 达到: '80分' }, { selfScore })

describe('自评总分', () => {
  it('正好 80 分算；差半分不算', () => {
    expect(judge({ total: 80, struck: [] }).truth).toBe('yes')
    expect(judge({ total: 79.5, struck: [] })).toMatchObject({ truth: 'no', short: '差 0.5 分' })
  })
  it('不能算的扣掉再看', () => {
    expect(judge({ total: 85, struck: [{ points: 5, reason: '没有证明' }] }).truth).toBe('yes')
    expect(judge({ total: 85, struck: [{ points: 5.5, reason: '没有证明' }] })).toMatchObject({
      truth: 'no',
      short: '差 0.5 分',
    })
    expect(judge({ total: 85, struck: [{ points: 3 }, { points: 3 }] }).have()).toBe('自评 85 分，扣 6 分，剩 79 分')
  })
  it('还没说有没有要扣的：分再高也说不准；不够的扣不扣都不够', () => {
    expect(judge({ total: 120 })).toMatchObject({ truth: 'unknown', facts: ['selfScore.struck'] })
    expect(judge({ total: 120, struck: [{ reason: '没有证明' }] }).truth).toBe('unknown')
    expect(judge({ total: 79 }).truth).toBe('no')
  })
  it('没说', () =>
    expect(find('自评总分', { 达到: '80分' }, {})).toMatchObject({ truth: 'unknown', facts: ['selfScore.total'] }))
  it('要求说成人话；不写单位用中文拒绝', () => {
    expect(need('自评总分', { 达到: '80分' })).toBe('自评总分（扣掉不能算的）达到 80 分')
    expect(refusal('自评总分', { 达到: 80 })).toContain('要写单位')
  })
})

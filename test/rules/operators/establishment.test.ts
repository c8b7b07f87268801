import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const args = { 不得: ['行政编制', '事业编制'] }

describe('编制', () => {
  it('有这些编制的不行，没有的行', () => {
    expect(find('编制', args, { employment: { establishment: '无编制' } }).truth).toBe('yes')
    expect(find('编制', args, { employment: { establishment: '事业编制' } })).toMatchObject({
      truth: 'no',
      short: '事业编制人员不在申报对象里',
    })
  })
  it('没说：问编制', () => {
    expect(find('编制', args, {})).toMatchObject({ truth: 'unknown', facts: ['employment.establishment'] })
    expect(find('编制', args, { employment: { onDuty: true } }).truth).toBe('unknown')
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('编制', args)).toBe('不是行政编制、事业编制')
    expect(refusal('编制', { 不得: [] })).toContain('太短')
  })
})

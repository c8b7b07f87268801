import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

describe('岗位变动', () => {
  it('有、没有、没说', () => {
    expect(find('岗位变动', {}, { jobChange: true })).toMatchObject({ truth: 'yes', facts: [] })
    expect(find('岗位变动', {}, { jobChange: false })).toMatchObject({
      truth: 'no',
      short: '没有岗位变动或工作需要',
      facts: [],
    })
    expect(find('岗位变动', {}, {})).toMatchObject({ truth: 'unknown', facts: ['jobChange'] })
  })
  it('不带参数', () => {
    expect(need('岗位变动', {})).toBe('专业技术岗位有变动，或工作需要')
    expect(refusal('岗位变动', { 要: true })).toContain('没有这个字段：要')
  })
})

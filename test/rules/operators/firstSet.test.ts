import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['省内', '国内'] }
const judge = (change: object) => find('首台套', args, { titles, firstSets: [{ ...good, level: '省内', ...change }] })

describe('首台套', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ level: '市厅级' }]) expect(judge(change).truth).toBe('no')
    expect(find('首台套', args, { titles, firstSets: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ level: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['firstSets.detail'] })
    }
    expect(find('首台套', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['firstSets'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('要求说成人话', () => expect(need('首台套', args)).toBe('省内或国内首台（套）产品的主要参加者'))
})

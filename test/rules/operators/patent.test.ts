import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 种类: ['实用新型'], 排名: '前1', 自: '2020-01-01' }
const judge = (change: object) =>
  find('专利', args, { titles, patents: [{ ...good, kind: '实用新型', rank: 1, ...change }] })

describe('专利', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ kind: '发明' }, { rank: 2 }, { granted: false }, { date: '2019-12-31' }])
      expect(judge(change).truth).toBe('no')
    expect(find('专利', args, { titles, patents: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ rank: undefined }, { date: '2019-06-01/2020-06-01' }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['patents.detail'] })
    }
    expect(find('专利', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['patents'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('那一天取得的算；写错的用中文拒绝', () => {
    expect(judge({ date: '2020-01-01' }).truth).toBe('yes')
    expect(refusal('专利', { ...args, 自: '2020' })).toContain('真实的日期')
  })

  it('要求说成人话', () => expect(need('专利', args)).toBe('授权的实用新型专利 1 项（排名第一），2020-01-01 以后取得'))
})

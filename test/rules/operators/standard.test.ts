import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 种类: ['国家标准', '行业标准'], 排名: '前3' }
const judge = (change: object) =>
  find('标准', args, { titles, standards: [{ ...good, kind: '国家标准', rank: 3, ...change }] })

describe('标准', () => {
  it('种类和排名：企业标准、团体标准不算', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ rank: 4 }, { kind: '企业标准' }, { kind: '团体标准' }])
      expect(judge(change).truth).toBe('no')
  })

  it('没说的说不准', () => {
    expect(judge({ rank: undefined })).toMatchObject({ truth: 'unknown', facts: ['standards.detail'] })
    expect(judge({ kind: undefined })).toMatchObject({ truth: 'unknown', facts: ['standards.detail'] })
    expect(find('标准', args, {})).toMatchObject({ truth: 'unknown', facts: ['standards'] })
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('标准', args)).toBe('国家标准、行业标准的主要起草者（排名前 3）')
    expect(refusal('标准', { ...args, 排名: '三' })).toContain('排名要写成')
  })
})

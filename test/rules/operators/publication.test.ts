import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 种类: ['核心期刊', '会议论文'], 刊物级别: ['省部级', '国家级'], 排名: '前2', 检索报告: true }
const judge = (change: object) =>
  find('论文', args, {
    titles,
    publications: [{ ...good, kind: '核心期刊', journal: '省部级', rank: 2, report: true, ...change }],
  })

describe('论文', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ kind: '其他正式刊物' }, { journal: '市厅级' }, { rank: 3 }, { report: false }])
      expect(judge(change).truth).toBe('no')
    expect(find('论文', args, { titles, publications: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ journal: undefined }, { rank: undefined }, { report: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['publications.detail'] })
    }
    expect(find('论文', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['publications'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('只差检索报告的，截止以前可以补', () => {
    expect(judge({ report: false })).toMatchObject({ truth: 'no', remedy: '给没有检索报告的论文做第三方检索报告' })
    expect(judge({ report: false, rank: 3 })).not.toHaveProperty('remedy')
    expect(judge({ report: false, rank: undefined })).toMatchObject({ truth: 'no', facts: ['publications.detail'] })
    const late = {
      titles,
      publications: [{ ...good, kind: '核心期刊' as const, journal: '省部级' as const, rank: 2, report: false }],
    }
    expect(find('论文', args, late, { asOf: '2022-10-21' })).not.toHaveProperty('remedy')
  })

  it('要求说成人话', () =>
    expect(need('论文', args)).toBe('省部级以上核心期刊、会议论文 1 篇（前 2 作者），附第三方检索报告'))
})

import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['市厅级', '省部级', '国家级'], 等级: ['一等奖', '二等奖'], 排名: '前1' }
const judge = (change: object) =>
  find('优秀论文奖', args, { titles, paperAwards: [{ ...good, level: '市厅级', grade: '二等奖', rank: 1, ...change }] })

describe('优秀论文奖', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ level: '县区级' }, { grade: '三等奖' }, { rank: 2 }]) expect(judge(change).truth).toBe('no')
    expect(find('优秀论文奖', args, { titles, paperAwards: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ level: undefined }, { rank: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['paperAwards.detail'] })
    }
    expect(find('优秀论文奖', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['paperAwards'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('要求说成人话', () => expect(need('优秀论文奖', args)).toBe('市厅级以上优秀论文奖二等奖以上 1 篇（第一作者）'))
})

import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const args = { 人数: '2名' }

describe('推荐专家', () => {
  it.each([
    [3, 'yes'],
    [2, 'yes'],
    [1, 'no'],
    [0, 'no'],
  ])('%i 名：%s', (experts, truth) => {
    expect(find('推荐专家', args, { experts }).truth).toBe(truth)
  })
  it('不够的，申报截止当天还来得及请；过了就来不及', () => {
    const short = find('推荐专家', args, { experts: 1 }, { asOf: '2022-10-20' })
    expect(short).toMatchObject({ short: '差 1 名专家', remedy: '2022年10月20日 前再请 1 名专家署名', distance: 0.2 })
    expect(find('推荐专家', args, { experts: 1 }, { asOf: '2022-10-21' }).remedy).toBeUndefined()
  })
  it('没说：问专家', () => expect(find('推荐专家', args, {})).toMatchObject({ truth: 'unknown', facts: ['experts'] }))
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('推荐专家', args)).toBe('2 名本专业或相近专业副高级以上专家署名推荐')
    expect(refusal('推荐专家', { 人数: 2 })).toContain('数量要写单位，如 2名')
  })
})

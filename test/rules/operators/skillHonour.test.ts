import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 任一: ['省首席技师', '全国技术能手'] }

describe('技能称号', () => {
  it('名字要一模一样：浙江省技术能手不是全国技术能手', () => {
    const truth = (name: '全国技术能手' | '浙江省技术能手') =>
      find('技能称号', args, { skillHonours: [{ ...good, name }] }).truth
    expect([truth('全国技术能手'), truth('浙江省技术能手')]).toEqual(['yes', 'no'])
  })

  it('要相关、有佐证、业绩截止前；任现职前得的也行', () => {
    const judge = (change: object) =>
      find('技能称号', args, { titles, skillHonours: [{ ...good, name: '省首席技师', ...change }] })
    expect([judge({ related: false }).truth, judge({ evidence: false }).truth]).toEqual(['no', 'no'])
    expect([judge({ date: '1999' }).truth, judge({ date: '2022-07-31' }).truth]).toEqual(['yes', 'yes'])
    expect(judge({ date: '2022-08-01' }).truth).toBe('no')
    for (const change of [{ related: undefined }, { evidence: undefined }, { date: undefined }, { date: '2022' }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['skillHonours.detail'] })
    }
  })

  it('没说有没有；知道没有；名称没说', () => {
    expect(find('技能称号', args, {})).toMatchObject({ truth: 'unknown', facts: ['skillHonours'] })
    expect(find('技能称号', args, { skillHonours: [] })).toMatchObject({ truth: 'no', short: '差 1 项' })
    expect(find('技能称号', args, { skillHonours: [{ related: true }] }).truth).toBe('unknown')
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('技能称号', args)).toBe('省首席技师、全国技术能手')
    expect(refusal('技能称号', { 任一: ['技术能手'] })).toContain('应是其中之一')
  })
})

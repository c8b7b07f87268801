import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const args = { 任一: ['省首席技师', '全国技术能手'] }

describe('技能称号', () => {
  it('名字要一模一样：浙江省技术能手不是全国技术能手', () => {
    const truth = (name: '全国技术能手' | '浙江省技术能手') =>
      find('技能称号', args, { skillHonours: [{ name, related: true }] }).truth
    expect([truth('全国技术能手'), truth('浙江省技术能手')]).toEqual(['yes', 'no'])
  })

  it('要与专业相关；哪年得的都行', () => {
    expect(find('技能称号', args, { skillHonours: [{ name: '省首席技师', related: false }] }).truth).toBe('no')
    expect(find('技能称号', args, { skillHonours: [{ name: '省首席技师', related: true, date: '1999' }] }).truth).toBe(
      'yes',
    )
    expect(find('技能称号', args, { skillHonours: [{ name: '省首席技师' }] })).toMatchObject({
      truth: 'unknown',
      facts: ['skillHonours.detail'],
    })
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

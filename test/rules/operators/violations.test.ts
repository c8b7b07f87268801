import { describe, expect, it } from 'vitest'
import { plan as basePlan, find, need, refusal } from '../context.ts'

const args = { 情形: ['伪造证件证明', '提交虚假材料', '严重违法未反映'], 次年起禁: '3年', 施行: 2020 }
const judge = (...years: (number | undefined)[]) =>
  find('处罚', args, {
    violations: years.map((year) => ({ kind: '提交虚假材料' as const, ...(year ? { year } : {}) })),
  })
const in2025 = (year: number) =>
  find('处罚', args, { violations: [{ kind: '提交虚假材料', year }] }, { plan: { ...basePlan, year: 2025 } }).truth

describe('处罚', () => {
  it('次年起三年：2021 年的禁到 2024 年底，2025 年可报', () => {
    expect(judge(2021)).toMatchObject({ truth: 'no', short: '2024 年底前不得申报', opensOn: '2025-01-01' })
    expect([in2025(2021), in2025(2022), in2025(2025)]).toEqual(['yes', 'no', 'no'])
  })
  it('几次的按最后一次', () => expect(judge(2020, 2022)).toMatchObject({ opensOn: '2026-01-01' }))
  it('没有违规', () => expect(judge()).toMatchObject({ truth: 'yes' }))
  it('没说、没说哪年', () => {
    expect(find('处罚', args, {})).toMatchObject({ truth: 'unknown', facts: ['violations'] })
    expect(judge(undefined)).toMatchObject({ truth: 'unknown', facts: ['violations.year'] })
  })
  it('没说是哪一种的，可能与这里无关，要问；有一件肯定的就够了', () => {
    const vague = { year: 2021 }
    expect(find('处罚', args, { violations: [vague] })).toMatchObject({
      truth: 'unknown',
      facts: ['violations.kind'],
    })
    expect(find('处罚', args, { violations: [{ year: 2019 }] })).toMatchObject({
      silent: '施行前违规',
      facts: ['violations.kind'],
    })
    const sure = { kind: '提交虚假材料' as const, year: 2021 }
    expect(find('处罚', args, { violations: [vague, sure] }).truth).toBe('no')
    expect(find('处罚', { ...args, 施行: undefined }, { violations: [{ year: 2018 }] }).truth).toBe('yes')
  })
  it('施行以前的不倒推；施行那一年的看是哪天，也没写', () => {
    expect(judge(2019)).toMatchObject({ truth: 'unknown', silent: '施行前违规' })
    expect(judge(2020)).toMatchObject({ truth: 'unknown', silent: '施行前违规' })
    expect(judge(2020, 2021)).toMatchObject({ truth: 'no', opensOn: '2025-01-01' })
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('处罚', args)).toBe('不在处罚期内（违规次年起 3 年）')
    expect(refusal('处罚', { 情形: ['伪造证件证明'], 次年起禁: 3, 施行: 2020 })).toContain('年限要写单位')
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/dossier/date.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { Condition } from '../../src/rules/condition.ts'
import { earliestOf } from '../../src/rules/earliest.ts'
import { find, plan } from './context.ts'
import { richDossier } from './dossiers.ts'
import { all, any, atLeast, judged, no, not, open, yes } from './made.ts'

const earliest = (condition: Condition) => earliestOf(judged(condition), plan)
const later = (need: string, opensOn: string) => no(need, { opensOn, assumes: [`${need}不断`] })

describe('最早哪天', () => {
  it('几条都要的，看最晚的一条，并说是哪条拖住', () => {
    expect(earliest(all(later('甲', '2023-03-01'), later('乙', '2024-06-30'), yes()))).toEqual({
      date: '2024-06-30',
      plan: '2024 年度（若资历仍算到 2024年12月31日）',
      because: '乙（试 乙）',
      assumes: ['甲不断', '乙不断', '评价条件不变'],
    })
  })

  it('任选的看最早的一条；占两项的看第二早的', () => {
    expect(earliest(any(later('甲', '2025-01-01'), later('乙', '2023-06-01')))).toMatchObject({
      date: '2023-06-01',
      because: '乙（试 乙）',
    })
    expect(earliest(atLeast(2, later('甲', '2025-01-01'), later('乙', '2023-06-01'), no('丙')))?.date).toBe(
      '2025-01-01',
    )
    expect(earliest(atLeast(2, yes(), later('甲', '2025-01-01'), later('乙', '2023-06-01')))?.date).toBe('2023-06-01')
  })

  it('等也没用的：没有日子', () => {
    expect(earliest(all(later('甲', '2023-03-01'), no('乙')))).toBeNull()
    expect(earliest(any(no('甲'), no('乙')))).toBeNull()
    expect(earliest(not(yes()))).toBeNull()
  })

  it('已经可以的、只等核实或补齐的：没有日子', () => {
    expect(earliest(yes())).toBeNull()
    expect(earliest(open('甲', 'a'))).toBeNull()
    expect(earliest(no('甲', { remedy: '去补' }))).toBeNull()
  })

  it('要补的、要核实的，说成前提', () => {
    expect(earliest(all(later('甲', '2023-03-01'), no('乙', { remedy: '补学时' }), open('丙', 'c')))?.assumes).toEqual([
      '甲不断',
      '先办好：补学时',
      '核实后确实符合：丙',
      '评价条件不变',
    ])
  })

  it('截止日之后一天，就是下一年的计划；次年截止日之后又一年', () => {
    expect(earliest(later('甲', '2023-01-01'))?.plan).toContain('2023 年度')
    expect(earliest(later('甲', '2023-12-31'))?.plan).toContain('2023 年度')
    expect(earliest(later('甲', '2024-01-01'))?.plan).toContain('2024 年度')
  })

  it('年底以前满、但这次已经赶不上的，算下一年的', () => {
    expect(earliest(later('社保', '2022-11-30'))).toMatchObject({
      date: '2022-11-30',
      plan: expect.stringContaining('2023 年度'),
    })
  })

  it('按年限算出的那一天：截止日放在那天就行，早一天就不行', () => {
    const leaves: [string, unknown][] = [
      ['任职', { 职称: '助理工程师', 满: '4年', 断档: '不论' }],
      ['任职', { 职称: '技术员', 满: '1年', 聘书: '不要' }],
      ['任职', { 职称: '技术员', 满: '1年', 聘书: '不要，看工作' }],
      ['专业工作', { 满: '6年' }],
      ['技能等级', { 等级: '中级工', 取得后满: '2年' }],
    ]
    fc.assert(
      fc.property(richDossier, fc.constantFrom(...leaves), (dossier: Dossier, [name, args]) => {
        const { truth, opensOn, remedy, assumes } = find(name, args, dossier)
        if (truth !== 'no' || opensOn === undefined || remedy !== undefined) return
        // It takes a new letter for granted, which the dossier does not have.
        if (assumes?.includes('聘书到期前续上')) return
        const on = (tenureCutOff: string) =>
          find(name, args, dossier, { plan: { ...plan, tenureCutOff }, asOf: tenureCutOff })
        expect(on(opensOn).truth).toBe('yes')
        const before = on(addDays(opensOn, -1))
        // Years under several titles may be full together earlier: whether they add up is not written.
        if (before.truth === 'unknown') {
          expect(before).toMatchObject({ silent: '聘期中断', facts: [] })
          expect(name).toBe('任职')
          expect(args).not.toHaveProperty('聘书')
          expect(dossier.titles?.filter(({ level }) => level === '助理工程师').length).toBeGreaterThan(1)
        } else expect(before.truth).toBe('no')
      }),
      { numRuns: 300 },
    )
  })
})

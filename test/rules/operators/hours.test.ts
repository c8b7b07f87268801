import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { hoursGap, hourYears } from '../../../src/rules/operators/hours.ts'
import { find, need, refusal } from '../context.ts'

const args = { 专业: '60学时', 一般公需: '18学时', 合计: '90学时', 从: 2017 }
const full = { professional: 60, general: 18, industry: 12 }
const judge = (hours: Dossier['hours'], minYears = 1, asOf = '2022-09-15') =>
  find('学时', args, hours ? { hours } : {}, { minYears, asOf })

describe('学时', () => {
  it('看哪几年：当年和最低年限内的各年，2017 年以前不看', () => {
    expect(hourYears(2022, 4, 2017)).toEqual([2019, 2020, 2021, 2022])
    expect(hourYears(2022, 0, 2017)).toEqual([2022])
    expect(hourYears(2022, 10, 2017)).toEqual([2017, 2018, 2019, 2020, 2021, 2022])
  })

  it('60＋18＋12 正好够，少一学时就差一学时', () => {
    expect(judge({ 2022: full })).toMatchObject({ truth: 'yes' })
    expect(judge({ 2022: { ...full, industry: 11 } })).toMatchObject({ truth: 'no', short: '2022 年合计差 1 学时' })
    expect(judge({ 2022: { professional: 48, general: 18, industry: 24 } })).toMatchObject({
      truth: 'no',
      short: '2022 年专业科目差 12 学时',
    })
    expect(judge({ 2022: { professional: 80, general: 10, industry: 0 } })).toMatchObject({
      short: '2022 年一般公需差 8 学时',
    })
  })

  it('每一年都说，一年不落', () => {
    const found = judge({ 2021: { ...full, professional: 0 }, 2022: { ...full, general: 0 } }, 2)
    expect(found.short).toBe('2021 年专业科目差 60 学时、合计差 60 学时；2022 年一般公需差 18 学时、合计差 18 学时')
  })

  it('截止前能补，截止后不能', () => {
    const short = { 2022: { ...full, professional: 48 } }
    expect(judge(short, 1, '2022-10-20')).toMatchObject({ remedy: '2022年10月20日 前补齐学时再提交', distance: 0.1 })
    expect(judge(short, 1, '2022-10-21').remedy).toBeUndefined()
  })

  it('往年差的：能不能补文件没写，叫人先问', () => {
    const both = { 2021: { ...full, professional: 48 }, 2022: full }
    expect(judge(both, 2, '2022-10-20').remedy).toBe('2022年10月20日 前补齐学时再提交；往年的能不能补，先问学时网站')
  })

  it('没说的不是零：问那一年', () => {
    expect(judge(undefined, 2)).toMatchObject({ truth: 'unknown', facts: ['hours.2021', 'hours.2022'] })
    expect(judge({ 2022: full }, 2)).toMatchObject({ truth: 'unknown', facts: ['hours.2021'] })
    expect(judge({ 2022: { professional: 60, general: 18 } })).toMatchObject({
      truth: 'unknown',
      facts: ['hours.2022'],
    })
  })

  it('知道的已经够合计，行业公需没说也够', () => {
    expect(judge({ 2022: { professional: 72, general: 18 } }).truth).toBe('yes')
  })

  it('差的说差；别的年份没说的一样能补，不用再问', () => {
    for (const found of [judge({ 2022: { professional: 48 } }), judge({ 2022: { ...full, professional: 48 } }, 2)]) {
      expect(found).toMatchObject({ truth: 'no', remedy: '2022年10月20日 前补齐学时再提交' })
      expect(found.facts).toBeUndefined()
    }
    expect(judge({ 2022: { ...full, professional: 48 } }, 2).have()).toContain('2021 年学时还不知道')
  })

  it('只说达标：没说的科目算够，说了不够的还是不够', () => {
    expect(judge({ 2022: { enough: true } }).truth).toBe('yes')
    expect(judge({ 2022: { enough: true, professional: 48 } })).toMatchObject({
      truth: 'no',
      short: '2022 年专业科目差 12 学时',
    })
    expect(judge({ 2022: { enough: false } })).toMatchObject({
      truth: 'no',
      short: '2022 年学时不够（差多少没说）',
      remedy: '2022年10月20日 前补齐学时再提交',
    })
    expect(judge({ 2021: full, 2022: { enough: false } }, 2).have()).toBe('2022 年学时不够（差多少没说）')
    expect(judge({ 2022: { enough: false, professional: 48 } }).short).toBe('2022 年专业科目差 12 学时')
    expect(
      hoursGap({ dossier: { hours: { 2022: { enough: true, professional: 48 } } } }, 2022, {
        专业: 60,
        一般公需: 18,
        合计: 90,
      }),
    ).toEqual({
      year: 2022,
      professional: 12,
      general: 0,
      total: 0,
      short: false,
    })
  })

  it('至少有这么多的：够了就够，不够就还不知道，别的科目不受影响', () => {
    const open = { ...full, atLeast: ['专业科目' as const] }
    expect(judge({ 2022: open }).truth).toBe('yes')
    expect(judge({ 2022: { ...open, professional: 59 } })).toMatchObject({ truth: 'unknown', facts: ['hours.2022'] })
    expect(judge({ 2022: { ...open, general: 17, industry: 13 } })).toMatchObject({
      truth: 'no',
      short: '2022 年一般公需差 1 学时',
    })
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('学时', args)).toBe('每年专业科目 60、一般公需 18、合计 90 学时')
    expect(refusal('学时', { ...args, 专业: 60 })).toContain('学时要写单位')
    expect(refusal('学时', { ...args, 从: '2017' })).toContain('应是')
  })
})

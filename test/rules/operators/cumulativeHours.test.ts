import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 年: [2019, 2020, 2021, 2022], 合计: '360学时', 专业: '240学时', 一般公需: '72学时' }
const either = { 年: [2021, 2022, 2023], 合计: '270学时', 专业: '180学时', 公需: '54学时' }
const full = { professional: 60, general: 18, industry: 12 }
const four = { 2019: full, 2020: full, 2021: full, 2022: full }
const judge = (hours: Dossier['hours'], asOf = '2022-09-15', asked: unknown = args) =>
  find('累计学时', asked, hours ? { hours } : {}, { asOf })

describe('累计学时', () => {
  it('四年合起来正好够，少一学时就差一学时', () => {
    expect(judge(four)).toMatchObject({ truth: 'yes' })
    expect(judge(four).have()).toBe('2019–2022 年累计专业科目 240、一般公需 72、合计 360')
    expect(judge({ ...four, 2022: { ...full, industry: 11 } })).toMatchObject({
      truth: 'no',
      short: '累计合计差 1 学时',
    })
    expect(judge({ ...four, 2022: { professional: 59.5, general: 18, industry: 12.5 } })).toMatchObject({
      truth: 'no',
      short: '累计专业科目差 0.5 学时',
    })
    expect(judge({ ...four, 2022: { professional: 60, general: 17, industry: 13 } })).toMatchObject({
      short: '累计一般公需差 1 学时',
    })
  })

  it('一年少的别的年可以补上；范围外的年不算', () => {
    expect(judge({ ...four, 2019: { professional: 0, general: 0, industry: 0 } }).truth).toBe('no')
    const rich = { professional: 120, general: 36, industry: 24 }
    expect(judge({ ...four, 2019: { professional: 0, general: 0, industry: 0 }, 2021: rich }).truth).toBe('yes')
    const short = { ...four, 2019: { professional: 0, general: 0, industry: 0 } }
    expect(judge({ ...short, 2018: rich, 2023: rich }).truth).toBe('no')
  })

  it('行业公需不顶一般公需；写公需的两样合起来', () => {
    const industry = { professional: 60, general: 0, industry: 30 }
    expect(judge({ 2019: industry, 2020: industry, 2021: industry, 2022: industry })).toMatchObject({
      truth: 'no',
      short: '累计一般公需差 72 学时',
    })
    const three = { 2021: industry, 2022: industry, 2023: industry }
    expect(judge(three, '2023-09-01', either).truth).toBe('yes')
    const fewer = { professional: 73, general: 5, industry: 12 }
    expect(judge({ 2021: fewer, 2022: fewer, 2023: fewer }, '2023-09-01', either)).toMatchObject({
      truth: 'no',
      short: '累计公需差 3 学时',
    })
  })

  it('截止前能补，说差多少；截止后不能', () => {
    const short = { ...four, 2022: { ...full, professional: 48 } }
    expect(judge(short, '2022-10-20')).toMatchObject({
      remedy: '2022年10月20日 前补足再提交：专业科目差 12 学时、合计差 12 学时',
      distance: 0.1,
    })
    expect(judge(short, '2022-10-20').facts).toBeUndefined()
    expect(judge(short, '2022-10-21').remedy).toBeUndefined()
  })

  it('没说的不是零：只问没说全的年', () => {
    expect(judge(undefined)).toMatchObject({
      truth: 'unknown',
      facts: ['hours.2019', 'hours.2020', 'hours.2021', 'hours.2022'],
    })
    expect(judge({ ...four, 2020: { professional: 60 } })).toMatchObject({ truth: 'unknown', facts: ['hours.2020'] })
    expect(judge({ 2019: full }).have()).toContain('专业科目 至少 60')
  })

  it('知道的已经够，别的年没说也够', () => {
    expect(judge({ 2022: { professional: 300, general: 72 } }).truth).toBe('yes')
  })

  it('专业肯定不够就是不够，公需没说也一样', () => {
    const professional = { professional: 59 }
    expect(judge({ 2019: professional, 2020: professional, 2021: professional, 2022: professional })).toMatchObject({
      truth: 'no',
      short: '累计专业科目差 4 学时',
    })
  })

  it('说达标的年至少算 90、60、18；差的还可能在那一年里', () => {
    const enough = { enough: true }
    expect(judge({ 2019: enough, 2020: enough, 2021: enough, 2022: enough }).truth).toBe('yes')
    expect(judge({ ...four, 2019: enough }).truth).toBe('yes')
    expect(judge({ ...four, 2019: enough, 2022: { ...full, professional: 59 } })).toMatchObject({
      truth: 'unknown',
      facts: ['hours.2019'],
    })
    expect(judge({ 2021: enough, 2022: enough, 2023: enough }, '2023-09-01', either).truth).toBe('yes')
    // What was told with figures is taken at its figures.
    expect(judge({ ...four, 2019: { enough: true, professional: 48, general: 18, industry: 24 } })).toMatchObject({
      truth: 'no',
      short: '累计专业科目差 12 学时',
    })
  })

  it('只说不够、没说差多少的，不当零', () => {
    expect(judge({ ...four, 2019: { enough: false } })).toMatchObject({ truth: 'unknown', facts: ['hours.2019'] })
  })

  it('至少有这么多的：够了就够，不够就还不知道', () => {
    const open = { ...full, atLeast: ['专业科目' as const] }
    expect(judge({ ...four, 2022: open }).truth).toBe('yes')
    expect(judge({ ...four, 2022: { ...open, professional: 59 } })).toMatchObject({
      truth: 'unknown',
      facts: ['hours.2022'],
    })
    expect(judge({ ...four, 2022: { ...open, general: 10 } })).toMatchObject({
      truth: 'no',
      short: '累计一般公需差 8 学时',
    })
  })

  it('只看一年的不说累计', () => {
    const one = { 年: [2021], 合计: '90学时', 专业: '60学时', 一般公需: '18学时' }
    const found = judge({ 2021: { ...full, professional: 59 } }, '2022-09-15', one)
    expect(found).toMatchObject({ truth: 'no', short: '2021 年专业科目差 1 学时、合计差 1 学时' })
    expect(judge({ 2021: full }, '2022-09-15', one).have()).toBe('2021 年专业科目 60、一般公需 18、合计 90')
    expect(need('累计学时', one)).toBe('2021 年专业科目 60、一般公需 18、合计 90 学时')
  })

  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('累计学时', args)).toBe('2019–2022 年累计专业科目 240、一般公需 72、合计 360 学时')
    expect(need('累计学时', either)).toBe('2021–2023 年累计专业科目 180、公需（一般加行业）54、合计 270 学时')
    expect(need('累计学时', { ...args, 年: [2019, 2022] })).toContain('2019、2022 年累计')
    expect(refusal('累计学时', { ...args, 专业: 240 })).toContain('学时要写单位')
    expect(refusal('累计学时', { ...args, 公需: '54学时' })).toContain('只写一个')
    expect(refusal('累计学时', { 年: [2019], 合计: '90学时', 专业: '60学时' })).toContain('只写一个')
    expect(refusal('累计学时', { ...args, 年: [2020, 2019] })).toContain('年要从早到晚写')
  })
})

import { describe, expect, it } from 'vitest'
import { readCases } from '../../../src/rules/cases/read.ts'
import { holds, runCases } from '../../../src/rules/cases/run.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { sayRuleProblem } from '../../../src/rules/load/source.ts'
import { packOf, withChange } from '../realRules.ts'

const pack = packOf('温岭机电')

const read = (tail: string) => {
  const text = `日期: 2022-09-15
例:
  - 名: 学习
    为什么: 学了什么，算几个学时
    依据: 学时细则 第六条
${tail}`
  return readCases([{ path: '温岭机电/cases/试.yaml', text }], pack)
}
const checks = (tail: string) => {
  const { cases, problems } = read(tail)
  expect(problems).toEqual([])
  return runCases(pack, cases).results.flatMap((result) => result.checks)
}
const problems = (tail: string) => read(tail).problems.map(sayRuleProblem).join('\n')

const TEN_DAYS = '    活动: [{ 年度: 2022, 途径: 专业培训, 天数: 10 }, { 年度: 2022, 科目: 一般公需, 学时: 18 }]\n'

describe('examples of what was learnt', () => {
  it('are counted by the rules for registering; a subject left out must have none', () => {
    expect(checks(`${TEN_DAYS}    学时: { 2022: { 专业科目: 36, 一般公需: 18 } }\n`)).toEqual([
      { what: '学时 2022 专业科目', expected: '36', found: '36', ok: true },
      { what: '学时 2022 一般公需', expected: '18', found: '18', ok: true },
      { what: '学时 2022 行业公需', expected: '0', found: '0', ok: true },
    ])
    expect(checks(`${TEN_DAYS}    学时: { 2022: { 专业科目: 40 } }\n`).map(({ ok }) => ok)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('tell what is sure from what may still come', () => {
    const open = '    活动: [{ 年度: 2022, 途径: 专业培训, 天数: 8 }, { 年度: 2022, 途径: 备案培训 }]\n'
    const [sure] = checks(`${open}    学时: { 2022: { 专业科目: 32 } }\n`)
    expect(sure).toMatchObject({ expected: '32', found: '至少 32', ok: false })
    const [least] = checks(`${open}    学时: { 2022: { 专业科目: [32] } }\n`)
    expect(least).toMatchObject({ expected: '至少 32', ok: true })
    const [other] = checks(`${TEN_DAYS}    学时: { 2022: { 专业科目: [36], 一般公需: 18 } }\n`)
    expect(other).toMatchObject({ expected: '至少 36', found: '36', ok: false })
  })

  it('tell how far a year stays below what is expected of every year', () => {
    const [short] = checks(`${TEN_DAYS}    每年差: { 2022: { 专业: 24, 合计: 36 } }\n`)
    expect(short).toEqual({
      what: '每年差 2022',
      expected: '专业 24、公需 0、合计 36',
      found: '专业 24、公需 0、合计 36',
      ok: true,
    })
    expect(checks(`${TEN_DAYS}    每年差: { 2022: 无 }\n`)[0]?.ok).toBe(false)
    const enough = '    活动: [{ 年度: 2022, 科目: 专业科目, 学时: 90 }, { 年度: 2022, 科目: 一般公需, 学时: 18 }]\n'
    expect(checks(`${enough}    每年差: { 2022: 无 }\n`)[0]).toMatchObject({ found: '无', ok: true })
  })

  it('are the hours the public conditions are judged by', () => {
    const year = (told: number) =>
      `{ 年度: ${told}, 科目: 专业科目, 学时: 60 }, { 年度: ${told}, 科目: 一般公需, 学时: 30 }`
    const all = [2019, 2020, 2021, 2022].map(year).join(', ')
    expect(checks(`    活动: [${all}]\n    公共条件: { 继续教育: 可申报 }\n`)[0]?.ok).toBe(true)
    expect(checks(`${TEN_DAYS}    公共条件: { 继续教育: 可申报 }\n`)[0]?.ok).toBe(false)
  })

  it('are counted by the pack that judges them, not the one they were read for', () => {
    const { cases } = read(`${TEN_DAYS}    学时: { 2022: { 专业科目: 36, 一般公需: 18 } }\n`)
    const [changed] = loadPacks(
      withChange('温岭机电', '学时登记.yaml', '每条途径每年: 36学时', '每条途径每年: 35学时'),
    ).packs
    expect(cases.map((example) => holds(pack, example))).toEqual([true])
    expect(cases.map((example) => changed && holds(changed, example))).toEqual([false])
  })

  it.each([
    [
      'an activity that cannot be',
      '    活动: [{ 年度: 2022, 途径: 散步, 天数: 1 }]\n    学时: { 2022: {} }\n',
      '例“学习”：活动不对：',
    ],
    ['a year nothing was learnt in', `${TEN_DAYS}    学时: { 2021: {}, 2022: {} }\n`, '2021 年没有活动'],
    ['a short year nothing was learnt in', `${TEN_DAYS}    每年差: { 2021: 无 }\n`, '2021 年没有活动'],
    [
      'a year nothing is expected of',
      '    活动: [{ 年度: 2021, 途径: 资格考试 }, { 年度: 2022, 途径: 资格考试 }]\n    学时: { 2022: { 专业科目: [0] } }\n',
      '没有写 2021 年该得几个学时',
    ],
    ['hours without activities', '    学时: { 2022: { 专业科目: 36 } }\n', '2022 年没有活动'],
    [
      'hours told twice',
      `${TEN_DAYS}    情况: { 学时: { 2022: { 专业科目: 60 } } }\n    公共条件: { 继续教育: 待核实 }\n`,
      '活动和学时只写一样',
    ],
    ['hours that are words', `${TEN_DAYS}    学时: { 2022: { 专业科目: 很多 } }\n`, '应是学时数，或 [学时数]'],
    ['no expectation', TEN_DAYS, '没有写该得出什么'],
  ])('refuses %s', (_what, tail, expected) => expect(problems(tail)).toContain(expected))
})

import { describe, expect, it } from 'vitest'
import { readCases, usualDay } from '../../../src/rules/cases/read.ts'
import { runCases } from '../../../src/rules/cases/run.ts'
import { sayRuleProblem } from '../../../src/rules/load/source.ts'
import { packOf } from '../realRules.ts'

const pack = packOf('温州机电')
const PATH = '工程师·正常·大专本科'

const read = (text: string) => readCases([{ path: '温州机电/cases/试.yaml', text }], pack)
const problems = (text: string) => read(text).problems.map(sayRuleProblem)

const BASE = `基础:
  四年:
    学历: [{ 层次: 大专, 对口: true }]
    职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2019-01-01, 聘任: [{ 起: 2019-01-01, 止: 至今 }] }]
例:
  - 名: 满四年
    为什么: 一天不多一天不少
    依据: 第十条（一）
    基础: 四年
`

describe('reading examples', () => {
  it('merges whole fields over the base, drops others, and judges within the window', () => {
    const { cases } = read(
      `${BASE}    情况: { 学历: [{ 层次: 本科 }] }\n    去掉: [职称]\n    结论: { ${PATH}: 待核实 }\n`,
    )
    expect(cases[0]).toMatchObject({ dossier: { education: [{ level: '本科' }] }, asOf: '2022-09-15', line: 6 })
    expect(cases[0]?.dossier.titles).toBeUndefined()
    expect(cases[0]?.dossier.education?.[0]?.match).toBeUndefined()
    expect(usualDay(pack)).toBe('2022-09-15')
  })

  it('takes the day of the example before the day of the file', () => {
    const text = `日期: 2022-10-01\n${BASE}    日期: 2022-10-21\n    结论: { ${PATH}: 可申报 }\n`
    expect(read(text).cases[0]?.asOf).toBe('2022-10-21')
    expect(read(text.replace('    日期: 2022-10-21\n', '')).cases[0]?.asOf).toBe('2022-10-01')
  })

  it('leaves out files that belong to another plan', () => {
    expect(read(`计划: wenzhou-jidian-2023\n${BASE}    结论: { ${PATH}: 可申报 }\n`)).toEqual({
      cases: [],
      problems: [],
    })
  })

  it.each([
    ['an unknown key', '    结果: { 甲: 可申报 }\n', '温州机电/cases/试.yaml 第 10 行：例 第1项：没有这个字段：结果'],
    [
      'an unknown path',
      '    结论: { 工程师·捷径: 可申报 }\n',
      '温州机电/cases/试.yaml 第 10 行：没有路径“工程师·捷径”',
    ],
    ['an unknown public condition', '    公共条件: { 身高: 可申报 }\n', '没有公共条件“身高”'],
    ['an unknown row of the table', '    分: { 身高: [1, 1] }\n', '量化表没有“身高”'],
    ['an unknown verdict', `    结论: { ${PATH}: 可以 }\n`, '应是其中之一：可申报、补齐后可申报、待核实、不符合'],
    ['a day that is not in the calendar', `    日期: 2022-02-30\n    结论: { ${PATH}: 可申报 }\n`, '应是真实的日期'],
    [
      'facts that make no dossier',
      `    情况: { 学历: [{ 层次: 大专, 毕业: 2018-02-30 }] }\n    结论: { ${PATH}: 可申报 }\n`,
      '例“满四年”的情况不对：学历 第1项 毕业：应是真实的日期',
    ],
    ['no expectation at all', '', '例“满四年”没有写该得出什么'],
  ])('refuses %s', (_what, tail, expected) => {
    expect(problems(BASE + tail).join('\n')).toContain(expected)
  })

  it('refuses an unknown base and a name used twice', () => {
    expect(
      problems(`${BASE.replace('    基础: 四年', '    基础: 五年')}    结论: { ${PATH}: 可申报 }\n`).join(),
    ).toContain('没有叫“五年”的基础，有：四年')
    const twice = `${BASE}    结论: { ${PATH}: 可申报 }\n${BASE.slice(BASE.indexOf('  - 名'))}    结论: { ${PATH}: 可申报 }\n`
    expect(problems(twice).join()).toContain('例“满四年”写了两次')
  })
})

describe('running examples', () => {
  const run = (tail: string) => runCases(pack, read(BASE + tail).cases)

  it('tells what was expected and what came out', () => {
    const [result] = run(`    结论: { ${PATH}: 不符合 }\n    总: { ${PATH}: 待核实 }\n`).results
    expect(result?.ok).toBe(false)
    expect(result?.checks).toEqual([
      { what: `结论 ${PATH}`, expected: '不符合', found: '可申报', ok: false },
      { what: `总 ${PATH}`, expected: '待核实', found: '待核实', ok: true },
    ])
  })

  it('checks the earliest day, the gaps and the points', () => {
    const late = `    情况: { 职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2019-01-02, 聘任: [{ 起: 2019-01-02, 止: 至今 }] }] }\n`
    const [result] = run(
      `${late}    最早: { ${PATH}: 2023-01-01 }\n    差: { ${PATH}: [差1天] }\n    分: { 技能等级: [0, 4] }\n`,
    ).results
    expect(result?.checks.map(({ ok, found }) => (ok ? 'ok' : found))).toEqual(['ok', 'ok', 'ok'])
    const [wrong] = run(
      `${late}    最早: { ${PATH}: 无 }\n    差: { ${PATH}: [差2天] }\n    分: { 技能等级: [0, 3] }\n`,
    ).results
    expect(wrong?.checks.every(({ ok }) => !ok)).toBe(true)
  })

  it('judges public conditions for the look-back of the path an example is about', () => {
    const hours = `    情况: { 学时: { 2022: { 专业科目: 60, 一般公需: 18, 行业公需: 12 } } }\n`
    const [four] = run(`${hours}    公共条件: { 继续教育: 待核实 }\n`).results
    const [one] = run(`${hours}    针对: 工程师·转评\n    公共条件: { 继续教育: 可申报 }\n`).results
    expect([four?.ok, one?.ok]).toEqual([true, true])
  })

  it('counts a condition as tested only where an example looks at its outcome', () => {
    const coverage = run(`    结论: { ${PATH}: 可申报 }\n`).coverage
    const of = (owner: string) => coverage.entries.filter((entry) => entry.owner === owner)
    expect(of(PATH)[0]).toMatchObject({ seen: { yes: 1, no: 0, unknown: 0 }, missing: ['不符合'] })
    expect(of('工程师·转评')[0]).toMatchObject({ seen: { yes: 0, no: 0, unknown: 0 }, missing: ['符合', '不符合'] })
    expect(of('基本条件')[0]?.missing).toEqual(['得分', '不得分'])
    expect(coverage.casesOf.get(PATH)).toEqual(['满四年'])
  })
})

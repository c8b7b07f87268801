import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/rules/assessment.ts'
import { judge } from '../../../src/rules/judge.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import type { Pack } from '../../../src/rules/pack.ts'
import { familyTexts } from './family.ts'

const said = (change: Parameters<typeof familyTexts>[0]) =>
  loadPacks(familyTexts(change)).problems.map(({ what }) => what)
function pack(): Pack {
  const { packs, problems } = loadPacks(familyTexts())
  expect(problems).toEqual([])
  return packs[0] as Pack
}
const asOf = '2022-09-15'
const engineer = {
  titles: [
    { level: '助理工程师' as const, obtained: '2018-01-01', appointments: [{ from: '2018-01-01', to: '至今' }] },
  ],
}

describe('自述', () => {
  it('没有列在表里的、没人引用的、重复的，都查得出来', () => {
    expect(said({ '评价条件.yaml': ['自述: 解决过难题', '自述: 解决过大难题'] })).toEqual([
      '“解决过大难题”不在自述表里',
    ])
    expect(said({ '评价条件.yaml': ['自述: 解决过难题', '专利: { 种类: [发明] }'] })).toEqual([
      '自述“解决过难题”没有任何地方引用',
    ])
    expect(said({ '自述.yaml': ['编号: 委托函', '编号: 解决过难题'] })[0]).toBe('自述“解决过难题”写了两次')
    expect(said({ '自述.yaml': ['编号: 委托函', '编号: 委托.函'] }).join()).toContain('编号里不能有')
  })

  it('条件词自己要说的存疑，家里没有就查得出来', () => {
    const problems = said({ '存疑.yaml': ['编号: 聘期中断', '编号: 别的'] })
    expect(problems).toEqual(['存疑“聘期中断”不在存疑表里'])
  })

  it('没办好的能补办', () => {
    const [path] = judge(pack(), { ...engineer, statements: { 委托函: false } }, { asOf }).paths
    expect(path?.verdict).toBe('补齐后可申报')
    const late = judge(pack(), { ...engineer, statements: { 委托函: false } }, { asOf: '2022-10-21' })
    expect(late.paths[0]?.verdict).toBe('不符合')
  })
})

describe('外部依据', () => {
  it('不在手里的文件，条款上看得出来', () => {
    expect(pack().criteria.paths[0]?.clause).toBe('外部依据 试〔1986〕1号 第九条')
  })
})

describe('评审条件', () => {
  const standards = (dossier: Parameters<typeof judge>[1]) =>
    judge(pack(), dossier, { asOf }).standards.map(({ standard, verdict }) => [standard.id, verdict])

  it('按工作类别看；不知道类别就都看', () => {
    const duty = { employment: { duty: '设计开发' as const } }
    expect(standards({ ...duty, statements: { 解决过难题: true } })).toEqual([['工程师·设计开发', '齐']])
    expect(standards({ ...duty, statements: { 解决过难题: false } })).toEqual([['工程师·设计开发', '还缺']])
    expect(standards({ patents: [] })).toEqual([
      ['工程师·设计开发', '待核实'],
      ['工程师·技术服务', '还缺'],
    ])
  })

  it('不影响能不能申报', () => {
    const dossier = {
      ...engineer,
      employment: { establishment: '无编制' as const, duty: '设计开发' as const },
      statements: { 委托函: true, 解决过难题: false },
    }
    const judgement = judge(pack(), dossier, { asOf })
    expect(judgement.paths[0]?.overall).toBe('可申报')
    const assessment = assess(judgement, { questions: [], target: '工程师' })
    expect(assessment.standards).toMatchObject([{ verdict: '还缺', gaps: [{ need: '解决过难题', have: '没有' }] }])
  })
})

describe('对照', () => {
  const compared = (line = '对照: { 文件夹: 旧, 说法: 只是对照 }') =>
    loadPacks([
      ...familyTexts({ '2022.yaml': ['shiyong-2022', 'jiu-2022'] }, '旧'),
      ...familyTexts({ '2022.yaml': ['咨询:', `${line}\n咨询:`], '评价条件.yaml': ['满: 4年', '满: 5年'] }, '新'),
    ])

  it('别家的条件按本计划的日子判，不算结论', () => {
    const { packs, problems } = compared()
    expect(problems).toEqual([])
    const own = packs[1] as Pack
    const dossier = {
      titles: [
        { level: '助理工程师' as const, obtained: '2019-01-01', appointments: [{ from: '2019-01-01', to: '至今' }] },
      ],
      statements: { 委托函: true },
    }
    const judgement = judge(own, dossier, { asOf })
    expect(judgement.paths[0]?.verdict).toBe('不符合')
    expect(judgement.comparison?.paths[0]?.verdict).toBe('可申报')
    expect(assess(judgement, { questions: [], target: null }).comparison).toMatchObject({
      label: '只是对照',
      document: '试〔2022〕1号',
      paths: [{ id: '工程师·正常', verdict: '可申报' }],
    })
    expect(judge(packs[0] as Pack, dossier, { asOf }).comparison).toBeNull()
  })

  it('没有那个文件夹，查得出来', () => {
    const { packs, problems } = compared('对照: { 文件夹: 没有, 说法: 只是对照 }')
    expect(packs).toHaveLength(1)
    expect(problems.map(({ what }) => what)).toEqual(['没有“没有”的评价条件可以对照'])
  })
})

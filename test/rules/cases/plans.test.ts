import { describe, expect, it } from 'vitest'
import { togetherOf } from '../../../src/rules/cases/coverage.ts'
import { assignCases } from '../../../src/rules/cases/plans.ts'
import { readCases } from '../../../src/rules/cases/read.ts'
import { runCases } from '../../../src/rules/cases/run.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { sayRuleProblem } from '../../../src/rules/load/source.ts'
import { madeRules, PLAN } from '../madeRules.ts'

const NEXT = PLAN.replaceAll('2022-', '2023-')
  .replace('made-2022', 'made-2023')
  .replace('试用2022', '试用2023')
  .replace('年度: 2022', '年度: 2023')
const EXAMPLE = `例:
  - 名: 有行政编制
    为什么: 不在对象里
    依据: 通知 一
    情况: { 岗位: { 编制: 行政编制 }, 职称: [] }
    公共条件: { 编制: 不符合 }
    结论: { 工程师·正常·大专: 不符合 }
`
const file = (text: string) => [{ path: '试用/cases/甲.yaml', text }]
const said = (text: string, plans: readonly string[]) =>
  assignCases(file(text), plans).problems.map((problem) => sayRuleProblem(problem))

describe('which plan a file of examples is for', () => {
  it('need not be said in a family of one plan', () => {
    expect(assignCases(file(EXAMPLE), ['made-2022'])).toEqual({ texts: file(EXAMPLE), problems: [] })
  })

  it('must be said where there are several, else nothing of it is run', () => {
    expect(assignCases(file(EXAMPLE), ['made-2022', 'made-2023']).texts).toEqual([])
    expect(said(EXAMPLE, ['made-2022', 'made-2023'])).toEqual([
      '试用/cases/甲.yaml 第 1 行：没有写“计划”，这个文件里的例子没有跑：开头加一行“计划: made-2022”（有：made-2022、made-2023；两年都对的写成列表）',
    ])
  })

  it('a plan there is not would leave the examples unrun without a word', () => {
    expect(said(`计划: made-2032\n${EXAMPLE}`, ['made-2022', 'made-2023'])).toEqual([
      '试用/cases/甲.yaml 第 1 行：没有计划“made-2032”，这个文件里的例子没有跑；有：made-2022、made-2023',
    ])
    expect(said(`计划: [made-2022, made-2032]\n${EXAMPLE}`, ['made-2022', 'made-2023'])).toHaveLength(1)
  })

  it('says nothing while the family has no plan that can be read', () => {
    expect(said(`计划: made-2022\n${EXAMPLE}`, [])).toEqual([])
  })

  it('may be several years', () => {
    const { packs } = loadPacks(madeRules({ plans: [PLAN, NEXT] }))
    const texts = file(`计划: [made-2022, made-2023]\n${EXAMPLE}`)
    expect(assignCases(texts, ['made-2022', 'made-2023']).problems).toEqual([])
    expect(packs.map((pack) => readCases(texts, pack).cases.length)).toEqual([1, 1])
  })
})

describe('what the examples of several years reach together', () => {
  it('counts for the criteria they share, not for the public conditions of another year', () => {
    const { packs, problems } = loadPacks(madeRules({ plans: [PLAN, NEXT] }))
    expect(problems).toEqual([])
    const texts = file(`计划: made-2022\n${EXAMPLE}`)
    const runs = packs.map((pack) => runCases(pack, readCases(texts, pack).cases).coverage)
    const missing = (coverages: typeof runs) =>
      coverages.map(({ entries }) =>
        ['编制', '工程师·正常·大专'].map((name) => entries.findLast(({ owner }) => owner === name)?.missing),
      )
    expect(missing(runs)).toEqual([
      [['符合'], ['符合']],
      [
        ['符合', '不符合'],
        ['符合', '不符合'],
      ],
    ])
    expect(missing(togetherOf(runs))).toEqual([
      [['符合'], ['符合']],
      [['符合', '不符合'], ['符合']],
    ])
  })
})

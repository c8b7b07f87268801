import { describe, expect, it } from 'vitest'
import { diffPlans } from '../../../src/rules/diff/diff.ts'
import { samplePeople } from '../../../src/rules/diff/people.ts'
import { CRITERIA } from '../madeRules.ts'
import { casesOf, changed, NEXT_YEAR, packOf } from './made.ts'

/** Somebody with exactly three and a half years by the end of 2022, and somebody long there. */
const EXAMPLES = `基础:
  大专:
    学历: [{ 层次: 大专, 对口: true }]
    岗位: { 编制: 无编制 }
    科技奖: []
    标准: []
例:
  - 名: 三年半
    为什么: 差半年
    依据: 条件 第二条（一）
    基础: 大专
    情况: { 职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2019-07-01, 聘任: [{ 起: 2019-07-01, 止: 至今 }] }], 工作经历: [] }
    结论: { 工程师·正常·大专: 不符合 }
  - 名: 十年
    为什么: 早就满了
    依据: 条件 第二条（一）
    基础: 大专
    情况: { 职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2012-07-01, 聘任: [{ 起: 2012-07-01, 止: 至今 }] }], 工作经历: [] }
    结论: { 工程师·正常·大专: 可申报 }
  - 名: 十年，再写一遍
    为什么: 同一个人只算一次
    依据: 条件 第二条（一）
    基础: 大专
    情况: { 职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2012-07-01, 聘任: [{ 起: 2012-07-01, 止: 至今 }] }], 工作经历: [] }
    结论: { 工程师·正常·大专: 可申报 }
`

const a = packOf()
const next = packOf({ plans: [NEXT_YEAR] })
const easier = packOf({ plans: [NEXT_YEAR], criteria: changed(CRITERIA, ['满: 4年', '满: 3年']) })
const people = (b: typeof a) => samplePeople(a, casesOf(EXAMPLES, a), b, casesOf(EXAMPLES, b))

describe('sample applicants', () => {
  it('are each taken once; a file that names no plan is of the earlier year', () => {
    expect(people(next).map(({ name, origin }) => [name, origin])).toEqual([
      ['三年半', 'a'],
      ['十年', 'a'],
    ])
    const back = samplePeople(next, casesOf(EXAMPLES, next), a, casesOf(EXAMPLES, a))
    expect(back.map(({ origin }) => origin)).toEqual(['b', 'b'])
  })

  it('who fare better only because a year went by are told apart from a change of the rules', () => {
    const diff = diffPlans(a, next, { sameFamily: true, people: people(next) })
    expect(diff.people).toMatchObject({ judged: 2, bestChanged: 1, pathsChanged: 0 })
    expect(diff.people.people[0]).toMatchObject({
      name: '三年半',
      paths: [{ id: { a: '工程师·正常·大专', b: '工程师·正常·大专' }, a: '不符合', b: '可申报' }],
    })
    expect(diff.moved).toMatchObject({ years: 1, judged: 2, bestChanged: 0, pathsChanged: 0, people: [] })
  })

  it('are named with both verdicts where the rules changed', () => {
    const diff = diffPlans(a, easier, { sameFamily: true, people: people(easier) })
    expect(diff.moved).toMatchObject({
      bestChanged: 1,
      moves: [{ level: '工程师', a: '不符合', b: '可申报', count: 1 }],
      people: [{ name: '三年半', best: [{ level: '工程师', a: '不符合', b: '可申报' }] }],
    })
  })

  it('of the later year move back to meet the earlier plan', () => {
    const cases = casesOf(`计划: made-2023\n${EXAMPLES}`, next)
    const later = samplePeople(a, [], next, cases)
    expect(later.map(({ origin }) => origin)).toEqual(['b', 'b'])
    const diff = diffPlans(a, next, { sameFamily: true, people: later })
    expect(diff.moved).toMatchObject({ bestChanged: 0, pathsChanged: 0 })
  })

  it('take an answer got by telephone to no other family', () => {
    const asked = changed(EXAMPLES, [
      '工作经历: [] }\n    结论: { 工程师·正常·大专: 不符合',
      '工作经历: [], 问明: { 旧题: true } }\n    结论: { 工程师·正常·大专: 不符合',
    ])
    const cases = casesOf(asked, a)
    const other = packOf({ folder: '别家' })
    const own = { people: samplePeople(a, cases, other, []) }
    expect(diffPlans(a, other, { ...own, sameFamily: true }).people.people).toEqual([])
    expect(diffPlans(a, other, { ...own, sameFamily: false }).people.people).toMatchObject([
      { name: '三年半', best: [{ level: '助理工程师', a: '可申报', b: '待核实' }] },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { mutantsOf } from '../../../src/rules/mutate/mutants.ts'
import { reportOf, type Tried } from '../../../src/rules/mutate/report.ts'
import { countMutants, type Fate, type Share, tryMutants } from '../../../src/rules/mutate/run.ts'
import { textsOf } from '../realRules.ts'
import { CASES, RULES } from './family.ts'

const tried = (cases = CASES, rules = RULES, share?: Share): Tried[] =>
  [...tryMutants({ rules, cases }, share)].map(({ mutant, fate }) => ({
    file: mutant.file,
    line: mutant.line,
    change: mutant.change,
    fate,
  }))
const all = tried()
const fateOf = (piece: string): Fate[] => all.filter(({ change }) => change.includes(piece)).map(({ fate }) => fate)

describe('trying every change against the examples', () => {
  it('an example kills what it looks at', () => {
    expect(fateOf('取得后满：3年 →')).toEqual(['killed', 'killed'])
    expect(fateOf('满：10年 →')).toEqual(['killed', 'killed'])
    expect(fateOf('任一 → 全部')).toEqual(['killed'])
    expect(fateOf('资历截止')).toEqual(['killed', 'killed'])
    expect(fateOf('去掉 行政编制')).toEqual(['killed'])
  })

  it('what no example looks at survives', () => {
    expect(fateOf('去掉 事业编制')).toEqual(['survived'])
    expect(fateOf('去掉 会计')).toEqual(['survived'])
  })

  it('what the loader refuses counts for nothing', () => {
    expect(fateOf('去掉 取得后满 3年')).toEqual(['invalid'])
    expect(fateOf('考核年度 / 1：去掉 2021')).toEqual(['invalid'])
  })

  it('a change that leaves a note idle is no mistake of the loader’s', () => {
    const cited = RULES.map((text) => ({
      ...text,
      text: text.text
        .replace('存疑: [没写, 也没写]', '存疑: [也没写]')
        .replace('        - 专业工作', '        - 文件未写: { 存疑: 没写, 问: 晚几天行不行 }\n        - 专业工作'),
    }))
    const found = tried([], cited).filter(({ change }) => change.includes('任一 / 2：去掉'))
    expect(found.map(({ fate }) => fate)).toEqual(['survived'])
  })

  it('nor is one that leaves a note on counting hours idle', () => {
    const { rules } = textsOf('温岭机电')
    const text = `例:
  - 名: 论文一篇
    为什么: 独著的核心刊物论文
    依据: 学时细则 第六条（七）
    日期: 2022-09-15
    活动: [{ 年度: 2022, 途径: 论文著作, 级别: 核心刊物, 篇数: 1, 人数: 1 }]
    学时: { 2022: { 专业科目: 8 } }
`
    const cases = [{ path: '温岭机电/cases/试.yaml', text }]
    const changes = rules.flatMap(mutantsOf).map(({ change }) => change)
    const index = changes.indexOf('途径 / 论文著作：去掉 论文著作')
    const [outcome] = tryMutants({ rules, cases }, { index, of: changes.length })
    expect(outcome).toMatchObject({ mutant: { change: changes[index] }, fate: 'killed' })
  })

  it('shares make up the whole', () => {
    expect(all).toHaveLength(countMutants({ rules: RULES, cases: CASES }))
    const halves = [0, 1].flatMap((index) => tried(CASES, RULES, { index, of: 2 }))
    expect(halves.map(({ change }) => change).sort()).toEqual(all.map(({ change }) => change).sort())
  })

  it('will not start from examples that are wrong already', () => {
    const wrong = CASES.map((text) => ({ ...text, text: text.text.replace('编制: 不符合', '编制: 可申报') }))
    expect(() => tried(wrong)).toThrow('有例子不对，请先看 rules test：行政编制')
    expect(() => tried(CASES, RULES.slice(1))).toThrow('规则有错误')
  })
})

describe('the report', () => {
  const explaining = (...entries: string[]) => [
    ...RULES,
    { path: '试办/变异说明.yaml', text: `变异说明:\n${entries.map((entry) => `  - ${entry}\n`).join('')}` },
  ]
  const entry = (change: string) => `{ 处: 2022.yaml, 改: '${change}', 为什么: 试办处不分 }`

  it('counts, and is not content with a survivor', () => {
    const report = reportOf(RULES, all)
    expect(report.killed + report.invalid + report.survivors.length).toBe(report.mutants)
    expect(report.survivors).toContainEqual(expect.objectContaining({ file: '试办/2022.yaml', line: 17 }))
    expect(report.ok).toBe(false)
  })

  it('sets explained survivors apart, and still counts them as not noticed', () => {
    const change = '公共条件 / 编制 / 条件 / 编制 / 不得 / 2：去掉 事业编制'
    const before = reportOf(RULES, all)
    const report = reportOf(explaining(entry(change)), all)
    expect(report.explained).toEqual([expect.objectContaining({ change, why: '试办处不分' })])
    expect(report.survivors).toHaveLength(before.survivors.length - 1)
    expect(report.share).toBe(before.share)
    expect(report.problems).toEqual([])
  })

  it('an explanation of nothing is a mistake', () => {
    const report = reportOf(explaining(entry('没有 / 这回事')), all)
    expect(report.problems).toEqual([
      { file: '试办/变异说明.yaml', line: 2, clause: '', what: '没有这样存活的变异：没有 / 这回事' },
    ])
  })

  it('is content when all is killed but little, and that is explained', () => {
    const some = (fate: Fate, count: number): Tried[] =>
      Array.from({ length: count }, (_, index) => ({
        file: '试办/2022.yaml',
        line: index + 1,
        change: `${fate}`,
        fate,
      }))
    const rules = explaining(entry('survived'))
    expect(reportOf(rules, [...some('killed', 95), ...some('survived', 5)]).ok).toBe(true)
    expect(reportOf(rules, [...some('killed', 94), ...some('survived', 6)])).toMatchObject({ ok: false, share: 94 })
  })
})

describe('a family that compares with another', () => {
  it('is judged by its own examples only', () => {
    const renamed = (text: string) => text.replaceAll('试办', '别处').replaceAll('shiban', 'biechu')
    const others = RULES.map(({ path, text }) => ({ path: renamed(path), text: renamed(text) }))
    const found = [...tryMutants({ rules: RULES, cases: CASES, others }, { index: 0, of: 7 })]
    const alone = [...tryMutants({ rules: RULES, cases: CASES }, { index: 0, of: 7 })]
    expect(found.map(({ fate }) => fate)).toEqual(alone.map(({ fate }) => fate))
  })
})

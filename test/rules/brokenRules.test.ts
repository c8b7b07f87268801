import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { sayRuleProblem } from '../../src/rules/load/source.ts'
import { textsOf, withChange } from './realRules.ts'

const said = (file: string, piece: string | RegExp, replacement: string) => {
  const { packs, problems } = loadPacks(withChange('温州机电', file, piece, replacement))
  expect(packs).toEqual([])
  return problems.map(sayRuleProblem)
}

/** The line on which the only occurrence of a piece stands, so that the tests do not count lines by hand. */
function lineOf(file: string, piece: string): number {
  const text = textsOf('温州机电').rules.find(({ path }) => path === `温州机电/${file}`)?.text ?? ''
  expect(text.split(piece).length).toBeGreaterThan(1)
  return text.slice(0, text.indexOf(piece)).split('\n').length
}

describe('a mistake in a rule file is told with file, line and clause', () => {
  it('unknown key', () => {
    const problems = said('评价条件.yaml', '    最低年限: 6\n', '    最低年数: 6\n')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`温州机电/评价条件.yaml 第 ${lineOf('评价条件.yaml', '最低年限: 6')} 行`)
    expect(problems[0]).toContain('没有这个字段：最低年数')
  })

  it('clause that does not exist', () => {
    const problems = said('评价条件.yaml', '依据: 评价条件 第八条（一）前段', '依据: 评价条件 第八条（九）前段')
    expect(problems).toEqual([
      `温州机电/评价条件.yaml 第 ${lineOf('评价条件.yaml', '依据: 评价条件 第八条（一）前段')} 行：温职改办〔2020〕5号 第八条没有第 九 项（共 2 项）`,
    ])
  })

  it('article that does not exist', () => {
    const [problem] = said('评价条件.yaml', '依据: 评价条件 第八条（一）前段', '依据: 评价条件 第九十条')
    expect(problem).toContain('没有“第九十条”')
  })

  it('threshold without a unit', () => {
    const [problem] = said('评价条件.yaml', '专业工作: { 满: 6年 }', '专业工作: { 满: 6 }')
    expect(problem).toContain(
      `第 ${lineOf('评价条件.yaml', '专业工作: { 满: 6年 }')} 行（温职改办〔2020〕5号 第八条（一）前段）`,
    )
    expect(problem).toContain('满')
  })

  it('threshold with a strange unit', () => {
    const [problem] = said('评价条件.yaml', '专业工作: { 满: 6年 }', '专业工作: { 满: 6岁 }')
    expect(problem).toContain('年限要写单位，如 4年、3个月；这里写的是 6岁')
  })

  it('unknown operator', () => {
    const [problem] = said('评价条件.yaml', '专业工作: { 满: 6年 }', '星座: { 满: 6年 }')
    expect(problem).toContain('（温职改办〔2020〕5号 第八条（一）前段）：不认识的条件词“星座”')
  })

  it('duplicate path', () => {
    const [problem] = said('评价条件.yaml', '- 路径: 技术员·正常·大专不对口', '- 路径: 技术员·正常·高中')
    expect(problem).toBe(
      `温州机电/评价条件.yaml 第 ${lineOf('评价条件.yaml', '- 路径: 技术员·正常·大专不对口')} 行（温职改办〔2020〕5号 第八条（一）后段）：路径“技术员·正常·高中”写了两次`,
    )
  })

  it('note that does not exist', () => {
    const [problem] = said('2022.yaml', '存疑: [社保截止日, 异地社保例外]', '存疑: [社保截止, 异地社保例外]')
    expect(problem).toBe(
      `温州机电/2022.yaml 第 ${lineOf('2022.yaml', '存疑: [社保截止日, 异地社保例外]')} 行（温职改办〔2022〕14号 二.4）：存疑“社保截止”不在存疑表里`,
    )
  })

  it('note that nobody cites', () => {
    const [problem] = said('2022.yaml', '存疑: [计划选错, 没有写的事]', '存疑: [没有写的事]')
    expect(problem).toMatch(/^温州机电\/存疑\.yaml 第 \d+ 行：存疑“计划选错”没有任何地方引用$/)
  })

  it('day that is not in the calendar', () => {
    const [problem] = said('2022.yaml', '资历截止: 2022-12-31', '资历截止: 2022-02-30')
    expect(problem).toContain(`温州机电/2022.yaml 第 ${lineOf('2022.yaml', '资历截止:')} 行`)
    expect(problem).toContain('应是真实的日期')
  })

  it('end before start', () => {
    const [problem] = said(
      '2022.yaml',
      '起: 2022-08-01, 止: 2022-10-20 }\n单位',
      '起: 2022-08-01, 止: 2022-07-20 }\n单位',
    )
    expect(problem).toContain('个人申报的止日早于起日')
    expect(problem).toContain(`第 ${lineOf('2022.yaml', '个人申报: {')} 行`)
  })

  it('not YAML', () => {
    const problems = said('2022.yaml', '年度: 2022', '年度: [2022')
    expect(problems[0]).toMatch(/^温州机电\/2022\.yaml 第 \d+ 行：不是合法的 YAML/)
  })

  it('unknown way of counting points', () => {
    const [problem] = said('量化评价.yaml', '收入分: {', '进账分: {')
    expect(problem).toContain('（温职改办〔2020〕5号 附件）：不认识的计分法“进账分”')
  })

  it('a whole file missing', () => {
    const texts = textsOf('温州机电').rules.filter(({ path }) => !path.endsWith('存疑.yaml'))
    expect(loadPacks(texts).problems.map(sayRuleProblem)).toEqual([
      '温州机电/ 第 1 行：缺“存疑”文件：第一个键是“存疑”的 .yaml',
    ])
  })
})

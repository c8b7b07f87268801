import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mutantsOf } from '../../../src/rules/mutate/mutants.ts'
import { RULES } from './family.ts'

const of = (text: string) => mutantsOf({ path: '试/条件.yaml', text })
const changes = (text: string) => of(text).map(({ change }) => change)

describe('every change of a rule file', () => {
  it('turns groups round, takes parts out, drops 非', () => {
    const text = `条件:
  全部:
    - 非: { 已具备: [甲] }
      概要: 不动
    - 至少2项:
        - 标准: { 排名: 前3 }
        - 荣誉: { 级别: [市厅级, 省部级] }
`
    expect(changes(text)).toEqual([
      '条件 / 全部：全部 → 任一',
      '条件 / 全部 / 1：去掉 { 非: { 已具备: [甲] } }',
      '条件 / 全部 / 1 / 非：去掉“非”',
      '条件 / 全部 / 1 / 非 / 已具备 / 1：去掉 甲',
      '条件 / 全部 / 2：去掉 { 至少2项: [{ 标准: { 排名: 前3 } }, { 荣誉: { 级别: [市厅级, 省部级] } }] }',
      '条件 / 全部 / 2 / 至少2项：至少2项 → 至少1项',
      '条件 / 全部 / 2 / 至少2项 / 1：去掉 { 标准: { 排名: 前3 } }',
      '条件 / 全部 / 2 / 至少2项 / 1 / 标准 / 排名：前3 → 前2',
      '条件 / 全部 / 2 / 至少2项 / 1 / 标准 / 排名：前3 → 前4',
      '条件 / 全部 / 2 / 至少2项 / 2：去掉 { 荣誉: { 级别: [市厅级, 省部级] } }',
      '条件 / 全部 / 2 / 至少2项 / 2 / 荣誉 / 级别 / 1：去掉 市厅级',
      '条件 / 全部 / 2 / 至少2项 / 2 / 荣誉 / 级别 / 2：去掉 省部级',
    ])
    const dropped = of(text).find(({ change }) => change.endsWith('去掉“非”'))
    expect(parse(dropped?.text().text ?? '').条件.全部[0]).toEqual({ 概要: '不动', 已具备: ['甲'] })
    expect(dropped?.line).toBe(3)
  })

  it('names paths and rows rather than counting them, and knows whose they are', () => {
    const text = '申报路径:\n  - 路径: 甲\n    条件: { 专业工作: { 满: 6年 } }\n  - 路径: 乙\n'
    const [first] = of(text).filter(({ change }) => change.includes('6年 →'))
    expect(first).toMatchObject({
      change: '申报路径 / 甲 / 条件 / 专业工作 / 满：6年 → 5年',
      line: 3,
      owners: ['甲'],
    })
    expect(parse(first?.text().text ?? '').申报路径[0].条件.专业工作.满).toBe('5年')
  })

  it('leaves wording, names, citations and notes alone, and whole files that hold no law', () => {
    expect(changes('计划: x-2022\n名称: 第3年\n日程: [{ 事: 报, 止: 2022-10-20 }]\n存疑: [甲, 乙]\n')).toEqual([])
    expect(RULES.filter((text) => mutantsOf(text).length > 0).map(({ path }) => path)).toEqual([
      '试办/评价条件.yaml',
      '试办/2022.yaml',
    ])
  })
})

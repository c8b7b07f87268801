import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { withValue } from '../../../src/rules/changes/edit.ts'

const TEXT = `# 头
计划: a-2022
个人申报: { 起: 2022-08-01, 止: 2022-10-20 }   # 窗口
单位推荐止: 2022-11-02
咨询: >-
  协会
  88000001
日程:
  # 第一件
  - { 事: 网上申报, 谁: 个人, 止: 2022-10-20, 依据: 通知 一 }
  - 事: 公示
    谁: 单位
    止: 2022-11-02
联系:
  - 单位: 协会
    电话:
      - '88000001'
      - '88000002'
`

describe('one value put into a YAML text', () => {
  it.each([
    [['个人申报', '止'], '2022-10-31'],
    [['日程', 0, '止'], '2022-10-31'],
    [['日程', 0, '起'], '2022-09-01'],
    [['日程', 1, '起'], '2022-09-01'],
    [['日程', 1, '工作日'], 5],
    [['咨询'], '协会：88000001 # 新'],
    [['日程', 0, '说明'], '一、二: {三} “四” "五"'],
    [['联系', 0, '电话'], ['88000003']],
    [['联系', 0, '地址'], '某路 1 号'],
  ] as const)('%j becomes %j, and nothing else changes', (steps, value) => {
    const made = withValue(TEXT, steps, value) ?? ''
    const expected = parse(TEXT)
    let at = expected
    for (const step of steps.slice(0, -1)) at = at[step]
    at[steps.at(-1) ?? ''] = value
    expect(parse(made)).toEqual(expected)
    for (const comment of ['# 头', '# 窗口', '# 第一件']) expect(made).toContain(comment)
  })

  it.each([[['单位推荐止']], [['个人申报', '止']], [['日程', 0, '止']], [['日程', 1, '止']], [['联系', 0, '电话']]])(
    '%j is taken out',
    (steps) => {
      const expected = parse(TEXT)
      let at = expected
      for (const step of steps.slice(0, -1)) at = at[step]
      delete at[steps.at(-1) ?? '']
      expect(parse(withValue(TEXT, steps, null) ?? '')).toEqual(expected)
    },
  )

  it('keeps the lines of the rest, so that what is wrong is found where it stands', () => {
    expect(withValue(TEXT, ['个人申报', '止'], '2022-10-31')?.split('\n')).toHaveLength(TEXT.split('\n').length)
  })

  it('gives up rather than guess', () => {
    expect(withValue('计划: a\n日程: &x [1]\n联系: *x\n', ['日程', 0, '止'], 'b')).toBeNull()
    expect(withValue('- a\n', ['日程'], 'b')).toBeNull()
  })
})

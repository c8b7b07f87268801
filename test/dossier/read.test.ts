import { describe, expect, it } from 'vitest'
import { sayProblem } from '../../src/dossier/problems.ts'
import { readDossier } from '../../src/dossier/read.ts'

function problems(data: unknown): string[] {
  const read = readDossier(data)
  return read.ok ? [] : read.problems.map(sayProblem)
}

describe('读一份情况', () => {
  it('中文、英文字段名都行，读出来一样', () => {
    const chinese = readDossier({ 学历: [{ 层次: '大专', 对口: true }], 推荐专家: 0 })
    const english = readDossier({ education: [{ level: '大专', match: true }], experts: 0 })
    expect(chinese).toEqual(english)
    expect(chinese.ok).toBe(true)
  })

  it('什么都没说也是一份情况：都还不知道', () => expect(readDossier({})).toEqual({ ok: true, dossier: {} }))

  it.each([null, undefined, 'x', 3, [], [{}]])('不是一组字段：%j', (data) => {
    expect(problems(data)).toEqual([expect.stringContaining('应是一组字段')])
  })

  it.each<[unknown, string]>([
    [{ 学力: [] }, '没有这个字段：学力'],
    [{ education: [], 学历: [] }, '没有这个字段：学历'],
    [{ 学历: [{ 层次: '大学' }] }, '学历 第1项 层次：应是其中之一：初中、高中'],
    [{ 学历: {} }, '学历：应是列表'],
    [{ 推荐专家: '两个' }, '推荐专家：应是数字'],
    [{ 推荐专家: 1.5 }, '推荐专家：应是整数'],
    [{ 推荐专家: -1 }, '推荐专家：太小，最少 0'],
    [{ 岗位变动: '是' }, '岗位变动：应是 true 或 false'],
    [{ 职称: [{ 名称: '助理工程师', 取得: '2018-02-30' }] }, '职称 第1项 取得：应是真实的日期'],
    [{ 职称: [{ 聘任: [{ 起: '2018-02-30' }] }] }, '职称 第1项 聘任 第1项 起：应是真实的日期'],
    [{ 年度考核: { 22: '合格' } }, '年度应写成四位数'],
    [{ 违规: [{ 年度: 22 }] }, '违规 第1项 年度：太小，最少 1950'],
  ])('%j', (data, said) => expect(problems(data).join('；')).toContain(said))

  it('错处一次说全', () => {
    expect(problems({ 学力: 1, 推荐专家: -1, 岗位变动: 3 })).toHaveLength(3)
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('古怪的名字 %s 也只是没有这个字段', (name) => {
    expect(problems(JSON.parse(`{"${name}": {"x": 1}}`)).join('；')).toContain('没有这个字段')
  })
})

describe('不可能同时为真的', () => {
  it.each<[unknown, string]>([
    [{ 出生: '1990', 学历: [{ 毕业: '1989-12' }] }, '学历 第1项 毕业：早于出生日期'],
    [{ 出生: '1990-05', 职称: [{ 取得: '1990-04-30' }] }, '职称 第1项 取得：早于出生日期'],
    [{ 出生: '1990', 技能等级: [{ 取得: '1989' }] }, '技能等级 第1项 取得：早于出生日期'],
    [{ 出生: '1990', 工作经历: [{ 起: '1989' }] }, '工作经历 第1项 起：早于出生日期'],
    [{ 工作经历: [{ 起: '2020-02', 止: '2020-01' }] }, '工作经历 第1项：止日早于起日'],
    [{ 山区县工作: [{ 起: '2020', 止: '2019' }] }, '山区县工作 第1项：止日早于起日'],
    [
      {
        职称: [
          {
            聘任: [
              { 起: '2019', 止: '至今' },
              { 起: '2020', 止: '2019' },
            ],
          },
        ],
      },
      '职称 第1项 聘任 第2项：止日早于起日',
    ],
    [{ 职称: [{ 取得: '2019-01', 聘任: [{ 起: '2018-12-31' }] }] }, '聘任开始早于资格取得'],
  ])('%j', (data, said) => expect(problems(data).join('；')).toContain(said))

  it.each([
    { 出生: '1990', 学历: [{ 毕业: '1990' }] },
    { 工作经历: [{ 起: '2020-01-31', 止: '2020-01' }] },
    { 职称: [{ 取得: '2019-01-01', 聘任: [{ 起: '2019' }] }] },
    { 职称: [{ 取得: '2019-01-01', 聘任: [{ 起: '2019-01-01', 止: '2019-01-01' }] }] },
  ])('还可能为真的不拒绝：%j', (data) => expect(problems(data)).toEqual([]))
})

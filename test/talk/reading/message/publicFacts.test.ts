import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 社保: where stands in a piece of its own; since when it goes on again; who does not pay
  ['社保交了三年 在瑞安', { insurance: { arrangement: '在温缴纳', place: '瑞安', since: '2018-09-16/2019-09-15' } }],
  ['社保18年开始 乐清', { insurance: { arrangement: '在温缴纳', place: '乐清', since: '2018' } }],
  ['社保一直在永嘉缴', { insurance: { arrangement: '在温缴纳', place: '永嘉', current: true } }],
  ['社保中间停过，21年3月续上了', { insurance: { since: '2021-03' } }],
  ['社保上个月断掉了', { insurance: { current: false } }],
  ['公司没给我缴社保', {}, ['社保 incomplete']],
  ['社保温岭交了3年 在这个厂干了5年', { insurance: { place: '温岭', since: '2018-09-16/2019-09-15' }, work: [{ from: '2016-09-16/2017-09-15', to: '至今' }] }],
  ['社保在上海总部交 我在乐清分公司上班', { employment: { place: '乐清' }, insurance: { arrangement: '外地总部在温分支', place: '上海' } }],
  // the firm
  ['我在国企，后来改制成私营了', { employer: { kind: '企业', ownership: '民营' } }],
  ['国企转制成了合资', { employer: { kind: '企业', ownership: '外资' } }],
  ['三百多号人的厂', {}, ['单位.员工人数 hedged']],
  ['每年做三千多万', {}, ['单位.年营业收入 hedged']],
  ['注册在温岭市', { employer: { registered: '温岭' } }],
  ['注册地在瑞安经济开发区', { employer: { registered: '瑞安经济开发区' } }],
  // the post
  ['我是阀门厂的质检员', { employment: { duty: '技术服务' } }],
  ['我是公司的质量主管', { employment: { duty: '技术服务' } }],
  ['一直管设备的', { employment: { duty: '技术服务' } }],
  ['现在在乐清上班', { employment: { place: '乐清' } }],
  ['我以前在杭州上班', {}],
  ['调到电气部门了', { employment: { field: '机电' } }],
  ['我是总工 有红头文件', { posts: [{ role: '单位技术负责人', evidence: true }] }],
  ['技术部经理，没有任命书', { posts: [{ role: '部门技术负责人', evidence: false }] }],
  // punishments
  ['19年酒驾被行政处罚', { violations: [{ kind: '行政处罚', date: '2019', year: 2019, occupational: false }] }],
  ['20年被单位通报罚款500 上班时违规操作', { violations: [{ kind: '经济处罚通报', date: '2020', year: 2020, amount: 500, occupational: true }] }],
  // experts, modules, one's own score
  ['专家还在联系', {}, ['推荐专家 incomplete']],
  ['职称英语没考，计算机还没考', { computerModules: 0 }],
  ['自己打分打了90分，跟专业没关系的3分，没证明的2分', { selfScore: { total: 90, struck: [{ points: 3, reason: '与专业无关' }, { points: 2, reason: '没有证明' }] } }],
]

describe('a message tells of 社保, the firm, the post and what else is public', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

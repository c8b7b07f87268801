import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // ways of being employed
  ['我是劳务派遣过来的', { employment: { arrangement: '劳务派遣' } }],
  ['合同签在劳务公司的，人在电厂', { employment: { arrangement: '劳务派遣' } }],
  ['我是派遣工，没编制', { employment: { arrangement: '劳务派遣', establishment: '无编制' } }],
  ['退休了又被厂里叫回来上班 返聘的', { employment: { arrangement: '退休返聘' } }, ['岗位.在职在岗 ambiguous']],
  ['厂里又叫我回去带徒弟 签的返聘协议', { employment: { arrangement: '退休返聘' } }, ['岗位.在职在岗 ambiguous']],
  ['没有返聘', {}],
  ['我不是劳务派遣，是正式的', {}],
  ['以前是劳务派遣，现在转正了', {}],
  ['我们部门有两个退休返聘的', {}],
  // technical posts
  ['总工 老板口头叫叫的 没下过文', { posts: [{ role: '单位技术负责人', evidence: false }] }],
  ['我管技术部的 有任命文件', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['去年3月调岗 从仓库主管调去设备科 公司要求的', { jobChange: true }],
  // grades
  ['打算国庆后去考个电工三级', {}],
  ['高级技师 模具工 去年刚考出来的 证书日期21年10月22号', { skills: [{ grade: '高级技师', obtained: '2021-10-22' }] }],
  ['一六年考了高级工一九年考了技师', { skills: [{ grade: '高级工', obtained: '2016' }, { grade: '技师', obtained: '2019' }] }],
  ['我师傅高级技师 我嘛中级工都没考', { skills: [] }],
  // stretches of work
  ['工作经历：\n2010.07—2014.02  温州泵业  技术员\n2014.03—2019.08  乐清电器  工艺工程师\n2019.09—至今  乐清智能  设备主管', { work: [{ from: '2010-07', to: '2014-02' }, { from: '2014-03', to: '2019-08' }, { from: '2019-09', to: '至今' }] }],
  ['在泰顺干过 15年到19年', { work: [{ from: '2015', to: '2019' }], mountain: [{ from: '2015', to: '2019' }] }],
  // the firm
  ['公司员工260人，去年营业收入4200万', { employer: { staff: 260, revenue: 4200 } }],
  ['去年营收1.2个亿', { employer: { revenue: 12_000 } }],
  ['公司注册在瑞安，人也在瑞安', { employer: { registered: '瑞安' }, employment: { place: '瑞安' } }],
  ['现在人在温州龙湾上班', { employment: { place: '龙湾' } }],
]

describe('a message tells of posts, grades and stretches of work', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

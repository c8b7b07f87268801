import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const SINCE = ['工作经历.起 incomplete']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // skill grades and when they were given
  ['二级技师，钳工，2018年11月', { skills: [{ grade: '技师', obtained: '2018-11' }] }],
  ['高级技师 车工 15年考的', { skills: [{ grade: '高级技师', obtained: '2015' }] }],
  ['高极工证有的 2016年', { skills: [{ grade: '高级工', obtained: '2016' }] }],
  ['高级工证，19年3月发的', { skills: [{ grade: '高级工', obtained: '2019-03' }] }],
  ['四级焊工', { skills: [{ grade: '中级工' }] }],
  ['三级钳工 19年的', { skills: [{ grade: '高级工', obtained: '2019' }] }],
  ['高级电工 2015年', { skills: [{ grade: '高级工', obtained: '2015' }] }],
  ['高级工，助工，2018年', { titles: [{ level: '助理工程师', obtained: '2018' }], skills: [{ grade: '高级工' }] }],
  ['技能证书一个都没有', { skills: [] }],
  ['高级工班毕业 没考证', { education: [{ technicalClass: '高级工班' }], skills: [] }],
  ['有一张电工证', {}, ['技能等级.等级 incomplete']],
  ['高技 22年3月', {}, ['技能等级.等级 ambiguous']],
  // work begun with a graduation, or in a firm
  ['本科机械19年毕业一毕业就来现在厂里做设计', { employment: { duty: '设计开发' }, education: [{ level: '本科', major: '机械', graduated: '2019' }], work: [{ from: '2019', to: '至今' }] }],
  ['从05年算起到现在十七年 一直做模具', { work: [{ from: '2005', to: '至今' }] }],
  ['2015.7-2019.2 乐清一个电器公司 技术员岗；2019.3至今 温州的阀门公司', { work: [{ from: '2015-07', to: '2019-02' }, { from: '2019-03', to: '至今' }] }],
  ['去年9月进来的', { work: [{ from: '2021-09' }] }],
  ['毕业后跑销售的，18年才开始做技术', { work: [{ from: '2018', to: '至今', kind: '专业技术' }] }],
  ['助工聘任2018.1至今 单位民营', { employer: { kind: '企业', ownership: '民营' }, titles: [{ level: '助理工程师', appointments: [{ from: '2018-01', to: '至今' }] }] }],
  // lengths that tell no beginning
  ['干机械快二十年了', {}, ['工作经历.起 hedged']],
  ['干这行好多年了', {}, SINCE],
  ['一千年前就在干了', {}, SINCE],
  ['我们一年做两万台', {}],
  ['一年产两万台', {}],
  ['我以前在机关 在经信局干了5年', {}, ['工作经历 incomplete']],
  ['我在泰顺工作过3年', {}, ['工作经历 incomplete', '山区县工作 incomplete']],
  ['中间断了半年没上班', {}, ['工作经历 incomplete']],
  ['14年9月当学徒15年9月转正', {}, ['工作经历.起 ambiguous']],
  // mountain counties
  ['有3年是在文成做的', {}, ['山区县工作 incomplete']],
  ['14年1月到现在都在永嘉做泵阀技术 单位可以开证明', { employment: { place: '永嘉' }, work: [{ from: '2014-01', to: '至今' }], mountain: [{ from: '2014-01', to: '至今', evidence: true }] }],
  // born when
  ['我是做泵的 85年的 2008年大专机电毕业', { birth: '1985', education: [{ level: '大专', major: '机电', graduated: '2008' }] }],
  ['高中毕业 88年的', { education: [{ level: '高中' }] }],
  ['大专 97年的 12年评的助工', { education: [{ level: '大专', graduated: '1997' }], titles: [{ level: '助理工程师', obtained: '2012' }] }],
  ['今年45', { birth: '1976-09-16/1977-09-15' }],
  ['今年四十二了', { birth: '1979-09-16/1980-09-15' }],
  ['我95年的 08年本科毕业', { education: [{ level: '本科' }] }, ['出生 impossible', '学历.毕业 impossible']],
  ['今年28岁 干机械干了30年', { work: [{ to: '至今' }] }, ['出生 impossible', '工作经历.起 impossible']],
  // schooling left open
  ['08年毕业就在现在这个厂做到现在', { education: [{ graduated: '2008' }], work: [{ from: '2008', to: '至今' }] }, ['学历.层次 incomplete']],
  ['研究生毕业21年', { education: [{ level: '研究生' }] }, ['学历.毕业 ambiguous']],
  ['大专毕业12年了', { education: [{ level: '大专', graduated: '2009-09-16/2010-09-15' }] }],
  ['学位证当年英语没过没拿到 本科', { education: [{ level: '本科', degree: '无' }] }],
  ['我是双学位，本科2012毕业', { education: [{ level: '本科', graduated: '2012' }] }, ['学历.学位 ambiguous']],
]

describe('a message tells of work, skills and birth', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

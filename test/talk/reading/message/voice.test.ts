import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['老师好我问一下我是零九年七月中专毕业的学的是数控技术然后一直在厂里干到现在没有职称能评助工吗', { education: [{ level: '中专', major: '数控技术', graduated: '2009-07' }], titles: [] }, ['工作经历.起 incomplete']],
  ['嗯我是大转毕业的呢专业是机电一体话然后助攻是一八年评的现在想问一下能不能报中级', { education: [{ level: '大专', major: '机电一体化' }], titles: [{ level: '助理工程师', obtained: '2018' }] }, [], '工程师'],
  ['我的学识二零二零年专业科目六十一般工序十八行业供需十二', { hours: { 2020: { professional: 60, general: 18, industry: 12 } } }],
  ['设保是在乐清交的从二零一六年五月份开始交的一直没有断过', { insurance: { arrangement: '在温缴纳', place: '乐清', since: '2016-05', current: true } }],
  ['单位品任我做助理工程师是从二零年三月开始品的一直到现在', { titles: [{ level: '助理工程师', appointments: [{ from: '2020-03', to: '至今' }] }] }],
  ['证书是高级功电工的是二零一九年十二月三号发的', { skills: [{ grade: '高级工', obtained: '2019-12-03' }] }],
  ['没有什么支撑也没有专利就是在车间里开数控车床开了十二年', { titles: [], work: [{ from: '2009-09-16/2010-09-15', to: '至今' }], patents: [] }],
  ['论文发了两偏都是省级七刊第一坐着', { publications: [{ kind: '其他正式刊物', rank: 1, journal: '省部级' }] }],
  ['我今年四十五了高中毕业在厂里修机器修了二十三年', { birth: '1976-09-16/1977-09-15', education: [{ level: '高中' }], work: [{ from: '1998-09-16/1999-09-15', to: '至今' }] }],
  ['幺五年本科毕业 幺九年助工', { education: [{ level: '本科', graduated: '2015' }], titles: [{ level: '助理工程师', obtained: '2019' }] }],
  ['一二年大专毕业后一直在现在的公司做模具设计', { employment: { duty: '设计开发' }, education: [{ level: '大专', graduated: '2012' }], work: [{ from: '2012', to: '至今' }] }],
  ['助理工程是 大专毕也', { education: [{ level: '大专' }], titles: [{ level: '助理工程师' }] }],
]

describe('a message told by voice', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

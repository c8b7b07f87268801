import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // a date of something else is none of graduation
  ['大专毕业，17年评的助工', { education: [{ level: '大专' }], titles: [{ level: '助理工程师', obtained: '2017' }] }],
  ['本科毕业，2018年12月取得工程师', { education: [{ level: '本科' }], titles: [{ level: '工程师', obtained: '2018-12' }] }],
  ['大专毕业 19年考的高级工', { education: [{ level: '大专' }], skills: [{ grade: '高级工', obtained: '2019' }] }],
  ['本科毕业，18年进的厂', { education: [{ level: '本科' }], work: [{ from: '2018' }] }],
  ['中专毕业，12年聘的技术员', { education: [{ level: '中专' }], titles: [{ level: '技术员', appointments: [{ from: '2012' }] }] }],
  ['高级工证19年 高中毕业', { education: [{ level: '高中' }], skills: [{ grade: '高级工', obtained: '2019' }] }],
  // a plan's name is no major, nor is one letter over and over
  ['温州机电 大专毕业', { education: [{ level: '大专' }] }],
  ['温岭机电 本科 2018年毕业', { education: [{ level: '本科', graduated: '2018' }] }],
  ['上虞机械 我中专', { education: [{ level: '中专' }] }],
  ['学学学学学学学学', {}],
  ['专业是机机机机机机', {}],
  // dates behind the level, with what was studied or how
  ['大专12年机电', { education: [{ level: '大专', major: '机电', graduated: '2012' }] }],
  ['我中专98年的机械 大专07年函授的 还是机械', { education: [{ level: '中专', major: '机械', graduated: '1998' }, { level: '大专', major: '机械', graduated: '2007' }] }],
  ['中专03年 自考大专11年（电气）', { education: [{ level: '中专', graduated: '2003' }, { level: '大专', major: '电气', graduated: '2011' }] }],
  ['本科14年车辆工程', { education: [{ level: '本科', major: '车辆工程', graduated: '2014' }] }],
  ['大专2009年夜大的', { education: [{ level: '大专', graduated: '2009' }] }],
  ['大专15年读出来的 模具', { education: [{ level: '大专', major: '模具', graduated: '2015' }] }],
  // dates between commas
  ['本科自考的，18年底拿的证，汉语言文学', { education: [{ level: '本科', major: '汉语言文学', graduated: '2018-10-01/2018-12-31' }] }],
  ['全日制研究生，硕士学位，2020年6月，机械工程专业', { education: [{ level: '研究生', major: '机械工程', degree: '硕士', graduated: '2020-06' }] }],
  ['我是成教本科 电气工程 19年1月10号的证', { education: [{ level: '本科', major: '电气工程', graduated: '2019-01-10' }] }],
  ['中专毕业的，后来2008年函授拿了个大专 也是机械', { education: [{ level: '中专' }, { level: '大专', major: '机械', graduated: '2008' }] }],
  ['技校读的，05年出来，钳工', { education: [{ major: '钳工', graduated: '2005' }] }, ['学历.技工院校班别 incomplete']],
  ['本科，18年，进了厂', { education: [{ level: '本科' }] }],
  ['电大大专2010毕业，工商管理的', { education: [{ level: '大专', major: '工商管理', graduated: '2010' }] }],
  // slips of the hand
  ['大专毕页2013年 学机电一体画', { education: [{ level: '大专', major: '机电一体化', graduated: '2013' }] }],
]

describe('a message tells of schooling', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

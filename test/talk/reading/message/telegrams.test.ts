import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['大专/数控/12毕/助工16/聘17.3', { education: [{ level: '大专', major: '数控', graduated: '2012' }], titles: [{ level: '助理工程师', obtained: '2016', appointments: [{ from: '2017-03' }] }] }],
  ['本科14 助工18.12 聘19.1至今', { education: [{ level: '本科', graduated: '2014' }], titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01', to: '至今' }] }] }],
  ['中专03毕 钳工高级工15 没职称', { education: [{ level: '中专', graduated: '2003' }], titles: [], skills: [{ grade: '高级工', obtained: '2015' }] }],
  ['在聘 助工17.11', { titles: [{ level: '助理工程师', obtained: '2017-11', appointments: [{ to: '至今' }] }] }, ['职称.助理工程师.聘任 incomplete']],
  ['考核19 20合格 21优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['本科 11届 电气 中级2016.12.28 聘至今', { education: [{ level: '本科', major: '电气', graduated: '2011' }], titles: [{ level: '工程师', obtained: '2016-12-28', appointments: [{ to: '至今' }] }] }, ['职称.工程师.聘任 incomplete']],
  ['俺中专毕业 干了十年机修', { employment: { duty: '技术服务' }, education: [{ level: '中专' }], work: [{ from: '2011-09-16/2012-09-15', to: '至今' }] }],
  ['阿拉厂里弗搞考核', {}, ['年度考核 incomplete']],
  ['我专利是呒没的', { patents: [] }],
  ['评得来伐我大专的', { education: [{ level: '大专' }] }],
  ['職稱：助理工程師 ２０１８年１１月取得', { titles: [{ level: '助理工程师', obtained: '2018-11' }] }],
  ['老底子在农机厂，03年到09年，09年后一直在现在的厂里做工艺', { employment: { duty: '生产制造' }, work: [{ from: '2003', to: '2009' }, { to: '至今' }] }, ['工作经历.起 incomplete']],
  ['大专 09 机电 助工 14 聘 15-至今', { education: [{ level: '大专', major: '机电', graduated: '2009' }], titles: [{ level: '助理工程师', obtained: '2014', appointments: [{ from: '2015', to: '至今' }] }] }],
  ['98中专 05大专函授 机电 06助工 无聘', { education: [{ level: '中专', graduated: '1998' }, { level: '大专', major: '机电', graduated: '2005' }], titles: [{ level: '助理工程师', obtained: '2006', appointments: [] }] }],
  ['本科/13年/机械/助工16/聘17至今', { education: [{ level: '本科', major: '机械', graduated: '2013' }], titles: [{ level: '助理工程师', obtained: '2016', appointments: [{ from: '2017', to: '至今' }] }] }],
]

describe('a telegram, and the way people here talk', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

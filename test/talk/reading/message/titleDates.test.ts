import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object) => ({ titles: [{ level: '助理工程师', ...more }] })
const ASK = ['职称.助理工程师.聘任 incomplete']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // a date beside a title
  ['17年的助工', 助工({ obtained: '2017' })],
  ['我助工是17年的', 助工({ obtained: '2017' })],
  ['助工19年的', 助工({ obtained: '2019' })],
  ['助工2019年11月', 助工({ obtained: '2019-11' })],
  ['职称助理工程师（2017.12）聘任2018.1至今', 助工({ obtained: '2017-12', appointments: [{ from: '2018-01', to: '至今' }] })],
  ['15年助工', 助工({}), ['职称.助理工程师.取得 ambiguous']],
  ['助工15年', 助工({}), ['职称.助理工程师.取得 ambiguous']],
  ['我是15年的助工了', 助工({}), ['职称.助理工程师.取得 ambiguous']],
  ['一九年助工 二零年到今聘着', 助工({ obtained: '2019', appointments: [{ from: '2020', to: '至今' }] })],
  ['药学本科2015 助工2019年11月', { education: [{ level: '本科', major: '药学', graduated: '2015' }], ...助工({ obtained: '2019-11' }) }],
  ['技术员证2014年，助工证2017年，都是机电的', { titles: [{ level: '技术员', specialty: '机电', obtained: '2014' }, { level: '助理工程师', specialty: '机电', obtained: '2017' }] }],
  ['评过两个 一个是05年的技术员 一个是12年的助工', { titles: [{ level: '技术员', obtained: '2005' }, { level: '助理工程师', obtained: '2012' }] }],
  ['高工还没评上，中级是15年的', { titles: [{ level: '工程师', obtained: '2015' }] }],
  ['助工18年1月1日到21年12月31日', 助工({ appointments: [{ from: '2018-01-01', to: '2021-12-31' }] })],
  ['大专 15年 助工 18年', { education: [{ level: '大专', graduated: '2015' }], ...助工({}) }, ['职称.助理工程师.取得 ambiguous']],
  ['去年升的工程师', { titles: [{ level: '工程师', obtained: '2021' }] }],
  ['想升工程师', {}, [], '工程师'],
  ['早就中级了 2012.5', { titles: [{ level: '工程师', obtained: '2012-05' }] }],
  // where it ended
  ['助工14年5月聘的，聘书到期是18年', 助工({ appointments: [{ from: '2014-05', to: '2018' }] })],
  ['助工15年聘的，19年5月解聘', 助工({ appointments: [{ from: '2015', to: '2019-05' }] })],
  ['工程师 2011-12-28 批准；聘：2012-01-01 起，2016-12-31 止', { titles: [{ level: '工程师', obtained: '2011-12-28', appointments: [{ from: '2012-01-01', to: '2016-12-31' }] }] }],
  ['助工聘书写2014年1月1日起，14年到18年在一厂聘，19年2月二厂又聘的，到现在', 助工({ appointments: [{ from: '2014-01-01', to: '2018' }, { from: '2019-02', to: '至今' }] })],
  // had, not had, and not in hand
  ['技师：没有，高级工：有', { skills: [{ grade: '高级工' }] }],
  ['技师考过了，证还没下来', { skills: [{ grade: '技师' }] }, ['技能等级.技师.取得 incomplete']],
  ['焊工的那个高工，13年', { skills: [{ grade: '高级工', obtained: '2013' }] }],
  ['学历：大专\n备注：没有职称', { education: [{ level: '大专' }], titles: [] }],
  // how long
  ['17年评助工 聘了五年了', 助工({ obtained: '2017', appointments: [{ from: '2016-09-16/2017-09-15', to: '至今' }] })],
  ['助工聘了3年多', 助工({ appointments: [{ from: '2018-09-16/2019-09-15', to: '至今' }] })],
  ['20年评助工 聘了五年了', 助工({ obtained: '2020' }), ASK],
  ['助工聘任满4年', 助工({}), ASK],
  ['助工聘期三年', 助工({}), ASK],
  ['助理工程师评上四年了', 助工({ obtained: '2017-09-16/2018-09-15' })],
  ['助工到今年年底就满四年了', 助工({}), ASK],
  ['助工16年评的聘到现在', 助工({ obtained: '2016', appointments: [{ to: '至今' }] }), ['职称.助理工程师.聘任 incomplete']],
  ['助工2010年就评了 一直没聘 15年才聘的 聘到现在', 助工({ obtained: '2010', appointments: [{ from: '2015', to: '至今' }] })],
  // a paper missing is not yet never appointed
  ['评了助工，厂里没发聘书给我', 助工({}), ASK],
  ['助工评了，聘没聘我也搞不清楚', 助工({}), ['职称.助理工程师.聘任 unknown']],
  ['助工评了没聘', 助工({ appointments: [] })],
  // cannot be true together
  ['18年评的助工，聘书是17年1月开始的', 助工({}), ['职称.助理工程师.取得 impossible', '职称.助理工程师.聘任 impossible']],
  // taken back
  ['助工16年评的 哦那是技术员 助工是19年', { titles: [{ level: '技术员', obtained: '2016' }, { level: '助理工程师', obtained: '2019' }] }],
  ['大专15年毕业 记混了 是16年', { education: [{ level: '大专', graduated: '2016' }] }],
  ['助理工程师4年以上是指聘任还是取得', {}],
  // of which field
  ['工程师19年12月取得，机械专业', { titles: [{ level: '工程师', specialty: '机电', obtained: '2019-12' }] }],
  ['助工 机电制造专业 18年12月取得', 助工({ specialty: '机电', obtained: '2018-12' })],
  ['中级14年拿的 建设系统评的', { titles: [{ level: '工程师', obtained: '2014' }] }, ['职称.工程师.专业 incomplete']],
  ['我是经济师', {}, ['职称.名称 incomplete']],
]

describe('a message tells of titles', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

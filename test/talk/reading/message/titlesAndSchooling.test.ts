import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // lost openings and first tries
  ['我45岁 大专 机械设计 97年毕业 一直在厂里搞工艺 助工2019年3月聘的', { birth: '1976-09-16/1977-09-15', employment: { duty: '生产制造' }, education: [{ level: '大专', major: '机械设计', graduated: '1997' }], titles: [{ level: '助理工程师', appointments: [{ from: '2019-03' }] }], work: [{ from: '1997', to: '至今' }] }],
  ['本科，15年助工，现在想报中级', { education: [{ level: '本科' }], titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 ambiguous'], '工程师'],
  ['硕士 干了3年', { education: [{ level: '研究生', degree: '硕士' }], work: [{ from: '2018-09-16/2019-09-15', to: '至今' }] }],
  ['我是助工', { titles: [{ level: '助理工程师' }] }],
  ['97年 干了20年机械', {}, ['工作经历 ambiguous']],
  ['我15年大专毕业学模具的，17年评的助工，厂里聘到现在', { education: [{ level: '大专', major: '模具', graduated: '2015' }], titles: [{ level: '助理工程师', obtained: '2017', appointments: [{ to: '至今' }] }] }, ['职称.助理工程师.聘任 incomplete']],
  ['大专毕业干了六年机械，能报中级吗', { education: [{ level: '大专' }], work: [{ from: '2015-09-16/2016-09-15', to: '至今' }] }, [], '工程师'],
  ['09年中专，15年自考本科', { education: [{ level: '中专', graduated: '2009' }, { level: '本科', graduated: '2015' }] }],
  ['09年中专毕业，15年，不对，是16年拿的自考本科，机械工程及自动化专业', { education: [{ level: '中专', graduated: '2009' }, { level: '本科', major: '机械工程及自动化', graduated: '2016' }] }],
  ['我同事是本科，15年毕业的，我是大专', { education: [{ level: '大专' }] }],
  ['要是本科呢', {}],
  ['本科大概2015年毕业', { education: [{ level: '本科' }] }, ['学历.毕业 hedged']],
  ['2015年7月毕业于浙江工业大学，本科，车辆工程', { education: [{ level: '本科', major: '车辆工程', graduated: '2015-07' }] }],
  ['999年大专毕业', { education: [{ level: '大专' }] }, ['学历.毕业 impossible']],
  ['技校毕业', {}, ['学历.技工院校班别 incomplete']],
  ['高中畢業，後來函授大專，２０１２年', { education: [{ level: '高中' }, { level: '大专', graduated: '2012' }] }],
  ['大专吧', {}, ['学历.大专.层次 hedged']],
  // titles and skill grades
  ['助工2019年3月聘的', { titles: [{ level: '助理工程师', appointments: [{ from: '2019-03' }] }] }],
  ['没评过职称', { titles: [] }],
  ['没有职称', { titles: [] }],
  ['2016年7月取得助理工程师，2017年1月1日聘任到2022年12月31日', { titles: [{ level: '助理工程师', obtained: '2016-07', appointments: [{ from: '2017-01-01', to: '2022-12-31' }] }] }],
  ['16年评上助工，当年就聘了', { titles: [{ level: '助理工程师', obtained: '2016', appointments: [{ from: '2016' }] }] }],
  ['助理工程师证2018年12月拿的，聘书从2019年1月1日开始到现在', { titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01-01', to: '至今' }] }] }],
  ['二级技师，2019年6月发的证', { skills: [{ grade: '技师', obtained: '2019-06' }] }],
  ['钳工高级工证，18年考的', { skills: [{ grade: '高级工', obtained: '2018' }] }],
  ['当了15年助工', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['助工满4年了', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['有中级职称', { titles: [{ level: '工程师' }] }],
  ['中级，机械工程专业', { education: [{ major: '机械工程' }] }],
  ['12年评的技术员，15年评助工，20年评工程师，21年1月聘', { titles: [{ level: '技术员', obtained: '2012' }, { level: '助理工程师', obtained: '2015' }, { level: '工程师', obtained: '2020', appointments: [{ from: '2021-01' }] }] }],
  ['我是机械工程师，在厂里上班', {}],
  ['初级职称', {}, ['职称.名称 ambiguous']],
  ['2017年评聘助工', { titles: [{ level: '助理工程师', obtained: '2017', appointments: [{ from: '2017' }] }] }],
  ['有两个高工愿意推荐我', { experts: 2 }],
  ['想考高级技师，现在是技师', { skills: [{ grade: '技师' }] }],
  ['去年拿到工程师证，没聘', { titles: [{ level: '工程师', obtained: '2021', appointments: [] }] }],
  ['助工证哪年拿的忘了', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 unknown']],
  ['17年好像评的助工', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  ['职称：助理工程师，取得时间：2018-12-20，聘任时间：2019年1月1日至今', { titles: [{ level: '助理工程师', obtained: '2018-12-20', appointments: [{ from: '2019-01-01', to: '至今' }] }] }],
]

describe('a message tells', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

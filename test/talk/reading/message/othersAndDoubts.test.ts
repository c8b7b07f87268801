import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['我是人事，帮厂里一个员工问：他13年大专毕业，16年评了助工', { education: [{ level: '大专', graduated: '2013' }], titles: [{ level: '助理工程师', obtained: '2016' }] }],
  ['替我老公问一下，他中专，机电，07年毕业', { education: [{ level: '中专', major: '机电', graduated: '2007' }] }],
  ['老板让我来问，我是本科，19年评的助工', { education: [{ level: '本科' }], titles: [{ level: '助理工程师', obtained: '2019' }] }],
  ['要是我明年拿到本科就好了，能不能直接报，我现在大专', { education: [{ level: '大专' }] }],
  ['组长去年考上技师了，我还没考', {}],
  ['姐，我大专毕业', { education: [{ level: '大专' }] }],
  ['他2020年请病假没参加考核，19年和21年都是合格', { reviews: { 2019: '合格', 2020: '未考核', 2021: '合格' } }],
  ['同事他们都评了，他18年就是工程师', {}],
  ['领导讲聘不聘无所谓，所以一直没聘，助工是2017年评的', { titles: [{ level: '助理工程师', obtained: '2017', appointments: [] }] }],
  ['论文发过几篇，记不清了', {}, ['论文著作 unknown', '论文著作 incomplete']],
  ['16届大专生，助工应该是19年吧', { education: [{ level: '大专', graduated: '2016' }], titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  ['17级的本科生，自动化', { education: [{ level: '本科', major: '自动化' }] }, ['学历.毕业 incomplete']],
  ['我做这行五六年了，不知道算不算专业工作', {}, ['工作经历.起 hedged', '工作经历.相关 incomplete']],
  ['聘书换过好几本，2018、2020都有', {}, ['职称.聘任 incomplete']],
  ['社保2017年6月参保，19年停了半年，后面一直正常', { insurance: { current: true } }, ['社保.起 ambiguous']],
  ['考核两年合格一年优秀', {}, ['年度考核 incomplete']],
  ['2022年学时还没录入', {}, ['学时.2022 incomplete']],
  ['公司七八十个人左右，台资', { employer: { kind: '企业', ownership: '外资' } }, ['单位.员工人数 hedged']],
  ['助工拿了七八年了，一直在聘', { titles: [{ level: '助理工程师', appointments: [{ to: '至今' }] }] }, ['职称.助理工程师.聘任 incomplete']],
  ['去年申请的专利还没下来', {}, ['专利 incomplete']],
  ['我们厂一共5个人要评，3个大专2个本科，我是大专', { education: [{ level: '大专' }] }],
  ['大专要工作3年才能评助工吧，我大专毕业4年了', { education: [{ level: '大专', graduated: '2017-09-16/2018-09-15' }] }, [], '助理工程师'],
  ['第二个问题，我助工19年评的算不算', { titles: [{ level: '助理工程师', obtained: '2019' }] }],
  ['是大专好还是本科好', {}],
  ['厂里有高工三个，我是助工，2018年的', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['专家找了两个，都是高工', { experts: 2 }],
  ['2020年度继续教育合格，2021年度合格', { hours: { 2020: { enough: true } } }],
  ['社保断断续续交了8年', {}, ['社保.起 incomplete']],
  ['男80年 大专03 数控', { birth: '1980', education: [{ level: '大专', major: '数控', graduated: '2003' }] }],
  ['我高中毕业以后去当兵，2010年退伍回来', { education: [{ level: '高中' }] }],
]

describe('whose it is, and what is left open', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

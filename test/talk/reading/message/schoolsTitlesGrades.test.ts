import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object) => ({ titles: [{ level: '助理工程师', ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // each schooling its own year and major
  ['中专98年机械，大专05年电气，本科10年工商管理', { education: [{ level: '中专', major: '机械', graduated: '1998' }, { level: '大专', major: '电气', graduated: '2005' }, { level: '本科', major: '工商管理', graduated: '2010' }] }],
  ['去年把函授本科的证拿到了', { education: [{ level: '本科', graduated: '2021' }] }],
  ['大专08年，12年又函授了本科', { education: [{ level: '大专', graduated: '2008' }, { level: '本科', graduated: '2012' }] }],
  ['先读中专，后来读的本科', { education: [{ level: '中专' }, { level: '本科' }] }],
  ['读本科之前上过中专', { education: [{ level: '中专' }] }],
  ['技校03年，高级工班', { education: [{ technicalClass: '高级工班', graduated: '2003' }] }],
  ['技校两年中级工', { education: [{ technicalClass: '中级工班' }] }],
  ['技师学院毕业的，预备技师班', { education: [{ technicalClass: '预备技师班' }] }],
  ['远程教育本科，2O18年7月毕业', { education: [{ level: '本科', graduated: '2018-07' }] }],
  ['小学文化', {}, ['学历.层次 incomplete']],
  ['本科有学位', { education: [{ level: '本科', degree: '学士' }] }],
  ['大专哪来的学位', { education: [{ level: '大专', degree: '无' }] }],
  ['厂里三个部门，其中技术这块人最少', {}],
  // titles
  ['去年6月中级批下来了', { titles: [{ level: '工程师', obtained: '2021-06' }] }],
  ['助工聘到20年年底', 助工({ appointments: [{ to: '2020-12' }] }), ['职称.助理工程师.聘任 incomplete']],
  ['助工2018年3月1日聘起没断过', 助工({ appointments: [{ from: '2018-03-01', to: '至今' }] })],
  ['助工：2016.3.1-12.31聘，2017.1.1-12.31聘', 助工({ appointments: [{ from: '2016-03-01', to: '2016-12-31' }, { from: '2017-01-01', to: '2017-12-31' }] })],
  ['2015年评的助工，次年2月聘的', 助工({ obtained: '2015', appointments: [{ from: '2016-02' }] })],
  ['2014年评上工程师，同年11月聘', { titles: [{ level: '工程师', obtained: '2014', appointments: [{ from: '2014-11' }] }] }],
  ['助工2015年聘到2018年，2020年5月新公司又聘的', 助工({ appointments: [{ from: '2015', to: '2018' }, { from: '2020-05', to: '至今' }] })],
  ['十六年三月中专毕业', { education: [{ level: '中专', graduated: '2016-03' }] }],
  ['工程师证不是评的，考的注册设备工程师', {}, ['职称.名称 ambiguous']],
  ['函授的，2014年7月，机械制造本科', { education: [{ level: '本科', major: '机械制造', graduated: '2014-07' }] }],
  // grades
  ['一本二级的焊工，一本三级的钳工，都是16年', { skills: [{ grade: '技师', obtained: '2016' }, { grade: '高级工', obtained: '2016' }] }],
  ['有高级工证，发证日期2017年4月', { skills: [{ grade: '高级工', obtained: '2017-04' }] }],
  ['高级工下个月要考', {}, ['技能等级.等级 ambiguous']],
  ['在考技师，高级工是14年的', { skills: [{ grade: '高级工', obtained: '2014' }] }, ['技能等级.等级 ambiguous']],
  ['我考的是三级，焊工，13年', { skills: [{ grade: '高级工', obtained: '2013' }] }],
  ['中级工升高级工是2015年', { skills: [{ grade: '中级工' }, { grade: '高级工', obtained: '2015' }] }],
  // rows and lists
  ['中专 机械 2009年7月 助理工程师 2016年11月', { education: [{ level: '中专', major: '机械', graduated: '2009-07' }], ...助工({ obtained: '2016-11' }) }],
  ['1、大专 2、2011年毕业 3、助工2013年11月 4、民营企业', { education: [{ level: '大专', graduated: '2011' }], ...助工({ obtained: '2013-11' }), employer: { kind: '企业', ownership: '民营' } }],
  ['大专毕业三年自动认定助工', { education: [{ level: '大专' }], ...助工({}) }],
  ['单位内部评的高级工程师', {}, ['职称.名称 ambiguous']],
  ['工程师2015年11月取得，当月单位就聘了', { titles: [{ level: '工程师', obtained: '2015-11' }] }, ['职称.工程师.聘任 incomplete']],
  // put right
  ['专业那里填错了', {}],
  ['我的专业报错了，应该是机械电子工程', { education: [{ major: '机械电子工程' }] }],
  ['毕业时间写错了，是2012年7月', { education: [{ graduated: '2012-07' }] }],
  ['助工还在公示', {}, ['职称.名称 ambiguous']],
  ['有技能证没职称', { titles: [] }, ['技能等级 incomplete']],
  ['助工，聘任期限两年，自2019年7月1日起算', 助工({ appointments: [{ from: '2019-07-01', to: '2021-06-30' }] })],
]

describe('schools, titles and grades', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('a bare answer about one paper', () => {
  const read = (text: string, asked: string) => readMessage(text, { today: '2022-09-15', asked })

  // biome-ignore format: one answer a line
  it.each([
    ['市政的', 'titles.specialty/助理工程师', 助工({ specialty: '其他专业' })],
    ['证上写的是水利', 'titles.specialty/助理工程师', 助工({ specialty: '其他专业' })],
    ['公司没聘，证在家里', 'titles.appointments/助理工程师', 助工({ appointments: [] })],
    ['公示是11月，证书落款2016年12月8日', 'titles.obtained/助理工程师', 助工({ obtained: '2016-12-08' })],
    ['没考过，单位不要求', 'skills', { skills: [] }],
    ['有关系的，就是铣工', 'skills.related/高级工', { skills: [{ grade: '高级工', related: true }] }],
    ['17年3月聘的，去年2月到期', 'titles.appointments/助理工程师', 助工({ appointments: [{ from: '2017-03', to: '2021-02' }] })],
    ['本科，一本院校', 'education', { education: [{ level: '本科' }] }],
    ['证书上写的是"模具设计与制造"', 'education.major', { education: [{ major: '模具设计与制造' }] }],
    ['前年的事，月份要看证', 'titles.obtained/助理工程师', 助工({ obtained: '2020' })],
    ['12年，哪个月想不起来', 'education.graduated', { education: [{ graduated: '2012' }] }],
    ['不太相关', 'skills.related/高级工', { skills: [{ grade: '高级工', related: false }] }],
    ['是茶艺师，跟这个没关系', 'skills.related/技师', { skills: [{ grade: '技师', related: false }] }],
    ['证是12年的，13年才领', 'skills.obtained/高级工', { skills: [{ grade: '高级工', obtained: '2012' }] }],
    [
      '15年1月1日起聘，聘到17年底，19年3月新公司又聘了',
      'titles.appointments/助理工程师',
      助工({ appointments: [{ from: '2015-01-01', to: '2017-12' }, { from: '2019-03', to: '至今' }] }),
    ],
    ['只发了毕业证', 'education.degree', { education: [{ degree: '无' }] }],
  ])('%s, asked %s', (text, asked, expected) => {
    expect(read(text, asked).dossier).toEqual(expected)
  })

  it.each([
    ['拿到证同月就聘了', 'titles.appointments/助理工程师', '职称.助理工程师.聘任'],
    ['14年9月进去读的', 'education.graduated', '学历.毕业'],
    ['证上那一格是空的', 'titles.specialty/助理工程师', '职称.助理工程师.专业'],
    ['查一下再告诉你', 'skills.obtained/技师', '技能等级.技师.取得'],
    ['三年一聘，现在是第三个聘期', 'titles.appointments/助理工程师', '职称.助理工程师.聘任'],
    ['行车工的算不算啊', 'skills.related/高级工', '技能等级.高级工.工种相关'],
    ['没人跟我讲过', 'education.match', '学历.对口'],
  ])('%s, asked %s, is asked again', (text, asked, about) => {
    expect(read(text, asked).asks.map((ask) => ask.about)).toContain(about)
    expect(read(text, asked).facts).toEqual([])
  })
})

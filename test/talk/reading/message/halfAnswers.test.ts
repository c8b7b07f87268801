import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

type Row = readonly [asked: string, text: string, dossier: Readonly<Record<string, unknown>>, asks?: readonly string[]]

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 半句答问
  ['education', '大专吧应该算，电大的', { education: [{ level: '大专' }] }],
  ['education', '自考的本科', { education: [{ level: '本科' }] }],
  ['education', '中专。后来又读了大专', { education: [{ level: '中专' }, { level: '大专' }] }],
  ['education', '我读的技校，高级工班', { education: [{ technicalClass: '高级工班' }] }],
  ['education', '研究生学历的', { education: [{ level: '研究生' }] }],
  ['education.major', '机电的', { education: [{ major: '机电' }] }],
  ['education.major', '写的是机械设计制造及其自动化', { education: [{ major: '机械设计制造及其自动化' }] }],
  ['education.major', '模具，全称模具设计与制造', { education: [{ major: '模具设计与制造' }] }],
  ['education.major', '数控，夜大读的', { education: [{ major: '数控' }] }],
  ['education.major', '电气，不过我干的是机械', { education: [{ major: '电气' }] }],
  ['education.major', '应用电子技术，跟机电差不多吧', { education: [{ major: '应用电子技术' }] }],
  ['education.graduated', '15年7月，证上是7月1号', { education: [{ graduated: '2015-07-01' }] }],
  ['education.graduated', '13年夏天', { education: [{ graduated: '2013-06-01/2013-08-31' }] }],
  ['education.graduated', '12年6月毕业的，当年就工作了', { education: [{ graduated: '2012-06' }] }],
  ['education.degree', '有学士学位的', { education: [{ degree: '学士' }] }],
  ['education.degree', '没拿到', { education: [{ degree: '无' }] }],
  ['titles', '助工，18年的', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['titles', '没评呢', { titles: [] }],
  ['titles', '中级了已经', { titles: [{ level: '工程师' }] }],
  ['titles', '技术员', { titles: [{ level: '技术员' }] }],
  ['titles.obtained/助理工程师', '17年底', { titles: [{ level: '助理工程师', obtained: '2017-10-01/2017-12-31' }] }],
  ['titles.obtained/助理工程师', '证书上是2018.12.31', { titles: [{ level: '助理工程师', obtained: '2018-12-31' }] }],
  ['titles.appointments/助理工程师', '19年1月1号起聘 一直没断', { titles: [{ level: '助理工程师', appointments: [{ from: '2019-01-01', to: '至今' }] }] }],
  ['titles.appointments/助理工程师', '没聘', { titles: [{ level: '助理工程师', appointments: [] }] }],
  ['titles.appointments/助理工程师', '从拿证那年就聘了，2016年', { titles: [{ level: '助理工程师', appointments: [{ from: '2016' }] }] }, ['职称.助理工程师.聘任 incomplete']],
  ['titles.appointments/助理工程师', '2017年5月到现在都是', { titles: [{ level: '助理工程师', appointments: [{ from: '2017-05', to: '至今' }] }] }],
  ['titles.appointments/工程师', '16年6月聘，聘到去年12月', { titles: [{ level: '工程师', appointments: [{ from: '2016-06', to: '2021-12' }] }] }],
  ['skills', '有个高级工', { skills: [{ grade: '高级工' }] }],
  ['skills', '没考', { skills: [] }],
  ['skills', '技师，钳工的，2019年', { skills: [{ grade: '技师', obtained: '2019' }] }],
  ['work', '12年7月开始，干到今天', { work: [{ from: '2012-07', to: '至今' }] }],
  ['work', '毕业以后就一直在做，2011年毕业的', { education: [{ graduated: '2011' }] }, ['学历.层次 incomplete', '工作经历.起 incomplete']],
  ['work', '13年3月到18年2月在A厂，18年3月到现在在B厂', { work: [{ from: '2013-03', to: '2018-02' }, { from: '2018-03', to: '至今' }] }],
  ['work', '没干过技术', { work: [] }],
  ['employer', '私人开的厂', { employer: { kind: '企业', ownership: '民营' } }],
  ['employer', '有限公司，民营的', { employer: { kind: '企业', ownership: '民营' } }],
  ['employer', '集体的，二轻下面的', { employer: { kind: '企业', ownership: '公有制' } }],
  ['establishment', '没得编制，就是厂里工人', { employment: { establishment: '无编制' } }],
  ['establishment', '企业编', { employment: { establishment: '无编制' } }],
  ['employment', '在职的，搞机械设计', { employment: { onDuty: true, duty: '设计开发' } }],
  ['employment', '做化工设备的', {}],
  ['employment.duty', '主要是画图', { employment: { duty: '设计开发' } }],
  ['employment.duty', '跑现场装设备调试', { employment: { duty: '系统集成' } }],
  ['employment.duty', '质量部的', { employment: { duty: '技术服务' } }],
]

describe('half an answer to an open question tells', () => {
  it.each(ROWS.map(([asked, text, dossier, asks = []]) => ({ asked, text, dossier, asks })))(
    '$asked: $text',
    ({ asked, text, ...expected }) => {
      const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
      expect({ dossier, asks: asks.map(({ about, why }) => `${about} ${why}`) }).toEqual(expected)
    },
  )
})

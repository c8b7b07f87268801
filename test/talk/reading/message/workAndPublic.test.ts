import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // work and workplace
  ['97年干了20年机械', {}, ['工作经历 ambiguous']],
  ['97年起一直搞工艺', { employment: { duty: '生产制造' }, work: [{ from: '1997', to: '至今' }] }],
  ['2012到2016在A厂做设计，2017年至今在B公司做工艺', { employment: { duty: '生产制造' }, work: [{ from: '2012', to: '2016' }, { from: '2017', to: '至今' }] }],
  ['15年毕业后一直在厂里搞设计', { employment: { duty: '设计开发' }, education: [{ graduated: '2015' }], work: [{ from: '2015', to: '至今' }] }, ['学历.层次 incomplete']],
  ['2010年7月参加工作', { work: [{ from: '2010-07' }] }],
  ['从2015年7月开始做机械设计到现在', { employment: { duty: '设计开发' }, work: [{ from: '2015-07', to: '至今' }] }],
  ['在民企上班，没有编制', { employer: { kind: '企业', ownership: '民营' }, employment: { establishment: '无编制' } }],
  ['我们是国企，有事业编', { employer: { kind: '企业', ownership: '公有制' }, employment: { establishment: '事业编制' } }],
  ['已经退休了', { employment: { onDuty: false } }],
  ['在事业单位，在编', { employer: { kind: '事业单位' }, employment: { establishment: '事业编制' } }],
  ['做质检的', { employment: { duty: '技术服务' } }],
  ['我搞安装调试的，干了八年半', { employment: { duty: '系统集成' }, work: [{ from: '2013-09-16/2014-03-15', to: '至今' }] }],
  ['工作10年', { work: [{ from: '2011-09-16/2012-09-15', to: '至今' }] }],
  ['15年进厂，到现在', { work: [{ from: '2015', to: '至今' }] }],
  ['有20年经验', { work: [{ from: '2001-09-16/2002-09-15', to: '至今' }] }],
  ['以前在国企，现在民企', { employer: { kind: '企业', ownership: '民营' } }],
  ['在温州一家私企做模具设计', { employer: { kind: '企业', ownership: '民营' }, employment: { duty: '设计开发' } }],
  ['干了大概五六年', {}, ['工作经历.起 hedged']],
  ['2015.7-2018.3甲厂，2018.4至今乙厂', { work: [{ from: '2015-07', to: '2018-03' }, { from: '2018-04', to: '至今' }] }],
  ['公司一共180人，营收3000万', { employer: { staff: 180, revenue: 3000 } }],
  ['上班三年多了', { work: [{ from: '2018-09-16/2019-09-15', to: '至今' }] }],
  // 社保, income, reviews, hours
  ['社保在温州，20年3月开始缴的', { insurance: { arrangement: '在温缴纳', place: '温州', since: '2020-03' } }],
  ['社保缴了两年', { insurance: { since: '2019-09-16/2020-09-15' } }],
  ['社保在杭州交，总部在杭州，我在温州分公司', { insurance: { arrangement: '外地总部在温分支', place: '杭州' } }],
  ['社保2020年3月交到现在，没断过', { insurance: { since: '2020-03', current: true } }],
  ['没缴社保', { insurance: { arrangement: '都不是', current: false } }],
  ['在瑞安交社保，交了三年半', { insurance: { arrangement: '在温缴纳', place: '瑞安', since: '2018-09-16/2019-03-15' } }],
  ['年薪13万，税前', { income: { yearly: 130000, afterTax: false } }],
  ['月薪一万', {}, ['收入.年收入 incomplete']],
  ['一年到手12万', { income: { yearly: 120000, afterTax: true } }],
  ['年薪二十万左右', {}, ['收入.年收入 hedged']],
  ['工资8000', {}, ['收入.年收入 incomplete']],
  ['19到21年都合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '合格' } }],
  ['去年优秀，前年合格', { reviews: { 2020: '合格', 2021: '优秀' } }],
  ['考核2019优秀，2020、2021合格', { reviews: { 2019: '优秀', 2020: '合格', 2021: '合格' } }],
  ['年度考核都合格', {}, ['年度考核 incomplete']],
  ['22年专业60 一般公需18 行业公需12', { hours: { 2022: { professional: 60, general: 18, industry: 12 } } }],
  ['2022年90学时', {}, ['学时.2022 incomplete']],
  ['学时都够', {}, ['学时 incomplete']],
  ['2021年和2022年学时都够了', { hours: { 2021: { enough: true }, 2022: { enough: true } } }],
  ['22年公需18', {}, ['学时.2022.一般公需 ambiguous', '学时.2022.行业公需 ambiguous']],
  ['2022年专业48、一般公需18、行业公需12，2021年60/18/12', { hours: { 2021: { professional: 60, general: 18, industry: 12 }, 2022: { professional: 48, general: 18, industry: 12 } } }],
  ['完税证明开得出来', { income: { taxProof: true } }],
  ['考核19优秀 20合格 21合格', { reviews: { 2019: '优秀', 2020: '合格', 2021: '合格' } }],
  // the rest
  ['我45岁，80年生的', { birth: '1980' }],
  ['1980年3月出生，大专', { birth: '1980-03', education: [{ level: '大专' }] }],
  ['我是82年的，中专', { birth: '1982', education: [{ level: '中专' }] }],
  ['英语四级过了，计算机3个模块', { language: '大学英语四级', computerModules: 3 }],
  ['没考过职称英语', {}],
  ['在文成干过，2016年3月到2020年5月', { work: [{ from: '2016-03', to: '2020-05' }], mountain: [{ from: '2016-03', to: '2020-05' }] }],
  ['2016年3月到2020年5月在泰顺工作', { work: [{ from: '2016-03', to: '2020-05' }], mountain: [{ from: '2016-03', to: '2020-05' }] }],
  ['没在山区县干过', { mountain: [] }],
  ['我是公司技术负责人', { posts: [{ role: '单位技术负责人' }] }],
  ['技术部经理，不是总工', { posts: [{ role: '部门技术负责人' }] }],
  ['有两个副高专家愿意推荐', { experts: 2 }],
  ['没受过处分', { violations: [] }],
  ['21年受过行政处罚', { violations: [{ kind: '行政处罚', date: '2021', year: 2021 }] }],
  ['毕业时间记不清了', {}, ['学历.毕业 unknown']],
  ['学时多少不清楚', {}, ['学时 unknown']],
  ['大专，哪年毕业忘了', { education: [{ level: '大专' }] }, ['学历.毕业 unknown']],
  ['自评82分', { selfScore: { total: 82 } }],
  ['我今年三十八岁 本科', { birth: '1983-09-16/1984-09-15', education: [{ level: '本科' }] }],
  ['四级工', { skills: [{ grade: '中级工' }] }],
  ['高级工证是三级', { skills: [{ grade: '高级工' }] }],
]

describe('a message tells', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

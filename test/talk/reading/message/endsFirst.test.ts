import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object) => ({ titles: [{ level: '助理工程师', ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the end told before the beginning
  ['助工聘到2021-12-31为止，起的还是2018年1月1日', 助工({ appointments: [{ from: '2018-01-01', to: '2021-12-31' }] })],
  ['助工聘到2021年12月31日，从2018年1月1日起', 助工({ appointments: [{ from: '2018-01-01', to: '2021-12-31' }] })],
  ['助理工程师2016年评，当年九月起聘，2020年三月离职断了，到2020年九月新单位又聘上', 助工({ obtained: '2016', appointments: [{ from: '2016-09', to: '2020-03' }, { from: '2020-09', to: '至今' }] })],
  // titles that are none
  ['去年评的工程师没下来，助工2016年的', 助工({ obtained: '2016' })],
  ['高工还差得远 我就一个技术员 14年的', { titles: [{ level: '技术员', obtained: '2014' }] }],
  ['离高工还远，目前工程师，2015年取得', { titles: [{ level: '工程师', obtained: '2015' }] }],
  // two of one level
  ['助理工程师（机械）2015年，助理工程师（计算机）2018年', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2015' }, { level: '助理工程师', specialty: '其他专业', obtained: '2018' }] }],
  ['助理工程师（机械）2015年取得，助理工程师2016年聘', 助工({ specialty: '机电', obtained: '2015', appointments: [{ from: '2016' }] })],
  // amends
  ['更正下，毕业应该是2010年7月', { education: [{ graduated: '2010-07' }] }],
  ['应该是2010年毕业的吧', {}, ['学历.毕业 hedged']],
  ['本科的专业写漏字了 全称电气工程及其自动化', { education: [{ level: '本科', major: '电气工程及其自动化' }] }],
  // at work
  ['原来是公务员，2016年调到公司做设备技术', { work: [{ kind: '机关', to: '2016' }, { from: '2016' }] }],
  ['前年到点退休了 老板又把我返聘回来带徒弟', { employment: { arrangement: '退休返聘' } }, ['岗位.在职在岗 ambiguous']],
  ['人是派遣的，实际在温州上班', { employment: { place: '温州' } }, ['岗位.用工 ambiguous']],
  ['08年从台州学院出来，大专', { education: [{ level: '大专', graduated: '2008' }] }],
  ['入职 2018年7月', { work: [{ from: '2018-07' }] }],
  ['灵活就业自己交的 在瑞安 现在也在交', { employment: { arrangement: '灵活就业' }, insurance: { arrangement: '在温缴纳', place: '瑞安', current: true } }],
  ['我是六五年生的在平阳一个厂做钳工做了三十几年了技师证是零六年考的', { birth: '1965', skills: [{ grade: '技师', obtained: '2006' }] }, ['山区县工作 incomplete', '工作经历 incomplete']],
  // amounts
  ['去年营业额一点二个亿', { employer: { revenue: 12000 } }],
  ['营业额两个多亿', {}, ['单位.年营业收入 hedged']],
  ['到手一年二三十万', {}, ['收入.年收入 incomplete']],
  ['技师刚报的名成绩还没出来，高级工是14年就有了', { skills: [{ grade: '高级工', obtained: '2014' }] }, ['技能等级.技师 ambiguous']],
]

describe('facts told end first, amended, or far off', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks, aim }) => {
    expect(told(text)).toEqual({ dossier, asks, aim })
  })
})

// biome-ignore format: one message a line
const ASKED: readonly (readonly [asked: string, text: string, dossier: object, asks?: readonly string[]])[] = [
  ['employer.revenue', '去年做了八千六百万', { employer: { revenue: 8600 } }],
  ['employer.revenue', '去年做了一个多亿', {}, ['单位.年营业收入']],
  ['employer.revenue', '去年大概做了三千万', {}, ['单位.年营业收入']],
  ['income.taxProof', '个税app上能打出来', { income: { taxProof: true } }],
  ['income.taxProof', '开不出来，发的现金', { income: { taxProof: false } }],
  ['insurance.agreed', '总部章都盖好了', { insurance: { agreed: true } }],
  ['insurance.agreed', '瑞安 2017年8月', { insurance: { arrangement: '在温缴纳', place: '瑞安', since: '2017-08' } }],
  ['insurance.current', '上个月厂里断缴了，说是在补，补没补上我也不清楚', {}, ['社保.正常参保']],
  ['selfScore.struck', '有一个奖的证书丢了拿不出 那个算了4分', { selfScore: { struck: [{ points: 4, reason: '没有证明' }] } }],
  ['work.related', '前头跑过两年销售 后面才搞技术的', {}, ['工作经历']],
  ['mountain', '文成两年，18年3月到20年3月，证明开得出来', { mountain: [{ from: '2018-03', to: '2020-03', evidence: true }] }],
  ['skills.obtained', '记弗清爽了 总有十来年哉', {}, ['技能等级.取得']],
  ['hours', '19没学', { hours: { 2019: { professional: 0, general: 0, industry: 0 } } }],
  ['hours.together', '三年加起来专业二百一，公需六十四，总的二百七十四', { hoursTogether: { professional: 210, public: 64, total: 274 } }],
]

describe('answers to the question that is open', () => {
  it.each(ASKED.map(([asked, text, dossier, asks = []]) => ({ asked, text, dossier, asks })))(
    '$asked: $text',
    ({ asked, text, dossier, asks }) => {
      const read = readMessage(text, { today: '2022-09-15', asked })
      expect(read.dossier).toEqual(dossier)
      expect(read.asks.map(({ about }) => about)).toEqual(expect.arrayContaining([...asks]))
    },
  )
})

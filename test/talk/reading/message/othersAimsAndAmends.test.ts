import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['我们车间有个小伙子大专五年就评了助工', {}],
  ['隔壁办公室那个大学生本科一毕业就定了助工', {}],
  ['厂里那谁，大专学历，照样评上工程师', {}],
  ['新来的那个硕士一来就是工程师', {}],
  ['我那个硕士是2018年毕业的', { education: [{ level: '研究生', degree: '硕士', graduated: '2018' }] }],
  ['我一个大学生，本科机械2015年毕业', { education: [{ level: '本科', major: '机械', graduated: '2015' }] }],
  ['高工今年想冲一下，工程师2015年评的', { titles: [{ level: '工程师', obtained: '2015' }] }, [], '高级工程师'],
  ['助工我想报中级，18年评的', { titles: [{ level: '助理工程师', obtained: '2018' }] }, [], '工程师'],
  ['大专13年毕业……等等，我看看毕业证，12年7月', { education: [{ level: '大专', graduated: '2012-07' }] }],
  ['助工18年3月，等下我翻下证书，17年12月', { titles: [{ level: '助理工程师', obtained: '2017-12' }] }],
  ['毕业不是在2012年，是2011年6月', { education: [{ graduated: '2011-06' }] }],
  ['助工不是19年拿的，是18年12月', { titles: [{ level: '助理工程师', obtained: '2018-12' }] }],
  ['出生1990年9月 大专 10年6月毕业', { birth: '1990-09', education: [{ level: '大专', graduated: '2010-06' }] }],
  ['出生于92年3月12号', { birth: '1992-03-12' }],
  ['助工评下来是20年3月5号', { titles: [{ level: '助理工程师', obtained: '2020-03-05' }] }],
  ['助工2018年拿的，是暖通方向', { titles: [{ level: '助理工程师', obtained: '2018', specialty: '其他专业' }] }],
  ['助理工程师|2018-12|电气|2019-01至今', { titles: [{ level: '助理工程师', obtained: '2018-12', specialty: '机电', appointments: [{ from: '2019-01', to: '至今' }] }] }],
  ['1|助理工程师|2016-12-20|机械制造|2017-01-01至2020-12-31', { titles: [{ level: '助理工程师', obtained: '2016-12-20', specialty: '机电', appointments: [{ from: '2017-01-01', to: '2020-12-31' }] }] }],
  ['助工15年12月评的，也聘了', { titles: [{ level: '助理工程师', obtained: '2015-12' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['大专和本科都有，大专10年，本科15年', { education: [{ level: '大专', graduated: '2010' }, { level: '本科', graduated: '2015' }] }],
  ['本科2019年6月双证齐全', { education: [{ level: '本科', degree: '学士', graduated: '2019-06' }] }],
  ['技能等级证一本没考', { skills: [] }],
  ['职称栏空着', { titles: [] }],
  ['三级钳工，19年的事', { skills: [{ grade: '高级工', obtained: '2019' }] }],
  ['自评打了八十三分半', { selfScore: { total: 83.5 } }],
  ['职称英语考过，国家线过了', { language: '职称外语国家线合格' }],
  ['职称外语12年考了，没过国家线', {}],
  ['①1988年3月生 ②大专 ③2010年6月毕业', { birth: '1988-03', education: [{ level: '大专', graduated: '2010-06' }] }],
]

const ASKED = [
  ['titles', '一个也没评', { titles: [] }],
  ['skills', '一本都没拿过', { skills: [] }],
  ['education.major', '应用电子技术，好像后来并掉了', { education: [{ major: '应用电子技术' }] }],
  ['selfScore.total', '七十九分半', { selfScore: { total: 79.5 } }],
] as const

describe('others, aims, what was taken back, and births', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(ASKED)('%s: %s', (asked, text, dossier) => {
    expect(readMessage(text, { today: '2022-09-15', asked }).dossier).toEqual(dossier)
  })
})

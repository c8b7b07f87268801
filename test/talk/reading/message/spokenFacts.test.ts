import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 语音
  ['我是那个一二年毕业的然后学的是机电一体化嘛大专的后来一直在厂里面做设备', { education: [{ level: '大专', major: '机电一体化', graduated: '2012' }] }, ['工作经历.起 incomplete']],
  ['嗯我想问一下我是中专学历嘛零八年毕业的学的模具然后助工是一七年拿的聘也是一七年聘的', { education: [{ level: '中专', major: '模具', graduated: '2008' }], titles: [{ level: '助理工程师', obtained: '2017', appointments: [{ from: '2017' }] }] }],
  ['我自己是本科学历学车辆工程一六年六月份毕业的毕业以后就到现在这家公司做研发', { employment: { duty: '设计开发' }, education: [{ level: '本科', major: '车辆工程', graduated: '2016-06' }], work: [{ from: '2016-06', to: '至今' }] }],
  ['助工我是二零一八年十二月评下来的单位二零一九年一月一号开始聘的聘到现在', { titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01-01', to: '至今' }] }] }],
  ['我高中毕业以后就进厂当学徒了九八年进的厂干到现在', { education: [{ level: '高中' }], work: [{ from: '1998', to: '至今' }] }],
  ['我是技校毕业的高级工班零六年的学的数控', { education: [{ technicalClass: '高级工班', major: '数控', graduated: '2006' }] }],
  ['我有个钳工的高级工证一五年考的然后一九年又考了技师', { skills: [{ grade: '高级工', obtained: '2015' }, { grade: '技师', obtained: '2019' }] }],
  ['我在瑞安一家私企上班做机械设计差不多做了有八年了吧', { employer: { kind: '企业', ownership: '民营' }, employment: { duty: '设计开发' } }, ['工作经历.起 hedged']],
  ['助工证一六年的吧好像是一六年评的', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  ['我二零一零年七月参加工作一直在泵阀厂做工艺做到现在', { employment: { duty: '生产制造' }, work: [{ from: '2010-07', to: '至今' }] }],
  ['我没有职称啊就有个高级工的证二零年拿的', { titles: [], skills: [{ grade: '高级工', obtained: '2020' }] }],
  ['本科是自考的一九年拿的证之前是大专一三年毕业的都是学机械的', { education: [{ level: '本科', major: '机械', graduated: '2019' }, { level: '大专', major: '机械', graduated: '2013' }] }],
  // 错字、同音、繁体
  ['我是大砖毕业 学模俱的 15年毕页', { education: [{ level: '大专', major: '模具', graduated: '2015' }] }],
  ['住工18年评的', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['助功 2017年拿正', { titles: [{ level: '助理工程师', obtained: '2017' }] }],
  ['住理工程师19年聘认', { titles: [{ level: '助理工程师', appointments: [{ from: '2019' }] }] }],
  ['本科 几械设计 2012年毕业', { education: [{ level: '本科', major: '机械设计', graduated: '2012' }] }],
  ['助工职成 2016.12', { titles: [{ level: '助理工程师', obtained: '2016-12' }] }],
  ['高技工証書 2018年發的', {}, ['技能等级.等级 ambiguous']],
  ['本科畢業，機械工程專業，２０１５年７月', { education: [{ level: '本科', major: '机械工程', graduated: '2015-07' }] }],
  ['助理工程師 2018年12月評定 2019年1月聘任', { titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01' }] }] }],
  ['我係大專學歷，讀嘅係機電一體化，12年畢業', { education: [{ level: '大专', major: '机电一体化', graduated: '2012' }] }],
  ['骋书是2019年1月的，助工', { titles: [{ level: '助理工程师', appointments: [{ from: '2019-01' }] }] }],
  ['工承师16年评的', { titles: [{ level: '工程师', obtained: '2016' }] }],
  ['大专毕业征是13年的', { education: [{ level: '大专', graduated: '2013' }] }],
  ['中级职秤15年12月取的', { titles: [{ level: '工程师', obtained: '2015-12' }] }],
  ['本棵 机电 14年', { education: [{ level: '本科', major: '机电', graduated: '2014' }] }],
  ['维修电工高极工 17年', { skills: [{ grade: '高级工', obtained: '2017' }] }],
  // 方言、语气词
  ['阿拉是大专毕业咯，13年', { education: [{ level: '大专', graduated: '2013' }] }],
  ['我滴学历是本科滴', { education: [{ level: '本科' }] }],
  ['助工有滴，18年评滴', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['大专嘛，15年毕业的咯', { education: [{ level: '大专', graduated: '2015' }] }],
  ['我做机修诶，做了12年了诶', { employment: { duty: '技术服务' }, work: [{ from: '2009-09-16/2010-09-15', to: '至今' }] }],
  ['职称么呒没', { titles: [] }],
  ['职称冇得', { titles: [] }],
  ['我中专哦，学电子的哦', { education: [{ level: '中专', major: '电子' }] }],
  ['毕业么是11年咯，学么是学的模具，大专', { education: [{ level: '大专', major: '模具', graduated: '2011' }] }],
  ['民企啦，私人老板', { employer: { kind: '企业', ownership: '民营' } }],
  ['搞机械搞了十几年喽', {}, ['工作经历.起 hedged']],
  ['助工伐？有的，16年', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 ambiguous']],
]

describe('what is spoken, or written as it sounds, tells', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

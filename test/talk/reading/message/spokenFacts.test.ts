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
  // 语音
  ['那我先说一下我的学历吧我是大专的然后是二零一二年六月份毕业的专业是数控技术', { education: [{ level: '大专', major: '数控技术', graduated: '2012-06' }] }],
  ['我初中毕业就去当学徒了后来自己考了个中专文凭再后来又读了个函授大专二零一八年一月拿的', { education: [{ level: '初中' }, { level: '中专' }, { level: '大专', graduated: '2018-01' }] }],
  ['我搞电气的啊在这个厂里面已经干了十一年了', { work: [{ from: '2010-09-16/2011-09-15', to: '至今' }] }],
  ['就是我本科是一五年毕业然后硕士是一八年毕业两个都是机械工程', { education: [{ level: '本科', major: '机械工程', graduated: '2015' }, { level: '研究生', major: '机械工程', degree: '硕士', graduated: '2018' }] }],
  ['我们这是个民营企业哈没有什么编制的就是普通打工的', { employer: { kind: '企业', ownership: '民营' }, employment: { establishment: '无编制' } }],
  ['我是一三年三月份到现在的公司来的之前在别的厂做了三年数控', { work: [{ from: '2013-03', to: '至今' }] }],
  ['说实话我职称这一块是空白的从来没评过', { titles: [] }],
  ['我的岗位呢就是产品研发主要负责水泵的结构设计', { employment: { duty: '设计开发' } }],
  ['我是高级工班毕业的啊技师学院零九年毕业学的是模具', { education: [{ technicalClass: '高级工班', major: '模具', graduated: '2009' }] }],
  ['助工是一九年评的吧我记得好像是十一月', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.取得 hedged']],
  // 错字、同音、繁体
  ['我是本课学历 机戒设计专业 12年毕夜', { education: [{ level: '本科', major: '机械设计', graduated: '2012' }] }],
  ['助理工程帅 2019年聘认的', { titles: [{ level: '助理工程师', appointments: [{ from: '2019' }] }] }],
  ['中砖 电机一体化 98年', { education: [{ level: '中专', major: '机电一体化', graduated: '1998' }] }],
  ['职乘：助工 2016年平的', { titles: [{ level: '助理工程师', obtained: '2016' }] }],
  ['高机工 15年的', {}],
  ['住公 17年', {}],
  ['研究升毕业 18年 材料工程', { education: [{ major: '材料工程', graduated: '2018' }] }, ['学历.层次 incomplete']],
  ['我是大砖文平 学机电一体花', { education: [{ level: '大专', major: '机电一体化' }] }],
  ['取的助工是在2018年', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['本科學歷，學士學位，２０１７年畢業，電氣工程及其自動化', { education: [{ level: '本科', major: '电气工程及其自动化', degree: '学士', graduated: '2017' }] }],
  ['職稱：工程師（２０２０年１１月），聘任：２０２１年１月至今', { titles: [{ level: '工程师', obtained: '2020-11', appointments: [{ from: '2021-01', to: '至今' }] }] }],
  ['高級技師 鉗工 2018', { skills: [{ grade: '高级技师', obtained: '2018' }] }],
  ['民營企業 員工一百二十人', { employer: { kind: '企业', ownership: '民营', staff: 120 } }],
  ['工做十年了 做产品设记', { work: [{ from: '2011-09-16/2012-09-15', to: '至今' }] }],
  ['一直在场里做工义', {}],
  ['助工正书18年发的', { titles: [{ level: '助理工程师', obtained: '2018' }] }],
  ['模具专叶 大专 13年', { education: [{ level: '大专', major: '模具', graduated: '2013' }] }],
  // 方言、语气词
  ['我么大专嘞，学数控嘞，12年毕业嘞', { education: [{ level: '大专', major: '数控', graduated: '2012' }] }],
  ['助工是有个滴，17年评起滴', { titles: [{ level: '助理工程师', obtained: '2017' }] }],
  ['侬问我学历啊，中专呀，01年的', { education: [{ level: '中专', graduated: '2001' }] }],
  ['我伲厂是私人老板开个，廿几个人', { employer: { kind: '企业', ownership: '民营' } }],
  ['学历嘛就本科噻，土木的噻', { education: [{ level: '本科', major: '土木' }] }],
  ['做嘞十年咯，都是修机床', { employment: { duty: '技术服务' }, work: [{ from: '2011-09-16/2012-09-15', to: '至今' }] }],
  ['冇职称，有高级工，14年噶', { titles: [], skills: [{ grade: '高级工', obtained: '2014' }] }],
  ['阿拉单位民营个', { employer: { kind: '企业', ownership: '民营' } }],
  ['在车间搞啥，搞设备维修呗', { employment: { duty: '技术服务' } }],
]

describe('what is spoken, or written as it sounds, tells', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // punishments: by the firm, found out, still looked into; one denied and another told
  ['没受过党纪处分，就是2021年6月公司罚款通报过我一次，2000块', { violations: [{ kind: '经济处罚通报', year: 2021, date: '2021-06', amount: 2000 }] }],
  ['19年考二建夹带小抄被抓', { violations: [{ kind: '考试违纪', year: 2019 }] }],
  ['18年报的时候假论文被查了取消资格', { violations: [{ kind: '提交虚假材料', year: 2018 }] }],
  ['现在纪委还在查我这个事', { violations: [{ kind: '仍在处理' }] }],
  ['领导说作弊的话会取消资格', {}],
  // titles: the bracket names the field, the day stands behind it; what is wished for is none
  ['中级职称（机械设计）2016.12.15', { titles: [{ level: '工程师', specialty: '机电', obtained: '2016-12-15' }] }],
  ['我是土木的助理工程师 2015年评 今年想转机电', { titles: [{ level: '助理工程师', specialty: '其他专业', obtained: '2015' }] }],
  ['任现职时间2019年1月，现职称助理工程师', { titles: [{ level: '助理工程师', appointments: [{ from: '2019-01' }] }] }],
  ['助工2018.12批下来，公司19年3月给下的聘任文，一直没断', { titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-03', to: '至今' }] }] }],
  ['初级工程师证2017年12月', {}, ['职称.名称 ambiguous']],
  ['电气助工，18年的本本', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2018' }] }],
  // schooling: schools that name themselves tell no level
  ['夜大读的模具，2009年7月', { education: [{ major: '模具', graduated: '2009-07' }] }, ['学历.层次 ambiguous']],
  ['去电大上过几天课', {}],
  ['技校（高级工班）数控，03.7', { education: [{ technicalClass: '高级工班', major: '数控', graduated: '2003-07' }] }],
  ['中专是对口的机械，03年毕业', { education: [{ level: '中专', major: '机械', match: true, graduated: '2003' }] }],
  ['专业名称是“过程装备与控制工程”，13年毕业的本科', { education: [{ level: '本科', major: '过程装备与控制工程', graduated: '2013' }] }],
  ['本科16年春季毕业', { education: [{ level: '本科', graduated: '2016-01-01/2016-06-30' }] }],
  // reviews told by their order
  ['近三年考核一个优两个合格，优是20年那个', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['近三年考核依次是合格、合格、优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['近三年考核：合格、优秀、合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['近三年考核：优秀、合格、合格', {}, ['年度考核 incomplete']],
  ['考核前两年合格去年优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  // hours so far
  ['今年专业没上完才36，公需18加行业12倒是上完了', { hours: { 2022: { professional: 36, general: 18, industry: 12 } } }],
  ['22年刚学完专业30，其他零', { hours: { 2022: { professional: 30, general: 0, industry: 0 } } }],
  ['21年90分够了，22年专业科目学了66', { hours: { 2021: { enough: true }, 2022: { professional: 66 } } }],
  ['前三年考核两个合格一个称职，称职是最早那年', { reviews: { 2019: '称职', 2020: '合格', 2021: '合格' } }],
  ['考核2019 2020 2021 都是优', { reviews: { 2019: '优秀', 2020: '优秀', 2021: '优秀' } }],
  // a title turned into another, and what is told after it
  ['我原先是厂里技术员证 10年的 后来16年底转的助工', { titles: [{ level: '技术员', obtained: '2010' }, { level: '助理工程师', obtained: '2016-10-01/2016-12-31' }] }],
  ['转评过来的，原来环保助工2016，2020年10月转成机械助工', { titles: [{ level: '助理工程师', specialty: '其他专业', obtained: '2016' }, { level: '助理工程师', specialty: '机电', obtained: '2020-10' }] }],
  ['助工是20年1月评下来的 单位5月份发的聘书', { titles: [{ level: '助理工程师', obtained: '2020-01', appointments: [{ from: '2020-05' }] }] }],
  ['高技证书拿了，是高级技师，2020年11月', { skills: [{ grade: '高级技师', obtained: '2020-11' }] }],
  ['我有八级工的证', {}, ['技能等级.等级 ambiguous']],
  // schooling told in turn, beside its school, or said to be of another trade
  ['中专 成人大专 都是机电 一个01年一个09年', { education: [{ level: '中专', major: '机电', graduated: '2001' }, { level: '大专', major: '机电', graduated: '2009' }] }],
  ['本科证18年（专升本函授）', { education: [{ level: '本科', graduated: '2018' }] }],
  ['高职，12届，制冷与冷藏技术', { education: [{ level: '大专', major: '制冷与冷藏技术', graduated: '2012' }] }],
  ['学的英语 大专 跟机械没关系', { education: [{ level: '大专', major: '英语', match: false }] }],
  ['今年51周岁', { birth: '1970-09-16/1971-09-15' }],
  ['六级没过四级过了', { language: '大学英语四级' }],
  ['六级没过四级400分', {}],
  ['外语什么证都没有', { language: '无' }],
  // a school one works at, what one would like, when something else was: none of them had
  ['我是公办职高的老师 事业编', { employment: { establishment: '事业编制' } }],
  ['没有职称想直接初定工程师', { titles: [] }, [], '工程师'],
  ['大专2018年1月毕业，工商管理，跟机电搭不上边', { education: [{ level: '大专', major: '工商管理', match: false, graduated: '2018-01' }] }],
  ['初中毕业，91年拜师傅学模具', { education: [{ level: '初中' }], work: [{ from: '1991' }] }],
  ['助工是2018年12月机械专业的', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2018-12' }] }],
  ['他助工证是2017年的，公司一直没给他发聘书', { titles: [{ level: '助理工程师', obtained: '2017', appointments: [] }] }],
  ['评了助工，厂里没发聘书给我', { titles: [{ level: '助理工程师' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['那个主理工程师我有的 一九年十月份拿的证', { titles: [{ level: '助理工程师', obtained: '2019-10' }] }],
  ['自评打出来84.5，其中论文那5分是评工程师以前的', { selfScore: { total: 84.5, struck: [{ points: 5, reason: '任职前且超过五年' }] } }],
  // posts, scores, modules
  ['工艺部的头头，有盖了章的聘任文件', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['副总工，有文', {}, ['技术职务.职务 ambiguous']],
  ['自己算下来刚好80分，其中3分的跟机械不沾边', { selfScore: { total: 80, struck: [{ points: 3, reason: '与专业无关' }] } }],
  ['职称计算机过了四科，职称英语B级', { computerModules: 4 }, ['外语 incomplete']],
  ['外语cet4 计算机0', { language: '大学英语四级', computerModules: 0 }],
  ['计算机二级', {}],
  ['出生年月1985年02月 参加工作时间2007年7月', { birth: '1985-02', work: [{ from: '2007-07' }] }],
]

const OPEN: readonly (readonly [asked: string, text: string, dossier: Readonly<Record<string, unknown>>])[] = [
  ['sanctions', '上面列的一条都不沾', { violations: [] }],
  [
    'sanctions',
    '2020年8月20号因为安全事故公司通报罚我3000',
    { violations: [{ kind: '经济处罚通报', date: '2020-08-20', amount: 3000 }] },
  ],
  [
    'sanctions.detail',
    '2021.4.12的决定书，罚1500，是因为生产上的事',
    { violations: [{ date: '2021-04-12', amount: 1500, occupational: true }] },
  ],
  ['reviews', '合格 合格 优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  [
    'hours',
    '19、20两年满的，21专业只修了42',
    { hours: { 2019: { enough: true }, 2020: { enough: true }, 2021: { professional: 42 } } },
  ],
  ['sanctions', '3、6', { violations: [{ kind: '仍在处理' }, { kind: '刑事处罚' }] }],
  ['language', '没考，厂里没要求', { language: '无' }],
  ['selfScore.total', '总分算出来是79.5不到80', { selfScore: { total: 79.5 } }],
  ['titles.appointments/助理工程师', '公司不发聘书的', {}],
  ['selfScore.struck', '都有证明，没有要扣的', { selfScore: { struck: [] } }],
  [
    'selfScore.struck',
    '有两分是老的，太早了，还有五分拿不出证书',
    {
      selfScore: {
        struck: [
          { points: 2, reason: '任职前且超过五年' },
          { points: 5, reason: '没有证明' },
        ],
      },
    },
  ],
  [
    'titles.obtained/助理工程师',
    '文件日期是2017年11月，证书日期18年1月5号',
    { titles: [{ level: '助理工程师', obtained: '2018-01-05' }] },
  ],
  ['titles', '有个中级，但是是经济师', {}],
]

describe('what a careful clerk writes down of titles, schooling, reviews and declarations', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(OPEN)('asked for %s: %s', (asked, text, dossier) => {
    expect(readMessage(text, { today: '2022-09-15', asked }).dossier).toEqual(dossier)
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // work in the mountains
  ['12年到15年派驻庆元', { mountain: [{ from: '2012', to: '2015' }] }],
  ['文成那个厂我2011年3月就在了，一直到现在', { mountain: [{ from: '2011-03', to: '至今' }] }],
  ['在山区26县工作过，开化，2016.3-2019.5', { mountain: [{ from: '2016-03', to: '2019-05' }] }],
  ['公司派我去江山项目部驻点，2018年3月到2020年3月，有派遣单', { mountain: [{ from: '2018-03', to: '2020-03', evidence: true }] }],
  ['从龙游调过来的，龙游那边16年8月到19年9月', { mountain: [{ from: '2016-08', to: '2019-09' }] }],
  ['老家泰顺的，2012年出来打工', {}],
  ['2018年在泰顺出差', {}],
  // titles
  ['职称一样都没有', { titles: [] }],
  ['助工2018.1.10发证，同日起聘任至今', { titles: [{ level: '助理工程师', obtained: '2018-01-10', appointments: [{ from: '2018-01-10', to: '至今' }] }] }],
  ['我助工聘书时间：2018/3/1-2021/2/28、2021/3/1-2024/2/29', { titles: [{ level: '助理工程师', appointments: [{ from: '2018-03-01', to: '2021-02-28' }, { from: '2021-03-01', to: '2024-02-29' }] }] }],
  ['助理工程师17年评的，聘任从来没办过', { titles: [{ level: '助理工程师', obtained: '2017', appointments: [] }] }],
  ['电工证是中级，职称去年刚初定了技术员', { titles: [{ level: '技术员', obtained: '2021' }], skills: [{ grade: '中级工' }] }],
  ['维修电工，四级，09年考的', { skills: [{ grade: '中级工', obtained: '2009' }] }],
  ['等评上高工我就换单位', {}],
  // patents
  ['专利3个，一发明两新型，发明我第三，新型都是第一', { patents: [{ kind: '发明', rank: 3 }, { kind: '实用新型', rank: 1 }, { kind: '实用新型', rank: 1 }] }],
  ['专利这块：发明1（2/5），实用新型2（1/3、3/4）', { patents: [{ kind: '发明', rank: 2 }, { kind: '实用新型', rank: 1 }, { kind: '实用新型', rank: 3 }] }],
  ['授权发明专利1件(排名第1)，受理2件', { patents: [{ kind: '发明', rank: 1, granted: true }] }],
  ['专利发明有一个我排在第六个已经授权掉了', { patents: [{ kind: '发明', rank: 6, granted: true }] }],
  // income
  ['2021年度工资薪金所得182,300元', { income: { yearly: 182300 } }],
  ['去年一年挣了十五万，扣完税的', { income: { yearly: 150000, afterTax: true } }],
  ['工资税前一年21万6，纳税记录能提供', { income: { yearly: 216000, afterTax: false, taxProof: true } }],
  ['一个发明一个实用新型都是我第一', { patents: [{ kind: '发明', rank: 1 }, { kind: '实用新型', rank: 1 }] }],
  ['1.本科，2014.6 2.助工2018.1.10发证 3.实用新型1项均第1', { education: [{ level: '本科', graduated: '2014-06' }], titles: [{ level: '助理工程师', obtained: '2018-01-10' }], patents: [{ kind: '实用新型', rank: 1 }] }],
  ['大专毕业满三年单位给初定的助工，2015年', { education: [{ level: '大专' }], titles: [{ level: '助理工程师', obtained: '2015' }] }],
  // the rest
  ['公司是台商独资', { employer: { kind: '企业', ownership: '外资' } }],
  ['2021年5月18日公司通报罚了我一千二。那年考核只给了基本合格，20和19都是合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '基本合格' }, violations: [{ kind: '经济处罚通报', date: '2021-05-18', amount: 1200 }] }],
  ['省里那个技能大师工作室是我领的头', { skillHonours: [{ name: '省级技能大师工作室领办人' }] }],
  ['按表打下来一共83', { selfScore: { total: 83 } }],
  ['19年提了工程部部长，公司发文', { posts: [{ role: '部门技术负责人', evidence: true }] }],
]

describe('facts told in yet other ways', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it('takes neither a post for a title nor the end of a stay for its beginning', () => {
    expect(readMessage('就是普通工程师', { today: '2022-09-15', asked: 'posts' }).dossier).toEqual({})
    expect(readMessage('松阳那边待了两年，20年3月回来的', { today: '2022-09-15' }).dossier.mountain).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // Titles and appointments.
  ['证是18年发的助理工程师（电气），厂里一直没给我聘', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2018', appointments: [] }] }],
  ['现职称：助理工程师（机电，2018-05-20取得）', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2018-05-20' }] }],
  ['职称有两个，一个是建筑的助工15年的，一个是机电助工 2020年12月评的', { titles: [{ level: '助理工程师', specialty: '其他专业', obtained: '2015' }, { level: '助理工程师', specialty: '机电', obtained: '2020-12' }] }],
  ['大专2014年毕业20年拿的助工今天来问问', { education: [{ level: '大专', graduated: '2014' }], titles: [{ level: '助理工程师', obtained: '2020' }] }],
  // Reviews.
  ['员工本人说他19年20年考核合格，21年因为调岗没考', { reviews: { 2019: '合格', 2020: '合格', 2021: '未考核' } }],
  ['去年评优了，前年合格，大前年我还在别的厂没考', { reviews: { 2019: '未考核', 2020: '合格', 2021: '优秀' } }],
  ['19到21年考核第一年优秀，第二年第三年合格', { reviews: { 2019: '优秀', 2020: '合格', 2021: '合格' } }],
  ['考核第一年合格第二年优秀第三年合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  // Results.
  ['2021年9月授权的，上料机构，我排二；2022年5月授权的，一种夹具，我排一。都是实用新型', { patents: [{ kind: '实用新型', rank: 2, date: '2021-09', granted: true }, { kind: '实用新型', rank: 1, date: '2022-05', granted: true }] }],
  ['老板申请的实用新型，把我名字写上第二个', { patents: [{ kind: '实用新型', rank: 2 }] }],
  ['项目都是厂里自己立的，两个，我都排头一个', { projects: [{ level: '企业', rank: 1 }, { level: '企业', rank: 1 }] }],
  ['政府的科研项目没沾过边', { projects: [] }],
  ['县科技进步一等奖一个（排3），2021年；后来又拿了市里三等奖（排5）', { awards: [{ level: '县区级', grade: '一等奖', rank: 3, date: '2021' }, { level: '市厅级', grade: '三等奖', rank: 5 }] }],
  ['市首席技师 2020年拿的，之前13年还当过县级技术能手', { skillHonours: [{ name: '市首席技师', date: '2020' }, { name: '县级技术能手', date: '2013' }] }],
  // Posts, scores, papers.
  ['我是设备部经理，有任命文件', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['总工程师，不过文件从来没发过', { posts: [{ role: '单位技术负责人', evidence: false }] }],
  ['我是技术部经理，任命书盖红章的', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['对着省里那张表自己算下来83.5', { selfScore: { total: 83.5 } }],
  ['自评86分，没有不能算的', { selfScore: { total: 86, struck: [] } }],
  ['年薪14万，完税证明已经打了', { income: { yearly: 140000, taxProof: true } }],
  ['英语证书一个没有', { language: '无' }],
  ['2021年公需30（一般18，行业12）', { hours: { 2021: { general: 18, industry: 12 } } }],
  ['高级技师，一级，去年十一月刚拿到手', { skills: [{ grade: '高级技师', obtained: '2021-11' }] }],
  ['刚才说社保在鹿城，其实是龙湾', { insurance: { arrangement: '在温缴纳', place: '龙湾' } }],
]

describe('facts told in passing', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier }) => {
    expect(told(text).dossier).toEqual(dossier)
  })

  it('takes what was asked for', () => {
    const of = (text: string, asked: string) => readMessage(text, { today: '2022-09-15', asked }).dossier
    expect(of('助工2018年7月1号开始', 'titles.appointments').titles).toEqual([
      { level: '助理工程师', appointments: [{ from: '2018-07-01' }] },
    ])
    expect(of('私人小厂从来不搞考核的，三年都没考', 'reviews').reviews).toEqual({
      2019: '未考核',
      2020: '未考核',
      2021: '未考核',
    })
    expect(of('找到一个高工肯签，还差一个', 'experts')).toEqual({ experts: 1 })
  })

  // biome-ignore format: one message a line
  it.each<string>([
    '去年做了一个亿',
    '设备主管',
    '老板申请的实用新型，没写我',
    '今天想问一下助工',
  ])('%s: no job, post or result', (text) => {
    const { work, posts, patents, projects } = told(text).dossier
    expect([work, posts, patents, projects]).toEqual([undefined, undefined, undefined, undefined])
  })
})

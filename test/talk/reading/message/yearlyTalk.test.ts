import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

const full = { professional: 60, general: 18, industry: 12 }

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the figures of one year, in short, as the year before's, in a table
  ['继续教育21年的 60，18，12', { hours: { 2021: full } }],
  ['学时 2020年的60,18,12；2021年的62,18,12', { hours: { 2020: full, 2021: { ...full, professional: 62 } } }],
  ['2019年专业60 一般公需18 行业公需12，20年同样，21年专业只有54', { hours: { 2019: full, 2020: full, 2021: { professional: 54 } } }],
  ['学时20年专业60行业12一般18，21年也一样', { hours: { 2020: full, 2021: full } }],
  ['年份 专业 公需 行业\n20年 60 18 12\n21年 30 18 0', { hours: { 2020: full, 2021: { professional: 30, general: 18, industry: 0 } } }],
  ['2021年学时专业61公需18+12', { hours: { 2021: { ...full, professional: 61 } } }],
  ['专业科目 2022年 66\n一般公需 2022年 18\n行业的 没做', { hours: { 2022: { professional: 66, general: 18, industry: 0 } } }],
  ['去年专业差8个到60', { hours: { 2021: { professional: 52 } } }],
  ['22年一般公需一节没上 专业上了40', { hours: { 2022: { professional: 40, general: 0 } } }],
  ['今年的学时还没开始', {}, ['学时.2022 incomplete']],
  ['行业公需21年补了12个', { hours: { 2021: { industry: 12 } } }],
  // added up over years that are named
  ['19到21三年加起来专业科目一百八，公需五十四，总共270', { hoursTogether: { years: [2019, 2020, 2021], professional: 180, public: 54, total: 270 } }],
  ['19到21三年 总学时276 专业184 公需92', { hoursTogether: { years: [2019, 2020, 2021], professional: 184, public: 92, total: 276 } }],
  ['19-21三年合计专业200出头', {}, ['累计学时.专业科目 hedged']],
  // figures are kept, the years asked
  ['三年加起来专业192 公需60 总共252', { hoursTogether: { professional: 192, public: 60, total: 252 } }, ['学时 ambiguous']],
  // grades in the order of their years
  ['19-21考核结果依次为称职、称职、优秀', { reviews: { 2019: '称职', 2020: '称职', 2021: '优秀' } }],
  ['年度考核18到21年 合格 合格 优秀 合格 依次的', { reviews: { 2018: '合格', 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['年度考核18到21年 合格 合格 优秀', {}, ['年度考核 incomplete']],
  ['考核：2019优／2020优／2021良', { reviews: { 2019: '优秀', 2020: '优秀', 2021: '良好' } }],
  ['考核2020合格，2021的还没出……哦不对出了，不合格', { reviews: { 2020: '合格', 2021: '不合格' } }],
  ['近三年考核全优', { reviews: { 2019: '优秀', 2020: '优秀', 2021: '优秀' } }],
  // sums of money with their points
  ['年薪人民币200,000元整（税前）', { income: { yearly: 200_000, afterTax: false } }],
  ['年收入：¥118,600.00', { income: { yearly: 118_600 } }],
  ['完税证明开好了 上面显示一年15.3万', { income: { yearly: 153_000, taxProof: true } }],
  ['工资大概十一二万吧', {}, ['收入.年收入 incomplete']],
  ['前年被安监罚过，2020年9月14号决定书，罚款三千', { violations: [{ kind: '行政处罚', date: '2020-09-14', amount: 3000 }] }],
]

describe('hours, grades and pay told year by year', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks }) => {
    const read = told(text)
    expect(read.dossier).toEqual(dossier)
    expect(read.asks).toEqual(asks)
  })
})

describe('experts, asked for', () => {
  it.each([
    ['找好两位了，都是副高', 2],
    ['找了两位高工愿意给我签字推荐，第三位还在磨', 2],
  ])('%s', (text, experts) => {
    expect(readMessage(text, { today: '2022-09-15', asked: 'experts' }).dossier).toEqual({ experts })
  })
})

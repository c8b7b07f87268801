import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // punishments: none at all, of one's own, of the firm
  ['处分处罚啥的从来没有', { violations: [] }],
  ['这些违规的事情一样没沾过', { violations: [] }],
  ['违纪违规的事从来没有过', { violations: [] }],
  ['前年因为安全事故被应急局罚了五千', { violations: [{ kind: '行政处罚', year: 2020, date: '2020', amount: 5000 }] }],
  ['20年因为没戴安全帽被安监局罚了200', { violations: [{ kind: '行政处罚', year: 2020, date: '2020', amount: 200 }] }],
  ['19年被市监局处罚款三千元', { violations: [{ kind: '行政处罚', year: 2019, date: '2019', amount: 3000 }] }],
  ['2018年被派出所拘留过', { violations: [{ kind: '行政处罚', year: 2018, date: '2018' }] }],
  [
    '2019年操作失误造成设备事故，我负主要责任，8月5日下的处罚决定书，罚了3000',
    { violations: [{ kind: '技术责任事故', date: '2019-08-05', amount: 3000 }] },
  ],
  ['2019年车间违规操作出过事故，是别的班组', {}],
  ['没被环保局罚过', {}],
  ['怕被安监局罚', {}],
  ['公司被环保局罚了十万', {}],
  ['我们厂去年被消防罚了', {}],
  ['找了俩副高给我推荐 都签了', { experts: 2 }],
  ['专家推荐信 三位高级工程师写的', { experts: 3 }],
  ['两位教授答应推荐我', { experts: 2 }],
  ['请了仨高工署名', { experts: 3 }],
  ['推荐人还没着落', {}, ['推荐专家 incomplete']],
  ['计算机模块考了仨', { computerModules: 3 }],
  ['职称英语2015年考过国家线了', { language: '职称外语国家线合格' }],
  ['评分表上算出来我有73.5分', { selfScore: { total: 73.5 } }],
  ['技术科科长 没有正式文件', { posts: [{ role: '部门技术负责人', evidence: false }] }],
  ['我在研发中心主任的位置上，有任命文件', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['我没有受到过任何处分', { violations: [] }],
  ['从未受到过行政处罚和党纪处分', { violations: [] }],
  ['没有前科', {}],
  ['处分没撤销', { violations: [{ kind: '党纪政纪处分' }] }],
  ['处分没到期', { violations: [{ kind: '党纪政纪处分' }] }],
]

const OPEN: readonly (readonly [asked: string, text: string, dossier: Readonly<Record<string, unknown>>])[] = [
  ['salary', '16万，税前', { income: { yearly: 160000, afterTax: false } }],
  ['salary', '税后12万5', { income: { yearly: 125000, afterTax: true } }],
  ['computerModules', '一个都没考', { computerModules: 0 }],
  ['computerModules', '一门也没过', { computerModules: 0 }],
  ['computerModules', '仨', { computerModules: 3 }],
  ['experts', '一个也没找到', { experts: 0 }],
  ['experts', '俩', { experts: 2 }],
]

describe('sanctions, experts and other proofs in a message', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(OPEN)('asked for %s: %s', (asked, text, dossier) => {
    expect(readMessage(text, { today: '2022-09-15', asked }).dossier).toEqual(dossier)
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

type Row = readonly [asked: string, text: string, dossier: Readonly<Record<string, unknown>>, asks?: readonly string[]]

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the schooling that is meant stands in the question
  ['education.major/大专', '就那个，模具设计与制造', { education: [{ level: '大专', major: '模具设计与制造' }] }],
  ['education.graduated/中专', '翻到了 2001年7月1日', { education: [{ level: '中专', graduated: '2001-07-01' }] }],
  ['education.graduated/本科', '2032年6月 哈哈打错了 是2012年6月', { education: [{ level: '本科', graduated: '2012-06' }] }],
  ['education.degree/本科', '没有拿到，论文没过', { education: [{ level: '本科', degree: '无' }] }],
  ['education.major/高级工班', '钳工', { education: [{ technicalClass: '高级工班', major: '钳工' }] }],
  ['education.major/大专', '本科学的自动化', { education: [{ level: '本科', major: '自动化' }] }],
  // not sure of it
  ['education.major', '好像是电气自动化 要不就是电气工程', {}, ['学历.专业 hedged']],
  ['education.major', '应该是机电一体化吧', {}, ['学历.专业 hedged']],
  ['education.degree', '双学位，都是工学的', { education: [{ degree: '第二学士' }] }],
  ['education.degree', '当时没申请', { education: [{ degree: '无' }] }],
  ['education.degree', '学位没拿到，英语没过', { education: [{ degree: '无' }] }],
  ['education.degree', '有 两个证都有', {}, ['学历.学位 incomplete']],
  ['education.match', '问了人社局，我那个物流管理不算对口的', { education: [{ major: '物流管理', match: false }] }],
  ['education.match', '问过了可以的', { education: [{ match: true }] }],
  ['education.match', '打电话问了，不认', { education: [{ match: false }] }],
  ['education.graduated', '我19级的', {}, ['学历.毕业 incomplete']],
  ['education', '统招二本', { education: [{ level: '本科' }] }],
  ['education', '两个 一个中专一个大专', { education: [{ level: '中专' }, { level: '大专' }] }],
]

describe('an answer about schooling', () => {
  it.each(ROWS.map(([asked, text, dossier, asks = []]) => ({ asked, text, dossier, asks })))('$asked: $text', (row) => {
    const { asked, text, dossier, asks } = row
    const told = readMessage(text, { today: '2022-09-15', asked })
    expect(told.dossier).toEqual(dossier)
    expect(told.asks.map(({ about, why }) => `${about} ${why}`)).toEqual(asks)
  })
})

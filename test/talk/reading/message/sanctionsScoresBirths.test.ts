import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the decision's own date, in a clause of its own
  ['前年操作失误出了设备事故，定性技术责任事故，我是直接责任人，通报2020年6月发的', { violations: [{ kind: '技术责任事故', date: '2020-06', year: 2020 }] }],
  ['去年3月车间安全的事 应急局罚了我个人三千块', { violations: [{ kind: '行政处罚', date: '2021-03', year: 2021, amount: 3000 }] }],
  // born
  ['我68年8月的人 高中毕业', { birth: '1968-08', education: [{ level: '高中' }] }],
  ['替车间一个女同志问，92年的，大专机电', { birth: '1992', education: [{ level: '大专', major: '机电' }] }],
  ['大专，92年的', { education: [{ level: '大专' }] }],
  // languages and computers
  ['计算机考试过了4个模块 外语冇', { language: '无', computerModules: 4 }],
  ['英语没考过 计算机也没有', { language: '无', computerModules: 0 }],
  ['CET4 计算机3', { language: '大学英语四级', computerModules: 3 }],
  ['大专学的计算机 2011年毕业', { education: [{ level: '大专', major: '计算机', graduated: '2011' }] }],
]

// biome-ignore format: one answer a line
const ASKED: readonly (readonly [asked: string, text: string, dossier: object])[] = [
  ['sanctions.detail', '2021年8月3号的决定，罚了2000，是干活出的事', { violations: [{ date: '2021-08-03', amount: 2000, occupational: true }] }],
  ['sanctions.detail', '决定书落款2020.9.15 罚款五千元 跟工作没关系', { violations: [{ date: '2020-09-15', amount: 5000, occupational: false }] }],
  ['selfScore.struck', '没，一条条都核过有证明', { selfScore: { struck: [] } }],
  ['selfScore.struck', '没证明的5分', { selfScore: { struck: [{ points: 5, reason: '没有证明' }] } }],
  ['computerModules', '一个模块都没考过', { computerModules: 0 }],
]

describe('sanctions, scores, births, languages and computers', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier }) => {
    expect(told(text).dossier).toEqual(dossier)
  })
  it.each(ASKED)('%s: %s', (asked, text, dossier) => {
    expect(readMessage(text, { today: '2022-09-15', asked }).dossier).toEqual(dossier)
  })
})

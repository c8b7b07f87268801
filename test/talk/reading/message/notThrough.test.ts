import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object = {}) => ({ titles: [{ level: '助理工程师', ...more }] })
const OFF = { employment: { onDuty: false } }

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // a review that was not passed
  ['评工程师去年没过，我2016年12月31日助工', 助工({ obtained: '2016-12-31' })],
  ['去年评工程师没过，助工2017年12月31日', 助工({ obtained: '2017-12-31' })],
  ['助工去年没评过，今年再来', {}],
  ['助工2016年评的，去年评工程师没过', 助工({ obtained: '2016' })],
  ['去年评工程师 没通过 助工是2016年12月', 助工({ obtained: '2016-12' })],
  ['去年评中级材料没过，2017年的助工', 助工({ obtained: '2017' })],
  ['工程师去年被刷下来了，助工16年12月', 助工({ obtained: '2016-12' })],
  ['去年评工程师刷下来了。助工2017年聘', 助工({ appointments: [{ from: '2017' }] })],
  // passed in the end, or none at all
  ['工程师2019年评的时候一次没过，2020年评过了', { titles: [{ level: '工程师', obtained: '2020' }] }],
  ['助工没评过', { titles: [] }],
  ['没评过职称', { titles: [] }],
  ['论文答辩没过，助工是2018年的', 助工({ obtained: '2018' })],
  // one job left for another
  ['2020年从国企辞职，去了私企', {}],
  ['2021年从学校辞职，考进了研究院', {}],
  ['我从上家辞了，现在这家做工艺', { employment: { duty: '生产制造' } }],
  ['从国企下岗 到模具厂上班', {}],
  ['去年离职，自己开了个厂', {}],
  ['离职证明到公司拿了', {}],
  // out of work
  ['已离职', OFF],
  ['刚辞职，想去一家机械厂', OFF],
  ['辞职到公司交了报告', OFF],
  ['离职，现在搞养殖', OFF],
  ['辞职去外地玩了', OFF],
  ['退休了，去年单位给办的', OFF],
]

describe('reviews not passed, and jobs left for others', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    '去年从厂里辞职换到现在的公司做维修',
    '我在事业单位干了8年，去年从那边辞职到了机械厂',
    '前年离职换到现在的厂',
  ])('is not out of work: %s', (text) => {
    expect(told(text).dossier.employment?.onDuty).toBeUndefined()
  })
})

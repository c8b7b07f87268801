import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // years and grades, each in a list of its own
  ['近三年考核：优秀、合格、合格（2021/2020/2019）', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['称职、称职、基本称职，顺序是19、20、21', { reviews: { 2019: '称职', 2020: '称职', 2021: '基本称职' } }],
  ['2019、2020、2021年考核分别是合格、优秀、合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['近3年考核：优、合、合', {}, ['年度考核 incomplete']],
  ['考核20 21 都合格', { reviews: { 2020: '合格', 2021: '合格' } }],
  // not held that year
  ['2020那年单位没搞考核，19跟21都是合格', { reviews: { 2019: '合格', 2020: '未考核', 2021: '合格' } }],
  ['考核2019没有 那年刚跳槽没赶上 20跟21都是合格', { reviews: { 2019: '未考核', 2020: '合格', 2021: '合格' } }],
  ['19年考核没评 因为那年我在外地厂', { reviews: { 2019: '未考核' } }],
  ['19年请长病假没定等次 20 21称职', { reviews: { 2019: '未考核', 2020: '称职', 2021: '称职' } }],
  ['我们单位没搞过年度考核', {}, ['年度考核 incomplete']],
  // this year's is yet to come
  ['今年考核要到年底才弄的，前面三年我都是合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '合格' } }],
  // the others are named, or told of
  ['前年出了废品考核给了个不合格 其它年份（19、21）都过的', { reviews: { 2019: '合格', 2020: '不合格', 2021: '合格' } }],
  ['近三年考核都和格 去年还拿了优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['19和20考核肯定合格，21年好像评的优秀', { reviews: { 2019: '合格', 2020: '合格' } }, ['年度考核.2021 hedged']],
  // a firm's own grades are asked back
  ['厂里考核打ABCD的，我前年B，去年A', {}, ['年度考核 incomplete']],
]

describe('年度考核 told year by year', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

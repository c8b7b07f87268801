import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const three = (grade: string) => ({ reviews: { 2019: grade, 2020: grade, 2021: grade } })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 近三年 are the three before this one
  ['最近三年年度考核都是合格', three('合格')],
  ['前三年考核合格', three('合格')],
  ['这三年考核都合格', three('合格')],
  ['近三年考核大概都合格吧', {}, ['年度考核 hedged']],
  // the years behind, and told shortly
  ['三年考核都称职（19、20、21）', three('称职')],
  ['考核19.20.21都合格', three('合格')],
  ['考核合格，2019年、2020年、2021年', three('合格')],
  ['考核优秀 20年21年', { reviews: { 2020: '优秀', 2021: '优秀' } }],
  // shared out
  ['19、20、21三年考核，优秀两个（19、20年），其它合格', { reviews: { 2019: '优秀', 2020: '优秀', 2021: '合格' } }],
  ['19年到21年考核，20年优秀，其余合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['近3年考核优秀一次，其余合格', {}, ['年度考核 incomplete']],
  ['去年考核不合格 其他都没问题', { reviews: { 2021: '不合格' } }, ['年度考核 incomplete']],
  // never held
  ['单位从来没做过年度考核', {}, ['年度考核 incomplete']],
  ['我们厂不搞考核', {}, ['年度考核 incomplete']],
]

describe('年度考核 in a message', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

const three = (grade: string) => ({ reviews: { 2019: grade, 2020: grade, 2021: grade } })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // one of them guessed, one taken back, this year's not held yet
  ['前年称职，去年优秀，大前年好像是称职', { reviews: { 2020: '称职', 2021: '优秀' } }, ['年度考核.2019 hedged']],
  ['去年考核不是优秀，是合格', { reviews: { 2021: '合格' } }],
  ['20年考核称职，不是优秀', { reviews: { 2020: '称职' } }],
  ['今年考核还没开展，前两年都称职', { reviews: { 2020: '称职', 2021: '称职' } }],
  ['考核一年优秀（20年）两年合格', { reviews: { 2020: '优秀' } }],
  ['前年考核评了优', { reviews: { 2020: '优秀' } }],
  ['考核优秀去年拿的，奖金多了一千', { reviews: { 2021: '优秀' } }],
  // behind what was told before in one breath
  ['公司聘了我三年考核都合格', three('合格')],
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
  // counted on from a year, and one of three told apart
  ['19年合格，后面两年都是优秀', { reviews: { 2019: '合格', 2020: '优秀', 2021: '优秀' } }],
  ['20年考核称职，后两年优秀', { reviews: { 2020: '称职' } }],
  ['考核18年合格之后三年都是优秀', { reviews: { 2018: '合格', 2019: '优秀', 2020: '优秀', 2021: '优秀' } }],
  ['考核21年优秀，前面两年合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['三年考核里头有个优秀，20年那次，其他两年合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['三年考核有一次优秀，是去年，另外两年合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['考核一个优秀是19年，剩下两年称职', { reviews: { 2019: '优秀', 2020: '称职', 2021: '称职' } }],
  ['前三年考核，2019年那年优秀，其他都合格', { reviews: { 2019: '优秀', 2020: '合格', 2021: '合格' } }],
  ['年度考核 2020年优秀 其余两年合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['去年考核优 前年大前年良', { reviews: { 2019: '良好', 2020: '良好', 2021: '优秀' } }],
  ['年度考核19优20合格21良好', { reviews: { 2019: '优秀', 2020: '合格', 2021: '良好' } }],
  ['考核嘛 都是合格的 三年', { reviews: { 2019: '合格', 2020: '合格', 2021: '合格' } }],
  ['考核优秀，20年那次', { reviews: { 2020: '优秀' } }],
  ['考核有个优秀', {}, ['年度考核 incomplete']],
  ['三年考核有一年不合格', {}, ['年度考核 incomplete']],
  ['考核有一次基本合格，别的都合格', {}, ['年度考核 incomplete']],
  // never held
  ['单位从来没做过年度考核', {}, ['年度考核 incomplete']],
  ['我们厂不搞考核', {}, ['年度考核 incomplete']],
]

describe('年度考核 in a message', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('年度考核 where it was asked for', () => {
  const asked = (text: string) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked: 'reviews' })
    return [dossier.reviews ?? {}, asks.map(({ about }) => about)]
  }

  it('tells a year without one apart from the others', () => {
    expect(asked('20年生病没参加，其余合格')).toEqual([{ 2020: '未考核' }, ['年度考核']])
    expect(asked('21年刚进厂，没参加考核，前面两年优秀')).toEqual([{ 2019: '优秀', 2020: '优秀', 2021: '未考核' }, []])
  })

  it('is asked again where none is held', () => {
    expect(asked('我们公司不搞这个考核')).toEqual([{}, ['年度考核']])
  })

  it('is not where somebody had not come yet', () => {
    expect(readMessage('19年还没进厂', { today: '2022-09-15' }).dossier).toEqual({})
  })
})

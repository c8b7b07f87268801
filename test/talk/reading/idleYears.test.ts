import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const at = (text: string) => atQuestion('reviews', text).taken.filter((taken) => taken.startsWith('reviews'))

describe('a year without work beside the results of others', () => {
  it.each([
    ['19年没上班，20、21合格', '2020、2021都合格'],
    ['19年没上班，20、21都合格', '2020、2021都合格'],
    ['20年没上班，19、21合格', '2019、2021都合格'],
    ['19年没上班，其他合格', '2020、2021都合格'],
    ['19年还没进厂，之后都合格', '2020、2021都合格'],
    ['20年没上班，之后合格', '2021合格'],
    ['19、20年没上班，21合格', '2021合格'],
    ['都合格，19年没上班', '2020、2021都合格'],
    ['19年优秀，20年没上班，21年合格', '2019优秀，2021合格'],
    ['2019年没上班 2020年合格 2021年优秀', '2020合格，2021优秀'],
  ])('%s: has none', (text, shown) => expect(at(text)).toEqual([`reviews=${shown}`]))

  it.each([
    ['19年没考核，20、21合格', '2019未考核，2020、2021都合格'],
    ['19、20、21合格', '2019、2020、2021都合格'],
    ['19优秀，其他合格', '2019优秀，2020、2021都合格'],
  ])('%s: as it is told', (text, shown) => expect(at(text)).toEqual([`reviews=${shown}`]))

  it('is so in a message', () => {
    const read = (text: string) => readMessage(text, { today: '2022-09-15' }).dossier.reviews
    expect(read('年度考核19年没上班，20、21合格')).toEqual({ 2020: '合格', 2021: '合格' })
  })
})

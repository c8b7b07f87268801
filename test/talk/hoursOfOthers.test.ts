import { describe, expect, it } from 'vitest'
import { atQuestion } from './reading/atQuestion.ts'

describe('one year short, and nothing told of the others', () => {
  it('asks for them, and keeps what is lacking in sight', () => {
    const { taken, said } = atQuestion('hours', '22年还差18个学时')
    expect(taken).toEqual([])
    expect(said).toContain('2022年差 18 学时')
    expect(said).toContain('2020、2021年呢')
  })

  it.each(['是', '其他都够', '都够', '别的年份都满了'])('the others: %s', (words) => {
    expect(atQuestion('hours', '22年还差18个学时', words).taken).toEqual(['hours=2020、2021都够了，2022差 18 学时'])
  })

  it('who does not know the others keeps the one', () => {
    expect(atQuestion('hours', '22年还差18个学时', '不知道').taken).toEqual(['hours=2022差 18 学时'])
  })

  it('another year told then stands beside it', () => {
    const { said } = atQuestion('hours', '22年还差18个学时', '21年也差10')
    expect(said).toContain('2020年呢')
    expect(atQuestion('hours', '22年还差18个学时', '21年也差10', '是').taken.join()).toContain('2020够了')
    expect(atQuestion('hours', '22年还差18个学时', '21年也差10', '是').taken.join()).toContain(
      '2021差 10 学时，2022差 18 学时',
    )
  })

  it('told of all, all are kept', () => {
    expect(atQuestion('hours', '22年只有72，其他都够').taken).toEqual(['hours=2020、2021都够了，2022差 18 学时'])
  })
})

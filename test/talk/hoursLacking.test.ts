import { describe, expect, it } from 'vitest'
import { readHours } from '../../src/talk/reading/hours.ts'

const YEARS = [2019, 2020, 2021, 2022]
const read = (text: string) => readHours(text, YEARS, '2022-09-25')

describe('hours lacking', () => {
  it.each([
    '就21年少10个专业课 别的够',
    '21年专业少10个，其余够',
    '2021年少了10个专业学时，其他年份够',
    '20年公需少学了6个，其余够',
    '21年专业差10个 别的都够',
  ])('%s: how many there are is asked, not taken for so many', (text) => {
    expect(read(text).kind).toBe('vague')
  })

  it.each(['别的年都够', '其他都够', '其余年份够', '别的够', '剩下的都够了'])('21年专业只有50…，%s', (others) => {
    const told = read(`21年专业只有50 一般公需18 行业12，${others}`)
    expect(told).toMatchObject({
      kind: 'value',
      value: { byYear: { 2021: { professional: 50, general: 18, industry: 12 } }, met: [2019, 2020, 2022] },
    })
  })

  it('at least so many, and not one lacking, lack nothing', () => {
    expect(read('每年都够，一个不少').kind).toBe('value')
  })
})

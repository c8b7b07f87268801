import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const hours = (text: string) => readMessage(text, { today: '2022-09-10' })

describe('hours still to be learned', () => {
  it.each([
    '今年90学时明天学完',
    '学时今年90，年底能学完',
    '2022年专业60没学完',
    '2022年专业科目打算学60',
    '学时2022年准备学90',
    '2022年专业60还没学',
    '2022年专业60预计够了',
    '今年90学时，年底学完',
    '2020年专业60，打算年底学完',
    '2020年专业60，年底能补完',
    '2021年专业60，会学完的',
    '2021年专业60，都能学完',
  ])('are none yet, and asked about: %s', (words) => {
    expect(hours(words).dossier.hours).toBeUndefined()
    expect(hours(words).asks.map(({ about }) => about.split('.')[0])).toContain('学时')
    expect(atQuestion('hours', words).taken).toEqual([])
  })

  it.each([
    ['2022年专业学了60，公需还没学完', { '2022': { professional: 60 } }],
    ['2021年专业60学完了，2022年专业60还没学完', { '2021': { professional: 60 } }],
    ['2022年专业学了60还没学完', { '2022': { professional: 60 } }],
    ['2022年专业60一般18行业12，都学完了', { '2022': { professional: 60, general: 18, industry: 12 } }],
    ['2021年年底学完了专业60 一般公需18 行业公需12', { '2021': { professional: 60, general: 18, industry: 12 } }],
    ['2021年专业60 一般公需18 行业公需12，年底学完的', { '2021': { professional: 60, general: 18, industry: 12 } }],
    ['2021年专业60 一般公需18 行业公需12，都会的', { '2021': { professional: 60, general: 18, industry: 12 } }],
    ['2021年专业60，要的', { '2021': { professional: 60 } }],
    ['2021年专业60，都能', { '2021': { professional: 60 } }],
    ['2021年专业60，年底学完', { '2021': { professional: 60 } }],
    ['2022年专业60，上个月底学完的', { '2022': { professional: 60 } }],
  ])('leave those that were: %s', (words, figures) => expect(hours(words).dossier.hours).toMatchObject(figures))

  it.each(['年底学完', '年底能学完', '下个月学完', '今年的年底学完，前两年够'])(
    'are not taken for all of them where they are asked about: %s',
    (words) => expect(atQuestion('hours', words).taken).toEqual([]),
  )

  it('are all there where they were learned by the end of the year', () => {
    expect(atQuestion('hours', '都是年底学完的').taken).toEqual(['hours=2020、2021、2022都够了'])
  })
})

import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const AT_LETTER = '温州机电 我想评中级 助工|大专|模具'
const on = (words: string) => talk(`${AT_LETTER}|${words}`, '2022-09-15')

describe('whether one may apply, asked where a day is asked for', () => {
  it.each(['那我明年能报吗', '明年报行不行', '2023年能报吗'])('is a question, and no day: %s', (words) => {
    const { state, text } = on(words)
    expect(text).toMatch(/以后哪年评|没有收进来/)
    expect(state?.pending).toMatchObject({ question: 'titles.appointments/助理工程师', misses: 0 })
  })

  it('is one of those who did not pass, too', () =>
    expect(on('去年报的没过今年还能报吗').text).toContain('没评上能不能再报'))

  it.each([
    ['2019年1月1日到2022年12月31日', '2019-01-01'],
    ['2019年1月1日聘到现在，能报吗', '2019-01-01'],
  ])('and %s is an answer', (words, from) =>
    expect(told(on(words).state, 'titles.appointments/助理工程师')).toMatchObject([{ from }]),
  )

  it('and a letter that begins in a year to come is asked again', () =>
    expect(on('2023年1月1日到2026年12月31日').text).toContain('还没到'))
})

import { describe, expect, it } from 'vitest'
import { looksLikeQuestion } from '../../src/knowledge/question.ts'
import { talk } from './lines.ts'

describe('a short answer that fits nothing', () => {
  const REVIEWS = '温州机电|中级|助工|大专|数控|2019年1月1日到现在|2018年12月|机电'

  it.each(['1', '2015年', '前面几年都有', '前几年都没问题', '都有的', '去年交的'])('%s is no question', (said) => {
    const { state, text } = talk(`${REVIEWS}|${said}`)
    expect(state?.pending?.question).toBe('reviews')
    expect(text).not.toMatch(/依据|您问的|文件没有写/)
    expect(text).toContain('没看明白')
  })

  it.each(['证件照大小', '瑞安交材料', '前几年都要考核吗', '考核看近几年'])('%s still is one', (said) => {
    expect(talk(`${REVIEWS}|${said}`).text).toContain('依据')
  })

  it.each(['瑞安交的', '一直在瑞安缴的', '在瑞安交的'])('%s is told of 社保', (said) => {
    const { state, text } = talk(`${REVIEWS}|${said}`)
    expect(state?.answers['insurance.place']).toMatchObject({ value: '瑞安' })
    expect(text).not.toContain('依据')
  })

  it('几 asks, but not of the years just gone by', () => {
    expect(looksLikeQuestion('前面几年都有')).toBe(false)
    expect(looksLikeQuestion('这几年也都是')).toBe(false)
    for (const asked of ['大专要几年', '考核看近几年', '要提前几天', '几年都没写'])
      expect(looksLikeQuestion(asked)).toBe(true)
  })
})

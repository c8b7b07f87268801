import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('a school that was not finished', () => {
  it.each([
    ['我高中没毕业', '初中'],
    ['高中没读完', '初中'],
    ['大专肄业', '高中'],
    ['本科还没毕业', '大专'],
  ])('is no education, and what was finished is asked for: %s', (words, example) => {
    const { state, text } = talk(`温州机电 报助工|${words}`)
    expect(text).toContain('没毕业不算学历')
    expect(text).toContain(`比如：${example}`)
    expect(state?.answers).toEqual({})
    expect(state?.pending?.question).toBe('education')
  })

  it('is named where something else is asked for', () => {
    const { state, text } = talk('温州机电 中级|大专没毕业')
    expect(text).toContain('没记')
    expect(state?.pending?.question).toBe('titles')
  })

  it('takes nothing from what was finished, nor from what else is told', () => {
    expect(talk('温州机电 报助工|大专没毕业，15年中专毕业').state?.answers.education).toMatchObject({ value: '中专' })
    expect(talk('温州机电 报助工|高中没毕业 干了十年').state?.answers).toHaveProperty('work')
  })
})

describe('a way named without a question', () => {
  it.each(['转评一年', '转评满一年'])('is told of: %s', (words) => {
    const { text } = talk(`温州机电 中级|${words}`)
    expect(text).toContain('任其他专业同级职称')
    expect(text).not.toContain('没看明白')
  })
})

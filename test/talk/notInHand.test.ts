import { describe, expect, it } from 'vitest'
import { atQuestion } from './reading/atQuestion.ts'

describe('what is still to be had', () => {
  // biome-ignore format: one answer a line
  it.each([
    ['skills', '高级工正在考'],
    ['skills', '准备考技师'],
    ['skills', '技师正在评'],
    ['skills', '高级工快考了'],
    ['education', '本科吧，自考的还差一门'],
    ['education', '自考本科还有两门没过'],
    ['education', '函授本科明年毕业'],
    ['education', '本科，还在读'],
    ['titles', '助工正在评'],
  ])('is not taken as had where it is asked for, %s: %s', (question, text) => {
    expect(atQuestion(question, text)).toMatchObject({ taken: [], open: question })
  })

  // biome-ignore format: one answer a line
  it.each([
    ['skills', '技师，今年评的', 'skills='],
    ['skills', '高级工考出来了', 'skills='],
    ['education', '本科', 'education='],
    ['education', '本科毕业，学位没拿到', 'education='],
    ['education', '大专', 'education='],
    ['titles', '助工', 'titles='],
  ])('and what is in hand is, %s: %s', (question, text, taken) => {
    expect(atQuestion(question, text).taken.join()).toContain(taken)
  })
})

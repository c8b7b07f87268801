import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TODAY = '2022-09-15'

describe('where the level is asked for, a title somebody has and asks of once more', () => {
  it.each([
    ['我已经有中级职称了还要再评吗', '工程师'],
    ['我有中级了，还要报吗', '工程师'],
    ['我有助理工程师，再评个助理工程师行吗', '助理工程师'],
    ['我已经是助工了还要再评吗', '助理工程师'],
  ])('is the one looked at: %s', (words, level) => {
    const { state, text } = talk(`温州机电|${words}`, TODAY)
    expect(state?.target).toBe(level)
    expect(told(state, 'titles')).toBe(level)
    expect(text).not.toContain('想报哪一级')
    expect(text).toContain('已经')
  })

  it.each(['我有助工，再评个中级行吗', '我有助工，想再评个工程师行吗'])('or the one above it: %s', (words) => {
    const { state } = talk(`温州机电|${words}`, TODAY)
    expect(state?.target).toBe('工程师')
    expect(told(state, 'titles')).toBe('助理工程师')
  })
})

describe('a level told beside a question', () => {
  it.each([
    ['我想报中级 初级要考试吗', '通知没有免考的规定'],
    ['我想报中级，什么时候截止', '10月20日截止'],
    ['我要报中级。要多少学时？', '90 学时'],
  ])('is taken, and the question answered: %s', (words, says) => {
    const { state, text } = talk(`温州机电|${words}`, TODAY)
    expect(state?.target).toBe('工程师')
    expect(text).toContain(says)
    expect(text).not.toContain('想报哪一级')
  })

  it.each(['中级什么时候截止', '初级要考试吗', '想报中级要什么条件'])('is none where it is asked about: %s', (words) =>
    expect(talk(`温州机电|${words}`, TODAY).state?.pending?.question).toBe('target'),
  )
})

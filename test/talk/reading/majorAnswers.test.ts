import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

describe('the name of a major told in an answer', () => {
  it.each([
    ['就那个，模具设计与制造', 'education.major=模具设计与制造'],
    ['学信网上写的电气工程及其自动化', 'education.major=电气工程及其自动化'],
    ['跟现在的工作没关系，学的烹饪', 'education.major=烹饪'],
    ['一直学的模具', 'education.major=模具'],
  ])('%s', (text, taken) => {
    expect(atQuestion('education.major', text).taken).toEqual([taken])
  })

  it.each([
    '证上写的好像是机械制造与自动化 要不就是机械设计与制造',
    '应该是机电一体化吧',
    '跟机电没关系',
    '杂七杂八的都学',
    '技术部门负责人',
    '车间主任',
    '生产部经理',
    '我下个月离职',
  ])('asks again at %s', (text) => {
    const { taken, open } = atQuestion('education.major', text)
    expect(taken).toEqual([])
    expect(open).toBe('education.major')
  })
})

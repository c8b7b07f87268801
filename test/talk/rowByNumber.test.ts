import { describe, expect, it } from 'vitest'
import { behind, SENIOR, SHANGYU, WENLING } from './allAnswered.ts'

const TITLE = 'titles'
const value = (state: ReturnType<typeof behind>['state'], key: string) => {
  const told = state?.answers[key]
  return told?.kind === 'value' ? told.shown : null
}

describe('a row by its number with an answer to it', () => {
  it.each([
    [WENLING, '11不是'],
    [SENIOR, '7没有'],
    [SENIOR, '7 没有'],
    [SENIOR, '第7条没有'],
    [SENIOR, '第七条没有'],
    [SENIOR, '8拿不出'],
    [SENIOR, '9没有'],
    [WENLING, '8没有'],
    [WENLING, '10没有'],
    [WENLING, '10不是'],
    [WENLING, '11是'],
    [WENLING, '12 是'],
    [WENLING, '2没有'],
    [WENLING, '21没有'],
    [SHANGYU, '10 才260'],
  ])('%s: %s is of that row, and no other is lost', (questions, line) => {
    const before = behind(questions)
    const { state } = behind(questions, line)
    const at = line.includes('七') ? 7 : Number(/\d+/.exec(line)?.[0])
    const key = before.state?.order.filter((id) => id !== 'ownership')[at - 1] ?? ''
    expect(state?.pending?.question === key || value(state, key) !== value(before.state, key)).toBe(true)
    expect(value(state, TITLE)).toBe(value(before.state, TITLE))
    expect(behind(questions, line, '好').said).not.toContain('**可以报')
  })

  it.each([
    [SENIOR, '7有'],
    [WENLING, '8有'],
    [WENLING, '12不是的'],
  ])('%s: %s is what stands already', (questions, line) => {
    expect(behind(questions, line, '好').said).toContain('**可以报')
  })

  it('of two rows none is lost', () => {
    const { said, state } = behind(SENIOR, '7没有8没有')
    expect(state?.pending?.question).toContain('三年学时登记证明')
    expect(said).toContain('改8')
  })

  it('at the result it is asked', () => {
    expect(behind(SENIOR, '好', '7没有').state?.pending?.question).toContain('三年学时登记证明')
  })

  it.each(['3没问题', '5不用改', '30没有', '2项没有', '3年没断过', '第4条是什么意思'])('%s changes nothing', (line) => {
    const before = behind(SENIOR)
    expect(behind(SENIOR, line).state?.answers).toEqual(before.state?.answers)
  })
})

import { describe, expect, it } from 'vitest'
import { behind, SENIOR, SHANGYU, WENLING } from './allAnswered.ts'
import { told } from './lines.ts'

describe('what is told against an answer that stands, and names it by none of its words, asks it again', () => {
  it.each([
    [WENLING, '我今年6月才到这家单位上班', 'insurance.employerSince'],
    [WENLING, '今年6月刚换到现在的公司', 'insurance.employerSince'],
    [WENLING, '我今年6月才来温岭上班', 'insurance.since'],
    [WENLING, '我去年报过没过', '去年评审没通过'],
    [WENLING, '去年评过一次没通过', '去年评审没通过'],
    [WENLING, '我是省属单位的', '人事关系'],
    [WENLING, '我其实人事关系在杭州', '人事关系'],
    [WENLING, '人事关系不在温岭', '人事关系'],
    [WENLING, '我前年被记过处分', 'sanctions'],
    [WENLING, '前年造假被查过', 'sanctions'],
    [SHANGYU, '两年前被取消过资格', 'violations'],
    [SHANGYU, '我前年被取消过职称', 'violations'],
    [SENIOR, '其实没有聘', 'titles.appointments/工程师'],
    [SENIOR, '我没聘', 'titles.appointments/工程师'],
  ])('%s: %s', (questions, line, question) => {
    const before = behind(questions).state?.answers ?? {}
    const key = Object.keys(before).find((id) => id.includes(question)) ?? question
    for (const lines of [[line], ['好', line]]) {
      const { state } = behind(questions, ...lines)
      expect(state?.pending?.question === key || told(state, key)?.toString() === '').toBe(true)
      expect(behind(questions, ...lines, '好').said).not.toContain('接下来备材料')
    }
  })

  it.each([
    [WENLING, '我人事关系在温岭'],
    [WENLING, '我是省属高校毕业的'],
    [WENLING, '2019年报过没过'],
    [WENLING, '公司去年被处罚过'],
    [WENLING, '造假被查了会怎么样'],
    [WENLING, '我同事今年6月才到这家单位上班'],
    [SHANGYU, '要是造假被取消了资格呢'],
  ])('%s: %s leaves all as it stands', (questions, line) => {
    const before = behind(questions, '好').state?.answers
    expect(behind(questions, '好', line).state?.answers).toEqual(before)
  })
})

describe('社保 moved to this firm', () => {
  it.each(['社保今年3月才转到这家', '社保2022年3月起转到这家公司'])('%s: since when it is paid by the firm', (line) => {
    const { state } = behind(WENLING, '好', line)
    expect(told(state, 'insurance.employerSince')).toBe('2022-03')
    expect(told(state, 'insurance.since')).toBe('2016-07')
  })

  it.each(['社保今年3月才转到温岭', '社保今年3月才转过来'])('%s: since when it is paid here', (line) => {
    expect(told(behind(WENLING, '好', line).state, 'insurance.since')).toBe('2022-03')
  })
})

import { describe, expect, it } from 'vitest'
import { behind, SHANGYU, WENLING } from './allAnswered.ts'

describe('whether one may apply by another plan, asked at the result of this one', () => {
  it.each([
    [WENLING, '上虞那边能报吗', '上虞'],
    [WENLING, '那上虞可以报吗', '上虞'],
    [WENLING, '我想看看浙江高级能不能报', '浙江'],
    [SHANGYU, '温岭能报吗', '温岭'],
  ])('%s: %s asks whether that is to be looked at', (questions, line, name) => {
    const { said, state } = behind(questions, '好', line)
    expect(said).toContain(`要换成${name}`)
    expect(said).not.toContain('上面的结果就是答案')
    expect(state?.plan).toBe(behind(questions).state?.plan)
  })

  it('换 goes there, 不换 stays', () => {
    expect(behind(WENLING, '好', '上虞能报吗', '换').state?.plan).toContain('shangyu')
    expect(behind(WENLING, '好', '上虞能报吗', '不换').state?.plan).toContain('wenling')
  })

  it.each(['我同事上虞能报吗', '上虞学时不够能报吗', '能报吗'])('%s asks nothing of the kind', (line) => {
    expect(behind(WENLING, '好', line).said).not.toContain('要换成')
  })

  it('where what is asked is against an answer, the result is not called the answer', () => {
    const { said } = behind(WENLING, '好', '再问一下社保在椒江交的可不可以啊')
    expect(said).toContain('改参保地')
    expect(said).not.toContain('上面的结果就是答案')
  })
})

import { describe, expect, it } from 'vitest'
import { behind, SHANGYU, WENLING } from './allAnswered.ts'
import { talk } from './lines.ts'

describe('whether one may apply by another plan, asked at the result of this one', () => {
  it.each([
    [WENLING, '上虞那边能报吗', '上虞'],
    [WENLING, '那上虞可以报吗', '上虞'],
    [WENLING, '我想看看浙江高级能不能报', '浙江'],
    [SHANGYU, '温岭能报吗', '温岭'],
  ])('%s: %s asks whether that is to be looked at', (questions, line, name) => {
    const { said, state } = behind(questions, '好', line)
    expect(said).toContain(`要换成${name}`)
    expect(said).not.toContain('上面的结果只按')
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
    expect(said).not.toContain('上面的结果只按')
  })
})

describe('another plan, and not which', () => {
  it.each([
    '上虞那个我报不了，我能报别的吗',
    '我报不了，能报别的吗',
    '能报别的地方吗',
    '还有别的能报吗',
    '换个别的',
    '换别的计划',
  ])('%s shows which there are, and chooses none', (line) => {
    const { said, state } = behind(WENLING, '好', line)
    expect(said).toContain('您在哪儿报？')
    expect(state?.pending?.question).toBe('plan')
    expect(state?.plan).toContain('wenling')
  })

  it.each(['换2022年机电的', '换2022年的', '换机电的'])('%s, of two places, asks which', (line) => {
    const { state, text } = talk(`温州机械|中级|${line}`, '2023-09-01')
    expect(state?.plan).toContain('jixie')
    expect(state?.pending?.question).toBe('plan')
    const labels = state?.pending?.offered.map(({ label }) => label) ?? []
    expect(labels.some((label) => label.includes('温州'))).toBe(true)
    expect(labels.some((label) => label.includes('温岭'))).toBe(true)
    expect(text).toContain('您在哪儿报？')
  })

  it('换机械的, of which there is one, asks whether that is meant', () => {
    const { said, state } = behind(WENLING, '好', '换机械的')
    expect(said).toContain('要换成')
    expect(state?.plan).toContain('wenling')
  })

  it.each(['能报别的级别吗', '能报别的专业吗', '还有别的路吗', '换了单位', '换岗位了'])(
    '%s is of this plan',
    (line) => {
      expect(behind(WENLING, '好', line).state?.pending?.question).not.toBe('plan')
    },
  )
})

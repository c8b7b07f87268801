import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const STORY =
  '我大专模具16年毕业助工2018年12月评的2019年1月1日聘到2022年12月31日学时都够考核都合格社保温州16年8月开始民企搞设计没受过处分'
const ENOUGH = { enough: true }
const FOUR = { 2019: ENOUGH, 2020: ENOUGH, 2021: ENOUGH, 2022: ENOUGH }
const THREE = { 2019: '合格', 2020: '合格', 2021: '合格' }

describe('what is told before the plan is chosen is read with the plan', () => {
  it.each([
    ['named in the same message', `温州机电中级${STORY}`],
    ['named behind it', `${STORY} 想报温州机电中级`],
    ['chosen afterwards', `${STORY}|温州机电|中级`],
    ['chosen after another message', `我想问问|${STORY}|温州机电|中级`],
  ])('%s', (_, lines) => {
    const { state } = talk(lines)
    expect(told(state, 'hours')).toEqual(FOUR)
    expect(told(state, 'reviews')).toEqual(THREE)
    expect(told(state, 'violations')).toEqual([])
    expect(told(state, 'titles.obtained/助理工程师')).toBe('2018-12')
    expect(state?.target).toBe('工程师')
    expect(state?.beforePlan).toBeUndefined()
  })

  it('says what was taken then', () => {
    expect(talk(`${STORY}|温州机电`).text).toContain('学时：2019、2020、2021、2022都够了')
  })

  it('and nothing of it takes the place of what was put right since', () => {
    const { state, text } = talk('我大专16年毕业学时都够|不对 是本科|温州机电')
    expect(told(state, 'education')).toBe('本科')
    expect(told(state, 'hours')).toEqual(FOUR)
    expect(text).not.toContain('前面')
  })

  it('years told by name stay as they were told', () => {
    const { state } = talk('2021年学时专业40公需18行业12，其他年都够|温州机电')
    expect(told(state, 'hours')).toMatchObject({ 2021: { professional: 40 }, 2019: ENOUGH, 2022: ENOUGH })
  })

  it.each(['温州机电中级，我大专', '温州机电中级我大专', '温州机电 工程师 我是助工'])(
    'the level named beside the plan: %s',
    (words) => {
      expect(talk(words).state?.target).toBe('工程师')
    },
  )

  it.each(['温州机电中级我2019年评的', '温州机电工程师证是2019年拿的'])('while a title had is none: %s', (words) => {
    expect(talk(words).state?.target).toBeNull()
  })
})

describe('that somebody was never punished', () => {
  it('is what 温州机电 asks', () => {
    expect(told(talk('温州机电|中级|没受过处分').state, 'violations')).toEqual([])
  })

  it('is not the whole of what 温岭 asks, and is not said to be known', () => {
    const { state, text } = talk('温岭|中级|没受过处分')
    expect(state?.answers).not.toHaveProperty('sanctions')
    expect(text).not.toContain('这个您说过')
  })

  it.each(['没有任何处分处罚', '处分处罚都没有'])('unless it is denied of punishments of every kind: %s', (words) => {
    expect(told(talk(`温岭|中级|${words}`).state, 'sanctions')).toEqual([])
  })
})

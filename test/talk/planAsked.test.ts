import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TODAY = '2022-10-18'

describe('a plan named beside a question is the one chosen, and the question is answered by it', () => {
  it.each([
    ['温州机电现在能报吗', '10月20日截止'],
    ['温州机电 几号截止', '10月20日截止'],
    ['快点 温州机电 还来得及吗 我明天出差', '10月20日截止'],
    ['温州机电要多少学时', '90 学时'],
    ['请问温州机电电话多少？', '88879706'],
    ['温州机电 材料', '要准备的材料'],
  ])('%s', (words, answer) => {
    for (const lines of [words, `你好|${words}`]) {
      const { state, text } = talk(lines, TODAY)
      expect(state?.plan).toBe('wenzhou-jidian-2022')
      expect(state?.pending?.question).toBe('target')
      expect(text).toContain(answer)
    }
  })

  it('with the level and the facts told in the same breath', () => {
    const { state, text } = talk('你好|温州机电，我大专16年毕业，能报工程师吗', TODAY)
    expect(state?.target).toBe('工程师')
    expect(told(state, 'education')).toBe('大专')
    expect(text).not.toContain('想报哪一级')
  })

  it('of what hangs on the person, the rest is asked', () => {
    const { state, text } = talk('你好|我在上虞，能报工程师吗', '2023-08-10')
    expect(state?.plan).toBe('shangyu-2023')
    expect(text).toContain('这要看您的情况')
  })

  it.each(['温州机械和机电哪个好考', '上虞和温州机电有什么区别', '宁波机电几号截止', '温岭机电还是温州机电好'])(
    'but not where plans are compared, or another place is meant: %s',
    (words) => expect(talk(`你好|${words}`, TODAY).state?.plan).toBeNull(),
  )

  it('a place of two plans beside a question leaves these two to choose from', () => {
    const { state } = talk('你好|我在温州，能报工程师吗', TODAY)
    expect(state?.pending?.offered.map(({ label }) => label)).toHaveLength(3)
    expect(talk('你好|我在温州，能报工程师吗|机电', TODAY).state?.target).toBe('工程师')
  })
})

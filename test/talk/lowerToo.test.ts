import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const BEFORE = '温州机电|中级|助工|大专|模具'
const JUDGED = `${BEFORE}|2019年1月1日到现在|2018年12月|机电|都合格|都够|温州|16年8月|没有|民企|1|没有|好`

describe('a lower schooling told after a higher one', () => {
  it.each([
    ['我骗你的，我是高中', '高中'],
    ['瞎说的，只有中专', '中专'],
    ['我其实是中专', '中专'],
    ['学历改成中专', '中专'],
    ['我没读过大专，是中专', '中专'],
    ['老实说就高中毕业', '高中'],
  ])('takes the place of what was not so: %s', (words, level) => {
    for (const lines of [BEFORE, JUDGED]) {
      const { state } = talk(`${lines}|${words}`)
      expect(told(state, 'education')).toBe(level)
      expect(state?.answers).not.toHaveProperty('education.also')
      expect(state?.pending?.question).not.toBe('review')
    }
  })

  it.each(['我先读的中专', '还有个中专', '其实我还有个中专', '中专2010年毕业'])('stands beside it: %s', (words) => {
    const { state } = talk(`${JUDGED}|${words}`)
    expect(told(state, 'education')).toBe('大专')
    expect(told(state, 'education.also')).toMatchObject([{ level: '中专' }])
  })

  it.each([
    ['不是机械，中专学的机械', '中专'],
    ['不是对口的，中专机械对口', '中专'],
    ['考核只有2年，中专2008年毕业', '中专'],
    ['没考技师，技术员是2012年评的', '技术员'],
    ['技师没考过，技术员2012年评的', '技术员'],
  ])('so it does where another matter is denied: %s', (words, level) => {
    const { state } = talk(`温州机电|中级|助工|大专|${words}`)
    expect([told(state, 'education'), told(state, 'titles')]).toEqual(['大专', '助理工程师'])
    expect(JSON.stringify([told(state, 'education.also'), told(state, 'titles.also')])).toContain(level)
  })

  it.each(['聘书只有技术员的', '我中专才是学机械的', '真正学机械的是中专'])('and nothing is replaced: %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|大专|${words}`)
    expect([told(state, 'education'), told(state, 'titles')]).toEqual(['大专', '助理工程师'])
  })

  it.each(['只有中专', '不是大专，是中专', '就是中专毕业', '大专没读完，我是中专', '学历说高了，中专'])(
    'while this replaces it: %s',
    (words) => {
      expect(told(talk(`温州机电|中级|助工|大专|${words}`).state, 'education')).toBe('中专')
    },
  )

  it('is pointed out where the words do not tell which', () => {
    const { state, text } = talk(`${BEFORE}|我是高中`)
    expect(text).toContain('前面记的是“大专”，先不动')
    expect(told(state, 'education')).toBe('大专')
    expect(state?.answers).not.toHaveProperty('education.also')
  })

  it('is no major', () => {
    const { state } = talk('浙江机电高级|本科|工程师|学历改成大专', '2024-08-01')
    expect(told(state, 'education')).toBe('大专')
    expect(told(state, 'education.major')).toBeNull()
  })

  it('so is a lower title', () => {
    const only = talk('温州机电|中级|工程师|我只有助工').state
    expect([told(only, 'titles'), told(only, 'titles.also')]).toEqual(['助理工程师', null])
    const { state, text } = talk('温州机电|中级|工程师|本科|我是助工')
    expect([told(state, 'titles'), told(state, 'titles.also')]).toEqual(['工程师', null])
    expect(text).toContain('前面记的是“工程师”，先不动')
  })
})

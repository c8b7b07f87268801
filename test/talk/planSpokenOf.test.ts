import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

const TODAY = '2022-09-15'

describe('a plan only spoken of is not chosen', () => {
  it.each([
    '上虞那个我报不了，我能报别的吗',
    '上虞我不报，还能报哪里',
    '我朋友报了温州机电，我能报吗',
    '我同事在温州机电评的助工，我能评吗',
    '同学去年在温州机电评上了工程师，我能报吗',
    '我在温州机电厂上班，我能报吗',
    '我在温州机电公司做设计，能报吗',
    '不报温州机电，报别的',
    '不想报温州机电了',
    '温岭我不考虑，别的地方呢',
  ])('%s', (words) => {
    for (const lines of [words, `你好|${words}`]) {
      const { state } = talk(lines, TODAY)
      expect(state?.plan).toBeNull()
      expect(state?.pending?.question).toBe('plan')
    }
  })

  it.each([
    '我想报温州机电，我同事说要考试',
    '我同事想报温州机电',
    '帮我老公问温州机电',
    '我在温州机电厂上班，想报温州机电中级',
    '温州机电能不能报',
    '温州机电不用考试吗',
    '我报了温州机电，什么时候出结果',
    '不报温岭了，报温州机电',
    '温州机电公司上班，报温州机电',
    '不知道温州机电怎么报',
    '没报过，温州机电',
    '温州机电协会那个',
    '温州机电 没有职称',
  ])('but this one is: %s', (words) => {
    for (const lines of [words, `你好|${words}`]) expect(talk(lines, TODAY).state?.plan).toBe('wenzhou-jidian-2022')
  })
})

describe('another plan by its name alone', () => {
  const OPEN = '温州机械|中级|助工|大专'
  it.each([
    [OPEN, '2023-08-10', '2022年10月20日结束'],
    [OPEN, TODAY, '温州·机电 2022'],
    ['温州机械', '2023-08-10', '2022年10月20日结束'],
  ])('is asked about where answers are held or its days are over: %s', (lines, today, says) => {
    const { state, text } = talk(`${lines}|温州机电`, today)
    expect(state?.plan).toBe('wenzhou-jixie-2023')
    expect(text).toContain(says)
    expect(talk(`${lines}|温州机电|不换`, today).state?.plan).toBe('wenzhou-jixie-2023')
    for (const yes of ['换', '是的', '1', '温州机电'])
      expect(talk(`${lines}|温州机电|${yes}`, today).state?.plan).toBe('wenzhou-jidian-2022')
    expect(talk(`${lines}|温州机电|2`, today).state?.plan).toBe('wenzhou-jixie-2023')
  })

  it('is turned to where it is said so', () =>
    expect(talk(`${OPEN}|改成温州机电`, '2023-08-10').state?.plan).toBe('wenzhou-jidian-2022'))
})

import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('a level that one plan alone is for', () => {
  it.each(['我想评高工', '高工', '想报高级工程师', '你好|我要评高级工程师'])('%s: names that plan', (words) => {
    const { state } = talk(words, '2024-08-01')
    expect(state?.plan).toBe('zhejiang-jidian-senior-2024')
    expect(state?.pending?.question).not.toBe('plan')
  })

  it.each(['我想评中级', '温州的，想评高级工程师', '2019年评上高工', '我是高级工'])('%s: does not', (words) =>
    expect(talk(words, '2024-08-01').state?.plan).toBeNull(),
  )

  it('is no change of the plan once one is chosen', () =>
    expect(talk('温州机电|我想评高级工程师', '2022-09-15').state?.plan).toBe('wenzhou-jidian-2022'))
})

import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const HEAD = '温州机电|助理工程师|没有职称|本科 机械电子工程 2021年6月毕业'

describe('没有 where it is asked since when somebody has worked', () => {
  it('is asked back: it may be meant for something else', () => {
    const { state, text } = talk(`${HEAD}|没有`, '2022-09-15')
    expect(state?.pending?.question).toBe('work')
    expect(text).toContain('一直没做过吗')
    expect(told(state, 'work')).toBeNull()
  })

  it.each(['是', '没有', '没'])('%s: there is none', (said) =>
    expect(told(talk(`${HEAD}|没有|${said}`, '2022-09-15').state, 'work')).toEqual([]),
  )

  it('a day told then is the answer', () =>
    expect(told(talk(`${HEAD}|没有|2021年7月到现在`, '2022-09-15').state, 'work')).toMatchObject([{ from: '2021-07' }]))

  it('who says so in so many words is not asked', () =>
    expect(told(talk(`${HEAD}|没做过`, '2022-09-15').state, 'work')).toEqual([]))
})

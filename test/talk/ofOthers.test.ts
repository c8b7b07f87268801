import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('what is told of others', () => {
  it.each(['我大专我老板是本科', '他是中专 我是大专', '我老板本科，我大专'])(
    'is not taken beside one’s own: %s',
    (words) => {
      for (const before of ['温州机电|中级', '温州机电|中级|助工']) {
        const { state } = talk(`${before}|${words}`)
        expect(state?.answers.education).toMatchObject({ value: '大专' })
        expect(state?.answers).not.toHaveProperty('education.also')
      }
    },
  )

  it.each(['我们厂有个人16年毕业 18年助工', '我徒弟是助工', '助工证不是我的是我徒弟的'])(
    'is not taken at all: %s',
    (words) => {
      const { state, text } = talk(`温州机电|中级|${words}`)
      expect(state?.answers).toEqual({})
      expect(text).toContain('别人')
    },
  )

  it('is taken one person at a time', () => {
    const { state, text } = talk('温州机电|中级|公司3个人要报 一个大专一个本科一个高中')
    expect(state?.answers).toEqual({})
    expect(text).toContain('一次看一个')
  })

  it('while two papers are one person’s', () => {
    const { state } = talk('温州机电|中级|我有两个证，一个高级工（维修电工 2012.5），一个技师（电工 2017.10）')
    expect(state?.answers.skills).toMatchObject({ value: '技师' })
  })

  it('is taken back when it was told before', () => {
    const { state } = talk('温州机电|中级|助工|助工证不是我的是我徒弟的')
    expect(state?.answers).toEqual({})
    expect(state?.pending?.question).toBe('titles')
  })
})

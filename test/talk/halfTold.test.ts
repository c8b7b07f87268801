import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const TODAY = '2022-09-15'
const AT_REVIEWS = '温州机电|中级|助工|大专，数控技术|2019年1月1日至今|2018年12月20日'

describe('what is told by half', () => {
  it.each(['入职', '毕业', '参加工作', '缴社保'])('%s: when, has to be said', (words) => {
    expect(talk(`温州机电|中级|${words}`, TODAY).text).toContain('是哪年哪月')
  })

  it.each(['入职五年了', '2015年3月入职', '入职证明怎么开'])('%s: is told or asked in full', (words) => {
    expect(talk(`温州机电|中级|${words}`, TODAY).text).not.toContain('连着一起说')
  })

  it.each(['一优两合格', '一年优秀两年合格', '两个合格一个优秀', '1优2合格', '两优一合格'])(
    'grades counted, and not by year: %s',
    (words) => {
      const asked = talk(`${AT_REVIEWS}|机电`, TODAY)
      expect(asked.state?.pending?.question).toBe('reviews')
      const { state, text } = talk(`${AT_REVIEWS}|机电|${words}`, TODAY)
      expect(text).toContain('哪一年是优秀')
      expect(told(state, 'reviews')).toBeNull()
      expect(told(talk(`${AT_REVIEWS}|机电|${words}|20年优秀，其他合格`, TODAY).state, 'reviews')).toEqual({
        2019: '合格',
        2020: '优秀',
        2021: '合格',
      })
    },
  )

  it('one below asks which year it was', () => {
    expect(talk(`${AT_REVIEWS}|机电|两个合格一个基本合格`, TODAY).text).toContain('哪一年不是合格')
  })

  it('grades counted are no question about the notice', () => {
    expect(talk('温州机电|中级|一优两合格', TODAY).text).not.toContain('及格线')
  })
})

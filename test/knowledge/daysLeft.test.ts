import { describe, expect, it } from 'vitest'
import { asksDaysLeft } from '../../src/knowledge/daysLeft.ts'

describe('how many days are left', () => {
  it.each([
    '还有几天',
    '离截止还有几天',
    '距离申报截止还有多少天？',
    '还剩几天',
    '还有几天截止',
    '现在离报名结束还剩多少天',
  ])('%s', (text) => expect(asksDaysLeft(text)).toBe(true))

  it.each(['公示几天', '离公示还有几天', '晚了几天还收吗', '公示还有几天', '还有几天考试', '学时还差几天'])(
    'not asked by %s',
    (text) => expect(asksDaysLeft(text)).toBe(false),
  )
})

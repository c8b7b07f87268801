import { describe, expect, it } from 'vitest'
import { ofToday } from '../../../src/talk/reading/formerly.ts'
import { plannedHours } from '../../../src/talk/reading/hoursPlanned.ts'
import { saysAhead, saysOnce } from '../../../src/talk/reading/notNow.ts'

describe('what is still to come', () => {
  it.each([
    '下个月离职',
    '马上离职',
    '我要离职了',
    '要去杭州',
    '公司会补交',
    '想换单位',
    '过两天重新交',
    '回头补上',
    '准备转到温州',
    '年底退休',
  ])('%s', (text) => {
    expect(saysAhead(text)).toBe(true)
  })

  it.each(['我会电工', '停过两个月', '要看证明吗', '材料准备好了', '想当年在国企', '主要做设计', '需要的都交了'])(
    '%s: not',
    (text) => {
      expect(saysAhead(text)).toBe(false)
    },
  )

  it.each(['今年90学时改天学完', '今年90学时回头学完', '今年90学时过阵子补完', '今年90学时明年补完'])(
    '%s: of hours by the same words',
    (text) => {
      expect(plannedHours(text, 2022)).toHaveLength(1)
    },
  )

  it('今年90学时学完了 is done', () => {
    expect(plannedHours('今年90学时学完了', 2022)).toEqual([])
  })
})

describe('what was once so', () => {
  it.each(['以前在国企', '先前在国企', '早些年在国企', '交过', '老单位'])('%s', (text) => {
    expect(saysOnce(text)).toBe(true)
  })

  it.each(['以前说的', '之前填的不对', '原来是这样', '今年进厂'])('%s: not', (text) => {
    expect(saysOnce(text)).toBe(false)
  })

  it.each(['先前120个,现在80个', '早年120个,现在80个', '当时120个,现在80个', '去年120个,现在80个'])(
    '%s: of a firm, by the same words',
    (text) => {
      expect(ofToday(text)).toContain('现在80个')
      expect(ofToday(text)).not.toContain('120')
    },
  )
})

import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

describe('where to go, and who may from where', () => {
  it.each<readonly [keyof typeof PLANS, string]>([
    ['温州机电', '江滨西路金迅达大厦2幢404室'],
    ['温州机械', '钱江路121号'],
    ['温岭', '金利路8号'],
    ['上虞', '82313758'],
    ['浙江', '大学路高官弄9号'],
  ])('去哪办 at %s: %s', (plan, where) => expect(ask('去哪办', plan).text).toContain(where))

  it.each(['杭州的能报吗', '嘉兴的能报吗', '宁波的能报吗'])('the whole province may apply for 高级: %s', (asked) =>
    expect(ask(asked, '浙江').text).toContain('全省'),
  )

  it.each(['事业单位能报吗', '事业单位的能报吗'])(
    '温岭 says of 事业单位 that the criteria name firms alone: %s',
    (asked) => {
      const { text } = ask(asked, '温岭')
      expect(text).toContain('评价条件只写企业')
      expect(text).toContain('第二条')
    },
  )
})

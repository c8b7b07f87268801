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

  it.each<readonly [keyof typeof PLANS, string, string]>([
    ['上虞', '档案在杭州，能在这里报吗', '三者不一致'],
    ['温岭', '学校在苏州读的大专，学历要怎么验证', '学历材料'],
    ['温州机电', '毕业证是上海的学校发的，要认证吗', '学历材料'],
    ['温州机电', '本科是南京的大学读的，学历证明传什么', '学历材料'],
  ])('at %s what somebody has elsewhere makes no other plan of it: %s', (plan, asked, entry) =>
    expect(ask(asked, plan)).toMatchObject({ kind: 'answer', entry }),
  )

  it.each(['杭州几号截止', '杭州的中级怎么报', '绍兴的学校收材料吗'])('%s is still asked of there', (asked) =>
    expect(ask(asked, '温州机电').kind).toBe('silent'),
  )
})

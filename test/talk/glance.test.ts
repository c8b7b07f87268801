import { describe, expect, it } from 'vitest'
import { saidIn } from './lines.ts'
import { realWorld } from './world.ts'

/** As much as somebody tired takes in at a glance. */
const GLANCE = 46

describe('what is asked of oneself in so many words', () => {
  const statements = realWorld().packs.flatMap(({ plan, statements }) =>
    [...statements.values()].map(({ id, question }) => ({ plan: plan.id, id, length: [...question].length })),
  )

  it('is read at a glance', () => {
    expect(statements.length).toBeGreaterThan(50)
    expect(statements.filter(({ length }) => length > GLANCE)).toEqual([])
  })

  it('is told in full to whoever asks why', () => {
    const lines = [
      '今天: 2022-09-15',
      '备答: 职称=不知道；学历=大专；业绩=不知道；处分=都没有；专业工作=不知道；专业=机械；对口=没问过；其他学历=没有；毕业时间=不知道；岗位变动=不知道；年度考核=不知道；技能等级=不知道；pause=继续；在生产一线做技术技能工作=不知道',
      '用户: 温岭机电 报中级',
      '顺答: 学历证明齐全',
      '用户: 为什么问',
    ]
    const text = saidIn(...lines).at(-1)
    expect(text).toContain('留学服务中心')
    expect(text).toContain('有毕业证就答“有”')
  })
})

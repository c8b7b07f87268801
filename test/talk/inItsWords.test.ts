import { describe, expect, it } from 'vitest'
import { saidIn, talk, told } from './lines.ts'

describe('有 where there are kinds to have', () => {
  it.each([
    [
      '浙江高工|工程师|本科机械设计2010年毕业|2018年9月1日至今|2018年8月|不知道|没有|不知道',
      'education.degree',
      '学士、',
    ],
    ['温州机电|中级|没有', 'skills', '高级工'],
  ])('%s: asked back which', (head, question, named) => {
    const at = talk(head, '2024-08-01')
    expect(at.state?.pending?.question).toBe(question)
    const { state, text } = talk(`${head}|有`, '2024-08-01')
    expect(text).toContain('哪一种')
    expect(text).toContain(named)
    expect(state?.pending?.question).toBe(question)
  })
})

describe('a declaration answered in its own words', () => {
  it.each([
    ['拿得出', '有'],
    ['拿不出', '没有'],
  ])('%s: %s', (said, meant) => {
    const all = saidIn(
      '今天: 2023-08-20',
      `备答: 学历=大专；职称=没有；专业=化学工程；毕业时间=2014年6月；技能等级=没有；专业工作=2014年7月1日到现在；近三年社保证明=${said}`,
      '用户: 上虞',
      '顺答:',
    )
    expect(all.join('\n')).toContain(`记下：${meant}`)
  })
  it('told of the plan that asks it only', () => expect(told(talk('温州机电|拿得出').state, 'statement')).toBeNull())
})

import { describe, expect, it } from 'vitest'
import { saidInFull } from '../../src/knowledge/terse.ts'
import { ask } from './real.ts'

describe('a question of a few words', () => {
  it.each([
    ['论文要吗', '要不要论文'],
    ['答辩有没有', '有没有答辩'],
    ['软件开发的能报吗', '做软件开发的能报吗'],
    ['评审表几份', '评审表要几份'],
    ['非要专利不可吗', '一定要专利吗'],
    ['论文非得有吗', '一定要论文吗'],
  ])('%s is asked in full as %s', (typed, full) => {
    expect(saidInFull(typed)).toContain(full)
  })

  it.each(['评审表交到哪里去', '材料清单', '我们公司在外地的分公司能报吗'])('%s stands as it is', (typed) => {
    expect(saidInFull(typed)).toEqual([])
  })

  it.each([
    ['温州机电', '加分有没有', '山区县'],
    ['温州机电', '论文要不要', '没有要论文'],
    ['温岭', '非得要论文吗', '不是必备'],
    ['温州机械', '表几份', '一式 2 份'],
    ['上虞', '我要准备啥', '学历证明'],
    ['温州机电', '那要备哪些东西', '年度考核'],
    ['浙江', '五个方向是哪些', '系统集成'],
    ['温岭', '全部的截止时间列一下', '11月2日'],
  ] as const)('%s: %s', (plan, typed, told) => {
    const answer = ask(typed, plan)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(told)
  })

  it('how to apply and no more asks for the steps, of whichever plan is meant', () => {
    expect(ask('怎么报', '温州机电')).toMatchObject({ kind: 'answer', entry: '日程' })
    expect(ask('工程师怎么申报', '温州机械')).toMatchObject({ kind: 'answer', entry: '日程' })
    expect(ask('机电工程师怎么报').kind).toBe('whichPlan')
    // How it is judged is another thing.
    expect(ask('工程师怎么评', '温州机电')).not.toMatchObject({ entry: '日程' })
  })

  it('of what is not written is not answered with a neighbour', () => {
    expect(ask('软件开发的能报吗', '温州机电').kind).toBe('silent')
    expect(ask('加分有吗', '上虞').kind).toBe('silent')
  })
})

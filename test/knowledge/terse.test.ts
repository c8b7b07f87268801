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
    ['温州机电', '学历是中专的咋办', '对口中专'],
    ['温州机电', '高中学历的咋办', '高中毕业'],
    ['上虞', '只有中专怎么评', '技师'],
    ['温州机电', '我是老板，厂里五个人想评，要什么条件', '实际任助理工程师满 4 年'],
    ['温州机电', '公司有几个人要评中级，需要什么条件', '实际任助理工程师满 4 年'],
    ['温州机电', '公司在杭州，社保交在杭州，我人在温州上班能报吗', '要总部同意'],
    ['温岭', '军人转业的怎么办', '调入审定和确认'],
  ] as const)('%s: %s', (plan, typed, told) => {
    const answer = ask(typed, plan)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(told)
  })

  it.each([
    ['温州机电', '我社保在杭州，大专毕业五年，我在温州上班能报吗'],
    ['温州机电', '我大专毕业五年，能报中级吗'],
  ] as const)('what is told of oneself is still judged one by one, %s: %s', (plan, typed) => {
    expect(ask(typed, plan).kind).toBe('personal')
  })

  it.each([
    ['温岭', '转业前部队的年限算不算', '调入审定'],
    ['温州机电', '大专学历丢了咋办', '实际任助理工程师'],
    ['温州机电', '大专怎么算工龄', '实际任助理工程师'],
  ] as const)('while other matters stay their own, %s: %s', (plan, typed, not) => {
    expect(ask(typed, plan).text).not.toContain(not)
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

import { describe, expect, it } from 'vitest'
import { act, BLANK, TODAY, types } from './walk.ts'

const having = (...texts: readonly string[]) => texts.reduce(types, BLANK)
const wordsOf = (screen: ReturnType<typeof having>) => screen.said.map(({ text }) => text).join('\n')

describe('what chance has found stays mended', () => {
  it.each(['都合格', '合格', '对口', '有', '够了'])('%s is no yes to losing everything', (words) => {
    const open = having('温州机电 报中级', '助理工程师', '大专')
    for (const asked of [
      types(open, '重来'),
      act(open, { kind: 'command', name: 'delete', argument: '', today: TODAY }),
    ]) {
      expect(asked.state?.confirming).not.toBeNull()
      expect(types(asked, words).state?.answers).toMatchObject({ titles: { value: '助理工程师' } })
    }
  })

  it.each(['是', '是的', '对', '好', '确定', '嗯', '可以', '行', '1', '👍'])('%s is one', (words) => {
    expect(types(having('温州机电 报中级', '助理工程师', '重来'), words).state?.answers).toEqual({})
  })

  it.each(['温岭机电 报中级', '温州机电 报中级', '上虞 报中级'])('an answer of many clauses is kept: %s', (plan) => {
    const screen = having(plan, '助理工程师', '料', '要交什么材料', '依据')
    expect(screen.state?.answers).toMatchObject({ titles: { value: '助理工程师' } })
  })

  it('a number that nobody can have is not taken', () => {
    const screen = having('温州机电 报中级', '计算机考了3个模块', '改计算机')
    expect(screen.state?.pending?.question).toBe('computerModules')
    const said = types(screen, '1234567')
    expect(wordsOf(said)).toContain('不对吧')
    expect(said.state?.answers.computerModules).toEqual(screen.state?.answers.computerModules)
    expect(types(screen, '5').state?.answers.computerModules).toMatchObject({ value: 5 })
  })

  it.each([
    ['我是助理工程师，2013年还评了技术员', '改另外的职称', 'titles.also'],
    ['本科，2015年毕业。另外还有中专，2009年毕业，机电专业', '改另外的学历', 'education.also'],
  ])('%s: who does not know more gets on', (told, change, question) => {
    const screen = having('温州机电 报中级', told, change)
    expect(screen.state?.pending?.question).toBe(question)
    for (const words of ['不知道', '跳过', '没有'])
      expect(types(screen, words).state?.pending?.question, words).not.toBe(question)
    expect(wordsOf(types(screen, '嘎嘣'))).not.toMatch(/比如[^比]*比如/)
  })
})

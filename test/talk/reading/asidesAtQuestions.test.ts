import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

describe('said while a question is open', () => {
  it.each(['等下', '稍等', '稍等一下', '等一哈', '马上', '我看看', '车间里的', '等下，我去拿证', '晚点说'])(
    'no major: %s',
    (text) => {
      const { taken, open } = atQuestion('education.major', text)
      expect(taken).toEqual([])
      expect(open).toBe('education.major')
    },
  )

  it.each(['学校是温州大学', '哦对了 学校是温州大学', '毕业学校:温州大学', '母校温州大学'])('a school: %s', (text) => {
    const { taken, said } = atQuestion('education.major', text)
    expect(taken).toEqual([])
    expect(said).toContain('温州大学是学校')
  })

  it.each(['机械制造', '数控技术', '等离子体物理'])('a major: %s', (text) => {
    expect(atQuestion('education.major', text).taken).toEqual([`education.major=${text}`])
  })

  it('a letter told beside 等下 is kept', () => {
    const { taken, open } = atQuestion('education.major', '等下 聘书是2019年2月1日开始')
    expect(open).toBe('education.major')
    expect(taken.join()).not.toContain('等下')
  })

  it.each(['机电', '机械类的'])('the field of a trade is asked back: %s', (text) => {
    expect(atQuestion('skills.related/技师', text).said).toContain('是吗')
    expect(atQuestion('skills.related/技师', text, '是').taken).toEqual(['skills.related/技师=相关'])
  })

  it.each(['优秀一年其他合格', '一年优秀，其余称职'])('grades counted are asked back: %s', (text) => {
    expect(atQuestion('reviews', text).said).toContain('哪一年是优秀')
  })

  it.each([
    ['insurance', '公司没交'],
    ['insurance', '温岭 2015'],
    ['titles.specialty/助理工程师', '和机电差不多'],
  ])('no question: at %s, %s', (question, text) => {
    expect(atQuestion(question, text).said).not.toContain('〔')
  })
})

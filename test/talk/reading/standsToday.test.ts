import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

describe('what is still to come, told where it is asked how it stands today', () => {
  it.each([
    ['employer.staff', '要招到500人'],
    ['employer.staff', '公司会扩到500人'],
    ['insurance', '想转到温州缴'],
    ['insurance', '会在温州缴'],
    ['insurance', '下个月转到温州缴'],
    ['insurance.current', '会正常交'],
    ['insurance.current', '公司会正常缴着'],
    ['employment', '要做销售了'],
    ['employment', '我想改行做销售'],
    ['employment', '快到退休了，在做设计'],
    ['employer', '公司要改制成国企'],
  ])('%s: %s is asked again', (question, text) => {
    const { taken, open } = atQuestion(question, text)
    expect(taken.filter((told) => told.startsWith(`${question}=`))).toEqual([])
    expect(open).toBe(question)
  })

  it.each([
    ['employer.staff', '要招到500人，现在300人', 'employer.staff=300 人'],
    ['insurance', '在温州缴，想转到杭州去', 'insurance=在温州缴'],
    ['insurance.current', '正常缴着，以后也会交', 'insurance.current=正常缴着'],
    ['employment', '想做销售，现在在做设计', 'employment=在岗，做机电技术工作'],
    ['employer', '民企，想评中级', 'employer=民营、外资等非公有制企业'],
    ['employer', '我在民企上班想评中级', 'employer=民营、外资等非公有制企业'],
    ['insurance', '在温州缴要报工程师', 'insurance=在温州缴'],
  ])('%s: %s is of today', (question, text, told) => expect(atQuestion(question, text).taken).toContain(told))
})

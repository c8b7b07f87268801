import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('who has the title already that is asked for', () => {
  it.each([
    ['温州机电|中级|工程师|机电', '2022-09-15', '**您已经是工程师，不用再报工程师**'],
    ['温州机电|中级|工程师|不知道', '2022-09-15', '**您已经是工程师，不用再报工程师**'],
    ['温岭机电|中级|工程师|机电', '2022-09-15', '**您已经是工程师，不用再报工程师**'],
    ['上虞|本科|工程师', '2023-08-10', '**您已经是工程师，不用再报工程师**'],
    ['温州机电|助工|我是工程师', '2022-09-15', '比助理工程师高，不用再报助理工程师**'],
    ['温州机电|4|工程师|机电', '2022-09-15', '**您已经是工程师，不用再报工程师**'],
    ['温州机械|中级|工程师', '2023-08-10', '您已经是工程师'],
  ])('is told so, and asked nothing more: %s', (lines, today, said) => {
    const { state, text } = talk(lines, today)
    expect(text).toContain(said)
    expect(text).toContain('浙江省机电制造专业高级工程师评审')
    expect(text).toContain('别的年份、别的专业的通知不在手里')
    expect(text).not.toContain('还报不了')
    expect(text).not.toContain('还有可能')
    expect(state?.stage).toBe('result')
  })

  it('is told so before it is asked of which field the title is', () => {
    const { state, text } = talk('温州机电|中级|工程师')
    expect(state?.pending?.question).toBe('titles.specialty/工程师')
    expect(text).toContain('工程师您已经有了')
  })

  it('hears of the next level of the same plan, which is looked at by its name', () => {
    expect(talk('温州机电|技术员|我是助工').text).toContain('再上一级是工程师，这个计划就评')
    expect(talk('温州机电|技术员|我是助工|工程师').state?.target).toBe('工程师')
  })

  it('hears that what comes after 高级工程师 is not in hand', () => {
    expect(talk('浙江高级|本科|高级工程师', '2024-08-01').text).toContain('再上面的级别，通知不在手里')
  })

  it('may go on to the plan of the next level', () => {
    expect(talk('温州机电|中级|工程师|机电|换到浙江高级').state?.plan).toBe('zhejiang-jidian-senior-2024')
  })

  it('is shown no other way, nor a lower level as one', () => {
    const { text } = talk('温州机电|中级|工程师|机电|看别的路')
    expect(text).toContain('您已经是工程师')
    expect(text).not.toContain('助理工程师还有可能')
  })
})

describe('a title of another field', () => {
  it('is turned into one of this: nothing else is asked for', () => {
    const { state } = talk('温州机电|中级|工程师|其他专业|本科|机械')
    expect(state?.pending?.question).toBe('jobChange')
    expect(talk('温州机电|中级|工程师|其他专业|本科|机械|是').state?.pending?.question).toMatch(/^titles\./)
  })

  it('or is not, where the post was not changed', () => {
    const { text } = talk('温州机电|中级|工程师|其他专业|本科|机械|不是|好')
    expect(text).toContain('最近的一条路是转评')
    expect(text).not.toContain('助理工程师还有可能')
  })
})

describe('who has a lower title', () => {
  it.each(['温州机电|中级|助工', '温州机电|4|助工', '浙江高级|本科|工程师'])('is asked on: %s', (lines) => {
    const { state, text } = talk(lines, '2022-09-15')
    expect(text).not.toContain('已经是')
    expect(state?.stage).toBe('asking')
  })
})

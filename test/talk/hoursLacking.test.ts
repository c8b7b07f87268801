import { describe, expect, it } from 'vitest'
import { readHours } from '../../src/talk/reading/hours.ts'
import { talk } from './lines.ts'
import { atQuestion } from './reading/atQuestion.ts'

const YEARS = [2019, 2020, 2021, 2022]
const read = (text: string) => readHours(text, YEARS, '2022-09-25')

describe('hours lacking', () => {
  it.each([
    '就21年少10个专业课 别的够',
    '21年专业少10个，其余够',
    '2021年少了10个专业学时，其他年份够',
    '20年公需少学了6个，其余够',
    '21年专业差10个 别的都够',
  ])('%s: how many there are is asked, not taken for so many', (text) => {
    expect(read(text).kind).toBe('vague')
  })

  it.each(['别的年都够', '其他都够', '其余年份够', '别的够', '剩下的都够了'])('21年专业只有50…，%s', (others) => {
    const told = read(`21年专业只有50 一般公需18 行业12，${others}`)
    expect(told).toMatchObject({
      kind: 'value',
      value: { byYear: { 2021: { professional: 50, general: 18, industry: 12 } }, met: [2019, 2020, 2022] },
    })
  })

  it('at least so many, and not one lacking, lack nothing', () => {
    expect(read('每年都够，一个不少').kind).toBe('value')
  })
})

describe('by how much a year falls short', () => {
  const at = (text: string) => atQuestion('hours', text).taken

  it.each([
    ['20年少了10个其他够', 10],
    ['20年差10个学时，别的都够', 10],
    ['2020年80，其他年份都够', 10],
  ])('%s is kept', (text, lacking) => {
    expect(at(text)).toEqual([`hours=2020差 ${lacking} 学时，2021、2022都够了`])
  })

  it('a subject that is lacking is no figure', () => {
    expect(at('20年差了公需，其他够')).toEqual(['hours=2020不够，2021、2022都够了'])
  })

  it('one year told after another keeps its figure', () => {
    expect(atQuestion('hours', '22年差18', '21年差10', '都够').taken).toEqual([
      'hours=2020够了，2021差 10 学时，2022差 18 学时',
    ])
  })

  it('is said in the verdict, which promises nothing of a year gone by', () => {
    const { text } = talk(
      '温州机电|中级|助工|大专|模具|2019年1月1日到现在|2018年12月|机电|都合格|20年少了10个其他够|温州|16年8月|没有|民企|在岗，做机电技术工作|没有|好',
      '2022-09-15',
    )
    expect(text).toContain('2020年学时差 10')
    expect(text).toContain('先问学时网站')
    expect(text).not.toContain('就能报')
  })
})

import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (obtained: string) => ({ titles: [{ level: '助理工程师', obtained }] })
const ASKED = ['职称.名称 ambiguous']
const GRADE = ['技能等级.等级 ambiguous']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // going on
  ['我2018年评的助工，中级在评', 助工('2018'), ASKED],
  ['我2018年评的助工，今年在评中级', 助工('2018'), ASKED],
  ['2018年助工，工程师正在走流程', 助工('2018'), ASKED],
  ['2018年助工，工程师材料已经报上去了', 助工('2018'), ASKED],
  ['助工今年才在评', {}, ASKED],
  ['技师今年在评', {}, GRADE],
  ['高级工今年在评', {}, GRADE],
  ['技师正在评审中', {}, GRADE],
  ['技师今年报了', {}, GRADE],
  ['技师今年考的', { skills: [{ grade: '技师', obtained: '2022' }] }],
  ['助工2018年在温州评的', 助工('2018')],
  // where it was done is not that it is going on
  ['助工2018年在评审会上通过的', 助工('2018')],
  ['助工18年在评审中心拿的', 助工('2018')],
  ['助工2018年在申报系统里查得到', 助工('2018')],
  ['技师2019年在考评站考的', { skills: [{ grade: '技师', obtained: '2019' }] }],
  ['高级工证2016年在考务中心领的', { skills: [{ grade: '高级工', obtained: '2016' }] }],
  ['工程师在申报系统提交了', {}, ASKED],
  ['助工今年在评审会上', {}, ASKED],
  ['技师2022年在考', {}, GRADE],
  // in vain, and then not
  ['助工2018年没批，2019年评的', 助工('2019')],
  ['2018年助工没评上，2019年评上了', 助工('2019')],
  ['2018年没评上助工，2019年评的', 助工('2019')],
  ['2018年助工没评上，2019年又评，评上了', 助工('2019')],
  ['2018年助工没过，2019年过的', 助工('2019')],
  ['2018年助工没评上，2019年评上了，2022年工程师没评上', 助工('2019')],
  ['2018年评助工没评上，2019年没去评', {}],
  ['2018年评了助工，2021年没评上工程师', 助工('2018')],
  // in vain, by other words
  ['2021年评工程师没成，助工2017年', 助工('2017')],
  ['2019年技师差一门', {}],
  ['工程师没弄下来', {}],
  ['2021年工程师黄了，助工2017年评的', 助工('2017')],
  ['助工2018年弄下来的', 助工('2018')],
  ['我2018年评的助工，公司黄了', 助工('2018')],
]

describe('what is under way, or was tried in vain, is not had', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['titles', '中级在评', []],
    ['titles', '工程师没弄下来', []],
    ['titles', '助工，中级在评', ['titles=助理工程师']],
    ['skills', '技师今年在评', []],
    ['skills', '高级工，技师在考', ['skills=高级工（三级）']],
  ])('nor answered: at %s, %s', (question, text, taken) => {
    expect(atQuestion(question, text).taken).toEqual(taken)
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const read = (text: string, asked: string | null = null) => readMessage(text, { today: '2022-09-15', asked }).dossier

describe('figures that are not reached', () => {
  it.each([
    ['income', '没到20万'],
    ['income', '20万没有'],
    ['income', '没有20万'],
    ['selfScore.total', '没到80'],
    ['selfScore.total', '80不到'],
    ['selfScore.total', '八十五分，扣5分'],
    ['employer.staff', '不到200人'],
    ['employer.staff', '200人不到'],
    ['experts', '没有三个'],
    ['experts', '凑不齐三个'],
    ['experts', '找了3个，2个同意'],
    ['experts', '答应了三个，两个签了'],
    ['experts', '三位，没到的一位在外地'],
    ['experts', '3位高工，2位教授都同意了'],
    ['employer.staff', '去年120个'],
    ['employer.staff', '去年厂里200人'],
    ['employer.staff', '以前公司200人'],
    ['computerModules', '没有3个'],
  ])('at %s, %s: nothing is taken', (question, text) => {
    expect(atQuestion(question, text).taken).toEqual([])
    const { income, selfScore, employer, experts } = read(text, question)
    expect([income, selfScore, employer, experts]).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each(['年薪没到20万', '年薪没有20万', '年薪20万没有', '去年年薪没拿到20万', '公司200人不到', '公司没有200人'])(
    '%s',
    (text) => {
      expect(read(text)).toEqual({})
    },
  )

  it.each([
    ['income', '20万没问题', '20 万元'],
    ['selfScore.total', '85没问题', '85 分'],
    ['employer.staff', '200人', '200 人'],
    ['employer.staff', '现在80个，去年120个', '80 人'],
    ['employer.staff', '去年120个，现在80个', '80 人'],
    ['experts', '没问题，3个', '3 名'],
    ['experts', '一位同意了，另一位也同意了', '2 名'],
    ['computerModules', '2个，没有了', '2 个模块'],
  ])('at %s, %s', (question, text, shown) => {
    expect(atQuestion(question, text).taken).toContain(`${question}=${shown}`)
  })

  it.each(['去年厂里200人', '以前公司200人', '去年公司有200个员工'])('of former times are asked about: %s', (text) => {
    expect(read(text)).toEqual({})
    expect(read(`${text}，现在80人`)).toEqual({ employer: { staff: 80 } })
  })

  it.each([
    ['现在80个，去年120个', 'employer.staff', { employer: { staff: 80 } }],
    ['三位，三位都同意', 'experts', { experts: 3 }],
    ['两位，一个搞泵一个搞模具', 'experts', { experts: 2 }],
    ['3位高工，2位教授', 'experts', { experts: 5 }],
  ])('%s at %s', (text, question, told) => {
    expect(read(text, question)).toEqual(told)
  })

  it('takes the figure beside what is lacking of something else', () => {
    expect(read('年收入20万，没有年终奖').income?.yearly).toBe(200_000)
  })
})

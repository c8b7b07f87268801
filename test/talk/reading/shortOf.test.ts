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
    ['experts', '没问题，3个', '3 名'],
    ['experts', '一位同意了，另一位也同意了', '2 名'],
    ['computerModules', '2个，没有了', '2 个模块'],
  ])('at %s, %s', (question, text, shown) => {
    expect(atQuestion(question, text).taken).toContain(`${question}=${shown}`)
  })

  it('takes the figure beside what is lacking of something else', () => {
    expect(read('年收入20万，没有年终奖').income?.yearly).toBe(200_000)
  })
})

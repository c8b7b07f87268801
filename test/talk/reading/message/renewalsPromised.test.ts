import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { told } from './rows.ts'

const AT = 'titles.appointments/助理工程师'
const FIRST = '2019年1月1日到2021年12月31日'
const letters = (text: string) => told(text).dossier.titles?.[0]?.appointments

describe('renewals that were spoken of, and those of something else', () => {
  it.each(['说好续三年，还没续', '公司答应续三年，没下文', '本来要续三年的，没续成', '房子租约到期续了两年'])(
    '%s: the letter ends when it ends',
    (behind) => {
      expect(letters(`助工${FIRST.replace('到', '聘到')}，${behind}`)).toEqual([
        { from: '2019-01-01', to: '2021-12-31' },
      ])
      expect(atQuestion(AT, `${FIRST}，${behind}`).taken).toEqual([`${AT}=${FIRST}`])
    },
  )

  it('asks for the end where a renewal was promised', () => {
    expect(letters(`助工2019年1月1日聘到2021年12月31日，说好续三年`)).toEqual([{ from: '2019-01-01' }])
    expect(atQuestion(AT, `${FIRST}，说好续三年`).taken).toEqual([])
  })

  it('keeps a renewal that came', () => {
    expect(letters('助工2019年1月1日聘到2021年12月31日，到期又续了三年')).toHaveLength(2)
    expect(letters('助工2019年1月聘到2021年12月，到期续了两年，后来没续')).toEqual([{ from: '2019-01', to: '2023-12' }])
  })

  it.each([
    ['助工聘书从2018年1月1日起一年一签共四份', '2021-12-31'],
    ['助工2018年1月1日起聘，两年一聘，签了两次', '2021-12-31'],
    ['助工聘书2018年1月1日起三年', '2020-12-31'],
  ])('%s', (text, to) => {
    expect(letters(text)).toEqual([{ from: '2018-01-01', to }])
  })

  it('knows no end of letters of a year each whose number is not told', () => {
    expect(letters('助工聘书从2018年1月1日起一年一签')).toEqual([{ from: '2018-01-01' }])
  })
})

import { describe, expect, it } from 'vitest'
import { resultOf, talk, told } from './lines.ts'

const BEFORE = '温州机电|中级|助工|大专|模具'
const LETTER = 'titles.appointments/助理工程师'
const letter = (words: string) => talk(`${BEFORE}|${words}`, '2022-09-15')

describe('a letter of appointment', () => {
  it.each(['我17年评的现在还在聘', '17年的证，聘到现在', '2018年12月20号发的证', '17年3月取得，一直聘着'])(
    'begins on no day the title was had on, and is asked for: %s',
    (words) => {
      const { state } = letter(words)
      expect(state?.answers).not.toHaveProperty(LETTER)
      expect(state?.pending).toMatchObject({ question: LETTER })
      expect(state?.pending).not.toHaveProperty('candidate')
    },
  )

  it.each([
    ['2018年3月1日聘的，一直聘到现在', [{ from: '2018-03-01', to: '至今' }]],
    ['2019年1月1日到2019年12月31日，每年续', [{ from: '2019-01-01', to: '至今' }]],
    ['17年12月评的，18年1月1日聘到现在', [{ from: '2018-01-01', to: '至今' }]],
  ])('is taken with days of its own: %s', (words, letters) => {
    expect(told(letter(words).state, LETTER)).toEqual(letters)
  })

  it('of a year, one after another, is asked till when', () => {
    expect(letter('2019年1月1日到2019年12月31日，每年一聘').text).toContain('一直聘到现在吗')
    expect(letter('每年一聘').text).toContain('第一份聘书从哪天写起')
  })

  it('told by its years alone may be shorter, and decides nothing flatly', () => {
    const { state } = letter('聘了四年')
    expect(told(state, LETTER)).toEqual([{ from: '2017-09-16/2019-03-15', to: '至今' }])
    const said = resultOf(
      '2022-09-15',
      '温州机电 中级 助工聘了四年 大专模具',
      '技能等级=没有；取得=2018年；职称的专业=机电；年度考核=都合格；学时=都够；社保=温州；社保起始=2016年8月；编制=没有；单位=民企；岗位=在岗，做模具；违规=没有',
    )
    expect(said).not.toMatch(/^可以报/m)
  })
})

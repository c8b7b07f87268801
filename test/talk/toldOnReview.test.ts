import { describe, expect, it } from 'vitest'
import { WENLING } from './allAnswered.ts'
import { talk, told } from './lines.ts'

const TOLD =
  '温州机电|中级|助工|大专|模具|2019年1月1日到现在|2018年12月|机电|都合格|都够|温州|16年8月|没有|民企|在岗，做模具|没有'
const on = (text: string) => talk(`${TOLD}|${text}`, '2022-09-15')

describe('told where the answers are checked', () => {
  it.each(['在岗，做模具', '没编制', '考核都合格', '学时都够', '社保在温州交', '没处罚', '都合格的'])(
    '%s: told once more',
    (text) => {
      const { state, text: said } = on(text)
      expect(said).toContain('记着了')
      expect(state?.pending?.question).toBe('review')
    },
  )

  it.each([
    ['现在不在岗', 'employment', '不在岗'],
    ['我在事业单位', 'employer', '事业单位'],
    ['专业是数控', 'education.major', '数控'],
    ['社保17年8月开始的', 'insurance.since', '2017-08'],
  ])('%s takes the place of what was told', (text, key, value) => {
    const { state, text: said } = on(text)
    expect(told(state, key)).toBe(value)
    expect(said).toContain('改成')
  })

  it('2020年考核是优秀: of one year', () => {
    expect(told(on('2020年考核是优秀').state, 'reviews')).toMatchObject({ 2019: '合格', 2020: '优秀', 2021: '合格' })
  })

  it.each(['2018年3月', '算了不改了', '怎么这样'])('%s is of no answer', (text) => {
    const before = talk(TOLD, '2022-09-15').state?.answers
    const after = on(text).state?.answers
    expect(after).toEqual(before)
  })

  it.each([
    ['学历', 'education'],
    ['改学历', 'education'],
    ['3', 'education.major'],
    ['单位', 'employer'],
  ])('%s opens what is to be changed', (text, question) => {
    expect(on(text).state?.pending?.question).toBe(question)
  })

  it.each(['好', '没有', '对的'])('%s: to the result', (text) => {
    expect(on(text).state?.pending?.question).toBe('result')
  })
})

describe('a denial that names its matter is of no other answer', () => {
  it.each(['考核没有问题', '社保没有停', '单位没有停', '学时没有问题', '技能证书没丢', '没停社保'])(
    '%s: 温岭',
    (text) => {
      const { state } = talk(`${WENLING}|${text}`, '2022-09-15')
      expect(told(state, 'titles')).toBe('助理工程师')
      expect(told(state, 'titles.appointments/助理工程师')).not.toBeNull()
    },
  )
})

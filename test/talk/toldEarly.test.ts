import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const WENZHOU = '温州机电|中级|助工'
const SHANGYU = '上虞|本科|没有|化工|没有|2018年6月'
const at = (lines: string, text: string, today = '2022-09-15') => talk(`${lines}|${text}`, today)

describe('told before the plan is chosen', () => {
  const opened = (text: string) => talk(`${text}|温州机电|中级`, '2022-09-15').state

  it.each([
    ['2020年优秀 其他合格', { 2019: '合格', 2020: '优秀', 2021: '合格' }],
    ['助工，20年优秀，其他都合格', { 2019: '合格', 2020: '优秀', 2021: '合格' }],
    ['2020年基本合格 其他合格', { 2019: '合格', 2020: '基本合格', 2021: '合格' }],
    ['2020年优秀', { 2020: '优秀' }],
  ])('reviews shared out between a year and the others: %s', (text, years) => {
    expect(told(opened(text), 'reviews')).toEqual(years)
  })

  it.each(['社保温州2015年8月', '温州社保2015年8月', '社保在温州，2015年8月', '本科机械，社保温州2015年8月'])(
    'a day alone beside the insurance is since when: %s',
    (text) => expect(told(opened(text), 'insurance.since')).toBe('2015-08'),
  )

  it.each(['社保温州2015年8月停的', '社保温州2015年8月断了', '社保温州2015年8月到2018年', '社保温州，2015年8月毕业'])(
    'and is not where more is told: %s',
    (text) => expect(told(opened(text), 'insurance.since')).toBeNull(),
  )

  it.each(['我帮同事问，他本科15年毕业学机械的，16年评的助工', '替朋友问的，本科，15年毕业学机械的，16年评的助工'])(
    'by somebody who asks for another, it is kept: %s',
    (text) => {
      const state = opened(text)
      expect(told(state, 'education')).toBe('本科')
      expect(told(state, 'education.graduated')).toBe('2015')
      expect(told(state, 'titles')).toBe('助理工程师')
    },
  )

  it.each(['我同事本科，能报吗', '我帮同事问，我自己本科，他大专'])(
    'and of others than the one asked for nothing is: %s',
    (text) => expect(told(opened(text), 'education')).toBeNull(),
  )

  it.each(['2018年评的助工，差5分', '本科机械，18年评的助工，差了5分'])(
    'who may have failed is told so: %s',
    (text) => {
      expect(talk(text).text).toContain('说得不准的没记：评的助工')
      expect(told(opened(text), 'titles')).toBeNull()
    },
  )

  it.each(['2018年评的助工，中级差5分', '2018年评的助工'])('and who has it is not: %s', (text) => {
    expect(talk(text).text).not.toContain('没记')
    expect(told(opened(text), 'titles')).toBe('助理工程师')
  })
})

describe('told early', () => {
  it.each(['都合格咯', '一直都合格的', '都合格'])('%s, at another question: of the reviews', (text) => {
    const { state } = at(WENZHOU, text)
    expect(told(state, 'reviews')).toEqual({ 2019: '合格', 2020: '合格', 2021: '合格' })
    expect(state?.pending?.question).toBe('education')
  })

  it.each(['合格', '学时都合格', '合格吗', '都够'])('%s: of no reviews', (text) => {
    expect(told(at(WENZHOU, text).state, 'reviews')).toBeNull()
  })

  it.each(['2015年7月至今', '1998年到现在', '从2015年7月开始一直到现在'])('%s: of what it is, is asked', (text) => {
    const { state, text: said } = at(WENZHOU, text)
    expect(said).toContain('到现在，说的是哪件事')
    expect(Object.keys(state?.answers ?? {})).toEqual(['titles'])
  })

  it('is an answer where a stretch is asked for', () => {
    const { state } = at(`${WENZHOU}|大专|模具`, '2015年7月至今')
    expect(told(state, 'titles.appointments/助理工程师')).toEqual([{ from: '2015-07', to: '至今' }])
  })
})

describe('work since graduation, whose month is known', () => {
  it.each(['毕业就一直做', '一毕业就干这个到现在', '毕业后一直从事这行', '毕业出来就一直做'])(
    '%s: asked, and taken',
    (text) => {
      const asked = at(SHANGYU, text, '2023-08-10')
      expect(told(asked.state, 'work')).toBeNull()
      expect(asked.text).toContain('2018年6月毕业')
      expect(told(at(SHANGYU, `${text}|是`, '2023-08-10').state, 'work')).toEqual([{ from: '2018-06', to: '至今' }])
    },
  )

  it.each(['毕业后在家休息', '毕业就结婚了', '毕业后做销售'])('%s: no such work', (text) => {
    const asked = at(SHANGYU, text, '2023-08-10')
    expect(asked.text).not.toContain('一直做到现在，是吗')
    expect(told(asked.state, 'work')).toBeNull()
  })
})

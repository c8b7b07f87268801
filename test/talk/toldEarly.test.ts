import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const WENZHOU = '温州机电|中级|助工'
const SHANGYU = '上虞|本科|没有|化工|没有|2018年6月'
const at = (lines: string, text: string, today = '2022-09-15') => talk(`${lines}|${text}`, today)

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

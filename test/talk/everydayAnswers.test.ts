import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'
import { atQuestion } from './reading/atQuestion.ts'

describe('everyday answers to the results of the years', () => {
  it.each(['过了', '没问题', 'OK', '没有不合格', '可以的', '都还行'])('are asked back: %s', (text) => {
    expect(atQuestion('reviews', text)).toMatchObject({ taken: [], open: 'reviews' })
    expect(atQuestion('reviews', text).said).toContain('都是合格以上，是吗')
    expect(atQuestion('reviews', text, '是').taken).toEqual(['reviews=2019、2020、2021都合格'])
  })

  it.each(['厂里不搞考核', '从来不考核'])('tell that there was none: %s', (text) => {
    expect(atQuestion('reviews', text).taken).toEqual([])
    expect(atQuestion('reviews', text, '是').taken).toEqual(['reviews=2019、2020、2021都未考核'])
  })

  it('leave one year out', () => {
    expect(atQuestion('reviews', '19年还没上班').said).toContain('2019年没有考核，是吗')
    expect(atQuestion('reviews', '19年还没上班', '是').taken.join()).toContain('2019未考核')
  })

  it.each(['没过考核', '有一年没过'])('and what was not passed is none of them: %s', (text) => {
    expect(atQuestion('reviews', text).said).not.toMatch(/合格以上，是吗|没有考核过，是吗/)
    expect(atQuestion('reviews', text).taken).toEqual([])
  })
})

describe('a school of several levels', () => {
  it.each(['大学', '大学毕业', '电大', '读的大学', '函授大学'])('is asked which: %s', (text) => {
    expect(atQuestion('education', text)).toMatchObject({ taken: [], open: 'education' })
    expect(atQuestion('education', text).said).toContain('回“本科”或“大专”')
    expect(atQuestion('education', text, '本科').taken).toEqual(['education=本科'])
  })

  it('老三届 is asked, too', () => expect(atQuestion('education', '老三届').said).toContain('高中还是初中'))

  it.each(['大学本科', '大学专科', '电大本科'])('and one that is told is taken: %s', (text) => {
    expect(atQuestion('education', text).taken).toHaveLength(1)
  })
})

describe('what is put right in one go', () => {
  const before = '温州机电|中级|助工|大专|模具|2019年1月1日到现在|2018年12月|机电|都合格'
  it.each(['考核2021年改成不合格', '2021年考核改成不合格', '改一下，考核2021年是不合格'])(
    'keeps the year: %s',
    (words) => {
      expect(told(talk(`${before}|${words}`).state, 'reviews')).toEqual({
        2019: '合格',
        2020: '合格',
        2021: '不合格',
      })
    },
  )

  it('改一下 with what is right is no bare order', () => {
    const { state } = talk(`${before}|改一下，聘任是2020年1月1日到现在`)
    expect(told(state, 'titles.appointments/助理工程师')).toEqual([{ from: '2020-01-01', to: '至今' }])
  })
})

describe('有 over and over, where it is asked which degree', () => {
  const OPEN = '温州机电|中级|助工|本科|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|改学位'
  it('is not met with the same words alone', () => {
    expect(talk(`${OPEN}|有`).text).toContain('学士')
    expect(talk(`${OPEN}|有`).text).not.toContain('不知道')
    expect(talk(`${OPEN}|有|有`).text).toContain('回“不知道”')
    expect(talk(`${OPEN}|有|有|学士`).state?.pending?.question).not.toBe('education.degree')
  })
})

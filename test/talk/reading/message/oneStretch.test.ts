import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string) => readMessage(text, { today: '2022-09-10' })

describe('a length of work', () => {
  it.each(['15年毕业，厂里待了2年，17年评助工', '厂里待了2年，17年评助工'])(
    'over before a day told next is asked about: %s',
    (words) => {
      expect(read(words).dossier.work).toBeUndefined()
      expect(read(words).asks.map(({ about }) => about)).toContain('工作经历')
    },
  )

  it.each([
    '厂里干了7年',
    '15年毕业，厂里待了7年，17年评助工',
    '厂里干了2年了，17年评的助工',
    '现在这家干了2年，17年评的助工',
  ])('reaches to today otherwise: %s', (words) => expect(read(words).dossier.work).toMatchObject([{ to: '至今' }]))
})

describe('what stands between two years', () => {
  it.each(['本科15年毕业学机械17年进厂19年助工21年聘', '17年进厂19年助工'])('is of the first: %s', (words) => {
    expect(read(words).dossier.work).toEqual([{ from: '2017' }])
  })

  it('and begins work where it is of the second', () => {
    expect(read('进厂时间2017年').dossier.work).toMatchObject([{ from: '2017' }])
  })
})

describe('how many work there', () => {
  it.each(['优秀员工2019', '先进员工2019', '2019年优秀员工'])('is told by no honour: %s', (words) => {
    expect(read(words).dossier.employer).toBeUndefined()
  })

  it.each([
    ['去年厂里200人，今年150人', 150],
    ['去年厂里200人，现在厂里150人', 150],
    ['今年厂里150人，去年200人', 150],
    ['厂里200人', 200],
    ['公司员工2019人', 2019],
  ])('is how many there are now: %s', (words, staff) => expect(read(words).dossier.employer?.staff).toBe(staff))
})

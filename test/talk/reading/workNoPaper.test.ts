import { describe, expect, it } from 'vitest'
import { talk, told } from '../lines.ts'

const TITLE = '温州机电|中级|助工|大专|模具|2019年1月1日到现在'
const GRADE = '温州机电|中级|没有职称|技师|相关'

describe('the year somebody began to work', () => {
  it.each([
    ['我2008年开始干的', '2008'],
    ['从98年干到现在', '1998'],
    ['进厂15年6月', '2015-06'],
    ['从2015年就在这家厂', '2015'],
    ['2015年开始工作的', '2015'],
  ])('is of the work, and dates no paper: %s', (words, from) => {
    for (const [lines, key] of [
      [TITLE, 'titles.obtained/助理工程师'],
      [GRADE, 'skills.obtained/技师'],
    ]) {
      const { state } = talk(`${lines}|${words}`, '2022-09-15')
      expect(state?.answers).not.toHaveProperty(key ?? '')
      expect(told(state, 'work')).toEqual([{ from, to: '至今' }])
    }
  })

  it.each([
    [TITLE, '2018年在厂里评的', 'titles.obtained/助理工程师', '2018'],
    [TITLE, '15年进厂，18年12月评的', 'titles.obtained/助理工程师', '2018-12'],
    [GRADE, '干了三年，2018年考的', 'skills.obtained/技师', '2018'],
  ])('leaves the day of the paper: %s|%s', (lines, words, key, day) => {
    expect(told(talk(`${lines}|${words}`, '2022-09-15').state, key)).toBe(day)
  })
})

import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const DENIED = '温州机电|中级|助工|大专 数控|没'
const KEY = 'titles.appointments/助理工程师'

describe('a letter told after it was denied', () => {
  it.each([
    ['2019年3月1号聘的 到2023年', '2019-03-01', '2023'],
    ['聘书有的 2019年3月1号到2022年12月31号', '2019-03-01', '2022-12-31'],
    ['有聘书，2019年3月1日到2022年12月31日', '2019-03-01', '2022-12-31'],
  ])('%s: taken', (said, from, to) => {
    expect(told(talk(`${DENIED}|${said}`).state, KEY)).toEqual([{ from, to }])
  })

  it('asks at once till when, where only its beginning is told', () => {
    const { state, text } = talk(`${DENIED}|聘过 2019年3月1日聘的`)
    expect(state?.pending?.question).toBe(KEY)
    expect(text).toContain('一直聘到现在吗')
    expect(told(talk(`${DENIED}|聘过 2019年3月1日聘的|是`).state, KEY)).toEqual([{ from: '2019-03-01', to: '至今' }])
  })

  it.each(['没聘过 2019年进厂', '聘书2019年的有用吗', '技术员2015年3月聘的'])('%s: no letter of it', (said) => {
    expect(told(talk(`${DENIED}|${said}`).state, KEY)).toEqual([])
  })
})

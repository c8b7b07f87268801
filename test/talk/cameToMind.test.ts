import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const KEY = 'titles.appointments/助理工程师'
const FORGOTTEN = '温岭机电 中级|助工|忘了'

describe('a date that comes to mind after 忘了', () => {
  it.each(['18年7月1号', '想起来了，18年7月1号', '2018.7.1聘的', '查到了 是2018年7月1日'])(
    '%s answers the question before',
    (said) => {
      expect(talk(`${FORGOTTEN}|${said}`).state?.pending?.question).toBe(KEY)
      const { state } = talk(`${FORGOTTEN}|${said}|到2022年6月30号`)
      expect(told(state, KEY)).toEqual([{ from: '2018-07-01', to: '2022-06-30' }])
    },
  )

  it('a level with its date is an answer to what is open', () => {
    const { state } = talk(`${FORGOTTEN}|大专 15年7月`)
    expect(told(state, KEY)).toBe('unknown')
    expect(told(state, 'education')).toBe('大专')
  })
})

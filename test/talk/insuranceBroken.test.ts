import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const SINCE = 'insurance.since'
const TOLD = '温岭机电|中级|助工|社保2018年6月起在温岭交'

describe('社保 that was broken off', () => {
  it.each([
    '社保去年断了两个月',
    '社保中间断缴过',
    '换单位那会儿社保断了三个月',
    '养老保险停过几个月',
    '换单位的时候社保断了三个月，现在又接上了',
  ])('%s: the start told before is open again', (said) => {
    expect(told(talk(TOLD, '2022-09-25').state, SINCE)).toBe('2018-06')
    const after = talk(`${TOLD}|${said}`, '2022-09-25')
    expect(told(after.state, SINCE)).toBeNull()
    expect(after.text).toContain('社保断过')
  })

  it.each(['社保2016年断过两个月', '社保没断过', '社保断了怎么办', '公积金断过两个月', '断缴会不会影响'])(
    '%s: it stays',
    (said) => {
      expect(told(talk(`${TOLD}|${said}`, '2022-09-25').state, SINCE)).toBe('2018-06')
    },
  )

  it('takes the day it was taken up again', () => {
    expect(told(talk(`${TOLD}|社保断过一次，2020年6月接上的`, '2022-09-25').state, SINCE)).toBe('2020-06')
  })
})

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

describe('social insurance that stopped, where it is asked since when it is paid', () => {
  const UNTIL = {
    温州: '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格|都够|在温州缴',
    温岭: '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是|不是|不是|都够|都没有|民企|生产制造|在岗|温岭',
  } as const
  const stopped = ['停了', '断了', '早停了', '停缴了', '断了半年了', '社保停了']

  for (const [where, until] of Object.entries(UNTIL))
    it.each(stopped)(`${where}: %s is heard of 社保, and no end of the talk`, (said) => {
      const { state, text } = talk(`${until}|${said}`, '2022-09-15')
      expect(state?.confirming).toBeNull()
      expect(state?.pending?.question).toBe(SINCE)
      expect(told(state, 'insurance.current')).toBe('否')
      expect(text).toContain('又接上')
    })

  it.each(['停', '停止', '不弄了'])('%s may be of the talk', (said) => {
    expect(talk(`${UNTIL.温州}|${said}`, '2022-09-15').state?.confirming).toBe('cancel')
  })

  it('停了 elsewhere is of the talk', () => {
    expect(talk('温州机电|中级|助工|停了', '2022-09-15').state?.confirming).toBe('cancel')
  })

  it('the day it was taken up again leaves open whether it goes on', () => {
    const { state } = talk(`${UNTIL.温岭}|停了|2020年3月`, '2022-09-15')
    expect(told(state, SINCE)).toBe('2020-03')
    expect(told(state, 'insurance.current')).toBeNull()
  })

  it.each(['还没接上', '没有接上', '没接', '没有', '没', '到现在还没交', '一直没续上'])(
    '%s: not taken up again yet',
    (said) => {
      const { state } = talk(`${UNTIL.温州}|停了|${said}`, '2022-09-15')
      expect(told(state, SINCE)).toBe('unknown')
      expect(told(state, 'insurance.current')).toBe('否')
      expect(state?.pending?.question).not.toBe(SINCE)
    },
  )

  it.each(['没停', '没断过'])('%s takes nothing for granted', (said) => {
    expect(told(talk(`${UNTIL.温州}|停了|${said}`, '2022-09-15').state, SINCE)).toBeNull()
  })

  it('not known leaves the matter open, and is no 可以报', () => {
    const { text } = talk(`${UNTIL.温州}|停了|不知道|没有|民企|1|没有|好`, '2022-09-15')
    expect(text).toContain('？ 社保起始')
    expect(text).not.toContain('可以报')
  })
})

describe('asked since when 社保 is paid', () => {
  const UNTIL_INSURANCE = '中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格|都够|在温州缴'
  const answered = (said: string) => talk(`温州机电|${UNTIL_INSURANCE}|${said}`, '2022-09-15')

  it.each(['到今年8月', '交到上个月', '到2022年8月', '交到去年年底'])(
    '%s: an end is no beginning, and asked about',
    (said) => {
      const after = answered(said)
      expect(told(after.state, SINCE)).toBeNull()
      expect(after.text).toContain('从哪年哪月开始')
      expect(told(answered(`${said}|2016年8月`).state, SINCE)).toBe('2016-08')
    },
  )

  it.each([
    ['到2016年8月才开始交', '2016-08'],
    ['2019年8月到温州开始', '2019-08'],
    ['2019年8月', '2019-08'],
  ])('%s: the beginning', (said, since) => {
    expect(told(answered(said).state, SINCE)).toBe(since)
  })
})

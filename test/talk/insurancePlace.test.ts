import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const HEAD = '温州机电|中级|助工|大专 机械制造 2012年毕业|2017年1月1日到现在|2016年12月|机电'
const REST = '都合格|都够'

describe('社保 told of without its place', () => {
  it.each(['社保2014年9月交到现在没断过', '我社保从2014年9月一直缴的'])('%s: the place is asked for', (said) => {
    const { state, text } = talk(`${HEAD}|${said}|${REST}`, '2022-09-15')
    expect(state?.pending?.question).toBe('insurance')
    expect(text).toContain('社保现在在哪儿缴')
  })

  it('is not asked since when again, once the place is told', () => {
    const { state } = talk(`${HEAD}|社保2014年9月交到现在没断过|${REST}|在温州缴`, '2022-09-15')
    expect(told(state, 'insurance.since')).toBe('2014-09')
    expect(state?.pending?.question).not.toBe('insurance.since')
  })

  it('is asked nothing about where the place was told with it', () => {
    const { state } = talk(`${HEAD}|社保2014年9月在温州交到现在|${REST}`, '2022-09-15')
    expect(state?.pending?.question).not.toMatch(/^insurance/)
  })
})

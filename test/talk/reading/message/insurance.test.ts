import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string | null = null) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
  return { insurance: dossier.insurance, asks: asks.map(({ about }) => about) }
}

describe('社保, as people tell of it', () => {
  it('counts from the day it was taken up again, whatever is told in between', () => {
    expect(read('停过一个月，跳槽嘛，去年11月又续上了', 'insurance.since').insurance?.since).toBe('2021-11')
    expect(read('刚开始是2010年，14年断了小半年，15年3月接上的', 'insurance.since').insurance?.since).toBe('2015-03')
    expect(read('社保09年在平阳交的 中间12年出去打工停了 13年5月回来交到现在').insurance).toEqual({
      arrangement: '在温缴纳',
      place: '平阳',
      since: '2013-05',
      current: true,
    })
  })

  it.each([
    '社保在温州 但是15年有半年在杭州',
    '社保在温州，去年有半年没交',
    '社保16年3月在温州开始交，20年有半年在杭州',
  ])('counts from no day where it was elsewhere for a while, and asks: %s', (text) => {
    const { insurance, asks } = read(text)
    expect(insurance).toEqual({ arrangement: '在温缴纳', place: '温州' })
    expect(asks).toEqual(['社保.起'])
  })

  it('takes a length for no break', () => {
    expect(read('社保在温州有五年了').insurance?.since).toBeDefined()
  })

  it('counts from the year it began in, not for so many years', () => {
    expect(read('在温州缴 15年起').insurance?.since).toBe('2015')
    expect(read('在温州缴了15年').insurance?.since).toBe('2006-09-16/2007-09-15')
  })

  it('takes being without it for no beginning', () => {
    expect(read('断了，8月份离职没人交', 'insurance.current').insurance).toEqual({ current: false })
    expect(read('厂里资金紧，两个月没交', 'insurance.current').insurance).toEqual({ current: false })
    expect(read('上个月刚停', 'insurance.current').insurance).toEqual({ current: false })
  })

  it('knows the present employer by its account', () => {
    expect(read('社保以前挂人才市场，20年6月转到单位名下').insurance).toEqual({ employerSince: '2020-06' })
    expect(read('社保10年2月开始交，没断过，在现在公司是16年4月开始的').insurance).toEqual({
      since: '2010-02',
      employerSince: '2016-04',
      current: true,
    })
  })

  it('is not denied by places where it was never paid', () => {
    expect(read('社保缴在文成，其他地方没交过').insurance).toEqual({ arrangement: '在温缴纳', place: '文成' })
  })

  it('goes on where it is paid as ever', () => {
    expect(read('社保厂里按月交的').insurance?.current).toBe(true)
    expect(read('医保社保都正常，参保地乐清市').insurance).toEqual({
      arrangement: '在温缴纳',
      place: '乐清',
      current: true,
    })
  })

  it('is paid again where it is said of now', () => {
    expect(read('去年断了，现在又交了', 'insurance.current').insurance).toEqual({ current: true })
  })

  it('hears the head office out', () => {
    expect(read('总公司那边没意见', 'insurance.agreed').insurance).toEqual({ agreed: true })
    expect(read('总部有意见，不肯', 'insurance.agreed').insurance).toEqual({ agreed: false })
  })

  it('knows where it is paid now', () => {
    expect(read('社保换过：宁波15年3月到18年5月，乐清18年6月起到现在').insurance).toEqual({
      arrangement: '在温缴纳',
      place: '乐清',
      since: '2018-06',
      current: true,
    })
    expect(read('在老家交的新农合', 'insurance').asks).toContain('社保')
    expect(read('在温州一共交了14个月').insurance).toEqual({ arrangement: '在温缴纳', months: 14 })
  })

  it('asks since when it has been without a break', () => {
    expect(read('社保：瑞安 连续').asks).toContain('社保.起')
  })
})

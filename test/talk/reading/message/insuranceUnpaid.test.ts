import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from '../atQuestion.ts'

const read = (text: string) => readMessage(text, { today: '2022-09-15' }).dossier.insurance

describe('社保 that was not paid for a while, or not all of it', () => {
  it.each([
    ['社保2018年1月起在温州交，试用期没交', '2018-01'],
    ['社保2018年1月起在温州交，试用期单位没给交', '2018-01'],
    ['试用期没交社保，转正后2019年1月开始在温州交', '2019-01'],
    ['社保试用期没交2018年1月起在温州交', '2018-01'],
    ['社保去年没交，今年1月起在温州交', '2022-01'],
    ['社保2018年前没交，2018年起在温州交', '2018'],
  ])('%s: what is paid stays', (text, since) => {
    expect(read(text)).toEqual({ arrangement: '在温缴纳', place: '温州', since })
  })

  it.each(['社保在温州交，商业保险没买', '社保在温州缴，生育险没缴', '社保在温州交，学徒那年没交'])('%s', (text) => {
    expect(read(text)).toEqual({ arrangement: '在温缴纳', place: '温州' })
  })

  it('社保一直没交，今年1月才开始交', () => {
    expect(read('社保一直没交，今年1月才开始交')).toEqual({ since: '2022-01' })
  })

  it.each(['社保没交', '社保从来没交过', '没缴，厂里只买了意外险，社保没有'])('%s: none at all', (text) => {
    expect(read(text)).toEqual({ arrangement: '都不是', current: false })
  })

  it('a time that is over is asked about', () => {
    const { dossier, asks } = readMessage('社保去年没交', { today: '2022-09-15' })
    expect(dossier.insurance).toBeUndefined()
    expect(asks.map(({ about }) => about)).toEqual(['社保'])
  })

  it.each(['社保2018年1月起在温州交，今年没交', '社保2018年1月起在温州交，后来没交了'])('%s: not now', (text) => {
    expect(read(text)).toEqual({ arrangement: '在温缴纳', place: '温州', since: '2018-01', current: false })
  })
})

describe('the consent of the head office and its paper', () => {
  it.each([
    '总部的同意函没有开好',
    '同意函没有出好',
    '同意书没有开出来',
    '总部那边同意书没寄来',
    '总部没意见书',
    '总部同意书还在路上',
    '总部下周盖好章',
  ])('%s: does not tell', (text) => {
    expect(read(text)?.agreed).toBeUndefined()
    expect(atQuestion('insurance.agreed', text).taken).toEqual([])
  })

  it.each(['总部没意见', '总公司同意了', '总部同意函开好了', '总部章都盖好了'])('%s', (text) => {
    expect(read(text)?.agreed).toBe(true)
  })

  it.each(['总部不同意', '总部还没有同意', '总部那边还没点头'])('%s', (text) => {
    expect(read(text)?.agreed).toBe(false)
  })
})

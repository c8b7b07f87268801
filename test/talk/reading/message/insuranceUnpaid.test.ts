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

  it.each([
    '总部批准还没下来',
    '总部许可还没下来',
    '总部点头才行',
    '总部答应考虑',
    '总部领导同意了又反悔',
    '总部同意了，后来又反悔了',
    '总部不一定同意',
    '总部同意得下个月',
    '总公司要是同意就盖',
    '总部会同意的',
  ])('%s: not yet', (text) => {
    expect(readMessage(text, { today: '2022-09-15', asked: 'insurance.agreed' }).dossier.insurance).toBeUndefined()
    expect(atQuestion('insurance.agreed', text).taken).toEqual([])
  })

  it.each(['总公司批了，意见书盖好章了', '总部同意了，可以报', '已经得到总部同意', '总公司同意，下周把函寄来'])(
    '%s: agreed',
    (text) => {
      expect(readMessage(text, { today: '2022-09-15', asked: 'insurance.agreed' }).dossier.insurance).toEqual({
        agreed: true,
      })
    },
  )

  it('is understood where a paper tells it', () => {
    expect(atQuestion('insurance.agreed', '总公司批了，意见书盖好章了').taken).toEqual(['insurance.agreed=同意'])
    expect(atQuestion('insurance.agreed', '总部批准不了').taken).toEqual(['insurance.agreed=还没同意'])
  })

  it.each(['总部没意见', '总公司同意了', '总部同意函开好了', '总部章都盖好了'])('%s', (text) => {
    expect(read(text)?.agreed).toBe(true)
  })

  it.each(['总部不同意', '总部还没有同意', '总部那边还没点头'])('%s', (text) => {
    expect(read(text)?.agreed).toBe(false)
  })
})

describe('whether 社保 goes on', () => {
  it.each(['社保欠了两个月，补上了', '社保漏了一个月，补了', '社保少交了两年', '社保补交了两年'])(
    '%s: begins nothing',
    (text) => {
      expect(read(text)?.since).toBeUndefined()
    },
  )

  it.each(['断了两个月，又交上了', '断了一个月又接上了', '停了三个月，后来补上了', '一直正常交'])(
    '%s: it does',
    (text) => {
      expect(atQuestion('insurance.current', text).taken).toEqual(['insurance.current=正常缴着'])
    },
  )

  it.each(['没有正常交', '不是正常交', '没在交'])('%s: it does not', (text) => {
    expect(atQuestion('insurance.current', text).taken).toEqual(['insurance.current=停了'])
    expect(read(`社保${text}`)?.current).toBe(false)
  })

  it.each(['正常，但是上个月没交', '断了两个月，又交上了，上个月又断了'])('%s: asked', (text) => {
    expect(atQuestion('insurance.current', text).taken).toEqual([])
  })
})

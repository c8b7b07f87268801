import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const at = (text: string) => atQuestion('insurance.current', text).taken

describe('社保 that was broken off', () => {
  it.each([
    '停了，公司说下个月重新交',
    '断了，准备重新交',
    '断了，重新交要等下个月',
    '断了以后就没再交了',
    '停了没有重新交',
  ])('%s: a promise is no payment', (text) => {
    expect(at(text)).toEqual(['insurance.current=停了'])
  })

  it.each(['断了一个月，下个月接着交', '断了两个月，想等换了单位再交'])('%s: asked', (text) => {
    expect(at(text)).toEqual([])
  })

  it.each(['断了两个月又交上了，没有欠费', '停了两个月，没几天又交上了'])('%s: paid again', (text) => {
    expect(at(text)).toEqual(['insurance.current=正常缴着'])
  })

  it.each(['这个月还没交，每月月底交', '这个月没交，还没到日子', '这个月没交', '上个月没交，这个月一起补了'])(
    '%s: not due, and asked',
    (text) => {
      expect(at(text)).toEqual([])
    },
  )

  it.each(['没断，一直交', '没断，一直在交', '从没断过，公司一直交', '没停过，单位每月交', '没断，就是换了单位'])(
    '%s: what is denied has stopped nothing',
    (text) => expect(at(text)).toEqual(['insurance.current=正常缴着']),
  )

  it.each(['以前没断，现在停了', '没断，一直没交'])('%s: stopped', (text) => {
    expect(at(text)).toContain('insurance.current=停了')
  })

  it.each(['没断过吧应该', '没断，但是上个月没交'])('%s: not told for sure', (text) => expect(at(text)).toEqual([]))

  it('in a message', () => {
    const read = (text: string) => readMessage(text, { today: '2022-09-15' }).dossier.insurance
    expect(read('社保断了，公司说下个月恢复正常缴')?.current).toBe(false)
    expect(read('社保2018年6月起在温岭交，这个月还没交')).toEqual({ place: '温岭', since: '2018-06' })
    expect(read('社保一直正常缴，下个月换单位')?.current).toBe(true)
  })
})

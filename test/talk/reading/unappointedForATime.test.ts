import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const AT = 'titles.appointments/助理工程师'
const answered = (text: string) => atQuestion(AT, text).taken.join()
const FIRST = '2018年3月1日起聘'
const LAST = '2021年3月1日又聘到现在'
const TWO = '2018年3月1日到2020年2月29日，2021年3月1日到现在'
const titleIn = (text: string) => readMessage(`助工${text}`, { today: '2022-09-15' }).dossier.titles?.[0]

describe('a time without appointment', () => {
  it.each(['2020年3月1日起没人聘', '2020年3月1日起没聘', '2020年3月1日起单位没聘我'])(
    '%s ends the letter before it',
    (gap) => {
      expect(answered(`${FIRST}，${gap}，${LAST}`)).toBe(`${AT}=${TWO}`)
      expect(titleIn(`${FIRST}，${gap}，${LAST}`)?.appointments).toEqual([
        { from: '2018-03-01', to: '2020-02-29' },
        { from: '2021-03-01', to: '至今' },
      ])
    },
  )

  it.each([`${FIRST}，中间2020年没聘，${LAST}`, `${FIRST}，后来没人聘了，${LAST}`, '2018年3月到现在，去年没聘'])(
    '%s: where the gap is has to be asked',
    (text) => {
      expect(answered(text)).toBe('')
    },
  )

  it.each([
    '今年没聘',
    '去年没聘',
    '头两年没聘',
    '上个单位没聘，现在这家聘的',
    '从没聘过，直到2021年3月',
    '前两年没聘，后来聘了',
  ])('%s: not never', (text) => {
    expect(answered(text)).toBe('')
    expect(titleIn(`2018年评的，${text}`)?.appointments).not.toEqual([])
  })

  it.each([
    ['公司一直没聘我，去年12月才下的聘书', '2021年12月'],
    ['一直没人聘，今年3月刚聘', '2022年3月'],
  ])('%s: since then, and till when is asked', (text, since) => {
    const { taken, said } = atQuestion(AT, text)
    expect(taken).toEqual([])
    expect(said).toContain(`${since}开始，一直聘到现在吗`)
  })

  it('is of the new firm alone', () => {
    expect(answered('被原单位聘了三年2018到2021，新单位没聘')).toBe(`${AT}=2018年到2021年`)
  })

  it.each(['现在还没聘过', '单位从来没聘过我', '评上以后一直没聘', '没聘过，今年想聘'])('%s: never', (text) => {
    expect(answered(text)).toBe(`${AT}=没有聘书`)
  })

  it.each([
    '2018年1月1日聘到现在，2020年没聘',
    '2018年1月1日至今聘任，去年没人聘',
    '2018年1月1日聘到现在，中间2020年没聘',
  ])('%s: a gap is asked about wherever it is told', (text) => {
    expect(answered(text)).toBe('')
    expect(titleIn(text)?.appointments).toBeUndefined()
  })

  it.each(['2018年1月1日聘到现在，2016年没聘', '2018年1月1日聘到现在，没断过聘', '2018年1月1日聘到现在，工程师没聘'])(
    '%s: there is none',
    (text) => {
      expect(titleIn(text)?.appointments).toEqual([{ from: '2018-01-01', to: '至今' }])
    },
  )

  it('years at the firm are no letter', () => {
    expect(titleIn('2018年1月1日到2021年1月1日聘，2015年进厂到现在')?.appointments).toEqual([
      { from: '2018-01-01', to: '2021-01-01' },
    ])
    expect(titleIn('聘期2019到2021年，2022年至今')?.appointments).toHaveLength(2)
  })
})

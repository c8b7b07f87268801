import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const facts = (text: string) => readMessage(text, { today: '2022-09-15' }).dossier

describe('what a firm pays besides', () => {
  it.each([
    '厂里给交的团建费，2019年起',
    '今年公司给我们交的车费',
    '公司给交的房租，2018年3月开始',
    '单位帮交的话费，2017年起',
    '公司给交的意外险，2019年起',
  ])('no 社保: %s', (text) => {
    expect(facts(text).insurance).toBeUndefined()
  })

  it.each(['2016年3月起公司给交的社保费', '社保费2016年3月开始缴费', '养老保险费公司给交的，2016年3月起'])(
    '社保 all the same: %s',
    (text) => {
      const { since, employerSince } = facts(text).insurance ?? {}
      expect(since ?? employerSince).toBe('2016-03')
    },
  )
})

describe('an age', () => {
  it.each(['前三年都是90学时，今年72', '去年90，前年90，今年72', '21年都是90，今年72'])('no hours: %s', (text) => {
    expect(facts(text).birth).toBeUndefined()
  })

  it.each(['大专，今年45', '我今年45了，做了20年机械', '15年毕业，今年33'])('told as one: %s', (text) => {
    expect(facts(text).birth).toBeDefined()
  })
})

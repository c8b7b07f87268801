import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { unappointedIn } from '../../../src/talk/reading/unappointed.ts'
import { atQuestion } from './atQuestion.ts'

const AT = 'titles.appointments/助理工程师'
const answered = (text: string) => atQuestion(AT, text).taken.join()
const LETTER = '2018年1月1日到2020年12月31日'

describe('a time in which nobody appointed them', () => {
  it.each([
    `${LETTER}，2021年起没聘`,
    `2016年没人聘，2018年1月1日聘到2020年12月31日`,
    '聘了三年，2018.1.1-2020.12.31，之后没人聘',
    `${LETTER}，后面单位没聘`,
    `以前没聘，${LETTER}`,
  ])('%s: the letter stays', (text) => {
    expect(answered(text)).toBe(`${AT}=${LETTER}`)
    expect(readMessage(text, { today: '2022-09-15', asked: AT }).dossier.titles).toEqual([
      { level: '助理工程师', appointments: [{ from: '2018-01-01', to: '2020-12-31' }] },
    ])
  })

  it('is told in the same breath', () => {
    expect(answered(`${LETTER}之后就没聘了`)).toBe(`${AT}=${LETTER}`)
  })

  it.each([
    '谁也没聘我',
    '没人聘',
    '没聘过',
    '还没聘',
    '证是2016年的，一直没人聘',
    '没有单位聘过',
    '2018年没聘，2019年也没聘',
  ])('%s: never', (text) => {
    expect(answered(text)).toContain(`${AT}=没有聘书`)
    expect(unappointedIn(text.replaceAll('，', ','))?.never).toBe(true)
  })

  it.each(['不是没人聘', '没有一年没聘', '没断过聘', '没聘了', '2019年1月起聘，不是没人聘'])('%s: asked', (text) => {
    expect(answered(text)).toBe('')
    const [title] = readMessage(text, { today: '2022-09-15', asked: AT }).dossier.titles ?? []
    expect(title?.appointments).not.toEqual([])
  })

  it('begins no letter in a message', () => {
    const read = (text: string) => readMessage(`助工2016年评的，${text}`, { today: '2022-09-15' }).dossier.titles?.[0]
    expect(read('2016年没人聘，2018年1月1日聘到2020年12月31日')?.appointments).toEqual([
      { from: '2018-01-01', to: '2020-12-31' },
    ])
    expect(read('聘了三年，2018.1.1-2020.12.31，之后没人聘')?.appointments).toEqual([
      { from: '2018-01-01', to: '2020-12-31' },
    ])
    expect(read('谁也没聘我')?.appointments).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from './atQuestion.ts'

const QUESTION = 'titles.appointments/助理工程师'
const at = (text: string) => atQuestion(QUESTION, text).taken
const SINCE_2020 = [`${QUESTION}=2020年1月1日到现在`]

describe('a letter of the firm before, told without its days', () => {
  it.each([
    '2020年1月1日起聘到2023年1月1日，之前在另一家公司也聘过两年',
    '2020年1月1日至今，之前的厂也聘过',
    '现公司2021年1月1日到2023年12月31日，前一家公司也有聘书',
    '2020年1月1日至今，上家单位还聘了一年',
  ])('is asked for: %s', (text) => {
    const { taken, said, open } = atQuestion(QUESTION, text)
    expect(taken).toEqual([])
    expect(open).toBe(QUESTION)
    expect(said).toContain('每份从哪天到哪天')
  })

  it.each([
    ['2020年1月1日至今，之前没聘', SINCE_2020],
    ['2020年1月1日至今，之前的厂没聘过', SINCE_2020],
    ['2018年1月1日到2019年12月31日，之前单位聘的', [`${QUESTION}=2018年1月1日到2019年12月31日`]],
    [
      '原单位2018年1月1日到2019年12月31日，现单位2020年1月1日到现在',
      [`${QUESTION}=2018年1月1日到2019年12月31日，2020年1月1日到现在`],
    ],
  ])('%s tells all there is', (text, taken) => expect(at(text)).toEqual(taken))

  it.each([
    '助工，2020年1月1日起聘到2023年1月1日，之前在另一家公司也聘过两年',
    '助工，2020年1月1日起聘到2023年1月1日，前一家公司也有聘书',
  ])('no letter alone is taken out of a message: %s', (text) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15' })
    expect(dossier.titles).toEqual([{ level: '助理工程师' }])
    expect(asks.map(({ about }) => about)).toContain('职称.助理工程师.聘任')
  })
})

describe('words on others, or on another title, beside a letter', () => {
  it.each([
    '助工，2018年1月1日聘到现在，以前公司的人都聘过',
    '助工，2018年1月1日聘到现在，以前公司的同事也聘过两年',
    '助工，2018年1月1日聘到现在，厂里前一个厂长也聘过两年',
    '助工，2018年1月1日聘到现在，前一个助工聘书也是同一份',
    '助工，2018年1月1日聘到现在，前面公司还聘了技术员',
    '助工，2018年1月1日聘到现在，前一家公司也聘过技术员',
  ])('leave it as it was told: %s', (text) => {
    const [title] = readMessage(text, { today: '2022-09-15' }).dossier.titles ?? []
    expect(title).toEqual({ level: '助理工程师', appointments: [{ from: '2018-01-01', to: '至今' }] })
  })

  it.each([
    '2020年1月1日至今，以前公司的人都聘过',
    '2020年1月1日至今，厂里前一个厂长也聘过两年',
    '2020年1月1日至今，前一家公司还聘过技术员',
  ])('leave the answer as well: %s', (text) => expect(at(text)).toEqual(expect.arrayContaining(SINCE_2020)))

  it.each([
    '助工，2020年1月1日聘到现在，前公司老板也聘过两年',
    '助工，2020年1月1日聘到现在，前一家的经理也聘过我两年',
    '助工，2020年1月1日聘到现在，前一家也聘过',
    '助工，2020年1月1日聘到现在，前公司也聘过助理工程师',
  ])('while what the firm before gave is asked for: %s', (text) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15' })
    expect(dossier.titles).toEqual([{ level: '助理工程师' }])
    expect(asks.map(({ about }) => about)).toContain('职称.助理工程师.聘任')
  })
})

describe('a time without a letter', () => {
  it.each([
    '2018年1月1日到现在，2020年断聘一年',
    '2018年1月1日到现在，20年断聘了半年',
    '2018年1月1日到现在，中间断聘过两个月',
    '2018年1月1日到现在，中间停聘了一年',
  ])('is asked about: %s', (text) => expect(at(text)).toEqual([]))

  it.each([
    '助工2018年1月1日聘到现在，2020年断聘一年',
    '助工，2018年1月1日聘到现在，2020年之前没聘',
    '助工，2018年1月1日聘到现在，之前2020年没聘',
    '助工，2018年1月1日聘到现在，以前20年没人聘',
    '助工，2018年1月1日聘到现在，之前的2019年没聘过',
    '助工，2018年1月1日聘到现在，之前去年没聘',
  ])('is asked about in a message: %s', (text) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15' })
    expect(dossier.titles).toEqual([{ level: '助理工程师' }])
    expect(asks.map(({ about }) => about)).toContain('职称.助理工程师.聘任')
  })

  it('is asked about in an answer that tells its year behind 之前', () => {
    expect(at('2018年1月1日聘到现在，之前2020年没聘')).toEqual([])
  })

  it.each([
    '助工，2018年1月1日聘到现在，之前没聘',
    '助工，2018年1月1日聘到现在，以前没聘过',
    '助工，2018年1月1日聘到现在，2018年之前没聘',
    '助工，2018年1月1日聘到现在，之前2017年没聘',
    '助工，2018年1月1日聘到现在，之前两年没聘',
    '助工，2018年1月1日聘到现在，没断聘过',
  ])('before the letter is no gap in it: %s', (text) => {
    expect(readMessage(text, { today: '2022-09-15' }).dossier.titles).toEqual([
      { level: '助理工程师', appointments: [{ from: '2018-01-01', to: '至今' }] },
    ])
  })
})

describe('days of work and of letters', () => {
  it.each([
    '2019年1月1日上岗到2021年12月31日',
    '在原公司2012年到2016年，聘书2018年1月1日到现在',
    '前公司2012年3月1日到2016年12月31日，本公司聘书2018年1月1日到现在',
  ])('%s: asked', (text) => expect(at(text)).toEqual([]))

  it.each([
    ['2019年1月1日上岗聘任到2021年12月31日', '2019年1月1日到2021年12月31日'],
    ['2019年1月1日聘书上岗到2021年12月31日', '2019年1月1日到2021年12月31日'],
    [
      '前公司聘书2012年3月1日到2016年12月31日，本公司2018年1月1日到现在',
      '2012年3月1日到2016年12月31日，2018年1月1日到现在',
    ],
  ])('%s: letters', (text, letters) => expect(at(text)).toEqual([`${QUESTION}=${letters}`]))
})

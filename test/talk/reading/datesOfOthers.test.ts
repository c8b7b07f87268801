import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../src/dossier/date.ts'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { speaksOfSeveral } from '../../../src/talk/reading/message/several.ts'

const read = (text: string) => readMessage(text, { today: '2022-09-15' as LocalDate, asked: null, pack: null })

describe('a day goes with what it was told of', () => {
  it.each([
    ['助工 2019年12月取得 本科化工 2015毕业', '2015', '2019-12'],
    ['大专 2015年毕业 助工 2019年12月取得', '2015', '2019-12'],
    ['大专学的机电一体化零八年毕业的一四年拿的助工证', '2008', '2014'],
    ['我在一个阀门厂上班的然后大专学的机电一体化零八年毕业的一四年拿的助工证一直聘着呢', '2008', '2014'],
  ])('%s', (text, graduated, obtained) => {
    const { dossier } = read(text)
    expect(dossier.education?.[0]?.graduated).toBe(graduated)
    expect(dossier.titles?.[0]?.obtained).toBe(obtained)
  })

  it('leaves a date with no title before it to the schooling behind it', () => {
    expect(read('2015年取得 本科化工').dossier.education?.[0]?.graduated).toBe('2015')
  })

  it.each(['助工 聘2019.1.1-2022.12.31 本科机械 2015毕业', '助工 聘期：2019.1.1至2022.12.31 大专 2015年毕业'])(
    '%s: a letter is no schooling',
    (text) => {
      const { dossier } = read(text)
      expect(dossier.education?.[0]?.graduated).toBe('2015')
      expect(dossier.titles?.[0]?.appointments).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
    },
  )

  it('while years at a school still are', () => {
    expect(read('2012.9-2015.6 大专').dossier.education?.[0]?.graduated).toBe('2015-06')
  })
})

describe('work elsewhere before the only day that is told', () => {
  it.each([
    '以前在台州上班，去年来温州，高中毕业',
    '之前在杭州工作，2018年来温州，大专',
    '原来在宁波干技术，2020年3月到温州，中专',
  ])('%s: since when is asked', (text) => {
    const { dossier, asks } = read(text)
    expect(dossier.work).toBeUndefined()
    expect(asks.some(({ about }) => about.startsWith('工作经历'))).toBe(true)
  })

  it.each(['以前在部队当兵，2016年进厂做维修到现在', '2016年进厂做维修到现在'])('%s is told', (text) => {
    expect(read(text).dossier.work?.[0]?.from).toBe('2016')
  })
})

describe('another and oneself', () => {
  it.each([
    '我帮员工小王问，他是大专，我自己是本科',
    '替同事看看，她是助工，我自己是技师',
    '帮老公问下 我自己是本科 他是大专',
  ])('%s: several', (text) => expect(speaksOfSeveral(text)).toBe(true))
  it.each(['帮我问下，我自己是本科', '我帮同事问，他是大专，我自己填的表', '帮员工问，他是大专，助工'])(
    '%s: one',
    (text) => expect(speaksOfSeveral(text)).toBe(false),
  )
})

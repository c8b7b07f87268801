import { describe, expect, it } from 'vitest'
import { unsureTogether } from '../../../../src/talk/reading/hoursTogether.ts'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string | null = 'hours.together') => {
  const { dossier, asks } = readMessage(text, { today: '2024-10-15', asked })
  return { ...dossier, asks: asks.map(({ about }) => about) }
}

describe('hours of several years in one sum', () => {
  it('are taken where they were asked for, whether or not the years are named', () => {
    expect(read('合计280，专业190，公需90')).toEqual({
      hoursTogether: { professional: 190, public: 90, total: 280 },
      asks: [],
    })
    expect(read('专业190 公需90')).toEqual({ hoursTogether: { professional: 190, public: 90 }, asks: [] })
  })

  it('are of the years that are listed', () => {
    expect(read('2021、2022、2023年累计专业186', null).hoursTogether).toEqual({
      years: [2021, 2022, 2023],
      professional: 186,
    })
    expect(read('22和23两年加起来公需60', null).hoursTogether).toEqual({ years: [2022, 2023], public: 60 })
    expect(read('2022年专业60，2023年专业62，合计122', null)).not.toHaveProperty('hoursTogether')
  })

  it('are never those of each year, however they are added up', () => {
    const sum = { years: [2020, 2021, 2022], professional: 190, total: 280 }
    for (const said of ['凑一块', '合在一起', '统共', '加总', '拢总', '一共是'])
      expect(read(`20到22三年${said}280学时，专业190`, null)).toEqual({ hoursTogether: sum, asks: [] })
    expect(read('20到22年专业190', null).hours).toBeUndefined()
    expect(read('20到22年公需60', null).hours).toBeUndefined()
    expect(read('20到22每年专业60，一般18', null).hours?.[2021]).toEqual({ professional: 60, general: 18 })
    expect(read('三年加起来专业190', null)).toEqual({ hoursTogether: { professional: 190 }, asks: ['学时'] })
    expect(read('三年加起来270', null)).toEqual({ asks: [] })
  })

  it('are asked back where they are told as about so much', () => {
    expect(read('22到24年一共280多，专业190')).toEqual({
      hoursTogether: { years: [2022, 2023, 2024], professional: 190 },
      asks: ['累计学时.合计'],
    })
    expect(read('每年差不多九十').asks).toEqual(['累计学时'])
    expect(unsureTogether('三年一共280多，专业190，公需大概90')).toEqual(['public', 'total'])
  })
})

describe('hours of one year', () => {
  const of = (text: string) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked: null })
    return [dossier.hours ?? {}, asks.map(({ about }) => about)]
  }

  it('are read however they came to be', () => {
    expect(of('2021年专业科目登记了五十八')).toEqual([{ 2021: { professional: 58 } }, []])
    expect(of('去年专业课拿到44个点，一般公需刚好18')).toEqual([{ 2021: { professional: 44, general: 18 } }, []])
    expect(of('去年公需课20个行业的')).toEqual([{ 2021: { industry: 20 } }, []])
  })

  it('are nothing where the exam of that year was forgotten, and no lack where there are no fewer', () => {
    expect(of('21年行业公需忘了考，那年是0，专业62')[0]).toEqual({ 2021: { professional: 62, industry: 0 } })
    expect(of('20和21年学时不少于90')[0]).toEqual({})
    expect(of('学时都够，20到21每年一百以上')[0]).toEqual({ 2020: { enough: true }, 2021: { enough: true } })
    expect(of('21年专业60刚修完，公需还没考')).toEqual([
      { 2021: { professional: 60 } },
      ['学时.2021.一般公需', '学时.2021.行业公需'],
    ])
  })

  it('that were not reached are no figure', () => {
    expect(of('20年专业40都没到')).toEqual([{}, ['学时.2020.专业科目']])
    expect(of('20年专业不到40')).toEqual([{}, ['学时.2020.专业科目']])
  })

  it('without a subject are of the only one spoken of', () => {
    expect(of('20年专业科目58，21年62')[0]).toEqual({ 2020: { professional: 58 }, 2021: { professional: 62 } })
    expect(of('20年专业科目58，21年90学时')[0]).toEqual({ 2020: { professional: 58 } })
  })
})

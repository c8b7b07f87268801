import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string | null = null) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
  return { ...dossier, asks: asks.map(({ about }) => about) }
}

describe('work, told beside schools and births', () => {
  it('begins in the firm entered when school ended', () => {
    expect(read('09年大专毕业，进了永强一家泵厂做装配').work).toEqual([{ from: '2009' }])
    expect(read('13年毕业，分到一家汽配厂做质检，后来16年调到工艺科，至今').work?.[0]).toEqual({
      from: '2013',
      to: '至今',
    })
  })

  it('goes on where the present job is named beside it', () => {
    expect(read('我在一家泵厂做设计，2018年3月入职').work).toEqual([{ from: '2018-03', to: '至今' }])
    expect(read('快九年了，2013年11月起', 'work').work).toEqual([{ from: '2013-11', to: '至今' }])
    expect(read('2014年3月入职，做到16年换的').work?.[0]?.to).not.toBe('至今')
  })

  it('knows an office, and a post there that is over', () => {
    const { work, employer } = read('在市质监局三年，2010.7-2013.6，公务员；13年7月起在电器公司做检测')
    expect(work?.[0]).toEqual({ from: '2010-07', to: '2013-06', kind: '机关' })
    expect(employer).toBeUndefined()
  })

  it('stands although nobody can have been born then', () => {
    const { work, birth, asks } = read('我1893年生的，06年进厂当电工')
    expect({ work, birth }).toEqual({ work: [{ from: '2006' }], birth: undefined })
    expect(asks).toContain('出生')
  })
})

describe('单位 and 岗位', () => {
  it('is foreign where foreigners opened it, not where they are dealt with', () => {
    expect(read('我们是韩国人办的企业').employer).toEqual({ kind: '企业', ownership: '外资' })
    expect(read('给德国人开的公司供过货').employer).toBeUndefined()
  })

  it('has the turnover told beside the heads, but nobody’s pay', () => {
    expect(read('员工九十人，一年2亿').employer).toEqual({ staff: 90, revenue: 20000 })
    expect(read('厂里八十人，我一年20万').employer).toEqual({ staff: 80 })
  })

  it('tells those sent from those who only know of them', () => {
    expect(read('人力公司派过来的，在厂里修设备').employment?.arrangement).toBe('劳务派遣')
    expect(read('我同事是劳务公司派来的').employment).toBeUndefined()
    expect(read('不是劳务公司派来的').employment).toBeUndefined()
    expect(read('我已经退休，被老厂返聘回去画图').employment?.arrangement).toBe('退休返聘')
  })

  it('is of medicines where medicines are made', () => {
    expect(read('在药厂做制剂研发').employment?.field).toBe('医药工程')
    expect(read('我做制药工艺设备维修').employment?.field).toBeUndefined()
  })

  it('was changed where the department was closed', () => {
    expect(read('我们车间撤并了，20年3月把我调到技术部搞工艺').jobChange).toBe(true)
    expect(read('采购部撤了').jobChange).toBeUndefined()
  })
})

describe('社保, reviews and fines', () => {
  it('is with this employer since the month they came', () => {
    expect(read('社保2012年6月起，19年3月进的现在的公司，当月就交了社保').insurance).toEqual({
      since: '2012-06',
      employerSince: '2019-03',
    })
    expect(read('社保：乐清/连续自2015-06/本单位自2018-09').insurance?.employerSince).toBe('2018-09')
  })

  it('shares out one grade and two over three years, only where three are told', () => {
    expect(read('三年考核2个合格1个优秀（2019年）').reviews).toEqual({ 2019: '优秀', 2020: '合格', 2021: '合格' })
    expect(read('考核：19合格/20合格/21优秀').reviews).toEqual({ 2019: '合格', 2020: '合格', 2021: '优秀' })
    expect(read('三年考核两个优秀（19、20年），一个合格').reviews).toBeUndefined()
  })

  it('takes a fine told a clause later', () => {
    expect(read('19年被应急局罚过，行政处罚，工作上的事，罚了一万五').violations?.[0]?.amount).toBe(15000)
  })
})

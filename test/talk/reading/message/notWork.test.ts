import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string | null = null) => readMessage(text, { today: '2022-09-10', asked }).dossier

describe('the days of a letter', () => {
  it.each(['公司倒闭了', '单位没续', '厂里盖章的', '公司里盖的章', '原单位不续了', '公司改名了'])(
    'are no stretch of work, whatever the firm did: %s',
    (words) => {
      const told = read(`助工2018年1月1日聘到2021年12月31日，${words}`)
      expect(told.work).toBeUndefined()
      expect(told.titles?.[0]?.appointments).toEqual([{ from: '2018-01-01', to: '2021-12-31' }])
      expect(read(`2018年1月1日到2021年12月31日，${words}`, 'titles.appointments/助理工程师').work).toBeUndefined()
    },
  )

  it.each([
    ['2012年7月到2016年5月，某某阀门公司', { from: '2012-07', to: '2016-05' }],
    ['2012年到2016年，公司做设计的', { from: '2012', to: '2016' }],
    ['2015年进厂到2018年，厂里倒闭了，2019年又进厂', { from: '2015', to: '2018' }],
  ])('and the name of a firm still tells of work: %s', (words, span) => expect(read(words).work?.[0]).toEqual(span))
})

describe('a county', () => {
  it.each([
    '论文成果是2018年到2020年在厂里做的',
    '2019年项目公开化管理，2020年公司派我去的',
    '我和云和的同事2018年到2020年在厂里做项目',
    '第三门课2018年到2020年在厂里做的',
    '2018年到2020年在云和大数据方面工作',
    '2018年到2020年在国泰顺利公司上班',
  ])('is not found inside other words: %s', (words) => expect(read(words).mountain).toBeUndefined())

  it.each([
    ['2016年到2021年在云和数控厂上班', { from: '2016', to: '2021' }],
    ['2016年到2021年在泰顺利达机械厂做技术', { from: '2016', to: '2021' }],
    ['2015年7月至今在平阳光电公司上班', { from: '2015-07', to: '至今' }],
  ])('is one before the name of a firm: %s', (words, span) => expect(read(words).mountain).toEqual([span]))

  it.each(['文成', '开化', '三门', '云和', '天台', '泰顺'])('is where somebody worked: %s', (county) => {
    for (const words of [`2018年到2020年在${county}工作`, `2018年到2020年公司派我去${county}`])
      expect(read(words).mountain).toEqual([{ from: '2018', to: '2020' }])
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string) => readMessage(text, { today: '2022-09-25' })

describe('a length of work and the day it began', () => {
  it.each([
    ['我在乐清一家做断路器的厂里干了十几年了从09年7月开始的 高中学历 想报个助工', '2009-07'],
    ['干了十几年了，从09年7月开始的', '2009-07'],
    ['做模具做了12年了 2010年3月开始的', '2010-03'],
    ['干了十几年设计，从09年7月起', '2009-07'],
    ['干了十多年了从2010年3月开始', '2010-03'],
  ])('%s', (text, from) => {
    const { dossier, asks } = read(text)
    expect(dossier.work).toEqual([{ from, to: '至今' }])
    expect(asks).toEqual([])
  })

  it.each(['干了十年了09年7月开始', '干了十年了，09年7月开始'])('that do not fit are asked about: %s', (text) => {
    const { dossier, asks } = read(text)
    expect(dossier.work).toBeUndefined()
    expect(asks).toMatchObject([{ about: '工作经历', why: 'ambiguous', candidate: [{ from: '2009-07' }] }])
  })

  it('a day of another matter begins no work', () => {
    expect(read('干了8年了，社保从16年8月开始的').dossier).toMatchObject({
      work: [{ from: '2013-09-26/2014-09-25', to: '至今' }],
      insurance: { since: '2016-08' },
    })
  })
})

describe('work told right behind the schooling', () => {
  it.each([
    ['技师证19年考的钳工高中干了20年车间主任', '2001-09-26/2002-09-25'],
    ['职称没评过大专做了8年数控', '2013-09-26/2014-09-25'],
    ['技能证18年拿的中专搞了十二年维修', '2009-09-26/2010-09-25'],
  ])('%s', (text, from) => {
    expect(read(text).dossier.work).toEqual([{ from, to: '至今' }])
  })
})

import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string | null = null) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
  return { work: dossier.work, asks: asks.map(({ about }) => about) }
}

describe('工作经历, told with what was done before the day', () => {
  it('begins on the day behind 从', () => {
    expect(read('修机床从2006年3月开始到现在').work).toEqual([{ from: '2006-03', to: '至今' }])
  })

  it('ends where the clause behind says until when', () => {
    expect(read('2008年5月进的水泵厂，做检验到2013年，14年开始在现在的公司做设计').work).toEqual([
      { from: '2008-05', to: '2013' },
      { from: '2014', to: '至今' },
    ])
  })

  it('goes on where they came back and still are', () => {
    expect(read('16年3月又回厂里做设备了').work).toEqual([{ from: '2016-03', to: '至今' }])
    expect(read('我是2011年9月进的 目前还在').work).toEqual([{ from: '2011-09', to: '至今' }])
    expect(read('项目上管安装的，13年起').work).toEqual([{ from: '2013', to: '至今' }])
  })

  it('asks for the day where only a decade is told', () => {
    expect(read('我九几年进的厂').asks).toContain('工作经历.起')
    expect(read('跟师父学电焊，做到现在卅几年了').asks).toContain('工作经历.起')
  })

  it('goes on from a change that is told as lasting', () => {
    expect(read('16年10月才从业务岗调到技术部的').work).toEqual([{ from: '2016-10', to: '至今' }])
    expect(read('2004年起从事电机维修').work).toEqual([{ from: '2004', to: '至今' }])
    expect(read('一直在这个单位没挪过窝，05年7月入的职').work).toEqual([{ from: '2005-07', to: '至今' }])
    expect(read('10年3月到14年6月在铸造厂，14年7月进的阀门厂').work).toEqual([
      { from: '2010-03', to: '2014-06' },
      { from: '2014-07', to: '至今' },
    ])
  })

  it('takes years before a move for no years till now', () => {
    const told = read('干了三年销售员，2015年9月转到技术部')
    expect(told.work?.every(({ from }) => from === '2015-09') ?? true).toBe(true)
    expect(read('停薪留职三年，2017年回厂，之前是06年5月进厂的')).toEqual({ work: undefined, asks: ['工作经历'] })
  })

  it('takes a length before the present job for no length of it', () => {
    expect(read('出来先在宁波待了三年，15年回乐清进的现在的厂')).toEqual({
      work: [{ from: '2015', to: '至今' }],
      asks: ['工作经历'],
    })
    expect(read('06年进厂，15年离职，16年5月进了新单位').work?.at(-1)).toEqual({ from: '2016-05', to: '至今' })
    expect(read('没有中断过，2012年3月开始', 'work').work?.[0]?.from).toBe('2012-03')
  })

  it('takes no day of a brother’s', () => {
    expect(read('2009年进厂的是我弟弟').work).toBeUndefined()
  })
})

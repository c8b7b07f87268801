import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { atQuestion } from '../atQuestion.ts'

const read = (text: string) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15' })
  return { work: dossier.work, asks: asks.map(({ about }) => about), onDuty: dossier.employment?.onDuty }
}

describe('work told to have been before, or once', () => {
  it.each([
    '以前在台州做数控维修，2018年来温州',
    '以前在杭州上班，2018年回温州老家，一直做机修',
    '之前在宁波做机修，2019年过来温州做设备维修',
    '以前做数控的，2018年进现在的厂',
    '2015年在机械厂做过技术',
    '我2015年在国企干过',
  ])('%s: since when, or till when, is asked', (text) => {
    expect(read(text)).toMatchObject({ work: undefined, asks: ['工作经历'] })
  })

  it.each([
    ['以前在台州做销售，2018年来温州做技术', '2018'],
    ['2018年来温州做维修', '2018'],
  ])('%s: since then', (text, from) => {
    expect(read(text).work?.[0]?.from).toBe(from)
  })

  it('whose place one takes is who has retired', () => {
    expect(read('2016年我爸退休顶替进厂做电工到现在')).toMatchObject({ work: [{ from: '2016', to: '至今' }] })
    expect(read('2017年师傅退休，我接班做机修到现在').onDuty).toBeUndefined()
    expect(read('2018年领导退休了，我2019年评的助工').onDuty).toBeUndefined()
    expect(read('我老婆退休了，在家带孩子').onDuty).toBeUndefined()
    expect(read('我退休了').onDuty).toBe(false)
  })
})

describe('asked since when technical work has been done', () => {
  const at = (text: string) => atQuestion('work', text).taken.join()

  it.each([
    '2015年7月进厂，做采购',
    '2018年3月进厂到现在，财务',
    '2018年3月进厂，在仓库',
    '2015年7月到现在，管模具仓库',
    '2015年7月进厂做采购到现在',
    '做会计的，2015年7月到现在',
    '2015年7月到现在，主要负责产品销售',
    '我2015年在国企干过',
  ])('%s: asked', (text) => {
    expect(at(text)).not.toContain('work=')
  })

  it.each([
    ['2015年7月到现在，做采购部的设备维修', '2015年7月到现在'],
    ['2015年7月到现在，没做过采购', '2015年7月到现在'],
    ['2015年7月进厂，搞机修，老婆做采购', '2015年7月到现在'],
    ['2012年到2015年做销售，2015年到现在做技术', '2015年到现在'],
    ['2010年做过采购，2015年进厂到现在', '2015年到现在'],
    ['2015年7月至今，管模具', '2015年7月到现在'],
  ])('%s: taken', (text, shown) => {
    expect(at(text)).toContain(`work=${shown}`)
  })
})

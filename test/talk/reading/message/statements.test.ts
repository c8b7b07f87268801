import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const read = (which: string, text: string) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked: `statement/${which}` })
  return asks.some(({ about }) => about.startsWith('自述')) ? 'asked' : dossier.statements?.[which]
}

describe('自述, answered in other words than 有 and 没有', () => {
  it('holds once the deed is told', () => {
    expect(read('解决过较复杂的技术问题', '搞定过，主轴那次我解决了')).toBe(true)
    expect(read('参与五新推广应用', '参与过两样新工艺')).toBe(true)
    expect(read('参与重要产品设计', '我是做装配的，没参与')).toBe(false)
    expect(read('参与重要产品设计', '没参与，我是做装配的')).toBe(false)
  })

  it('counts what is wanted', () => {
    expect(read('独立编写两篇技术报告', '写过三篇')).toBe(true)
    expect(read('独立编写两篇技术报告', '才一篇')).toBe(false)
    expect(read('独立编写两篇技术报告', '一篇写了，还有一篇在写')).toBe('asked')
    expect(read('独立编写两篇技术报告', '都是和同事合写的')).toBe(false)
    expect(read('完成三项新产品开发推广', '只搞了两项')).toBe(false)
    expect(read('技术负责人满三年', '当了四年半')).toBe(true)
    expect(read('技术负责人满三年', '还差半年')).toBe(false)
    expect(read('技术负责人满三年', '当了五年，没有红头文件')).toBe('asked')
  })

  it('takes the titles of those one guided for no title of one’s own', () => {
    const told = readMessage('教过一个，人家后来评了助工', {
      today: '2022-09-15',
      asked: 'statement/指导过助理工程师',
    })
    expect(told.dossier).toEqual({ statements: { 指导过助理工程师: true } })
    expect(read('指导过助理工程师', '带过几个学徒')).toBe('asked')
    expect(read('指导过助理工程师', '没带过人')).toBe(false)
  })

  it('knows the words of each', () => {
    expect(read('去年评审没通过', '去年报了，差两票')).toBe(true)
    expect(read('去年评审没通过', '去年没申报')).toBe(false)
    expect(read('去年评审没通过', '交了材料又撤回了')).toBe('asked')
    expect(read('今年有新业绩', '就是去年那些')).toBe(false)
    expect(read('近三年社保证明', '浙里办可以下载')).toBe(true)
    expect(read('三年学时登记证明', '缺一年的')).toBe(false)
    expect(read('专家推荐未超两名', '超了，他推了三个')).toBe(false)
  })
})

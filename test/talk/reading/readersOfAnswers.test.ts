import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

/** A question, what is typed there message by message (`|`), and what is taken as shown; nothing where it is asked back. */
type Row = readonly [question: string, texts: string, ...taken: string[]]

const taking = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s', (question, texts, ...taken) => {
    expect(atQuestion(question, ...texts.split('|')).taken).toEqual(taken)
  })

describe('社保 paid elsewhere than where somebody works', () => {
  // biome-ignore format: one message a line
  taking([
    ['insurance', '社保在杭州交的 人在温州分公司上班', 'insurance.place=杭州', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '社保在上海 人在瑞安 是分公司', 'insurance.place=上海', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '总部在温州 社保和人都在杭州分公司', 'insurance.place=杭州', 'insurance=总部在温州，社保和工作在外地分公司'],
    ['insurance', '人在温州上班 社保在杭州'],
    ['insurance', '人在温州上班 社保在杭州|是', 'insurance=总部和社保在外地，人在温州的分公司'],
    ['insurance', '社保在杭州交的'],
    ['insurance', '在温州交的 人在杭州上班', 'insurance.place=温州', 'insurance=在温州缴'],
  ])
})

describe('years of other work within years of technical work', () => {
  // biome-ignore format: one message a line
  taking([
    ['work', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控'],
    ['work', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控|是', 'work=2012年7月到2014年3月，2016年5月到现在'],
    ['work', '12年7月进厂，14年3月到16年5月跑业务，16年6月回来搞数控|对', 'work=2012年7月到2014年3月，2016年6月到现在'],
    ['work', '12年7月进厂，14年3月到16年5月做销售'],
    ['work', '13年到16年做销售，16年到现在做设备', 'work=2016年到现在'],
    ['work', '2012年7月到2014年2月搞数控，中间做销售，2016年6月到现在又搞数控', 'work=2012年7月到2014年2月，2016年6月到现在'],
    ['work', '2015年7月实习，2016年7月转正'],
    ['work', '2015年7月实习，2016年7月转正|是', 'work=2015年7月到现在'],
    ['insurance.since', '12年7月进厂，14年3月到16年5月去了别家做销售，后来又回来搞数控'],
    ['insurance.since', '2015年7月进厂实习，2016年7月转正'],
  ])
})

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

import { describe, expect, it } from 'vitest'
import { tellsOfSomebody } from '../../../src/talk/group/ofSomebody.ts'
import { saysAhead } from '../../../src/talk/reading/notNow.ts'
import { atQuestion } from './atQuestion.ts'
import { told } from './message/rows.ts'

describe('what is of another time, another person or another matter', () => {
  it.each(['公司要被国企收购了', '其实我社保要把它停了', '公司会并入国企', '社保要被停了'])('is ahead: %s', (words) =>
    expect(saysAhead(words)).toBe(true),
  )

  it.each(['我本科，刚报名考研究生', '我本科，报了名考研究生', '本科毕业，正在考研究生'])(
    'is no schooling had: %s',
    (words) =>
      expect(told(words).dossier.education ?? []).not.toContainEqual(expect.objectContaining({ level: '研究生' })),
  )

  it.each(['一直交到去年离职', '一直交到今年6月', '我老婆的交着', '别人都有交', '医保交着', '公司说有交'])(
    'is not 社保 paid now: %s',
    (words) => expect(atQuestion('insurance.current', words).taken.join()).not.toContain('正常缴'),
  )

  it.each(['一直交到现在', '一直在交', '社保医保都交着'])('is 社保 paid now: %s', (words) =>
    expect(atQuestion('insurance.current', words).taken.join()).toContain('正常缴'),
  )

  it.each(['社保上个月转走了', '社保8月转出了'])('is no beginning of 社保: %s', (words) =>
    expect(told(words).dossier.insurance?.since).toBeUndefined(),
  )

  it.each(['小马被判过刑能报吗', '沈经理失信能报吗', '白主任离婚了能报吗', '我国企下岗的能报吗'])(
    'stays out of a group: %s',
    (words) => expect(tellsOfSomebody(words, '2022-09-15')).toBe(true),
  )

  it.each(['项目经理被处分能报吗', '我国失信的能报吗', '失信的能报吗'])('and what is of nobody does not: %s', (words) =>
    expect(tellsOfSomebody(words, '2022-09-15')).toBe(false),
  )
})

import { describe, expect, it } from 'vitest'
import { sidesAsked } from '../../src/knowledge/side.ts'

describe('what side of a thing is asked for', () => {
  it.each([
    ['申报几号截止', 'day'],
    ['协会几点下班', 'hour'],
    ['大专要几年', 'length'],
    ['在哪里盖章', 'place'],
    ['平台的客服电话', 'telephone'],
    ['评审费多少钱', 'money'],
    ['评审表几份', 'copies'],
    ['述职多少字', 'words'],
    ['照片多大', 'size'],
    ['学时怎么算', 'how'],
    ['要不要论文', 'need'],
    ['能不能代办', 'may'],
    ['退回来能改几趟', 'times'],
    ['今年多少人报名', 'people'],
    ['学会在几层', 'place'],
  ])('%s: %s', (text, side) => {
    expect(sidesAsked(text)).toContain(side)
  })

  it('is not how many people where a rank is asked for', () => {
    expect(sidesAsked('竞赛要前几名')).not.toContain('people')
    expect(sidesAsked('要排到第几名')).not.toContain('people')
  })

  it('is no place where a stretch of time or a step is asked for', () => {
    expect(sidesAsked('发文要在哪段时间里')).not.toContain('place')
    expect(sidesAsked('审到哪一步')).not.toContain('place')
  })

  it('is none where a thing is only named', () => {
    expect(sidesAsked('评审表')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'

const judge = (...papers: object[]) => find('论文查重', { 超过: 50 }, { publications: papers })

describe('论文查重', () => {
  it('正好 50% 不算超过，50.1% 超过', () => {
    expect(judge({ report: true, similarity: 50 }).truth).toBe('yes')
    expect(judge({ report: true, similarity: 50.1 })).toMatchObject({ truth: 'no', remedy: '超过的论文不要交' })
  })
  it('一篇超过就不行；没有报告的本来就不算论文，不看', () => {
    expect(judge({ report: true, similarity: 10 }, { report: true, similarity: 80 }).truth).toBe('no')
    expect(judge({ report: false, similarity: 80 }).truth).toBe('yes')
  })
  it('没有论文；不知道相似度；不知道有没有论文', () => {
    expect(judge().truth).toBe('yes')
    expect(judge({ report: true })).toMatchObject({ truth: 'unknown', facts: ['publications.similarity'] })
    expect(find('论文查重', { 超过: 50 }, {})).toMatchObject({ truth: 'unknown', facts: ['publications'] })
  })
  it('截止以后补救不了', () => {
    const late = find('论文查重', { 超过: 50 }, { publications: [{ similarity: 60 }] }, { asOf: '2022-10-21' })
    expect(late.remedy).toBeUndefined()
  })
  it('要求说成人话', () => expect(need('论文查重', { 超过: 50 })).toBe('交上去的论文，查重相似度都不超过 50%'))
})

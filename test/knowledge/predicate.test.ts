import { describe, expect, it } from 'vitest'
import { heavyPairs, predicateOf } from '../../src/knowledge/predicate.ts'

describe('what is asked whether it may, must or will be done', () => {
  it.each([
    ['授权委托证明上传了 审核会不会不给过', '不给过'],
    ['错过了还能补报吗', '补报'],
    ['学时差几个要不要补学', '补学'],
  ])('%s: %s', (question, said) => {
    expect(predicateOf(question)).toBe(said)
  })

  it.each(['社保要交几个月', '要什么材料吗', '能报名吗', '评审表几份'])('%s asks no such thing', (question) => {
    expect(predicateOf(question)).toBeNull()
  })

  it('of its pairs of characters those count that say something', () => {
    expect(heavyPairs(['重新', '新贴'])).toEqual(['重新', '新贴'])
    expect(heavyPairs(['不给', '给过', '的了'])).toEqual([])
    expect(heavyPairs(['补报', '报了'])).toEqual(['补报'])
  })
})

import { describe, expect, it } from 'vitest'
import { judgedLeaves } from '../../src/rules/evaluate.ts'
import { all, any, atLeast, judged, leaf, no, not, open, yes } from './made.ts'

const both = (condition: Parameters<typeof judged>[0]) => {
  const { truth, mended } = judged(condition)
  return [truth, mended]
}
const short = no('学时', { remedy: '补齐' })

describe('逐条判', () => {
  it('全部、任一、至少N项、非', () => {
    expect(both(all(yes(), no('甲')))).toEqual(['no', 'no'])
    expect(both(any(yes(), no('甲')))).toEqual(['yes', 'yes'])
    expect(both(atLeast(2, yes(), open('乙', 'b'), no('甲')))).toEqual(['unknown', 'unknown'])
    expect(both(not(no('甲')))).toEqual(['yes', 'yes'])
    expect(both(not(open('甲', 'a')))).toEqual(['unknown', 'unknown'])
  })

  it('能补的补上以后怎样', () => {
    expect(both(short)).toEqual(['no', 'yes'])
    expect(both(all(yes(), short))).toEqual(['no', 'yes'])
    expect(both(all(open('乙', 'b'), short))).toEqual(['no', 'unknown'])
    expect(both(all(no('甲'), short))).toEqual(['no', 'no'])
  })

  it('又差又有没说的：补了也还说不准', () => {
    expect(both(no('学时', { remedy: '补齐', facts: ['hours.2021'] }))).toEqual(['no', 'unknown'])
    expect(both(no('学时', { remedy: '补齐', facts: [] }))).toEqual(['no', 'yes'])
  })

  it('“非”里的不去补：补上反而不行', () => expect(both(not(short))).toEqual(['yes', 'yes']))

  it('一条不落：前面已经不行，后面的照样判', () => {
    const leaves = judgedLeaves(judged(all(no('甲'), any(no('乙'), no('丙')), leaf('丁', { truth: 'yes' }))))
    expect(leaves.map(({ condition }) => condition.need)).toEqual(['甲', '乙', '丙', '丁'])
  })
})

import { describe, expect, it } from 'vitest'
import { evaluate, judgedLeaves } from '../../src/rules/evaluate.ts'
import { contextFor } from './context.ts'
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

describe('问明', () => {
  const silent = { truth: 'unknown', silent: '聘期中断' } as const
  const asked = (finding: Parameters<typeof leaf>[1], rulings: Record<string, boolean>) => {
    const one = evaluate(leaf('甲', finding), contextFor({ rulings }))
    if (one.kind !== 'leaf') throw new Error('not a leaf')
    return one
  }

  it('文件没写的，问到可以就可以、不行就不行，并说是问来的', () => {
    const told = asked(silent, { 聘期中断: true })
    expect([told.truth, told.mended]).toEqual(['yes', 'yes'])
    expect(told.finding).toMatchObject({ notes: ['聘期中断'] })
    expect(told.finding.have()).toBe('有甲；您问过：可以')
    const refused = asked(silent, { 聘期中断: false })
    expect([refused.truth, refused.mended]).toEqual(['no', 'no'])
    expect(refused.finding).toMatchObject({ short: '问下来不行', distance: 2, notes: ['聘期中断'] })
    expect(refused.finding.have()).toBe('有甲；您问过：不行')
  })

  it('没问的、问了别的：还是说不准', () => {
    expect(asked(silent, {}).truth).toBe('unknown')
    expect(asked(silent, { 双破: true }).truth).toBe('unknown')
  })

  it('还有别的事不知道、一句可以说不清的：问明也还说不准', () => {
    expect(asked({ ...silent, facts: ['titles'] }, { 聘期中断: true }).truth).toBe('unknown')
    expect(asked({ ...silent, facts: [] }, { 聘期中断: true }).truth).toBe('yes')
    expect(asked({ ...silent, settles: false }, { 聘期中断: true }).truth).toBe('unknown')
  })

  it('已经说得准的不受影响', () => {
    expect(asked({ truth: 'no', silent: '聘期中断' }, { 聘期中断: true }).truth).toBe('no')
    expect(asked({ truth: 'yes', silent: '聘期中断' }, { 聘期中断: false }).truth).toBe('yes')
  })
})

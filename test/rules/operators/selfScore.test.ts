import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import type { Range } from '../../../src/rules/points/range.ts'
import { find, need, noScore, refusal } from '../context.ts'

const args = { 达到: '25分' }
const judge = (total: Range, mountain: Range = [0, 0], facts: string[] = [], rulings?: Dossier['rulings']) =>
  find('自评分', args, rulings ? { rulings } : {}, {
    score: () => ({
      ...noScore,
      total,
      mountain,
      totalWithMountain: [total[0] + mountain[0], total[1] + mountain[1]],
      facts,
    }),
  })

describe('自评分', () => {
  it('25 分的边上', () => {
    expect(judge([25, 25]).truth).toBe('yes')
    expect(judge([24.5, 24.5])).toMatchObject({ truth: 'no', short: '最多 24.5 分，差 0.5 分' })
    expect(judge([24.5, 24.5]).distance).toBeCloseTo(0.02)
    expect(judge([24, 30], [0, 0], ['patents'])).toMatchObject({ truth: 'unknown', facts: ['patents'] })
    expect(judge([24, 30], [0, 0], ['patents']).have()).toBe('自评 24–30 分')
  })
  it('差的分全在专家手里：说文件没列', () =>
    expect(judge([20, 30])).toMatchObject({ truth: 'unknown', silent: '量化表未列', settles: false }))
  it('山区县的分算不算没写：因此不同就先问', () => {
    expect(judge([23, 23], [3, 3])).toMatchObject({ truth: 'unknown', silent: '山区县加分', settles: false })
    expect(judge([23, 23], [3, 3]).have()).toBe('自评 23 分，另有山区县 3 分')
    expect(judge([25, 25], [3, 3]).truth).toBe('yes')
    expect(judge([20, 20], [3, 3]).truth).toBe('no')
  })
  it('问明了就按问明的', () => {
    expect(judge([23, 23], [3, 3], [], { 山区县加分: true }).truth).toBe('yes')
    expect(judge([23, 23], [3, 3], [], { 山区县加分: false })).toMatchObject({
      truth: 'no',
      short: '最多 23 分，差 2 分',
    })
    // What is left then is the experts' discretion, not the mountain counties once more.
    expect(judge([20, 30], [3, 3], [], { 山区县加分: false })).toMatchObject({ truth: 'unknown', silent: '量化表未列' })
    expect(judge([20, 30], [3, 3], [], { 山区县加分: true })).toMatchObject({ truth: 'unknown', silent: '量化表未列' })
  })
  it('加上山区县才可能够，而还有不知道的事：两样都说', () => {
    expect(judge([20, 24], [0, 3], ['mountain'])).toMatchObject({
      truth: 'unknown',
      facts: ['mountain'],
      silent: '山区县加分',
      settles: false,
    })
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('自评分', args)).toBe('自评分（不含考试、答辩）达到 25 分')
    expect(refusal('自评分', { 达到: 25 })).toContain('数量要写单位')
  })
})

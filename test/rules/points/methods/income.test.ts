import { describe, expect, it } from 'vitest'
import { points, pointsRefusal } from '../../context.ts'

const args = { 达到: 120_000, 分: 2 }
const judge = (yearly?: number, taxProof?: boolean) =>
  points('收入分', args, {
    income: { ...(yearly === undefined ? {} : { yearly }), ...(taxProof === undefined ? {} : { taxProof }) },
  })

describe('收入分', () => {
  it('12 万的边上；正好 12 万算，但提醒', () => {
    expect(judge(119_999, true).range).toEqual([0, 0])
    expect(judge(120_000, true)).toMatchObject({
      range: [2, 2],
      rows: [{ note: expect.stringContaining('正好 12 万') }],
    })
    expect(judge(120_001, true).rows[0]?.note).toBeUndefined()
  })
  it('没有完税证明不算', () => expect(judge(300_000, false).range).toEqual([0, 0]))
  it('没说的问，已经不行的不问', () => {
    expect(points('收入分', args, {})).toMatchObject({ range: [0, 2], facts: ['income'] })
    expect(judge(300_000)).toMatchObject({ range: [0, 2], facts: ['income.taxProof'] })
    expect(judge(undefined, true)).toMatchObject({ range: [0, 2], facts: ['income'] })
    expect(judge(1000)).toMatchObject({ range: [0, 0], facts: [] })
    expect(judge(undefined, false)).toMatchObject({ range: [0, 0], facts: [] })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('收入分', { 达到: '12万', 分: 2 })).toContain('应是数字'))
})

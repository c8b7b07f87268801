import { describe, expect, it } from 'vitest'
import { points, pointsRefusal } from '../../context.ts'

describe('酌情分', () => {
  it('有也只是区间：几分由专家定', () => {
    expect(points('酌情分', { 最高: 5 }, { otherResults: true })).toMatchObject({ range: [0, 5], facts: [] })
    expect(points('酌情分', { 最高: 5 }, { otherResults: false }).range).toEqual([0, 0])
    expect(points('酌情分', { 最高: 5 }, {})).toMatchObject({ range: [0, 5], facts: ['otherResults'] })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('酌情分', {})).toContain('应是数字'))
})

import { describe, expect, it } from 'vitest'
import { points, pointsRefusal } from '../../context.ts'

const args = [
  { 达到: 4, 分: 2 },
  { 达到: 3, 分: 1 },
]

describe('模块分', () => {
  it.each([
    [5, 2],
    [4, 2],
    [3, 1],
    [2, 0],
    [0, 0],
  ])('%i 个模块：%i 分', (computerModules, score) => {
    expect(points('模块分', args, { computerModules }).range).toEqual([score, score])
  })
  it('没说的不是零', () =>
    expect(points('模块分', args, {})).toMatchObject({ range: [0, 2], facts: ['computerModules'] }))
  it('写错的用中文拒绝', () => expect(pointsRefusal('模块分', [])).toContain('太短'))
})

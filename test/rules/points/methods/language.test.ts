import { describe, expect, it } from 'vitest'
import { points, pointsRefusal } from '../../context.ts'

const args = { 大学英语六级: 2, 职称外语国家线合格: 2, 大学英语四级: 1, 无: 0 }

describe('外语分', () => {
  it.each([
    ['大学英语六级', 2],
    ['职称外语国家线合格', 2],
    ['大学英语四级', 1],
    ['无', 0],
  ] as const)('%s：%i 分', (language, score) => {
    expect(points('外语分', args, { language }).range).toEqual([score, score])
  })
  it('没说的不是零', () => expect(points('外语分', args, {})).toMatchObject({ range: [0, 2], facts: ['language'] }))
  it('写错的用中文拒绝', () => expect(pointsRefusal('外语分', { 大学英语六级: '2分' })).toContain('应是数字'))
})

import { describe, expect, it } from 'vitest'
import { points, pointsRefusal } from '../../context.ts'

const args = { 高级技师: 4, 技师: 3, 高级工: 2, 中级工: 1 }

describe('等级分', () => {
  it.each([
    ['高级技师', 4],
    ['技师', 3],
    ['高级工', 2],
    ['中级工', 1],
    ['初级工', 0],
  ] as const)('%s：%i 分', (grade, score) => {
    expect(points('等级分', args, { skills: [{ grade, related: true }] }).range).toEqual([score, score])
  })
  it('取最高的一张；不相关的不算；次序不影响', () => {
    const skills = [
      { grade: '高级工', related: true },
      { grade: '技师', related: true },
      { grade: '高级技师', related: false },
    ] as const
    expect(points('等级分', args, { skills: [...skills] }).range).toEqual([3, 3])
    expect(points('等级分', args, { skills: skills.toReversed() }).range).toEqual([3, 3])
  })
  it('没说的问；说了也不会更高的不问', () => {
    expect(points('等级分', args, {})).toMatchObject({ range: [0, 4], facts: ['skills'] })
    expect(points('等级分', args, { skills: [{ grade: '技师' }] })).toMatchObject({
      range: [0, 3],
      facts: ['skills.技师.related'],
    })
    expect(points('等级分', args, { skills: [{ related: true }] })).toMatchObject({ range: [0, 4], facts: ['skills'] })
    expect(points('等级分', args, { skills: [{ grade: '高级工' }, { grade: '技师', related: true }] })).toMatchObject({
      range: [3, 3],
      facts: [],
    })
  })
  it('没有证书是零分', () => expect(points('等级分', args, { skills: [] }).range).toEqual([0, 0]))
  it('写错的用中文拒绝', () => expect(pointsRefusal('等级分', { 技师: '三分' })).toContain('应是数字'))
})

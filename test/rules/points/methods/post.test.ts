import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'

const args = {
  大中型指超过: { 年营收: 2000, 员工: 200 },
  单位技术负责人: { 大中型: 4, 小微: 2 },
  部门技术负责人: { 大中型: 2, 小微: 1 },
}
const large = { revenue: 2001, staff: 201 }
const judge = (posts: Dossier['posts'], employer: Dossier['employer'] = large) =>
  points('职务分', args, { ...(posts ? { posts } : {}), employer })
const chief = { role: '单位技术负责人', evidence: true } as const
const head = { role: '部门技术负责人', evidence: true } as const

describe('职务分', () => {
  it('大中型是两样都超过：正好 200 人、2000 万的是小微', () => {
    expect(judge([chief]).range).toEqual([4, 4])
    expect(judge([chief], { revenue: 2001, staff: 200 }).range).toEqual([2, 2])
    expect(judge([chief], { revenue: 2000, staff: 201 }).range).toEqual([2, 2])
    expect([judge([head]).range, judge([head], { revenue: 1, staff: 1 }).range]).toEqual([
      [2, 2],
      [1, 1],
    ])
  })
  it('取最高的一项，不叠加；没有任职文件的不算', () => {
    expect(judge([head, chief]).range).toEqual([4, 4])
    expect(judge([{ ...chief, evidence: false }, head]).range).toEqual([2, 2])
    expect(judge([]).range).toEqual([0, 0])
  })
  it('没说的说不准，问那一件', () => {
    expect(judge(undefined)).toMatchObject({ range: [0, 4], facts: ['posts'] })
    expect(judge([chief], {})).toMatchObject({ range: [2, 4], facts: ['employer.staff', 'employer.revenue'] })
    expect(judge([chief], { staff: 200 })).toMatchObject({ range: [2, 2], facts: [] })
    expect(judge([{ role: '单位技术负责人' }])).toMatchObject({ range: [0, 4], facts: ['posts.evidence'] })
    expect(judge([{ evidence: true }])).toMatchObject({ range: [0, 4], facts: ['posts'] })
  })
  it('写错的用中文拒绝', () =>
    expect(pointsRefusal('职务分', { ...args, 单位技术负责人: 4 })).toContain('应是一组字段'))
})

import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'

const args = {
  对口: { 研究生: 5, 本科: 4, 大专: 3, 中专: 2 },
  不对口: { 研究生: 4, 本科: 3, 大专: 2, 中专: 1 },
  学位另加: 1,
}
const judge = (...education: NonNullable<Dossier['education']>) => points('学历分', args, { education })

describe('学历分', () => {
  it.each([
    ['研究生', 5, 4],
    ['本科', 4, 3],
    ['大专', 3, 2],
    ['中专', 2, 1],
    ['高中', 0, 0],
    ['初中', 0, 0],
  ] as const)('%s 对口 %i，不对口 %i', (level, match, other) => {
    expect(judge({ level, match: true, degree: '无' }).range).toEqual([match, match])
    expect(judge({ level, match: false, degree: '无' }).range).toEqual([other, other])
  })
  it('按最高的算；有一个对口就按对口', () => {
    expect(judge({ level: '大专', match: true }, { level: '本科', match: false, degree: '无' }).range).toEqual([4, 4])
    expect(judge({ technicalClass: '高级工班', match: true }).range).toEqual([3, 3])
  })
  it('最高学历的学位加一分，低的学历的学位不加', () => {
    expect(judge({ level: '本科', match: true, degree: '学士' }).range).toEqual([5, 5])
    expect(
      judge({ level: '本科', match: true, degree: '学士' }, { level: '研究生', match: true, degree: '无' }).range,
    ).toEqual([5, 5])
  })
  it('没说的问那一件', () => {
    expect(points('学历分', args, {})).toMatchObject({ range: [0, 6], facts: ['education'] })
    expect(judge({ match: true })).toMatchObject({ range: [0, 6], facts: ['education'] })
    expect(judge({ level: '本科', match: true })).toMatchObject({ range: [4, 5], facts: ['education.degree'] })
    expect(judge({ level: '本科', degree: '学士' })).toMatchObject({ range: [4, 5], facts: ['education.major'] })
    expect(judge({ level: '本科', degree: '学士', major: '采矿' })).toMatchObject({
      range: [4, 5],
      facts: ['education.match'],
    })
  })
  it('申报截止前毕业的才算', () => {
    const later = (graduated: string) =>
      judge({ level: '大专', match: true }, { level: '本科', match: true, degree: '无', graduated }).range
    expect([later('2022-10-20'), later('2022-10-21')]).toEqual([
      [4, 4],
      [3, 3],
    ])
  })
  it('没有学历是零分', () => expect(judge()).toMatchObject({ range: [0, 0], facts: [] }))
  it('写错的用中文拒绝', () =>
    expect(pointsRefusal('学历分', { 对口: {}, 不对口: {} })).toContain('学位另加：应是数字'))
})

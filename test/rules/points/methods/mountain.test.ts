import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'

const args = { 每年: 0.5, 最高: 3 }
const judge = (...mountain: NonNullable<Dossier['mountain']>) => points('山区县分', args, { mountain })

describe('山区县分', () => {
  it.each([
    ['2022-01-01', 0.5],
    ['2022-01-02', 0],
    ['2021-01-01', 1],
    ['2017-01-01', 3],
    ['2000-01-01', 3],
  ])('从 %s 至今：%f 分', (from, score) =>
    expect(judge({ from, to: '至今', evidence: true }).range).toEqual([score, score]),
  )
  it('几段相加满一年也算一年；没有佐证的不算', () => {
    expect(
      judge(
        { from: '2018-01-01', to: '2018-06-30', evidence: true },
        { from: '2020-01-01', to: '2020-07-03', evidence: true },
      ).range,
    ).toEqual([0.5, 0.5])
    expect(judge({ from: '2010-01-01', to: '至今', evidence: false }).range).toEqual([0, 0])
    expect(judge().range).toEqual([0, 0])
  })
  it('没说的说不准', () => {
    expect(points('山区县分', args, {})).toMatchObject({ range: [0, 3], facts: ['mountain'] })
    expect(judge({ from: '2021-01-01', to: '至今' })).toMatchObject({ range: [0, 1], facts: ['mountain'] })
    expect(judge({ from: '2021-01-01', evidence: true })).toMatchObject({ range: [0, 1], facts: ['mountain'] })
    expect(judge({ to: '至今', evidence: true })).toMatchObject({ range: [0, 3] })
    expect(judge({ from: '2020', to: '至今', evidence: true })).toMatchObject({ range: [1, 1.5] })
  })
  it('写错的用中文拒绝', () => expect(pointsRefusal('山区县分', { 每年: 0.5 })).toContain('最高：应是数字'))
})

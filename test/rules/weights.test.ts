import { describe, expect, it } from 'vitest'
import { shareOf } from '../../src/rules/weights.ts'
import { taizhou } from './registrations.ts'

const { weights } = taizhou()
const of = (rank?: number, people?: number) => shareOf(weights, { rank, people }).share

/** 〔2019〕39号 8, written out anew from the document: a line is so many people, the shares of the first, the second… */
const TABLE: Record<number, number[]> = {
  1: [1],
  2: [0.8, 0.2],
  3: [0.75, 0.15, 0.1],
  4: [0.7, 0.15, 0.1, 0.05],
  5: [0.65, 0.15, 0.1, 0.05, 0.05],
  6: [0.6, 0.15, 0.1, 0.05, 0.05, 0.05],
  7: [0.6, 0.15, 0.1, 0.05, 0.05, 0.05],
  8: [0.6, 0.15, 0.1, 0.05, 0.05, 0.05],
  9: [0.6, 0.15, 0.1, 0.05, 0.05, 0.05],
  40: [0.6, 0.15, 0.1, 0.05, 0.05, 0.05],
}
const cells = Object.entries(TABLE).flatMap(([people, shares]) =>
  Array.from({ length: Math.min(Number(people), 9) }, (_, index) => ({
    people: Number(people),
    rank: index + 1,
    share: shares[index] ?? 0,
  })),
)

describe('shares by rank', () => {
  it.each(cells)('$people 人第 $rank 名：$share', ({ people, rank, share }) => {
    expect(of(rank, people)).toBe(share)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('all shares of %i people come to one', (people) => {
    const sum = Array.from({ length: people }, (_, index) => of(index + 1, people) ?? Number.NaN).reduce(
      (a, b) => a + b,
    )
    expect(sum).toBeCloseTo(1, 10)
  })

  it('is unknown while the rank or the people are, unless it comes to the same', () => {
    expect(of()).toBeNull()
    expect(of(undefined, 3)).toBeNull()
    expect(of(1)).toBeNull()
    expect(of(2)).toBeNull()
    expect(of(undefined, 1)).toBe(1)
    expect([3, 4, 5, 6, 7, 8, 9].map((rank) => of(rank))).toEqual([0.1, 0.05, 0.05, 0.05, 0, 0, 0])
  })

  it('says by whom, and what is not written of more than eight', () => {
    expect(shareOf(weights, { rank: 2, people: 3 })).toMatchObject({ said: '3 人第 2 名', notes: [] })
    expect(shareOf(weights, { rank: 1, people: 8 }).notes).toEqual([])
    expect(shareOf(weights, { rank: 1, people: 9 }).notes).toEqual(['八人以上加权'])
    expect(shareOf(weights, {}).said).toBe('没说第几名')
    expect(shareOf(weights, { rank: 1 }).said).toBe('第 1 名，没说一共几个人')
  })
})

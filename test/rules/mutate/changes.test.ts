import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/rules/mutate/changes.ts'

const condition = { key: '满', index: null, inPoints: false }
const points = (key: string, index: number | null = null) => ({ key, index, inPoints: true })

describe('what one value may be changed into', () => {
  it.each([
    ['4年', ['3年', '5年']],
    ['3个月', ['2个月', '4个月']],
    ['60学时', ['59学时', '61学时']],
    ['前9', ['前8', '前10']],
    ['2022-12-31', ['2022-12-30', '2023-01-01']],
    ['对口', ['不限']],
    ['不限', ['对口', '任现职后']],
    ['助理工程师', []],
    [2017, [2016, 2018]],
    [true, [false]],
    [null, []],
  ])('%s', (value, expected) => expect(changesOf(value, condition)).toEqual(expected))

  it('points go by halves, ranks and counts do not', () => {
    expect(changesOf(12.5, points('名次分', 1))).toEqual([11.5, 12, 13, 13.5])
    expect(changesOf(3, points('限'))).toEqual([2, 4])
    expect(changesOf(3, points('奖次分', 1))).toEqual([2, 4])
    expect(changesOf(12, points('奖次分', 2))).toHaveLength(4)
  })
})

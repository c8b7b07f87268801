import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, receiptOf } from '../../src/rules/receipt.ts'

describe('回执', () => {
  it('说的先后不影响，没说的等于没写', () => {
    expect(canonical({ b: 1, a: { d: [1, 2], c: undefined } })).toBe(canonical({ a: { d: [1, 2] }, b: 1 }))
    expect(canonical({ a: undefined })).toBe('{}')
  })

  it('知道没有、不知道、零、假各不相同', () => {
    const all = [{}, { a: [] }, { a: 0 }, { a: false }, { a: null }, { a: '' }].map(canonical)
    expect(new Set(all).size).toBe(all.length)
  })

  it('列表的次序是内容', () => expect(canonical([1, 2])).not.toBe(canonical([2, 1])))

  it('就是键排过序的 JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('规则、情况、日期、级别变一样，回执就变；都不变就不变', () => {
    const base = ['hash', { experts: 2 }, '2022-09-15', '工程师'] as const
    const receipts = [
      receiptOf(...base),
      receiptOf('other', base[1], base[2], base[3]),
      receiptOf(base[0], { experts: 3 }, base[2], base[3]),
      receiptOf(base[0], base[1], '2022-09-16', base[3]),
      receiptOf(base[0], base[1], base[2], null),
    ]
    expect(new Set(receipts).size).toBe(5)
    expect(receiptOf(...base)).toBe(receipts[0])
    expect(receipts[0]).toMatch(/^[0-9a-f]{64}$/)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, atLeast, known, not, type Truth } from '../../src/dossier/truth.ts'

const truth = fc.constantFrom<Truth>('yes', 'no', 'unknown')
const truths = fc.array(truth, { maxLength: 6 })

/** Every way the open ones may turn out. */
function outcomes(list: readonly Truth[]): Truth[][] {
  return list.reduce<Truth[][]>(
    (all, item) =>
      all.flatMap((done) => (item === 'unknown' ? (['yes', 'no'] as const) : [item]).map((value) => [...done, value])),
    [[]],
  )
}

/** What a function must say when it is right about the open ones: the common outcome, or unknown. */
function settled(list: readonly Truth[], judge: (list: readonly Truth[]) => Truth): Truth {
  const all = new Set(outcomes(list).map(judge))
  const [only] = all
  return all.size === 1 && only ? only : 'unknown'
}

describe('三值逻辑', () => {
  it('全部、任一、至少N项：说不准当且仅当未知的还能改变结果', () => {
    fc.assert(
      fc.property(truths, fc.integer({ min: 0, max: 7 }), (list, n) => {
        expect(allOf(list)).toBe(settled(list, allOf))
        expect(anyOf(list)).toBe(settled(list, anyOf))
        expect(atLeast(n, list)).toBe(settled(list, (known) => atLeast(n, known)))
      }),
      { numRuns: 200 },
    )
  })

  it('德摩根：非全部就是任一非', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(not(allOf(list))).toBe(anyOf(list.map(not)))
      }),
    )
  })

  it('全部就是至少全数，任一就是至少一项；次序不影响', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(allOf(list)).toBe(atLeast(list.length, list))
        expect(anyOf(list)).toBe(atLeast(1, list))
        expect(allOf(list.toReversed())).toBe(allOf(list))
      }),
    )
  })

  it('空列表：全部是 yes，任一是 no，至少 0 项是 yes', () => {
    expect([allOf([]), anyOf([]), atLeast(0, []), atLeast(1, [])]).toEqual(['yes', 'no', 'yes', 'no'])
  })

  it('双重否定还原；没说的不是 false', () => {
    fc.assert(
      fc.property(truth, (value) => {
        expect(not(not(value))).toBe(value)
      }),
    )
    expect([known(true), known(false), known(undefined)]).toEqual(['yes', 'no', 'unknown'])
  })
})

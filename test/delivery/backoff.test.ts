import { describe, expect, it } from 'vitest'
import { retryDelay } from '../../src/delivery/backoff.ts'

describe('retryDelay', () => {
  it('doubles from a second up to five minutes', () => {
    const waits = [1, 2, 3, 8, 9, 10, 1000].map((attempt) => retryDelay(attempt, 0, 0))
    expect(waits).toEqual([1000, 2000, 4000, 128_000, 256_000, 300_000, 300_000])
  })

  it('never comes back before it was asked to, even after more than five minutes', () => {
    expect(retryDelay(1, 30_000, 0)).toBe(30_000)
    expect(retryDelay(1, 900_000, 0)).toBe(900_000)
    expect(retryDelay(6, 30_000, 0)).toBe(32_000)
  })

  it('believes nobody who asks for a day, or for no number at all', () => {
    expect(retryDelay(1, 86_400_000, 0)).toBe(3_600_000)
    expect(retryDelay(1, Number.NaN, 0)).toBe(300_000)
    expect(retryDelay(1, -5, 0)).toBe(1000)
  })

  it('adds up to a fifth by chance', () => {
    expect(retryDelay(1, 10_000, 0.5)).toBe(11_000)
    expect(retryDelay(1, 10_000, 0.999)).toBeLessThanOrEqual(12_000)
  })
})

import { describe, expect, it } from 'vitest'
import { realClock } from '../../src/delivery/clock.ts'

describe('realClock', () => {
  it('sleeps, and wakes at once when told to', async () => {
    const signal = new AbortController()
    await realClock.sleep(1, signal.signal)
    const long = realClock.sleep(2 ** 30, signal.signal)
    signal.abort()
    await long
    await realClock.sleep(2 ** 30, signal.signal)
    expect(signal.signal.aborted).toBe(true)
  })
})

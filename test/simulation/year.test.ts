import { describe, expect, it } from 'vitest'
import { realWorld } from '../talk/world.ts'
import { TROUBLES } from './troubles.ts'
import { playYear } from './year.ts'

describe('a year of reminders', () => {
  it('adds up over a moved deadline, outages and restarts; nobody is told a wrong date', async () => {
    const outcome = await playYear({
      world: realWorld(),
      people: 60,
      ...TROUBLES,
    })
    const { dues, waiting, wrong, twice, remembered, moved } = outcome
    expect(wrong).toEqual([])
    expect(twice).toEqual([])
    expect(waiting).toBe(0)
    expect(dues.due).toBe(dues.sent + dues.uncertain + dues.refused + dues.missed)
    expect(remembered).toBe(dues.due)
    expect(dues.sent).toBeGreaterThan(0)
    expect(dues.missed).toBeGreaterThan(0)
    expect(dues.uncertain).toBeGreaterThan(0)
    // Everybody with that plan is told once that the date moved.
    expect(moved).toBe(12)
  }, 60_000)
})

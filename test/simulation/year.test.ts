import { describe, expect, it } from 'vitest'
import { realWorld } from '../talk/world.ts'
import { movedDeadline } from './moved.ts'
import { playYear } from './year.ts'

describe('a year of reminders', () => {
  it('adds up over a moved deadline, outages and restarts; nobody is told a wrong date', async () => {
    const outcome = await playYear({
      world: realWorld(),
      people: 60,
      silences: [
        ['2022-09-20T00:00', '2022-09-21T12:00'],
        ['2023-09-01T08:00', '2023-09-01T20:00'],
        ['2024-08-20T00:00', '2024-08-22T00:00'],
      ],
      downtimes: [
        ['2022-10-17T09:00', '2022-10-19T15:00'],
        ['2023-08-25T09:00', '2023-08-25T11:00'],
      ],
      moves: [{ at: '2022-10-08T10:00', change: movedDeadline }],
      until: '2024-11-01T00:00',
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

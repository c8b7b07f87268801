import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf, due } from '../../src/calendar/reminders.ts'
import type { Moment, Subscription, Task, Told } from '../../src/calendar/task.ts'
import { addDays, daysBetween } from '../../src/dossier/date.ts'
import { subscription, task } from './reminding.ts'

/** Minutes from midnight of this day. */
const BASE = '2022-09-01'
const DAY = 1440
const IDS = ['a', 'b', 'c'] as const
const END = 120

type Act =
  | { readonly kind: 'down' | 'run'; readonly minutes: number }
  | { readonly kind: 'move'; readonly id: string; readonly day: number | null }
  | { readonly kind: 'vanish' | 'done' | 'undone'; readonly id: string }
  | { readonly kind: 'snooze'; readonly id: string; readonly minutes: number }

const id = fc.constantFrom(...IDS)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('down' as const), minutes: fc.integer({ min: 1, max: 5 * DAY }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('run' as const), minutes: fc.integer({ min: 1, max: 5 * DAY }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      id,
      day: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('vanish' as const, 'done' as const, 'undone' as const), id }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('snooze' as const), id, minutes: fc.integer({ min: 1, max: 12 * DAY }) }),
  },
)
const minute = fc.integer({ min: 0, max: DAY - 1 })
const wish = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }),
  at: minute,
  quiet: fc.option(
    fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to),
    { freq: 3 },
  ),
  since: fc.integer({ min: 0, max: 5 * DAY }),
})
const dueDays = fc.tuple(...IDS.map(() => fc.option(fc.integer({ min: 8, max: 50 }), { freq: 8 })))

const minuteOf = (clock: number) => ((clock % DAY) + DAY) % DAY
const momentOf = (clock: number): Moment => ({
  day: addDays(BASE, Math.floor(clock / DAY)),
  minute: minuteOf(clock),
})
const clockOf = ({ day, minute: of }: Moment) => daysBetween(BASE, day) * DAY + of
const keyOf = ({ task: of, due: day, occasion, until }: Told) => JSON.stringify([of, day, occasion, until ?? null])

/** Quiet hours told apart minute by minute. */
function sleeps(quiet: Subscription['quiet'], clock: number): boolean {
  if (quiet === null) return false
  const asleep = new Set<number>()
  for (let of = quiet.from; of !== quiet.to; of = (of + 1) % DAY) asleep.add(of)
  return asleep.has(minuteOf(clock))
}

/** The end of the quiet hours a moment falls into. */
function wakes(quiet: Subscription['quiet'], clock: number): number {
  return quiet !== null && sleeps(quiet, clock) ? clock + ((quiet.to - minuteOf(clock) + DAY) % DAY) : clock
}

/** One person's reminders over some weeks: what was told, and what they believe. */
class Weeks {
  clock: number
  readonly tasks = new Map<string, Task>()
  readonly told: Told[] = []
  readonly heard = new Map<string, string | null>()
  wish: Subscription

  constructor(wish: Subscription, clock: number) {
    this.wish = wish
    this.clock = clock
  }

  due(clock: number) {
    return due([...this.tasks.values()], this.wish, this.told, momentOf(clock))
  }

  /** Looks once at a moment, checks all that is promised of one look, and records it; gives the next moment. */
  look(): number | null {
    const now = momentOf(this.clock)
    const result = this.due(this.clock)
    const { quiet, done } = this.wish
    const spoken = [...result.say.map((one) => one.task.id), ...result.moved.map((one) => one.task)]
    expect(new Set(spoken).size).toBe(spoken.length)
    for (const { task: of, due: day, daysLeft, meant, late } of result.say) {
      expect(this.tasks.get(of.id)?.due).toBe(day)
      expect(this.heard.get(of.id) ?? day).toBe(day)
      expect(done).not.toContain(of.id)
      expect(daysLeft).toBe(daysBetween(now.day, day))
      expect(daysLeft).toBeGreaterThanOrEqual(0)
      expect(clockOf(meant)).toBeLessThanOrEqual(this.clock)
      expect(late).toBe(meant.day < now.day || this.clock - clockOf(meant) >= 60)
      expect(sleeps(quiet, this.clock)).toBe(false)
    }
    for (const { task: of, from, to } of result.moved) {
      expect(from).toBe(this.heard.get(of))
      expect(to).toBe(this.tasks.get(of)?.due ?? null)
      expect(to).not.toBe(from)
      if (sleeps(quiet, this.clock)) expect(momentOf(wakes(quiet, this.clock)).day > (to ?? '9999')).toBe(true)
    }
    this.told.push(...accountOf(result, now.day))
    for (const entry of this.told) if (entry.outcome === 'said') this.heard.set(entry.task, entry.due)

    // Nobody who is awake believes a wrong day that still matters.
    if (!sleeps(quiet, this.clock)) {
      for (const [of, believed] of this.heard) {
        const day = this.tasks.get(of)?.due ?? null
        if (done.includes(of) || [believed, day].every((one) => one === null || one < now.day)) continue
        expect(believed).toBe(day)
      }
    }
    const again = this.due(this.clock)
    expect([again.say, again.missed, again.moved, again.over]).toEqual([[], [], [], []])
    expect(again.next).toEqual(result.next)
    const next = result.next && clockOf(result.next)
    if (next !== null) expect(next).toBeGreaterThan(this.clock)
    this.#silentUntil(next)
    return next
  }

  /** Nothing before the next moment, something then; where there is none, never anything. */
  #silentUntil(next: number | null): void {
    const quietly = (clock: number) => {
      const { say, moved } = this.due(clock)
      expect([say, moved]).toEqual([[], []])
    }
    if (next === null) {
      for (const ahead of [1, DAY, 20 * DAY]) quietly(this.clock + ahead)
    } else {
      quietly(next - 1)
      const { say, moved, missed } = this.due(next)
      expect(say.length + moved.length + missed.length).toBeGreaterThan(0)
    }
  }

  do(act: Act): void {
    switch (act.kind) {
      case 'down':
        this.clock += act.minutes
        this.look()
        break
      case 'run': {
        const end = this.clock + act.minutes
        for (let next = this.look(); next !== null && next <= end; next = this.look()) this.clock = next
        this.clock = end
        break
      }
      case 'move':
        this.tasks.set(act.id, task(act.id, act.day === null ? null : addDays(BASE, act.day)))
        break
      case 'vanish':
        this.tasks.delete(act.id)
        break
      case 'done':
        this.wish = { ...this.wish, done: [...new Set([...this.wish.done, act.id])] }
        break
      case 'undone':
        this.wish = { ...this.wish, done: this.wish.done.filter((one) => one !== act.id) }
        break
      case 'snooze':
        this.wish = { ...this.wish, snoozed: { ...this.wish.snoozed, [act.id]: momentOf(this.clock + act.minutes) } }
        break
    }
  }

  /** Every occasion of the last days as they now are is accounted for: said or missed once, or replaced. */
  checkAccount(): void {
    const keys = this.told.filter(({ occasion }) => occasion !== 'moved').map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    const { days, at, quiet, since, done, snoozed } = this.wish
    for (const { id: of, due: day } of this.tasks.values()) {
      if (day === null || done.includes(of)) continue
      const own = this.told.filter((entry) => entry.task === of)
      const putOff = [...own.map(({ until }) => until), snoozed[of]].filter((one) => one !== undefined).map(clockOf)
      for (const n of days) {
        const asked = clockOf({ day: addDays(day, -n), minute: at })
        const waited = wakes(quiet, asked)
        const count = own.filter((entry) => entry.due === day && entry.occasion === n).length
        // What would be said after the last day is said on it, in the hours that are not quiet.
        const tooLate = momentOf(waited).day > day && quiet !== null
        const meant = tooLate
          ? clockOf({ day, minute: [480, quiet.to, quiet.from - 1].toSorted((a, b) => a - b)[1] ?? 0 })
          : waited
        if (meant < clockOf(since)) expect(count).toBe(0)
        else if (putOff.every((one) => one < meant)) expect(count).toBe(1)
        else expect(count).toBeLessThanOrEqual(1)
      }
      if (snoozed[of]) {
        const until = clockOf(snoozed[of])
        const kept = own.filter(
          (entry) => entry.occasion === 'snoozed' && entry.until && clockOf(entry.until) === until,
        )
        expect(kept).toHaveLength(1)
      }
    }
  }
}

describe('the account of reminders', () => {
  it('adds up whatever happens: said, missed or replaced, none twice, none forgotten, nobody told a wrong day', () => {
    let said = 0
    let missed = 0
    let moved = 0
    fc.assert(
      fc.property(
        wish,
        dueDays,
        fc.array(act, { minLength: 4, maxLength: 16, size: 'max' }),
        ({ since, ...chosen }, days, acts) => {
          const weeks = new Weeks(subscription({ ...chosen, since: momentOf(since) }), since)
          days.forEach((day, index) => {
            weeks.tasks.set(IDS[index] ?? '', task(IDS[index] ?? '', day === null ? null : addDays(BASE, day)))
          })
          for (const one of acts) weeks.do(one)
          // What is over is counted in the morning.
          weeks.clock = wakes(weeks.wish.quiet, Math.max(weeks.clock, END * DAY))
          weeks.look()
          weeks.checkAccount()
          said += weeks.told.filter(({ outcome }) => outcome === 'said').length
          missed += weeks.told.filter(({ outcome }) => outcome === 'missed').length
          moved += weeks.told.filter(({ occasion }) => occasion === 'moved').length
        },
      ),
      { numRuns: process.env.FUZZ === undefined ? 400 : 20_000 },
    )
    // A property that nothing ever reached would prove nothing.
    expect(Math.min(said, missed, moved)).toBeGreaterThan(100)
  }, 900_000)

  it('with nothing missed while it runs: every occasion is said on its minute, outside of quiet hours', () => {
    fc.assert(
      fc.property(wish, fc.integer({ min: 6, max: 50 }), ({ since, ...chosen }, day) => {
        const weeks = new Weeks(subscription({ ...chosen, quiet: null, since: momentOf(since) }), since)
        weeks.tasks.set('a', task('a', addDays(BASE, day)))
        weeks.do({ kind: 'run', minutes: END * DAY })
        const owed = chosen.days.filter((n) => (day - n) * DAY + chosen.at >= since)
        expect(weeks.told.map(({ occasion, outcome }) => [occasion, outcome])).toEqual(
          owed.toSorted((a, b) => b - a).map((n) => [n, 'said']),
        )
      }),
      { numRuns: 100 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type Choice, maySnooze, readChoice } from '../../src/calendar/choice.ts'
import { at } from './reminding.ts'

const choice = (change: Partial<Choice> = {}): Choice => ({ days: [7, 3, 1, 0], at: 540, quiet: null, ...change })

describe('readChoice', () => {
  it('puts days in order, each once', () => {
    expect(readChoice(choice({ days: [1, 7, 0, 7] }))).toEqual({ ok: true, choice: choice({ days: [7, 1, 0] }) })
  })

  it('takes the ends of what is allowed', () => {
    expect(readChoice(choice({ days: [365, 0], at: 1439, quiet: { from: 1320, to: 0 } })).ok).toBe(true)
    expect(readChoice(choice({ at: 0 })).ok).toBe(true)
    expect(readChoice(choice({ days: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] })).ok).toBe(true)
  })

  it.each([
    [{ days: [] }, '至少选一个提前几天提醒；0 是最后一天当天'],
    [{ days: [366] }, '提前几天应是 0 到 365 的整数'],
    [{ days: [-1] }, '提前几天应是 0 到 365 的整数'],
    [{ days: [1.5] }, '提前几天应是 0 到 365 的整数'],
    [{ days: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] }, '提前几天最多选 10 个'],
    [{ at: 1440 }, '提醒的钟点应在 0:00 到 23:59 之间'],
    [{ at: Number.NaN }, '提醒的钟点应在 0:00 到 23:59 之间'],
    [{ quiet: { from: -1, to: 480 } }, '免打扰的钟点应在 0:00 到 23:59 之间'],
    [{ quiet: { from: 480, to: 480 } }, '免打扰的起止不能是同一个钟点'],
  ])('%j: %s', (change, problem) => {
    expect(readChoice(choice(change))).toEqual({ ok: false, problems: [problem] })
  })
})

describe('maySnooze', () => {
  const now = at('2022-10-18 9:00')
  it.each([
    ['2022-10-20', '2022-10-20 23:59', true],
    ['2022-10-20', '2022-10-21 0:00', false],
    ['2022-10-20', '2022-10-18 9:00', false],
    ['2022-10-20', '2022-10-18 9:01', true],
    [null, '2023-10-18 9:01', true],
  ])('due %s, until %s: %s', (due, until, may) => {
    expect(maySnooze(due, at(until), now)).toBe(may)
  })
})

import { describe, expect, it } from 'vitest'
import { accountOf, due } from '../../src/calendar/reminders.ts'
import type { Subscription, Task, Told } from '../../src/calendar/task.ts'
import { at, said, subscription, task } from './reminding.ts'

const SUBMIT = [task('申报', '2022-10-20')]
const NIGHT = { from: 22 * 60, to: 8 * 60 }

/** What is said, in short; and the next moment. */
function told(moment: string, change: Partial<Subscription> = {}, before: readonly Told[] = [], tasks = SUBMIT) {
  const { say, missed, moved, next } = due(tasks, subscription(change), before, at(moment))
  return {
    say: say.map(({ task: { id }, occasion, daysLeft, late }) => [id, occasion, daysLeft, late] as const),
    missed: missed.map(({ occasion }) => occasion),
    moved: moved.map(({ task: id, from, to }) => [id, from, to] as const),
    next: next && `${next.day} ${Math.floor(next.minute / 60)}:${String(next.minute % 60).padStart(2, '0')}`,
  }
}
const NOTHING = { say: [], missed: [], moved: [] }

describe('occasions', () => {
  it('nothing before the first, and it is named', () => {
    expect(told('2022-10-13 8:59')).toEqual({ ...NOTHING, next: '2022-10-13 9:00' })
  })

  it('on the minute', () => {
    expect(told('2022-10-13 9:00')).toEqual({
      say: [['申报', 7, 7, false]],
      missed: [],
      moved: [],
      next: '2022-10-17 9:00',
    })
  })

  it('the last open day is spoken of like the last day, where offices are closed on that', () => {
    const closed = [task('送表', '2023-09-30', { lastOpen: '2023-09-28' })]
    const since = { day: '2023-09-01', minute: 0 }
    const before = [7, 3].map((n) => said('送表', '2023-09-30', n, '2023-09-27'))
    expect(told('2023-09-28 8:59', { since }, before, closed)).toEqual({ ...NOTHING, next: '2023-09-28 9:00' })
    expect(told('2023-09-28 9:00', { since }, before, closed).say).toEqual([['送表', 2, 2, false]])
    // Who wants no word on the last day gets none on that one, either.
    expect(told('2023-09-28 9:00', { since, days: [7, 3, 1] }, before, closed)).toEqual({
      ...NOTHING,
      next: '2023-09-29 9:00',
    })
  })

  it('once', () => {
    expect(told('2022-10-13 9:01', {}, [said('申报', '2022-10-20', 7, '2022-10-13')])).toEqual({
      ...NOTHING,
      next: '2022-10-17 9:00',
    })
  })

  it('after the last one nothing is left', () => {
    const all = [7, 3, 1, 0].map((n) => said('申报', '2022-10-20', n, '2022-10-20'))
    expect(told('2022-10-20 9:01', {}, all)).toEqual({ ...NOTHING, next: null })
  })

  it('before the subscription began none is owed', () => {
    expect(told('2022-10-18 12:00', { since: at('2022-10-17 9:01') })).toEqual({ ...NOTHING, next: '2022-10-19 9:00' })
    expect(told('2022-10-18 12:00', { since: at('2022-10-17 9:00') }).say).toEqual([['申报', 3, 2, true]])
  })

  it('done and undated tasks, and what others do, have none', () => {
    const tasks = [task('申报', '2022-10-20'), task('交纸质', null), task('审查', '2022-10-20', { who: '协会' })]
    expect(told('2022-10-20 9:00', { done: ['申报'] }, [], tasks)).toEqual({ ...NOTHING, next: null })
  })

  it('several tasks at one moment come together, the nearest last day first', () => {
    const tasks = [task('推荐', '2022-10-20'), task('学时', '2022-10-14'), task('远', '2022-12-31')]
    expect(told('2022-10-13 9:00', {}, [], tasks).say).toEqual([
      ['学时', 1, 1, false],
      ['推荐', 7, 7, false],
    ])
  })
})

describe('after a downtime', () => {
  it('the latest is said late, the earlier ones are missed', () => {
    expect(told('2022-10-18 15:00')).toEqual({
      say: [['申报', 3, 2, true]],
      missed: [7],
      moved: [],
      next: '2022-10-19 9:00',
    })
  })

  it('the same day is late after an hour', () => {
    expect(told('2022-10-13 9:59').say).toEqual([['申报', 7, 7, false]])
    expect(told('2022-10-13 10:00').say).toEqual([['申报', 7, 7, true]])
    expect(told('2022-10-13 15:00').say).toEqual([['申报', 7, 7, true]])
  })

  it('on the last day there still is time', () => {
    expect(told('2022-10-20 23:59')).toEqual({
      say: [['申报', 0, 0, true]],
      missed: [7, 3, 1],
      moved: [],
      next: null,
    })
  })

  it('after the last day all are missed', () => {
    expect(told('2022-10-21 0:00')).toEqual({ say: [], missed: [7, 3, 1, 0], moved: [], next: null })
  })

  it('what was told before and is over is named, once, by day', () => {
    const seen = [said('申报', '2022-10-20', 'shown', '2022-09-01')]
    const night = due(SUBMIT, subscription({ quiet: NIGHT }), seen, at('2022-10-21 0:00'))
    expect(night).toMatchObject({ missed: [], over: [], next: at('2022-10-21 8:00') })
    const morning = due(SUBMIT, subscription({ quiet: NIGHT }), seen, at('2022-10-21 8:00'))
    expect(morning.over.map(({ task: { id }, due: day }) => [id, day])).toEqual([['申报', '2022-10-20']])
    expect(morning.missed.length).toBe(4)
    const after = [...seen, ...accountOf(morning, '2022-10-21')]
    expect(due(SUBMIT, subscription({ quiet: NIGHT }), after, at('2022-10-21 8:01'))).toMatchObject({
      missed: [],
      over: [],
    })
    // A day nobody was told of, or that is done, is not.
    expect(due(SUBMIT, subscription(), [], at('2022-10-21 9:00')).over).toEqual([])
    expect(due(SUBMIT, subscription({ done: ['申报'] }), seen, at('2022-10-21 9:00')).over).toEqual([])
  })
})

describe('quiet hours', () => {
  it('put off to their end', () => {
    const quiet = { from: 8 * 60, to: 10 * 60 }
    expect(told('2022-10-13 9:00', { quiet })).toEqual({ ...NOTHING, next: '2022-10-13 10:00' })
    expect(told('2022-10-13 10:00', { quiet }).say).toEqual([['申报', 7, 7, false]])
  })

  it('over midnight to the next morning, which is not late', () => {
    expect(told('2022-10-13 23:00', { at: 23 * 60, quiet: NIGHT })).toEqual({ ...NOTHING, next: '2022-10-14 8:00' })
    expect(told('2022-10-14 8:00', { at: 23 * 60, quiet: NIGHT }).say).toEqual([['申报', 7, 6, false]])
  })

  it('on the last day the evening becomes the morning: the word of the day before gives way to it', () => {
    expect(told('2022-10-20 8:00', { days: [1, 0], at: 23 * 60, quiet: NIGHT })).toEqual({
      say: [['申报', 0, 0, false]],
      missed: [1],
      moved: [],
      next: null,
    })
  })

  it('that end at midnight leave a decent hour of the last day', () => {
    expect(told('2022-10-19 12:00', { days: [0], at: 23 * 60, quiet: { from: 22 * 60, to: 0 } }).next).toBe(
      '2022-10-20 8:00',
    )
  })

  it('that leave an hour before dawn only: the last minute of it', () => {
    expect(told('2022-10-19 12:00', { days: [0], at: 600, quiet: { from: 300, to: 240 } }).next).toBe('2022-10-20 4:59')
  })

  it('what came late waits for their end, too', () => {
    expect(told('2022-10-14 2:00', { quiet: NIGHT })).toEqual({ ...NOTHING, next: '2022-10-14 8:00' })
  })

  it('also on the evening of the last day: they were promised', () => {
    expect(told('2022-10-20 22:30', { quiet: NIGHT })).toEqual({ ...NOTHING, next: '2022-10-21 8:00' })
    expect(told('2022-10-20 21:59', { quiet: NIGHT }).say).toEqual([['申报', 0, 0, true]])
  })
})

describe('putting off', () => {
  const snoozed = { 申报: at('2022-10-16 20:00') }

  it('replaces what lies before it, and is said once', () => {
    const before = [said('申报', '2022-10-20', 7, '2022-10-13')]
    const change = { days: [7, 5, 3, 0], snoozed }
    expect(told('2022-10-16 19:59', change, before)).toEqual({ ...NOTHING, next: '2022-10-16 20:00' })
    expect(told('2022-10-16 20:00', change, before).say).toEqual([['申报', 'snoozed', 4, false]])
    const result = due(SUBMIT, subscription(change), before, at('2022-10-16 20:00'))
    const after = [...before, ...accountOf(result, '2022-10-16')]
    expect(after.at(-1)).toMatchObject({ occasion: 'snoozed', until: at('2022-10-16 20:00'), outcome: 'said' })
    expect(told('2022-10-16 20:01', change, after)).toEqual({ ...NOTHING, next: '2022-10-17 9:00' })
    // What it replaced stays replaced when the wish is forgotten.
    expect(told('2022-10-16 20:01', { days: [7, 5, 3, 0] }, after)).toEqual({ ...NOTHING, next: '2022-10-17 9:00' })
  })

  it('a second time on the same day is another one', () => {
    const first: Told = { ...said('申报', '2022-10-20', 'snoozed', '2022-10-16'), until: at('2022-10-16 10:00') }
    expect(told('2022-10-16 20:00', { snoozed }, [first]).say).toEqual([['申报', 'snoozed', 4, false]])
  })

  it('beyond the last day is put off to its morning', () => {
    const change = { snoozed: { 申报: at('2022-10-22 9:00') } }
    expect(told('2022-10-18 9:00', change)).toEqual({ ...NOTHING, next: '2022-10-20 9:00' })
    expect(told('2022-10-20 9:00', change).say).toEqual([['申报', 'snoozed', 0, false]])
  })

  it('into quiet hours waits for their end', () => {
    expect(told('2022-10-16 20:00', { snoozed: { 申报: at('2022-10-16 23:00') }, quiet: NIGHT }).next).toBe(
      '2022-10-17 8:00',
    )
  })
})

describe('a date that moves', () => {
  const before = [said('申报', '2022-10-20', 7, '2022-10-13')]
  const to = (day: string | null) => [task('申报', day)]

  it('is news once, and all that comes is counted from the new day', () => {
    const tasks = to('2022-10-27')
    expect(told('2022-10-14 10:00', {}, before, tasks)).toEqual({
      say: [],
      missed: [],
      moved: [['申报', '2022-10-20', '2022-10-27']],
      next: '2022-10-20 9:00',
    })
    const after = [...before, said('申报', '2022-10-27', 'moved', '2022-10-14')]
    expect(told('2022-10-14 10:01', {}, after, tasks)).toEqual({ ...NOTHING, next: '2022-10-20 9:00' })
    expect(told('2022-10-20 9:00', {}, after, tasks).say).toEqual([['申报', 7, 7, false]])
  })

  it('earlier: the news stands for what the new day would have had before', () => {
    expect(told('2022-10-14 10:00', {}, before, to('2022-10-16'))).toEqual({
      say: [],
      missed: [7, 3],
      moved: [['申报', '2022-10-20', '2022-10-16']],
      next: '2022-10-15 9:00',
    })
  })

  it('and back again: nothing is said twice', () => {
    const after = [...before, said('申报', '2022-10-27', 'moved', '2022-10-14')]
    expect(told('2022-10-15 10:00', {}, after)).toEqual({
      say: [],
      missed: [],
      moved: [['申报', '2022-10-27', '2022-10-20']],
      next: '2022-10-17 9:00',
    })
  })

  it('that is no more, or whose task is gone', () => {
    expect(told('2022-10-14 10:00', {}, before, to(null)).moved).toEqual([['申报', '2022-10-20', null]])
    expect(told('2022-10-14 10:00', {}, before, []).moved).toEqual([['申报', '2022-10-20', null]])
    const after = [...before, said('申报', null, 'moved', '2022-10-14')]
    expect(told('2022-10-14 10:01', {}, after, [])).toEqual({ ...NOTHING, next: null })
    expect(told('2022-10-15 10:00', {}, after, to('2022-10-30')).moved).toEqual([['申报', null, '2022-10-30']])
  })

  it('was only shown in the timetable: it is news all the same', () => {
    expect(told('2022-09-14 10:00', {}, [said('申报', '2022-10-19', 'shown', '2022-09-05')]).moved).toEqual([
      ['申报', '2022-10-19', '2022-10-20'],
    ])
  })

  it('nobody was told is no news', () => {
    const missed: Told = { ...said('申报', '2022-10-19', 7, '2022-10-13'), outcome: 'missed' }
    expect(told('2022-10-12 10:00', {}, [missed]).moved).toEqual([])
  })

  it('of a task that is done, or when both days are over, is no news', () => {
    expect(told('2022-10-14 10:00', { done: ['申报'] }, before, to('2022-10-27')).moved).toEqual([])
    expect(told('2022-10-14 10:00', { done: ['申报'] }, before, []).moved).toEqual([])
    expect(told('2022-12-01 10:00', {}, before, to('2022-10-27')).moved).toEqual([])
    expect(told('2022-12-01 10:00', {}, before, []).moved).toEqual([])
  })

  it('into the past is news: they still believe in the day they were told', () => {
    expect(told('2022-10-14 10:00', {}, before, to('2022-10-13'))).toEqual({
      say: [],
      missed: [7, 3, 1, 0],
      moved: [['申报', '2022-10-20', '2022-10-13']],
      next: null,
    })
  })

  it('is not told at night, unless the new day is over by morning', () => {
    const quiet = NIGHT
    expect(told('2022-10-14 23:00', { quiet }, before, to('2022-10-27'))).toEqual({
      ...NOTHING,
      next: '2022-10-15 8:00',
    })
    expect(told('2022-10-14 23:00', { quiet }, before, to('2022-10-14')).moved).toHaveLength(1)
    expect(told('2022-10-14 23:00', { quiet }, before, [])).toEqual({ ...NOTHING, next: '2022-10-15 8:00' })
  })
})

describe('news at night of a day that is over by morning and no more', () => {
  it('is not woken up for', () => {
    const before = [said('申报', '2022-10-14', 7, '2022-10-07')]
    expect(told('2022-10-14 23:00', { quiet: NIGHT }, before, [])).toEqual({ ...NOTHING, next: null })
  })
})

describe('accountOf', () => {
  it('has what was said, missed and moved, in the order in which it is to be kept', () => {
    const tasks: Task[] = [task('申报', '2022-10-20'), task('推荐', '2022-10-20')]
    const before = [said('推荐', '2022-10-19', 7, '2022-10-12')]
    const account = accountOf(due(tasks, subscription(), before, at('2022-10-18 15:00')), '2022-10-18')
    expect(account.map((entry) => [entry.task, entry.occasion, entry.outcome, entry.on])).toEqual([
      ['推荐', 'moved', 'said', '2022-10-18'],
      ['申报', 3, 'said', '2022-10-18'],
      ['申报', 7, 'missed', '2022-10-18'],
      ['推荐', 7, 'missed', '2022-10-18'],
      ['推荐', 3, 'missed', '2022-10-18'],
    ])
  })
})

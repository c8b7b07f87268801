import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isFreeByLaw, isLikelyFree, weekdayOf } from '../../src/calendar/holidays.ts'
import { earliestEnd, latestStart, workingDaysAfter, workingDaysIn } from '../../src/calendar/workingDays.ts'
import { addDays } from '../../src/dossier/date.ts'

/** From one day to another, both included. */
const days = (from: string, to: string) => {
  const all: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}

describe('isFreeByLaw', () => {
  // 除夕 2027 is 02-05, 初一 02-06; 清明 04-05; 端午 06-09; 中秋 09-15.
  it('2027: thirteen days, four of 春节 and two of 劳动节 among them', () => {
    expect(days('2027-01-01', '2027-12-31').filter(isFreeByLaw)).toEqual([
      '2027-01-01',
      ...days('2027-02-05', '2027-02-08'),
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      ...days('2027-10-01', '2027-10-03'),
    ])
  })

  it.each([
    // 2028 has a fifth month twice, after 端午 and before 中秋; 2033 an eleventh.
    ['2028', ['2028-01-25', '2028-05-28', '2028-10-03', '2028-04-04']],
    ['2034', ['2034-02-18', '2034-06-20', '2034-09-27', '2034-04-05']],
    ['2100', ['2100-02-08', '2100-06-12', '2100-09-18']],
  ])('%s: the days of the moon, and 清明', (_, free) => {
    expect(free.filter((day) => !isFreeByLaw(day))).toEqual([])
  })

  it('after 2100 the days of the sun are left', () => {
    expect(days('2150-01-01', '2150-12-31').filter(isFreeByLaw)).toHaveLength(7)
  })
})

describe('isLikelyFree', () => {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
  const data: { holidays: Record<string, string> } = JSON.parse(readFileSync(path, 'utf8'))
  /** No rule foresees these: the parade of 2015, the winter of 2020. */
  const ONCE = new Set(['2015-09-03', '2015-09-04', '2020-01-31'])

  it('holds every weekday that was arranged to be free since 2014', () => {
    const off = Object.keys(data.holidays).filter((day) => day >= '2014' && ![0, 6].includes(weekdayOf(day)))
    expect(off.length).toBeGreaterThan(200)
    expect(off.filter((day) => !isLikelyFree(day) && !ONCE.has(day))).toEqual([])
  })

  it('is not so wide that weeks are lost: at most seven weekdays a year beyond those arranged', () => {
    for (let year = 2015; year <= 2026; year += 1) {
      const likely = days(`${year}-01-01`, `${year}-12-31`).filter(
        (day) => isLikelyFree(day) && ![0, 6].includes(weekdayOf(day)) && data.holidays[day] === undefined,
      )
      expect(likely.length, likely.join(' ')).toBeLessThanOrEqual(7)
    }
  })
})

describe('a year that is not published', () => {
  it('over 国庆 2027 publicity begins before the week off, and says that the year is not published', () => {
    // 10-08 Fri, 09-30 Thu, 09-29 Wed, 09-28 Tue, 09-27 Mon
    expect(latestStart('2027-10-08', 5)).toEqual({ day: '2027-09-27', unpublished: [2027] })
    expect(workingDaysIn('2027-09-27', '2027-10-08', 'safe')).toHaveLength(5)
  })

  it('over 春节, 端午 and 中秋 2027 too', () => {
    // 02-15 Mon; 02-04 Thu to 02-14 Sun may be free; 02-03 Wed, 02-02 Tue
    expect(latestStart('2027-02-15', 3).day).toBe('2027-02-02')
    // 端午 is Wednesday 06-09: 06-10 Thu, 06-08 Tue, 06-07 Mon
    expect(latestStart('2027-06-10', 3).day).toBe('2027-06-07')
    // 中秋 is Wednesday 09-15: 09-17 Fri, 09-16 Thu, 09-14 Tue
    expect(latestStart('2027-09-17', 3).day).toBe('2027-09-14')
  })

  it('a last day that counts from a message is early rather than late: only what is free by law is left out', () => {
    // after Thursday 09-30: 10-04 Mon, 05, 06, 07, 08
    expect(workingDaysAfter('2027-09-30', 5)).toEqual({ day: '2027-10-08', unpublished: [2027] })
    // begun then, a span may be over only after the week: 09-30 Thu, 10-08 Fri, 10-11 Mon
    expect(earliestEnd('2027-09-30', 3).day).toBe('2027-10-11')
  })

  it('a 元旦 on a Tuesday takes its eve, in the year before', () => {
    // 2036-01-01 is a Tuesday: Monday 2035-12-31 may be free; 12-28 Fri, 2036-01-02 Wed
    expect(latestStart('2036-01-02', 2).day).toBe('2035-12-28')
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  earliestEnd,
  isWorkingDay,
  latestStart,
  publishedYear,
  unpublishedIn,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysIn,
} from '../../src/calendar/workingDays.ts'
import { addDays } from '../../src/dossier/date.ts'

const settled = (day: string) => ({ day, unpublished: [] })

describe('isWorkingDay', () => {
  it('国庆 2022: 10-01 to 10-07 off, the weekend of 10-08 and 10-09 worked', () => {
    expect(workingDaysIn('2022-09-29', '2022-10-12')).toEqual([
      '2022-09-29',
      '2022-09-30',
      '2022-10-08',
      '2022-10-09',
      '2022-10-10',
      '2022-10-11',
      '2022-10-12',
    ])
  })

  it('中秋和国庆 2023: 09-29 to 10-06 off, the weekend of 10-07 and 10-08 worked', () => {
    expect(workingDaysIn('2023-09-28', '2023-10-09')).toEqual(['2023-09-28', '2023-10-07', '2023-10-08', '2023-10-09'])
  })

  it('agrees with every arranged day the package holds, wherever the machine stands', () => {
    const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
    const data: { holidays: Record<string, string>; workdays: Record<string, string> } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    const off = Object.keys(data.holidays)
    const worked = Object.keys(data.workdays)
    expect(off.length).toBeGreaterThan(500)
    expect(worked.length).toBeGreaterThan(100)
    expect(off.filter(isWorkingDay)).toEqual([])
    expect(worked.filter((day) => !isWorkingDay(day))).toEqual([])
  })

  it('an ordinary week is Monday to Friday: 2022-10-15 was a Saturday', () => {
    expect(workingDaysIn('2022-10-14', '2022-10-18')).toEqual(['2022-10-14', '2022-10-17', '2022-10-18'])
  })

  it('a year not published has the holidays by law, though nobody arranged them: 2049-10-01 is a Friday', () => {
    expect(isWorkingDay('2049-10-01')).toBe(false)
    expect(isWorkingDay('2049-09-30')).toBe(true)
    expect(isWorkingDay('2049-10-04')).toBe(true)
    expect(isWorkingDay('2049-10-09')).toBe(false)
  })
})

describe('publishedYear', () => {
  it('knows what the package holds and what it does not', () => {
    expect([2022, 2023, 2024, 2025, 2026].filter((year) => !publishedYear(year))).toEqual([])
    expect([1999, 2049, 9999].filter(publishedYear)).toEqual([])
  })

  it('the last days of a year hang on the next one: 2018-12-29 was worked for 2019', () => {
    expect(isWorkingDay('2018-12-29')).toBe(true)
    const last = [2030, 2040].find((year) => !publishedYear(year)) ?? 0
    expect(unpublishedIn(`${last - 1}-12-20`, `${last - 1}-12-27`)).not.toContain(last)
    expect(unpublishedIn(`${last - 1}-12-20`, `${last - 1}-12-28`)).toContain(last)
  })
})

describe('latestStart', () => {
  it.each([
    // 10-27 Thu, 10-28 Fri, 10-31 Mon, 11-01 Tue, 11-02 Wed
    ['温州机电、温岭 2022', '2022-11-02', 5, '2022-10-27'],
    // 08-30 Fri, 09-02 Mon, 09-03 Tue, 09-04 Wed, 09-05 Thu
    ['浙江高级 2024', '2024-09-05', 5, '2024-08-30'],
    // 09-15 Fri, 09-18 Mon, 09-19 Tue, 09-20 Wed, 09-21 Thu
    ['上虞 2023', '2023-09-21', 5, '2023-09-15'],
    // 09-29 Thu, 09-30 Fri, 10-08 Sat worked, 10-09 Sun worked, 10-10 Mon
    ['over 国庆 2022', '2022-10-10', 5, '2022-09-29'],
    // 09-28 Thu, 10-07 Sat worked, 10-08 Sun worked, 10-09 Mon
    ['over 中秋 and 国庆 2023', '2023-10-09', 4, '2023-09-28'],
    // 12-29 Thu, 12-30 Fri, 2023-01-03 Tue (01-01 and 01-02 off), 01-04 Wed
    ['over the turn of 2022', '2023-01-04', 4, '2022-12-29'],
    // 10-09 is the worked Sunday; 10-07 a holiday does not count
    ['by a holiday', '2022-10-07', 1, '2022-09-30'],
  ])('%s: by %s with %i working days it begins on %s', (_, by, n, start) => {
    expect(latestStart(by, n)).toEqual(settled(start))
  })

  it('says which year is not published', () => {
    // Monday to Friday: 2049-06-07 Mon to 06-11 Fri
    expect(latestStart('2049-06-11', 5)).toEqual({ day: '2049-06-07', unpublished: [2049] })
    // 2050-01-01 is a Saturday, so Monday 01-03 may be free in its place: 01-04 Tue, 12-31 Fri, 12-30 Thu
    expect(latestStart('2050-01-04', 3)).toEqual({ day: '2049-12-30', unpublished: [2049, 2050] })
  })

  it.each([0, -1, 1.5, Number.NaN])('a span of %d working days is refused', (n) => {
    expect(() => latestStart('2022-11-02', n)).toThrow(RangeError)
  })
})

describe('earliestEnd, workingDaysAfter, workingDaysBefore', () => {
  it('begun on 2022-10-20 five are over on 10-26: 20, 21, 24, 25, 26', () => {
    expect(earliestEnd('2022-10-20', 5)).toEqual(settled('2022-10-26'))
  })

  it('begun before 中秋和国庆 2023: 09-27, 09-28, 10-07, 10-08, 10-09', () => {
    expect(earliestEnd('2023-09-27', 5)).toEqual(settled('2023-10-09'))
  })

  it('within five after a message of Friday 2022-10-14: 17, 18, 19, 20, 21', () => {
    expect(workingDaysAfter('2022-10-14', 5)).toEqual(settled('2022-10-21'))
  })

  it('five before 2022-10-20 are 13, 14, 17, 18, 19', () => {
    expect(workingDaysBefore('2022-10-20', 5)).toEqual(settled('2022-10-13'))
  })

  it('are one another’s reverse, and hold exactly so many working days', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-01-03', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (by, n) => {
        const start = latestStart(by, n).day
        expect(workingDaysIn(start, by)).toHaveLength(n)
        expect(earliestEnd(start, n).day <= by).toBe(true)
        expect(earliestEnd(addDays(start, 1), n).day > by).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

import { UTCDate } from '@date-fns/utc'
import * as dateFns from 'date-fns'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  fullOn,
  fullYears,
  isLocalDate,
  isPartialDate,
  latestStart,
  partialOf,
  rangeOf,
  sayDate,
  sayDay,
} from '../../src/dossier/date.ts'
import { fromDay, plusMonths, toDay } from '../../src/dossier/dayNumber.ts'

const FIRST = toDay('1900-01-01')
const LAST = toDay('2100-12-31')
const leapDays = fc.constantFrom('1904-02-29', '2000-02-29', '2020-02-29', '2096-02-29', '2020-03-01', '2019-02-28')
const localDate = fc.oneof(fc.integer({ min: FIRST, max: LAST }).map(fromDay), leapDays)
const modern = fc.oneof(
  fc.integer({ min: toDay('1990-01-01'), max: toDay('2035-12-31') }).map(fromDay),
  leapDays.filter((d) => d > '1990'),
)
const utc = (date: string) => new UTCDate(`${date}T00:00:00Z`)
const text = (date: Date) => date.toISOString().slice(0, 10)

describe('整数算日子，与 date-fns 一样', () => {
  it('加减月、年、日，差几天：1900–2100，含闰日', () => {
    fc.assert(
      fc.property(localDate, localDate, fc.integer({ min: -600, max: 600 }), (a, b, n) => {
        expect(fromDay(plusMonths(toDay(a), n))).toBe(text(dateFns.addMonths(utc(a), n)))
        expect(fromDay(plusMonths(toDay(a), n * 12))).toBe(text(dateFns.addYears(utc(a), n)))
        expect(fromDay(toDay(a) + n)).toBe(text(dateFns.addDays(utc(a), n)))
        expect(toDay(b) - toDay(a)).toBe(dateFns.differenceInCalendarDays(utc(b), utc(a)))
        expect([addDays(a, n), addMonths(a, n), addYears(a, n)]).toEqual([
          fromDay(toDay(a) + n),
          fromDay(plusMonths(toDay(a), n)),
          fromDay(plusMonths(toDay(a), n * 12)),
        ])
        expect(daysBetween(a, b)).toBe(toDay(b) - toDay(a))
      }),
      { numRuns: 500 },
    )
  })

  it('每一天来回不变', () => {
    fc.assert(
      fc.property(localDate, (date) => {
        expect(fromDay(toDay(date))).toBe(date)
      }),
    )
  })
})

describe('真实的日期', () => {
  it.each([
    '2018-02-30',
    '2019-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-01-32',
    '1899-12-31',
    '2101-01-01',
    '2022-1-1',
    '22-01-01',
    '2022/01/01',
    '',
    '2022-01-01 ',
    '二〇二二',
  ])('%s 不是', (date) => {
    expect(isLocalDate(date)).toBe(false)
    expect(isPartialDate(date)).toBe(false)
  })

  it.each(['2000-02-29', '2020-02-29', '1900-01-01', '2100-12-31'])('%s 是', (date) =>
    expect(isLocalDate(date)).toBe(true),
  )

  it.each([
    ['2022', { first: '2022-01-01', last: '2022-12-31' }],
    ['2020-02', { first: '2020-02-01', last: '2020-02-29' }],
    ['2019-02', { first: '2019-02-01', last: '2019-02-28' }],
    ['2018-10-01/2018-12-31', { first: '2018-10-01', last: '2018-12-31' }],
    ['2022-12-31', { first: '2022-12-31', last: '2022-12-31' }],
  ])('%s 的头尾', (partial, range) => {
    expect(rangeOf(partial)).toEqual(range)
    expect(partialOf(range)).toBe(partial)
  })

  it.each([
    '2018-12-31/2018-10-01',
    '2018-10-01/',
    '2018/2019',
    '2018-13',
    '2018-1',
    '1899',
    '2101',
    '2018-10-01/2018-12-31/x',
    '2018-10-01-2018-12-31',
  ])('%s 不能当不完整的日期', (partial) => expect(rangeOf(partial)).toBeNull())
})

describe('满N年', () => {
  it('指南自己的例子：2019-01-01 到 2022-12-31 是四年，晚一天差一天', () => {
    expect(fullOn('2019-01-01', 4)).toBe('2022-12-31')
    expect(fullOn('2019-01-02', 4)).toBe('2023-01-01')
    expect(latestStart('2022-12-31', 4)).toBe('2019-01-01')
    expect(fullYears('2019-01-01', '2022-12-31')).toBe(4)
    expect(fullYears('2019-01-02', '2022-12-31')).toBe(3)
  })

  it('三个月：7月21日起，10月20日满', () => {
    expect(fullOn('2022-07-21', 0, 3)).toBe('2022-10-20')
    expect(fullOn('2022-11-30', 0, 3)).toBe('2023-02-27')
  })

  it('2月29日起：平年在2月27日满（加年落到2月28日，再减一天），四年后的闰年在28日', () => {
    expect(fullOn('2020-02-29', 1)).toBe('2021-02-27')
    expect(fullOn('2020-02-29', 4)).toBe('2024-02-28')
    expect(fullOn('2019-03-01', 1)).toBe('2020-02-29')
  })

  it('满、最晚起始、满几年三者一致', () => {
    fc.assert(
      fc.property(modern, modern, fc.integer({ min: 1, max: 40 }), (start, cutOff, years) => {
        const full = fullOn(start, years) <= cutOff
        expect(start <= latestStart(cutOff, years)).toBe(full)
        expect(fullYears(start, cutOff) >= years).toBe(full)
      }),
      { numRuns: 500 },
    )
  })

  it('早开始不会晚满', () => {
    fc.assert(
      fc.property(modern, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 11 }), (start, years, months) => {
        expect(fullOn(start, years, months) <= fullOn(addDays(start, 1), years, months)).toBe(true)
      }),
    )
  })

  it('还没开始的是 0 年', () => expect(fullYears('2023-01-01', '2022-12-31')).toBe(0))
})

describe('说日期', () => {
  it.each([
    ['2022-10-20', '2022年10月20日'],
    ['2022-10', '2022年10月'],
    ['2022', '2022年'],
    ['2018-10-01/2018-12-31', '2018年10月1日到2018年12月31日之间'],
  ])('%s', (date, said) => expect(sayDate(date)).toBe(said))
  it('本年的日子不说年', () => expect(sayDay('2022-10-02')).toBe('10月2日'))
})

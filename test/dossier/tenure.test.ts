import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fullOn, fullYears } from '../../src/dossier/date.ts'
import { fromDay, toDay } from '../../src/dossier/dayNumber.ts'
import type { Span } from '../../src/dossier/dossier.ts'
import { fullYearsOf, notBefore, tenure, type VagueSpan, vagueSpan } from '../../src/dossier/tenure.ts'

const CUT = '2022-12-31'
const spans = (...list: Span[]) => list.map((span) => vagueSpan(span) as VagueSpan)
const four = (...list: Span[]) => tenure(spans(...list), { years: 4 }, CUT)
const anyDay = fc.integer({ min: toDay('2000-01-01'), max: toDay('2024-12-31') }).map(fromDay)

describe('一段', () => {
  it.each([
    ['2018-12-31', 'yes', 0],
    ['2019-01-01', 'yes', 0],
    ['2019-01-02', 'no', 1],
    ['2022-12-31', 'no', 1460],
  ])('从 %s 至今，四年：%s，差 %i 天', (from, truth, lacking) => {
    expect(four({ from, to: '至今' })).toMatchObject({
      truth,
      lacking,
      fullOn: fullOn(from, 4),
      ended: null,
      broken: false,
    })
  })

  it('截止日之后的日子不算', () => {
    expect(four({ from: '2019-07-01', to: '2023-06-30' })).toMatchObject({
      truth: 'no',
      fullOn: '2023-06-30',
      lacking: 181,
    })
  })

  it('截止日之后才开始：一天也没有，但说得出哪天满', () => {
    expect(four({ from: '2023-01-01', to: '至今' })).toMatchObject({ truth: 'no', days: [0, 0], fullOn: '2026-12-31' })
  })

  it('满之前就结束了：等也没用', () => {
    expect(four({ from: '2019-01-01', to: '2022-11-30' })).toMatchObject({
      truth: 'no',
      fullOn: null,
      ended: '2022-11-30',
      lacking: 31,
    })
  })

  it('已经满了再结束，算满', () => {
    expect(four({ from: '2015-01-01', to: '2018-12-31' })).toMatchObject({ truth: 'yes', ended: '2018-12-31' })
  })

  it('止早于起的不算', () =>
    expect(four({ from: '2019-01-01', to: '2018-01-01' })).toMatchObject({ truth: 'no', days: [0, 0] }))

  it('没有一段：差四年', () => expect(four()).toMatchObject({ truth: 'no', days: [0, 0], lacking: 1461, fullOn: null }))

  it('2月29日起', () => {
    expect(tenure(spans({ from: '2020-02-29', to: '至今' }), { years: 1 }, '2021-02-26').truth).toBe('no')
    expect(tenure(spans({ from: '2020-02-29', to: '至今' }), { years: 1 }, '2021-02-27').truth).toBe('yes')
  })
})

describe('说不准的日期', () => {
  it.each([
    ['2018', 'yes'],
    ['2018-12', 'yes'],
    ['2019-01', 'unknown'],
    ['2019', 'unknown'],
    ['2019-02', 'no'],
    ['2020', 'no'],
    ['2018-12-01/2019-01-01', 'yes'],
    ['2018-12-01/2019-01-02', 'unknown'],
  ])('从 %s 起：%s', (from, truth) => expect(four({ from, to: '至今' }).truth).toBe(truth))

  it('止日不完整，按最早、最晚两头看', () => {
    const year = (to: string) => tenure(spans({ from: '2018-06-01', to }), { years: 4 }, CUT).truth
    expect([year('2022-05'), year('2022-06'), year('2022-04'), year('2022')]).toEqual([
      'unknown',
      'yes',
      'no',
      'unknown',
    ])
  })

  it('没说止日不等于至今：只能说不准，但还是说得出哪天满', () => {
    expect(four({ from: '2015-01-01' })).toMatchObject({ truth: 'unknown', fullOn: '2018-12-31', ended: null })
    expect(four({ from: '2019-01-02' })).toMatchObject({ truth: 'no', fullOn: '2023-01-01', lacking: 1 })
  })

  it('没说起日的没有一段', () => expect(vagueSpan({ to: '2022-01-01' })).toBeNull())
})

describe('几段', () => {
  it('断开的日子正好扣掉', () => {
    const gap = { from: '2016-01-01', to: '2017-12-31' }
    expect(four(gap, { from: '2021-01-01', to: '至今' })).toMatchObject({ truth: 'yes', broken: true })
    expect(four(gap, { from: '2021-01-02', to: '至今' })).toMatchObject({ truth: 'no', lacking: 1, broken: true })
  })

  it('两个整年相加就是两年，不管是哪两年（闰年不吃掉一天）', () => {
    const two = (a: number, b: number) =>
      tenure(
        spans({ from: `${a}-01-01`, to: `${a}-12-31` }, { from: `${b}-01-01`, to: `${b}-12-31` }),
        { years: 2 },
        CUT,
      ).truth
    expect([two(2017, 2021), two(2019, 2021), two(2016, 2018), two(2018, 2020), two(2019, 2022)]).toEqual(
      Array(5).fill('yes'),
    )
  })

  it('重叠的只算一次', () => {
    expect(four({ from: '2018-01-01', to: '2020-12-31' }, { from: '2020-01-01', to: '2021-06-30' }).truth).toBe('no')
  })

  it('相接的几段等于一段', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (from, lengths, overlap) => {
          const pieces: Span[] = []
          let start = from
          let end = from
          for (const length of lengths) {
            end = addDays(start, length)
            pieces.push({ from: start, to: end })
            start = overlap ? end : addDays(end, 1)
          }
          const whole = tenure(spans({ from, to: end }), { years: 4 }, CUT)
          expect(tenure(spans(...pieces), { years: 4 }, CUT)).toEqual(whole)
          expect(fullYearsOf(spans(...pieces), CUT)[0]).toBe(fullYears(from, end < CUT ? end : CUT))
        },
      ),
    )
  })

  const span = fc
    .tuple(anyDay, fc.integer({ min: -30, max: 2000 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }))

  it('次序不影响', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.nat({ max: 5 }), (list, years) => {
        const need = { years }
        expect(tenure(spans(...list.toReversed()), need, CUT)).toEqual(tenure(spans(...list), need, CUT))
      }),
    )
  })

  it('多一天只会更近，不会更远', () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 6 }),
        (list, at, more, years) => {
          const index = at % list.length
          const longer = list.map((item, i) =>
            i === index && item.to >= item.from ? { ...item, to: addDays(item.to, more) } : item,
          )
          if (tenure(spans(...list), { years }, CUT).truth === 'yes') {
            expect(tenure(spans(...longer), { years }, CUT).truth).toBe('yes')
          }
          expect(fullYearsOf(spans(...longer), CUT)[0]).toBeGreaterThanOrEqual(fullYearsOf(spans(...list), CUT)[0])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('满几年与满没满一致', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (list, years) => {
        expect(fullYearsOf(spans(...list), CUT)[0] >= years).toBe(
          tenure(spans(...list), { years }, CUT).truth === 'yes',
        )
      }),
    )
  })
})

describe('哪天满', () => {
  it('把截止日放到那天就满，早一天就不满', () => {
    fc.assert(
      fc.property(anyDay, fc.option(fc.tuple(anyDay, fc.integer({ min: 1, max: 900 }))), (from, earlier) => {
        const list: Span[] = [{ from, to: '至今' }]
        if (earlier) list.push({ from: earlier[0], to: addDays(earlier[0], earlier[1]) })
        const found = tenure(spans(...list), { years: 4 }, CUT)
        if (found.truth === 'yes' || found.fullOn === null) return
        expect(tenure(spans(...list), { years: 4 }, found.fullOn).truth).toBe('yes')
        expect(tenure(spans(...list), { years: 4 }, addDays(found.fullOn, -1)).truth).toBe('no')
      }),
    )
  })

  it('起日取资格和聘任里晚的，两头都取', () => {
    expect(
      notBefore(
        { from: { first: '2018-01-01', last: '2019-12-31' }, to: null },
        { first: '2018-06-01', last: '2018-06-30' },
      ),
    ).toEqual({ from: { first: '2018-06-01', last: '2019-12-31' }, to: null })
  })
})

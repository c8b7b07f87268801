import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPartialDate } from '../../../src/dossier/date.ts'
import { findDates } from '../../../src/talk/reading/dateScan.ts'
import { readDate } from '../../../src/talk/reading/dates.ts'

const TODAY = '2022-09-15'

describe('readDate', () => {
  it.each([
    ['2015.7', '2015-07'],
    ['2015-07', '2015-07'],
    ['2015/7/1', '2015-07-01'],
    ['15年7月', '2015-07'],
    ['15.7', '2015-07'],
    ['201507', '2015-07'],
    ['20150701', '2015-07-01'],
    ['150701', '2015-07-01'],
    ['二〇一五年七月', '2015-07'],
    ['一五年七月', '2015-07'],
    ['二零一五年十二月三十一日', '2015-12-31'],
    ['2015年七月廿一号', '2015-07-21'],
    ['2015年7月1号', '2015-07-01'],
    ['2021年12月31', '2021-12-31'],
    ['２０１５年７月', '2015-07'],
    ['2018年 7 月 1 日', '2018-07-01'],
    ['2018 7 1', '2018-07-01'],
    ['2015，7，1', '2015-07-01'],
    ['2015年7', '2015-07'],
    ['2018 9月', '2018-09'],
    ['2018九月', '2018-09'],
    ['2015.7月1号', '2015-07-01'],
    ['去年九月', '2021-09'],
    ['前年', '2020'],
    ['大前年', '2019'],
    ['今年3月', '2022-03'],
    ['上个月', '2022-08'],
    ['上个月底', '2022-08-21/2022-08-31'],
    ['昨天', '2022-09-14'],
    ['2018年底', '2018-10-01/2018-12-31'],
    ['18年底评的', '2018-10-01/2018-12-31'],
    ['18底', '2018-10-01/2018-12-31'],
    ['去年年底', '2021-10-01/2021-12-31'],
    ['2018年初', '2018-01-01/2018-03-31'],
    ['2018年年中', '2018-05-01/2018-08-31'],
    ['18年上半年', '2018-01-01/2018-06-30'],
    ['2018下半年', '2018-07-01/2018-12-31'],
    ['2018年第三季度', '2018-07-01/2018-09-30'],
    ['2018年12月底', '2018-12-21/2018-12-31'],
    ['2018年7月中旬', '2018-07-11/2018-07-20'],
    ['2018年2月下旬', '2018-02-21/2018-02-28'],
    ['99年', '1999'],
    ['05年', '2005'],
    ['98年7月毕业', '1998-07'],
    ['85年5月', '1985-05'],
    ['16年7月', '2016-07'],
    ['15届', '2015'],
    ['17年评的', '2017'],
    ['2018年中专毕业', '2018'],
    ['2018初级', '2018'],
    ['模具 16年毕业的', '2016'],
    ['三年前', '2018-09-16/2019-09-15'],
    ['半年前', '2021-09-16/2022-03-15'],
    ['不是2018年是2019年', '2019'],
    ['18年底评的 聘书要翻一下', '2018-10-01/2018-12-31'],
    ['2020-02-29', '2020-02-29'],
  ])('%j is %s', (text, expected) => {
    const read = readDate(text, TODAY)
    expect(read).toMatchObject({ kind: 'value', value: expected })
    expect(read).not.toHaveProperty('future')
  })

  it.each([
    ['2018-02-30', '2018年2月没有30日，请核对'],
    ['20150230', '2015年2月没有30日，请核对'],
    ['2019年2月29号', '2019年2月没有29日，请核对'],
    ['2018年13月', '没有13月，请核对'],
    ['2010.13', '没有13月，请核对'],
    ['1800年', '1800年不对，请核对年份'],
    ['9月', '请带上年份，比如 2019年7月'],
    ['7月中旬', '请带上年份，比如 2019年7月'],
    ['7.1', '请带上年份，比如 2019年7月'],
    ['六年', '请写是哪一年，比如 2015年7月'],
    ['十五年', '请写是哪一年，比如 2015年7月'],
    ['三四年', '请写是哪一年，比如 2015年7月'],
    ['农历正月', '请换成公历日期'],
  ])('%j is refused: %s', (text, why) => {
    expect(readDate(text, TODAY)).toEqual({ kind: 'vague', why })
  })

  it.each([
    ['大概2018年', '2018'],
    ['2018年吧', '2018'],
    ['2018年7月左右', '2018-07'],
    ['好像是17年', '2017'],
    ['17', '2017'],
    ['09.7', '2009-07'],
    ['2018年或2019年', '2018-01-01/2019-12-31'],
    ['15年前', '2006-09-16/2007-09-15'],
    ['2015年以前', '2015'],
    ['2015年7月以后', '2015-07'],
    ['2018年？', '2018'],
  ])('%j is a guess at %s', (text, candidate) => {
    expect(readDate(text, TODAY)).toMatchObject({ kind: 'vague', candidate })
  })

  it.each([
    ['没有', 'none'],
    ['还没毕业', 'none'],
    ['不知道', 'unknown'],
    ['忘了', 'unknown'],
    ['聘书要翻一下', 'unknown'],
    ['跳过', 'skip'],
    ['88879706', 'unreadable'],
    ['13800000000', 'unreadable'],
    ['大专', 'unreadable'],
    ['', 'unreadable'],
    ['2018年7月和2019年8月', 'unreadable'],
  ])('%j is %s', (text, kind) => {
    expect(readDate(text, TODAY).kind).toBe(kind)
  })

  it('flags a date after today', () => {
    expect(readDate('2023年5月', TODAY)).toEqual({ kind: 'value', value: '2023-05', future: true })
    expect(readDate('明年3月', TODAY)).toMatchObject({ value: '2023-03', future: true })
    expect(readDate('2022年9月', TODAY)).not.toHaveProperty('future')
  })

  it('never reads two digits as the year 16', () => {
    for (let year = 0; year < 100; year += 1) {
      const read = readDate(`${String(year).padStart(2, '0')}年7月`, TODAY)
      expect(read.kind === 'value' && read.value).toMatch(/^(19|20)\d\d-07$/)
    }
  })

  it('reads every day in the ways people write it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2022-09-15'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const [y = '', m = '', d = ''] = day.split('-')
          const forms = [
            day,
            `${y}${m}${d}`,
            `${y}.${m}.${d}`,
            `${y}/${Number(m)}/${Number(d)}`,
            `${y}年${Number(m)}月${Number(d)}号`,
          ]
          for (const form of forms) expect([form, readDate(form, TODAY)]).toEqual([form, { kind: 'value', value: day }])
        },
      ),
    )
  })

  it('gives only partial dates', () => {
    const letters = [...'0123456789年月日号.-/ 底初中上下半去前今个大概到至二〇一五十']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), (text) => {
        const read = readDate(text, TODAY)
        if (read.kind === 'value') expect(isPartialDate(read.value)).toBe(true)
        if (read.kind === 'vague' && read.candidate !== undefined) expect(isPartialDate(read.candidate)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('findDates', () => {
  const days = (text: string) => findDates(text, TODAY).map(({ date }) => date)

  it('gives all in order', () => {
    expect(days('2015年7月毕业，18年底评的，2019.1.1聘')).toEqual(['2015-07', '2018-10-01/2018-12-31', '2019-01-01'])
  })

  it('a month takes the year of the date before it', () => {
    expect(days('2018年7月和9月')).toEqual(['2018-07', '2018-09'])
  })
})

import { describe, expect, it } from 'vitest'
import { isPartialDate } from '../../../src/dossier/date.ts'
import { readDuration, spanFromDuration } from '../../../src/talk/reading/durations.ts'
import { readSpans } from '../../../src/talk/reading/spans.ts'

const TODAY = '2022-09-15'

describe('readSpans', () => {
  it.each([
    ['2019年1月1号到2022年12月31', '2019-01-01', '2022-12-31'],
    ['2019.1.1-2022.12.31', '2019-01-01', '2022-12-31'],
    ['2019年1月1日—2022年12月31日', '2019-01-01', '2022-12-31'],
    ['20190101-20221231', '2019-01-01', '2022-12-31'],
    ['聘书找到了 2019年1月1号到2022年12月31', '2019-01-01', '2022-12-31'],
    ['2019.1.1 2022.12.31', '2019-01-01', '2022-12-31'],
    ['2019年1月至今', '2019-01', '至今'],
    ['19年1月开始，现在还在', '2019-01', '至今'],
    ['从15年7月一直干到现在', '2015-07', '至今'],
    ['2016年毕业后一直在厂里', '2016', '至今'],
    ['2018.7~2020.3', '2018-07', '2020-03'],
    ['2022年3月到9月', '2022-03', '2022-09'],
    ['2019-2022', '2019', '2022'],
    ['19年到22年', '2019', '2022'],
    ['19年开始', '2019', undefined],
    ['2019年1月1日起', '2019-01-01', undefined],
    ['2019年1月1日开始聘了3年', '2019-01-01', '2021-12-31'],
  ])('%j', (text, from, to) => {
    expect(readSpans(text, TODAY)).toMatchObject({ kind: 'value', value: [{ from, to }] })
  })

  it.each([
    ['到2022年12月31', '是哪天开始的？'],
    ['2022.1.1-2019.1.1', '2022年1月1日开始、2019年1月1日结束，前后颠倒了，请核对'],
    ['2019年1月1日至2022年2月30日', '2022年2月没有30日，请核对'],
    ['2018.7-12', '结束日期请连年份写全'],
    ['大概19年开始', '日期确定吗？'],
    ['干了十几年', '具体从哪年哪月开始的？'],
  ])('%j is vague: %s', (text, why) => {
    expect(readSpans(text, TODAY)).toMatchObject({ kind: 'vague', why })
  })

  it('a duration is only a candidate', () => {
    expect(readSpans('大专毕业干了六年机械', TODAY)).toMatchObject({
      kind: 'vague',
      candidate: [{ from: '2015-09-16/2016-09-15', to: '至今' }],
    })
  })

  it('11年 may be a year or a length', () => {
    expect(readSpans('11年', TODAY)).toMatchObject({ kind: 'vague', why: '是2011年开始的，还是一共11年？' })
  })

  it.each([
    ['没有', 'none'],
    ['没聘过', 'none'],
    ['忘了', 'unknown'],
    ['跳过', 'skip'],
    ['哈哈', 'unreadable'],
  ])('%j is %s', (text, kind) => {
    expect(readSpans(text, TODAY).kind).toBe(kind)
  })

  it('several spans in order', () => {
    expect(readSpans('2015.7-2018.3 甲厂, 2018.4至今 乙厂', TODAY)).toMatchObject({
      kind: 'value',
      value: [
        { from: '2015-07', to: '2018-03' },
        { from: '2018-04', to: '至今' },
      ],
    })
  })
})

describe('readDuration', () => {
  it.each([
    ['六年半', 6, 6],
    ['6年半', 6, 6],
    ['6.5年', 6, 6],
    ['11年', 11, 0],
    ['干了十一年了', 11, 0],
    ['十二年', 12, 0],
    ['二十年', 20, 0],
    ['两年零三个月', 2, 3],
    ['2年3个月', 2, 3],
    ['18个月', 1, 6],
    ['半年', 0, 6],
    ['一年半', 1, 6],
    ['满4年', 4, 0],
    ['１１年', 11, 0],
  ])('%j is %d years %d months', (text, years, months) => {
    expect(readDuration(text)).toMatchObject({ kind: 'value', value: { years, months, about: false } })
  })

  it.each([
    ['6年多', { years: 6, about: true, bound: 'over' }],
    ['10余年', { years: 10, about: true, bound: 'over' }],
    ['4年以上', { years: 4, about: true, bound: 'over' }],
    ['将近10年', { years: 10, about: true, bound: 'under' }],
    ['快10年了', { years: 10, about: true, bound: 'under' }],
    ['不到4年', { years: 4, about: true, bound: 'under' }],
    ['十来年', { years: 10, about: true }],
    ['6年左右', { years: 6, about: true }],
  ])('%j is rough', (text, expected) => {
    const read = readDuration(text)
    expect(read).toMatchObject({ kind: 'value', value: expected })
    if (!('bound' in expected)) expect(read.kind === 'value' && read.value.bound).toBeUndefined()
  })

  it.each(['十几年', '两三年', '3-5年', '几年', '好多年', '大概6年'])('%j is vague', (text) => {
    expect(readDuration(text).kind).toBe('vague')
  })

  it.each(['2015年', '15年7月', '去年', '哈哈', ''])('%j is no duration', (text) => {
    expect(readDuration(text).kind).toBe('unreadable')
  })

  it('keeps 没有 and 不知道 apart', () => {
    expect(readDuration('没干过')).toEqual({ kind: 'none' })
    expect(readDuration('不知道')).toEqual({ kind: 'unknown' })
  })
})

describe('spanFromDuration', () => {
  it.each([
    ['11年', '2010-09-16/2011-09-15'],
    ['六年半', '2015-09-16/2016-03-15'],
    ['6年多', '2015-09-16/2016-09-15'],
    ['将近10年', '2012-09-16/2013-09-15'],
    ['2年3个月', '2020-05-16/2020-06-15'],
    ['半年', '2021-09-16/2022-03-15'],
  ])('%j begun in %s', (text, expected) => {
    const read = readDuration(text)
    expect(read.kind === 'value' && spanFromDuration(read.value, TODAY)).toEqual({ kind: 'value', value: expected })
  })

  it('roughly said is vague', () => {
    expect(spanFromDuration({ years: 10, months: 0, about: true }, TODAY)).toMatchObject({
      kind: 'vague',
      candidate: '2011-09-16/2013-09-15',
    })
  })

  it('gives a partial date for every length and day', () => {
    for (const today of ['2020-02-29', '2022-01-31', '2022-12-31']) {
      for (let months = 0; months < 200; months += 1) {
        const read = spanFromDuration({ years: Math.floor(months / 12), months: months % 12, about: false }, today)
        expect(read.kind === 'value' && isPartialDate(read.value)).toBe(true)
      }
    }
  })
})

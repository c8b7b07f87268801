import { describe, expect, it } from 'vitest'
import { readHours } from '../../../src/talk/reading/hours.ts'
import { readYearly } from '../../../src/talk/reading/years.ts'

const YEARS = [2019, 2020, 2021]
const GRADES = ['优秀', '良好', '合格', '基本合格', '不合格', '未考核'].map((value) => ({ value }))
const TODAY = '2022-09-15'
const grades = (text: string) => readYearly(text, YEARS, GRADES, TODAY)
const by = (a?: string, b?: string, c?: string) =>
  Object.fromEntries([a, b, c].flatMap((grade, i) => (grade === undefined ? [] : [[2019 + i, grade]])))

describe('readYearly', () => {
  it.each([
    ['都合格', by('合格', '合格', '合格')],
    ['三年都合格', by('合格', '合格', '合格')],
    ['都是合格', by('合格', '合格', '合格')],
    ['每年都合格', by('合格', '合格', '合格')],
    ['三年都优', by('优秀', '优秀', '优秀')],
    ['2019-2021合格', by('合格', '合格', '合格')],
    ['19年优秀，其他合格', by('优秀', '合格', '合格')],
    ['优秀的是19年，其他合格', by('优秀', '合格', '合格')],
    ['都合格,19年优秀', by('优秀', '合格', '合格')],
    ['20到21合格 19优秀', by('优秀', '合格', '合格')],
    ['19 优秀 20 21 合格', by('优秀', '合格', '合格')],
    ['优秀 合格 合格', by('优秀', '合格', '合格')],
    ['2019年优秀2020年合格2021年合格', by('优秀', '合格', '合格')],
    ['去年优秀 其他合格', by('合格', '合格', '优秀')],
    ['前两年合格，去年优秀', by('合格', '合格', '优秀')],
    ['2019不合格', by('不合格')],
    ['20优秀', by(undefined, '优秀')],
    ['除了20年都合格', by('合格', undefined, '合格')],
    ['除20年外都合格', by('合格', undefined, '合格')],
    ['除了20年不合格，其他都合格', by('合格', '不合格', '合格')],
    ['19、20合格，21没考核', by('合格', '合格', '未考核')],
    ['合格 合格 不合格', by('合格', '合格', '不合格')],
  ])('%j', (text, expected) => {
    expect(grades(text)).toEqual({ kind: 'value', value: expected })
  })

  it.each([
    ['合格', by('合格', '合格', '合格')],
    ['基本合格', by('基本合格', '基本合格', '基本合格')],
    ['大概都合格', by('合格', '合格', '合格')],
  ])('%j has to be confirmed', (text, candidate) => {
    expect(grades(text)).toMatchObject({ kind: 'vague', candidate })
  })

  it.each([
    ['优秀 合格', 'unreadable'],
    ['没有不合格', 'unreadable'],
    ['19优秀 19合格', 'unreadable'],
    ['是的', 'unreadable'],
    ['19年', 'unreadable'],
    ['不都合格', 'vague'],
    ['不知道', 'unknown'],
    ['没有', 'none'],
    ['跳过', 'skip'],
  ])('%j is %s', (text, kind) => {
    expect(grades(text).kind).toBe(kind)
  })

  it('one value answers for one year', () => {
    expect(readYearly('合格', [2021], GRADES)).toEqual({ kind: 'value', value: { 2021: '合格' } })
  })
})

describe('readHours', () => {
  const H = [2020, 2021, 2022]
  const hours = (text: string) => readHours(text, H, TODAY)
  const full = { professional: 60, general: 18, industry: 12 }

  it.each([
    [
      '22年专业48 一般公需18，其余年份都是60/18/12',
      { 2020: full, 2021: full, 2022: { professional: 48, general: 18 } },
    ],
    ['每年60+18+12', { 2020: full, 2021: full, 2022: full }],
    ['每年都是60专业 18公需 12行业', { 2020: full, 2021: full, 2022: full }],
    ['专业科目60学时 一般公需18学时 行业公需12学时 每年都是', { 2020: full, 2021: full, 2022: full }],
    ['20到21都是60+18+12,22年专业48', { 2020: full, 2021: full, 2022: { professional: 48 } }],
    ['20年 60/18/12 21年 60/18/12 22年 48/18/12', { 2020: full, 2021: full, 2022: { ...full, professional: 48 } }],
    ['去年专业66', { 2021: { professional: 66 } }],
  ])('%j', (text, byYear) => {
    expect(hours(text)).toEqual({ kind: 'value', value: { byYear, met: [], allMet: false } })
  })

  it.each(['都齐', '都够', '齐了', '都齐了', '每年都修满'])('%j: all met', (text) => {
    expect(hours(text)).toEqual({ kind: 'value', value: { byYear: {}, met: H, allMet: true } })
  })

  it('some met', () => {
    expect(hours('除了22年都齐')).toMatchObject({ kind: 'value', value: { met: [2020, 2021], allMet: false } })
  })

  it.each([
    '每年都够90',
    '90',
    '22年差12',
    '都够，就22年差12',
    '没齐',
    '大概都够了',
    '每年专业60，公需30',
    '专业60 公需18 行业12',
    '专业99999',
    '每年专业60 还有30',
  ])('%j is vague', (text) => {
    expect(hours(text).kind).toBe('vague')
  })

  it.each([
    ['没有', 'none'],
    ['不知道', 'unknown'],
    ['跳过', 'skip'],
    ['专业60 专业70', 'unreadable'],
    ['哈哈', 'unreadable'],
  ])('%j is %s', (text, kind) => {
    expect(hours(text).kind).toBe(kind)
  })

  it('without a year when one year was asked', () => {
    expect(readHours('专业60 公需18 行业12', [2022])).toMatchObject({
      kind: 'value',
      value: { byYear: { 2022: full } },
    })
    expect(readHours('60 18 12', [2022])).toMatchObject({ kind: 'value', value: { byYear: { 2022: full } } })
  })
})

import { describe, expect, it } from 'vitest'
import type { Dossier, Title } from '../../src/dossier/dossier.ts'
import {
  counts,
  countsAnyTime,
  openFacts,
  presentTitleFacts,
  presentTitleStart,
  whyNot,
} from '../../src/rules/achievements.ts'
import { contextFor } from './context.ts'

const title = (level: Title['level'], obtained: string | undefined, ...from: (string | undefined)[]): Title => ({
  ...(level ? { level } : {}),
  ...(obtained ? { obtained } : {}),
  appointments: from.map((day) => (day ? { from: day, to: '至今' } : { to: '至今' })),
})
const day = (date: string) => ({ first: date, last: date })

describe('任现职从哪天起', () => {
  it('取得、聘任同一天就是那天；不在同一天，中间的说不准', () => {
    expect(presentTitleStart({ titles: [title('助理工程师', '2019-01-01', '2019-01-01')] })).toEqual(day('2019-01-01'))
    expect(presentTitleStart({ titles: [title('助理工程师', '2018-12-20', '2019-01-01')] })).toEqual({
      first: '2018-12-20',
      last: '2019-01-01',
    })
    expect(presentTitleStart({ titles: [title('助理工程师', '2018-12-20')] })).toEqual(day('2018-12-20'))
  })
  it('看最高的职称；几份聘书看最早的，说的先后不影响', () => {
    const titles = [
      title('技术员', '2010-01-01', '2010-01-01'),
      title('助理工程师', '2019-01-01', '2021-01-01', '2019-01-01'),
    ]
    expect(presentTitleStart({ titles })).toEqual(day('2019-01-01'))
    expect(presentTitleStart({ titles: titles.toReversed() })).toEqual(day('2019-01-01'))
  })
  it('两个同级的，从先有的那个算，说的先后不影响', () => {
    const titles = [title('助理工程师', '2020-01-01', '2020-01-01'), title('助理工程师', '2015-01-01', '2015-01-01')]
    expect([presentTitleStart({ titles }), presentTitleStart({ titles: titles.toReversed() })]).toEqual([
      day('2015-01-01'),
      day('2015-01-01'),
    ])
  })
  it('没有职称不卡；没说就不知道', () => {
    expect(presentTitleStart({ titles: [] })).toBeNull()
    expect(presentTitleStart({})).toBeUndefined()
    expect(
      presentTitleStart({ titles: [title(undefined, '2015-01-01'), title('工程师', '2020-01-01')] }),
    ).toBeUndefined()
    expect(presentTitleStart({ titles: [title('助理工程师', undefined, '2019-01-01')] })).toBeUndefined()
    expect(presentTitleStart({ titles: [title('助理工程师', '2019-01-01', undefined)] })).toBeUndefined()
  })
  it.each<[Dossier['titles'], string[]]>([
    [undefined, ['titles']],
    [[{}], ['titles']],
    [[{ level: '助理工程师' }], ['titles.助理工程师.obtained', 'titles.助理工程师.appointments']],
    [[title('助理工程师', '2019', '2019-01-01')], ['titles.助理工程师.obtained']],
    [[title('助理工程师', '2019-01-01', '2019-01-01')], []],
  ])('差哪件事：%j', (titles, facts) => expect(presentTitleFacts(titles ? { titles } : {})).toEqual(facts))
})

describe('业绩算不算', () => {
  const context = contextFor({ titles: [title('助理工程师', '2018-12-20', '2019-01-01')] })
  const good = { related: true, evidence: true }
  it.each([
    ['2018-12-19', 'no'],
    ['2018-12-20', 'unknown'],
    ['2018-12-31', 'unknown'],
    ['2019-01-01', 'yes'],
    ['2022-07-31', 'yes'],
    ['2022-08-01', 'no'],
    ['2018', 'unknown'],
    ['2017', 'no'],
    ['2022', 'unknown'],
    ['2020', 'yes'],
  ])('%s：%s', (date, truth) => expect(counts({ ...good, date }, context)).toBe(truth))

  it('相关、佐证少一样就不算，没说就说不准；说得出为什么', () => {
    const item = { ...good, date: '2020-01-01' }
    expect(counts({ ...item, related: false }, context)).toBe('no')
    expect(counts({ ...item, evidence: undefined }, context)).toBe('unknown')
    expect(whyNot(item, context)).toBeNull()
    expect(whyNot({ ...item, related: false }, context)).toBe('与专业无关')
    expect(whyNot({ ...item, evidence: false }, context)).toBe('没有佐证')
    expect(whyNot({ ...good, date: '2010-01-01' }, context)).toBe('不在任现职后、业绩截止日前')
    expect(whyNot({}, context)).toBe('还不清楚是否相关、有没有佐证、取得时间')
  })

  it.each([
    ['2001-01-01', 'yes'],
    ['2022-07-31', 'yes'],
    ['2022-08-01', 'no'],
    ['2022', 'unknown'],
    [undefined, 'unknown'],
  ])('不看任现职后的，%s：%s', (date, truth) => expect(countsAnyTime({ ...good, date }, context)).toBe(truth))

  it('不看任现职后的，相关、佐证照样要', () => {
    const item = { ...good, date: '2001-01-01' }
    expect([
      countsAnyTime({ ...item, related: false }, context),
      countsAnyTime({ ...item, evidence: false }, context),
      countsAnyTime({ ...item, related: undefined }, context),
      countsAnyTime({ ...item, evidence: undefined }, context),
    ]).toEqual(['no', 'no', 'unknown', 'unknown'])
  })

  it('没有职称的不卡任现职后', () =>
    expect(counts({ ...good, date: '2001-01-01' }, contextFor({ titles: [] }))).toBe('yes'))

  it('说不准时，问业绩自己，还是问职称', () => {
    expect(openFacts({ ...good }, 'patents', context)).toContain('patents.detail')
    expect(openFacts({ ...good, date: '2020-01-01' }, 'patents', contextFor({}))).toEqual(['titles'])
    expect(openFacts({ ...good, date: '2018-12-25' }, 'patents', context)).toEqual([])
  })
})

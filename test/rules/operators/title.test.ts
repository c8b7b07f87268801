import { describe, expect, it } from 'vitest'
import type { Title } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 职称: '助理工程师', 满: '4年' }
const assistant = (
  obtained: string | undefined,
  ...appointments: [from: string | undefined, to?: string][]
): Title => ({
  level: '助理工程师',
  specialty: '机电',
  ...(obtained === undefined ? {} : { obtained }),
  appointments: appointments.map(([from, to]) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })),
})
const judge = (...titles: Title[]) => find('任职', args, { titles })

describe('任职', () => {
  it('满四年的边上', () => {
    expect(judge(assistant('2018-12-20', ['2018-12-31', '至今'])).truth).toBe('yes')
    expect(judge(assistant('2018-12-20', ['2019-01-01', '至今'])).truth).toBe('yes')
    const short = judge(assistant('2018-12-20', ['2019-01-02', '至今']))
    expect(short).toMatchObject({ truth: 'no', short: '差 1 天', opensOn: '2023-01-01' })
    expect(short.have()).toBe('助理工程师从 2019年1月2日 起')
    expect(short.distance).toBeLessThan(0.01)
    expect(short.assumes).toEqual(['一直聘着助理工程师不断档'])
  })

  it('从取得和聘任里晚的一个算', () => {
    expect(judge(assistant('2019-01-02', ['2018-01-01', '至今'])).truth).toBe('no')
    expect(judge(assistant('2015-01-01', ['2019-01-02', '至今'])).truth).toBe('no')
  })

  it('没有这个职称、没有聘过', () => {
    expect(judge()).toMatchObject({ truth: 'no', short: '没有助理工程师资格', distance: 2 })
    expect(judge({ level: '技术员' })).toMatchObject({ truth: 'no' })
    expect(judge(assistant('2015-01-01'))).toMatchObject({ truth: 'no', short: '没有聘书' })
  })

  it.each<[string, Title[] | undefined, string[]]>([
    ['职称没说', undefined, ['titles']],
    ['级别没说', [{}], ['titles']],
    ['取得没说', [assistant(undefined, ['2015-01-01', '至今'])], ['titles.助理工程师.obtained']],
    ['聘任没说', [{ level: '助理工程师', obtained: '2015-01-01' }], ['titles.助理工程师.appointments']],
    ['起日没说', [assistant('2015-01-01', [undefined, '至今'])], ['titles.助理工程师.appointments']],
    ['止日没说', [assistant('2015-01-01', ['2015-01-01'])], ['titles.助理工程师.appointments']],
    ['起日只到月', [assistant('2018-01-01', ['2019-01', '至今'])], ['titles.助理工程师.appointments']],
    ['止日只到年', [assistant('2015-01-01', ['2018-06-01', '2022'])], ['titles.助理工程师.appointments']],
    ['取得只到年', [assistant('2019', ['2018-06-01', '至今'])], ['titles.助理工程师.obtained']],
  ])('不知道：%s', (_name, titles, facts) => {
    expect(find('任职', args, titles ? { titles } : {})).toMatchObject({ truth: 'unknown', facts })
  })

  it('聘任没说但取得太晚：聘任不会更早，已经不行', () => {
    const found = judge({ level: '助理工程师', obtained: '2019-01-02' })
    expect(found).toMatchObject({
      truth: 'no',
      opensOn: '2023-01-01',
      assumes: ['取得资格当天就聘任', '一直聘着助理工程师不断档'],
    })
    expect(found.have()).toContain('聘任不会更早')
  })

  it('不完整的日期两头都不够，就是不行；两头都够，就是行', () => {
    expect(judge(assistant('2018-01-01', ['2019-02', '至今'])).truth).toBe('no')
    expect(judge(assistant('2018-01-01', ['2018-12', '至今'])).truth).toBe('yes')
  })

  it('断档的加起来才够：能不能加没写，说不准；不够的还是不够', () => {
    const gap: [string, string] = ['2016-01-01', '2017-12-31']
    expect(judge(assistant('2015-01-01', gap, ['2021-01-01', '至今']))).toMatchObject({
      truth: 'unknown',
      silent: '聘期中断',
    })
    expect(judge(assistant('2015-01-01', gap, ['2021-01-02', '至今']))).toMatchObject({ truth: 'no', short: '差 1 天' })
    const summed = find(
      '任职',
      { ...args, 断档: '不论' },
      { titles: [assistant('2015-01-01', gap, ['2021-01-01', '至今'])] },
    )
    expect(summed.truth).toBe('yes')
  })

  it('后面连着的几份聘书自己就够四年，前面断过不要紧，不管分成几份', () => {
    const old: [string, string] = ['2010-01-01', '2011-12-31']
    expect(judge(assistant('2010-01-01', old, ['2018-01-01', '至今'])).truth).toBe('yes')
    expect(judge(assistant('2010-01-01', old, ['2018-06-01', '2020-05-31'], ['2020-06-01', '至今'])).truth).toBe('yes')
  })

  it('满过四年、申报时已不在聘：说不准', () => {
    expect(judge(assistant('2015-01-01', ['2015-01-01', '2021-12-31']))).toMatchObject({
      truth: 'unknown',
      silent: '聘期中断',
    })
    expect(judge(assistant('2015-01-01', ['2015-01-01', '2022-09-15'])).truth).toBe('yes')
  })

  it('聘书到期早于年底：续聘就够，是能补的', () => {
    const found = judge(assistant('2018-12-01', ['2019-01-01', '2022-11-30']))
    expect(found).toMatchObject({
      truth: 'no',
      distance: 0.1,
      remedy: '请单位把聘书续到 2022年12月31日 以后',
      opensOn: '2022-12-31',
    })
    expect(found.facts ?? []).toEqual([])
    expect(
      find('任职', args, { titles: [assistant('2018-12-01', ['2019-01-01', '2022-11-30'])] }, { asOf: '2022-10-21' })
        .remedy,
    ).toBeUndefined()
    expect(judge(assistant('2018-12-01', ['2019-01-01', '2022-08-31'])).remedy).toBeUndefined()
  })

  it('聘书也许还没到期：能不能续说不准', () => {
    const found = judge(assistant('2018-12-01', ['2019-01-01', '2022-08-01/2022-11-30']))
    expect(found).toMatchObject({ truth: 'no', facts: ['titles.助理工程师.appointments'] })
    expect(found.remedy).toContain('续到')
  })

  it('几个同级职称：有一个够就够，先说后说一样', () => {
    const early = assistant('2015-01-01', ['2015-01-01', '至今'])
    const late = assistant('2022-01-01', ['2022-01-01', '至今'])
    const middle = assistant('2020-01-01', ['2020-01-01', '至今'])
    expect([judge(early, late).truth, judge(late, early).truth]).toEqual(['yes', 'yes'])
    expect([judge(middle, late).opensOn, judge(late, middle).opensOn]).toEqual(['2023-12-31', '2023-12-31'])
    expect(judge({}, early).truth).toBe('yes')
    expect(judge({}, late).truth).toBe('unknown')
  })
})

describe('任职：其他专业', () => {
  const transfer = { 职称: '助理工程师', 专业: '其他专业', 满: '1年', 聘书: '不要' }
  const truth = (...titles: Title[]) => find('任职', transfer, { titles })
  const other = (obtained: string): Title => ({ level: '助理工程师', specialty: '其他专业', obtained })

  it('只看其他专业的', () => {
    expect(truth(other('2022-01-01')).truth).toBe('yes')
    expect(truth({ ...other('2015-01-01'), specialty: '机电' })).toMatchObject({
      truth: 'no',
      short: '没有其他专业助理工程师资格',
    })
  })

  it('专业没说的说不准，也不许被另一个不够年限的盖住', () => {
    const open: Title = { level: '助理工程师', obtained: '2015-01-01' }
    expect(truth(open)).toMatchObject({ truth: 'unknown', facts: ['titles.助理工程师.specialty'] })
    expect(truth(other('2022-06-01'), open).truth).toBe('unknown')
    expect(truth(other('2022-06-01')).truth).toBe('no')
  })

  it('不要聘书的从取得算；有聘书、聘得晚，不会反而吃亏', () => {
    const letters = (appointments: Title['appointments']) => truth({ ...other('2022-01-01'), appointments }).truth
    expect([letters([]), letters([{ from: '2022-06-01', to: '至今' }]), letters(undefined)]).toEqual([
      'yes',
      'yes',
      'yes',
    ])
    expect(truth(other('2022-01-02')).truth).toBe('no')
    expect(truth({ level: '助理工程师', specialty: '其他专业' })).toMatchObject({
      truth: 'unknown',
      facts: ['titles.助理工程师.obtained'],
    })
  })
})

describe('任职的写法', () => {
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('任职', args)).toBe('实际任助理工程师满 4 年（算到 2022年12月31日）')
    expect(refusal('任职', { 职称: '助理工程师', 满: 4 })).toContain('年限要写单位')
    expect(refusal('任职', { 职称: '助理工程师', 满: '4' })).toContain('年限要写单位')
    expect(refusal('任职', { 职称: '助工', 满: '4年' })).toContain('应是其中之一')
  })
})

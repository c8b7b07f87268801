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

  it('取得的月份不管哪天都在聘书前面，就不再问', () => {
    const ended = ['2017-01-01', '2021-12-31'] as const
    const early = judge(assistant('2016-12', [...ended]))
    expect(early).toMatchObject({ truth: 'unknown', silent: '聘期中断' })
    expect(early.facts ?? []).toEqual([])
    expect(judge(assistant('2017-01', [...ended])).facts).toEqual(['titles.助理工程师.obtained'])
  })

  it('从取得和聘任里晚的一个算', () => {
    expect(judge(assistant('2019-01-02', ['2018-01-01', '至今'])).truth).toBe('no')
    expect(judge(assistant('2015-01-01', ['2019-01-02', '至今'])).truth).toBe('no')
  })

  it('已经有更高的，就说有更高的', () => {
    const higher = judge({ level: '工程师', specialty: '机电' })
    expect(higher.truth).toBe('no')
    expect(higher.have()).toBe('已经是工程师')
    expect(judge({ level: '工程师', specialty: '其他专业' }).have()).toBe('没有助理工程师资格')
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
  })

  it('聘书也许还没到期：能不能续说不准', () => {
    const found = judge(assistant('2018-12-01', ['2019-01-01', '2022-08-01/2022-11-30']))
    expect(found).toMatchObject({ truth: 'unknown', facts: ['titles.助理工程师.appointments'] })
    expect(found.remedy).toContain('续到')
    expect(found.silent).toBeUndefined()
  })

  it('起日含糊、聘书没到期：无论哪天都要续，还说不准续了够不够', () => {
    const found = judge(assistant('2018-12-01', ['2019-01-01/2019-03-31', '2022-11-30']))
    expect(found).toMatchObject({ truth: 'no', facts: ['titles.助理工程师.appointments'] })
    expect(found.remedy).toContain('续到')
  })

  it('今年到期了没续：续上算不算连着，文件没写；去年到期的、续了也不够的还是不行', () => {
    const lapsed = (from: string, to: string, asOf = '2022-09-15') =>
      find('任职', args, { titles: [assistant('2018-12-01', [from, to])] }, { asOf })
    for (const end of ['2022-01-01', '2022-08-31']) {
      const found = lapsed('2019-01-01', end)
      expect(found).toMatchObject({ truth: 'unknown', silent: '聘期中断', facts: [] })
      expect(found.remedy).toBeUndefined()
    }
    expect(lapsed('2019-01-01', '2021-12-31').truth).toBe('no')
    expect(lapsed('2019-01-02', '2022-08-31').truth).toBe('no')
    expect(lapsed('2019-01-01', '2022-08-31', '2022-10-21').truth).toBe('no')
    expect(lapsed('2019-01-01', '2021-11-01/2022-02-01')).toMatchObject({
      truth: 'unknown',
      facts: ['titles.助理工程师.appointments'],
    })
    expect(judge(assistant(undefined, ['2019-01-01', '2022-08-31']))).toMatchObject({
      truth: 'unknown',
      facts: ['titles.助理工程师.obtained'],
    })
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

describe('任职：几个职称加起来', () => {
  const first = assistant('2017-01-01', ['2017-01-01', '2018-12-31'])
  const second = assistant('2021-01-01', ['2021-01-01', '至今'])
  const later = assistant('2021-01-02', ['2021-01-02', '至今'])

  it('加起来才够：能不能加，文件没写；加起来也不够的还是不够', () => {
    expect(judge(first, second)).toMatchObject({ truth: 'unknown', silent: '聘期中断', facts: [] })
    expect(judge(first, second).have()).toBe('几段助理工程师任职加起来满 4 年')
    expect(judge(second, first).truth).toBe('unknown')
    expect(judge(first, later).truth).toBe('no')
    expect(judge(second).truth).toBe('no')
  })

  it('没说的那一样可能补上：说不准，并问它', () => {
    const { appointments: _, ...untold } = second
    expect(judge(first, untold)).toMatchObject({ truth: 'unknown', facts: ['titles.助理工程师.appointments'] })
    const open = { ...second, obtained: undefined }
    expect(judge(first, open)).toMatchObject({ truth: 'unknown', facts: ['titles.助理工程师.obtained'] })
  })

  it('只加同一专业的；专业没说的问专业', () => {
    const own = (...titles: Title[]) => find('任职', { ...args, 专业: '机电' }, { titles })
    expect(own(first, second).truth).toBe('unknown')
    expect(own(first, { ...second, specialty: '其他专业' }).truth).toBe('no')
    expect(own(first, { ...second, specialty: undefined })).toMatchObject({
      truth: 'unknown',
      facts: ['titles.助理工程师.specialty'],
    })
  })

  it('有一份续上就够的，先说续', () => {
    const running = assistant('2018-12-01', ['2019-01-01', '2022-11-30'])
    const found = judge(running, assistant('2017-01-01', ['2017-01-01', '2018-12-31']))
    expect(found).toMatchObject({ truth: 'no', distance: 0.1 })
    expect(found.remedy).toContain('续到')
  })

  it('不看聘书的不加聘书', () => {
    const titles = [first, second]
    expect(find('任职', { ...args, 聘书: '不要，看工作' }, { titles, work: [] }).truth).toBe('no')
  })
})

describe('任职：不看聘书看工作', () => {
  const byWork = { 职称: '技术员', 满: '1年', 聘书: '不要，看工作' }
  const title: Title = { level: '技术员', specialty: '机电', obtained: '2021-06-01' }
  const span = (from: string | undefined, to: string | undefined, related: boolean | null = true) => ({
    kind: '专业技术' as const,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(related === null ? {} : { related }),
  })
  const worked = (...work: ReturnType<typeof span>[]) => find('任职', byWork, { titles: [title], work })

  it('取得以后做的才算，取得以前的不算', () => {
    expect(worked(span('2010-01-01', '2022-05-31')).truth).toBe('yes')
    expect(worked(span('2010-01-01', '2022-05-30'))).toMatchObject({ truth: 'no', short: '差 1 天' })
    expect(worked(span('2010-01-01', '2021-05-31')).truth).toBe('no')
    expect(worked(span('2022-01-01', '至今')).truth).toBe('yes')
    expect(worked(span('2022-01-02', '至今'))).toMatchObject({ truth: 'no', opensOn: '2023-01-01' })
  })

  it('几段加起来算；工作停了不叫人续聘书', () => {
    const year = [span('2021-06-01', '2021-11-30'), span('2022-01-01', '2022-07-02')]
    expect(worked(...year).truth).toBe('yes')
    const stopped = worked(span('2022-01-01', '2022-08-31'))
    expect(stopped.truth).toBe('no')
    expect(stopped.remedy).toBeUndefined()
  })

  it('有没有聘书都一样', () => {
    const work = [span('2010-01-01', '至今')]
    for (const appointments of [undefined, [], [{ from: '2022-06-01', to: '至今' }]]) {
      expect(find('任职', byWork, { titles: [{ ...title, appointments }], work }).truth).toBe('yes')
    }
  })

  it('没做过相关工作不行；没说的问工作，只没说相不相关的问相关', () => {
    expect(worked().truth).toBe('no')
    expect(worked(span('2010-01-01', '至今', false)).truth).toBe('no')
    expect(find('任职', byWork, { titles: [title] })).toMatchObject({ truth: 'unknown', facts: ['work'] })
    expect(worked(span(undefined, '至今'))).toMatchObject({ truth: 'unknown', facts: ['work'] })
    expect(worked(span('2010-01-01', '至今', null))).toMatchObject({ truth: 'unknown', facts: ['work.related'] })
    expect(worked(span('2010-01-01', '至今'), span('2005-01-01', '2009-12-31', null)).truth).toBe('yes')
    expect(worked(span('2022', '至今'))).toMatchObject({ truth: 'unknown', facts: ['work'] })
  })

  it('取得时间没说的问取得时间，太晚的不用知道工作也不行', () => {
    const { obtained: _, ...untold } = title
    expect(find('任职', byWork, { titles: [untold], work: [span('2010-01-01', '至今')] })).toMatchObject({
      truth: 'unknown',
      facts: ['titles.技术员.obtained'],
    })
    expect(find('任职', byWork, { titles: [{ ...title, obtained: '2022-01-02' }] })).toMatchObject({
      truth: 'no',
      opensOn: '2023-01-01',
    })
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
    expect(find('任职', { ...args, 专业: '机电' }, { titles: [other('2015-01-01')] })).toMatchObject({
      truth: 'no',
      short: '没有机电专业的助理工程师资格',
    })
    expect(find('任职', { ...args, 专业: '机电' }, { titles: [] })).toMatchObject({ short: '没有助理工程师资格' })
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

  describe('分段: 累计', () => {
    const summed = { ...args, 分段: '累计' }
    const other = (...spans: [string, string][]): Title => ({
      ...assistant('2017-01-01', ...spans),
      specialty: '其他专业',
    })
    const both = (end: string, start: string, own: object = summed, to = '至今') =>
      find('任职', own, { titles: [other(['2018-07-01', end]), assistant(start, [start, to])] })

    it('转评前后各一段，加起来满了就满', () => {
      expect(both('2021-06-30', '2021-07-01').truth).toBe('yes')
      expect(both('2021-06-30', '2021-07-01', args)).toMatchObject({ truth: 'unknown', silent: '聘期中断' })
    })
    it('加起来还不满：按加起来的说哪天满', () => {
      expect(both('2018-12-31', '2019-07-05')).toMatchObject({ truth: 'no', short: '差 1 天', opensOn: '2023-01-01' })
    })
    it('转评前一段自己就满了、已经结束，转评后还聘着：照样相加', () => {
      const long = [other(['2010-01-01', '2021-12-31']), assistant('2022-01-01', ['2022-01-01', '至今'])]
      expect(find('任职', summed, { titles: long }).truth).toBe('yes')
      expect(find('任职', args, { titles: long })).toMatchObject({ truth: 'unknown', silent: '聘期中断' })
    })
    it('一个职称的聘书自己断过，加起来够也要问', () => {
      const gap = other(['2010-01-01', '2013-12-31'], ['2015-01-01', '2021-12-31'])
      const titles = [{ ...gap, obtained: '2010-01-01' }, assistant('2022-01-01', ['2022-01-01', '至今'])]
      expect(find('任职', summed, { titles })).toMatchObject({ truth: 'unknown', silent: '聘期中断' })
    })
    it('已经不在聘了，加起来够也要问', () => {
      expect(both('2021-06-30', '2021-07-01', summed, '2022-08-31')).toMatchObject({
        truth: 'unknown',
        silent: '聘期中断',
      })
    })
  })

  it('满 0 年就是现在聘着', () => {
    const now = { 职称: '助理工程师', 满: '0年' }
    expect(find('任职', now, { titles: [assistant('2022-09-01', ['2022-09-01', '至今'])] }).truth).toBe('yes')
    expect(find('任职', now, { titles: [assistant('2022-09-01')] }).truth).toBe('no')
    expect(find('任职', now, { titles: [] }).truth).toBe('no')
    expect(find('任职', now, { titles: [assistant('2015-01-01', ['2015-01-01', '2020-12-31'])] })).toMatchObject({
      truth: 'unknown',
      silent: '聘期中断',
    })
    expect(need('任职', now)).toBe('聘为助理工程师')
  })
})

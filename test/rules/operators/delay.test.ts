import { describe, expect, it } from 'vitest'
import { find, need, plan } from '../context.ts'

const args = { 职称: '助理工程师', 满: '4年', 推迟: '2年', 金额: 1000 }
const appointed = (from: string) => [
  { level: '助理工程师' as const, obtained: from, appointments: [{ from, to: '至今' }] },
]
const judge = (change: object, from = '2016-01-01', year = 2022) =>
  find(
    '延迟申报',
    args,
    { titles: appointed(from), violations: [{ kind: '经济处罚通报', amount: 1000, date: '2018-03-01', ...change }] },
    { plan: { ...plan, year, tenureCutOff: `${year}-12-31`, applyBy: `${year}-10-20` } },
  )

describe('延迟申报', () => {
  it('满年限以前受罚：满年限那天再加两年', () => {
    // Full on 2019-12-31, put off to 2021-12-31.
    expect(judge({}, '2016-01-01', 2021).truth).toBe('yes')
    expect(judge({}, '2016-01-01', 2020)).toMatchObject({ truth: 'no', opensOn: '2021-12-31' })
  })
  it('满年限以后受罚：从决定书那天起两年', () => {
    // Over by the last day of application; only the years themselves are counted to the end of the year.
    expect(judge({ date: '2020-10-20' }).truth).toBe('yes')
    expect(judge({ date: '2020-10-21' })).toMatchObject({ truth: 'no', opensOn: '2022-10-21' })
    expect(judge({ date: '2021-01-01' })).toMatchObject({ truth: 'no', opensOn: '2023-01-01' })
  })
  it('999 元不算，1000 元算；责任事故不论钱', () => {
    expect(judge({ date: '2022-01-01', amount: 999 }).truth).toBe('yes')
    expect(judge({ date: '2022-01-01', amount: 1000 }).truth).toBe('no')
    expect(judge({ date: '2022-01-01', kind: '技术责任事故', amount: undefined }).truth).toBe('no')
    expect(judge({ date: '2022-01-01', amount: undefined })).toMatchObject({ facts: ['violations.detail'] })
  })
  it('任现职以前的不算；别的处罚不在这里看', () => {
    expect(judge({ date: '2015-12-31' }).truth).toBe('yes')
    expect(judge({ date: '2022-01-01', kind: '行政处罚' }).truth).toBe('yes')
  })
  it('没说的', () => {
    expect(find('延迟申报', args, {})).toMatchObject({ truth: 'unknown', facts: ['violations'] })
    expect(judge({ date: undefined })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    const punished = [{ kind: '技术责任事故' as const, date: '2022-01-01' }]
    expect(find('延迟申报', args, { violations: punished }).facts).toEqual(['titles.助理工程师.appointments'])
    expect(find('延迟申报', args, { titles: [{}], violations: punished }).facts).toEqual(['titles'])
    expect(find('延迟申报', args, { titles: [], violations: punished }).truth).toBe('yes')
    expect(find('延迟申报', args, { violations: [] }).truth).toBe('yes')
  })
  it('只知道大概哪天：哪天都一样就不问', () => {
    expect(judge({ date: '2021' })).toMatchObject({ truth: 'no', opensOn: '2023-12-31' })
    expect(judge({ date: '2018' }).truth).toBe('yes')
    expect(judge({ date: '2020' })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge({ date: '2015/2022' })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge({ date: '2015' }).truth).toBe('yes')
    // The day before the title, and any day in it: only the latter counts.
    expect(judge({ date: '2021' }, '2021-06-01')).toMatchObject({ truth: 'unknown' })
  })
  it('没说是哪一种的要问，钱再少也可能是责任事故', () => {
    const vague = { kind: undefined, amount: 10, date: '2022-01-01' }
    expect(judge(vague)).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge(vague).have()).toBe('2022年1月1日处罚')
  })
  it('转评前后两个职称，从前一个的聘任算起', () => {
    const twice = (from: string) => [
      { level: '助理工程师' as const, appointments: [{ from: '2020-01-01', to: '至今' }] },
      { level: '助理工程师' as const, appointments: [{ from, to: '2019-12-31' }] },
    ]
    const violations = [{ kind: '技术责任事故' as const, date: '2017-06-01' }]
    expect(find('延迟申报', args, { titles: twice('2017-01-01'), violations })).toMatchObject({
      truth: 'yes',
    })
    expect(find('延迟申报', args, { titles: twice('2017-06-01'), violations })).toMatchObject({
      truth: 'no',
      opensOn: '2023-05-31',
    })
    expect(find('延迟申报', args, { titles: twice('2018-01-01'), violations }).truth).toBe('yes')
  })
  it('要求说成人话', () =>
    expect(need('延迟申报', args)).toBe('任现职期间没有 1000 元以上的处罚通报、技术责任事故，或推迟的 2 年已过'))
})

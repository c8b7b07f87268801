import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 等次: ['优秀', '良好', '合格', '称职'] }
type Reviews = NonNullable<Dossier['reviews']>
const good: Reviews = { 2019: '合格', 2020: '优秀', 2021: '称职' }
const judge = (reviews: Reviews | undefined, work?: Dossier['work'], minYears = 3) =>
  find('年度考核', args, { ...(reviews ? { reviews } : {}), ...(work ? { work } : {}) }, { minYears })
const always: Dossier['work'] = [{ from: '2015-01-01', to: '至今', related: true }]

describe('年度考核', () => {
  it('三年都合格以上；今年的不看', () => {
    expect(judge(good).truth).toBe('yes')
    expect(judge({ ...good, 2022: '不合格' }).truth).toBe('yes')
    expect(judge(good).have()).toBe('2019 合格、2020 优秀、2021 称职')
  })
  it('有一年不合格：说哪年，哪年以后就不看了', () => {
    expect(judge({ ...good, 2019: '不合格' })).toMatchObject({
      truth: 'no',
      short: '2019 年不合格',
      opensOn: '2023-01-01',
    })
    expect(judge({ ...good, 2021: '基本合格' })).toMatchObject({ truth: 'no', opensOn: '2025-01-01' })
    expect(judge({ 2020: '不称职' })).toMatchObject({ truth: 'no', short: '2020 年不称职' })
  })
  it('没说的问那一年', () => {
    expect(judge(undefined)).toMatchObject({
      truth: 'unknown',
      facts: ['reviews.2019', 'reviews.2020', 'reviews.2021'],
    })
    expect(judge({ 2019: '合格', 2021: '合格' })).toMatchObject({ truth: 'unknown', facts: ['reviews.2020'] })
  })
  it('没考核不是不合格：那年肯定在职的可补证明，否则先问', () => {
    const none: Reviews = { ...good, 2020: '未考核' }
    expect(judge(none, always)).toMatchObject({ truth: 'no', remedy: '请单位出 2020 年的考核证明' })
    expect(judge(none)).toMatchObject({ truth: 'unknown', silent: '考核不足三年' })
    expect(judge(none, [{ from: '2020-06-01', to: '至今', related: true }])).toMatchObject({ truth: 'unknown' })
    expect(judge(none, [{ from: '2010-01-01', to: '2012-12-31', related: true }])).toMatchObject({
      truth: 'unknown',
      silent: '考核不足三年',
    })
    expect(judge(none, [{ from: '2010-01-01', related: true }])).toMatchObject({ truth: 'unknown' })
  })
  it('最低年限内、三年以前的不合格：文件之间没说清', () => {
    expect(judge({ ...good, 2018: '不合格' }, undefined, 5)).toMatchObject({ truth: 'unknown', silent: '考核年份' })
    expect(judge({ ...good, 2018: '不合格' }, undefined, 4).truth).toBe('yes')
    expect(judge({ ...good, 2018: '合格' }, undefined, 5).truth).toBe('yes')
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('年度考核', args)).toBe('2019、2020、2021 年度考核都是合格（称职）以上')
    expect(refusal('年度考核', { 等次: ['及格'] })).toContain('应是其中之一')
  })
})

describe('从聘任那年起的考核', () => {
  const args = { 等次: ['优秀', '合格'], 从聘任: '助理工程师' }
  const titles = (from: string) => [{ level: '助理工程师' as const, appointments: [{ from, to: '至今' }] }]
  const judge = (from: string, change: Record<number, '合格' | '不合格'> = {}) => {
    const years = { 2017: '合格', 2018: '合格', 2019: '合格', 2020: '合格', 2021: '合格', ...change } as const
    return find('年度考核', args, { titles: titles(from), reviews: years })
  }
  it('聘任那年起每年都看，再早的不看', () => {
    expect(judge('2018-07-01').truth).toBe('yes')
    expect(judge('2018-07-01', { 2018: '不合格' })).toMatchObject({ truth: 'no', short: '2018 年不合格' })
    expect(judge('2018-07-01', { 2017: '不合格' }).truth).toBe('yes')
  })
  it('聘得晚的，近三年照样看', () => expect(judge('2021-07-01', { 2019: '不合格' }).truth).toBe('no'))
  it('这一年的过不去，等多少年也过不去', () => expect(judge('2018-07-01', { 2018: '不合格' }).opensOn).toBeUndefined())
  it('没有这个职称的，只看近三年', () => {
    const good = { 2019: '合格', 2020: '合格', 2021: '合格' } as const
    expect(find('年度考核', args, { titles: [], reviews: good }).truth).toBe('yes')
  })
  it('哪年起聘说不清', () => {
    expect(judge('2017-12-01/2018-02-01')).toMatchObject({
      truth: 'unknown',
      facts: ['titles.助理工程师.appointments'],
    })
    expect(find('年度考核', args, {})).toMatchObject({ truth: 'unknown', facts: ['titles'] })
  })
})

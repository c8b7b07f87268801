import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'

const args = { 情形: ['党纪政纪处分', '行政处罚'], 近: '3年', 职业相关: true }
const judge = (change: object, own: object = args) =>
  find('处分', own, { violations: [{ kind: '行政处罚', date: '2021-05-01', occupational: true, ...change }] })

describe('处分', () => {
  it('三个周年以内的才算', () => {
    // Judged on 2022-09-15: from 2019-09-16 on is within three years.
    expect(judge({ date: '2019-09-15' }).truth).toBe('yes')
    expect(judge({ date: '2019-09-16' })).toMatchObject({ truth: 'no', opensOn: '2022-09-16' })
    expect(judge({ date: '2019' })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge({ date: undefined, year: 2020 }).truth).toBe('no')
    expect(judge({ date: undefined }).truth).toBe('unknown')
  })
  it('不是因职业活动的不算；没说的要问', () => {
    expect(judge({ occupational: false }).truth).toBe('yes')
    expect(judge({ occupational: undefined })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge({ occupational: false, kind: '刑事处罚' }, { 情形: ['刑事处罚'], 近: '3年' }).truth).toBe('no')
  })
  it('没说是哪一种的，可能与这里无关，要问', () => {
    expect(judge({ kind: undefined })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(judge({ kind: undefined, date: '2015-01-01' }).truth).toBe('yes')
  })
  it('别的情形不在这里看；没有、没说', () => {
    expect(judge({ kind: '考试违纪' }).truth).toBe('yes')
    expect(find('处分', args, { violations: [] }).truth).toBe('yes')
    expect(find('处分', args, {})).toMatchObject({ truth: 'unknown', facts: ['violations'] })
  })
  it('不写近几年的，什么时候的都算', () => {
    const own = { 情形: ['仍在处理'] }
    expect(judge({ kind: '仍在处理', date: undefined }, own)).toMatchObject({ truth: 'no', short: '有仍在处理' })
    expect(judge({ kind: '仍在处理', date: '2001-01-01' }, own)).not.toHaveProperty('opensOn')
    expect(judge({}, own).truth).toBe('yes')
    expect(need('处分', own)).toBe('没有仍在处理')
  })
  it('年度内：只看申报那一年', () => {
    const own = { 情形: ['党纪政纪处分'], 年度内: true }
    const inYear = (change: object) => judge({ kind: '党纪政纪处分', occupational: false, ...change }, own)
    expect(inYear({ date: '2022-01-01' }).truth).toBe('no')
    expect(inYear({ date: '2021-12-31' }).truth).toBe('yes')
    expect(inYear({ date: '2021-12-31' }).have()).toContain('不是今年的')
    expect(inYear({ date: '2021-12-01/2022-01-31' })).toMatchObject({ truth: 'unknown', facts: ['violations.detail'] })
    expect(inYear({ date: undefined, year: 2022 }).truth).toBe('no')
    expect(inYear({ date: undefined }).truth).toBe('unknown')
    expect(need('处分', own)).toBe('2022 年里没有党纪政纪处分')
  })
  it('要求说成人话', () => expect(need('处分', args)).toBe('近 3 年没有因职业活动受党纪政纪处分、行政处罚'))
})

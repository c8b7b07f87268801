import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'

const args = { 本地: ['温岭'], 待核: ['台州'], 满: '12个月', 本单位满: '6个月' }
const good = { place: '温岭', since: '2021-10-21', employerSince: '2022-04-21', current: true }
const judge = (change: object) => find('连续社保', args, { insurance: { ...good, ...change } })

describe('连续社保', () => {
  it('到申报截止日满 12 个月、本单位满 6 个月', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [
      { since: '2021-10-22' },
      { employerSince: '2022-04-22' },
      { current: false },
      { place: '杭州' },
    ]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', silent: '社保原则' })
    }
  })
  it('没说的问这一项', () => {
    expect(judge({ place: undefined })).toMatchObject({ truth: 'unknown', facts: ['insurance.place'] })
    expect(judge({ since: '2021-10', current: undefined })).toMatchObject({
      truth: 'unknown',
      facts: ['insurance.since', 'insurance.current'],
    })
    expect(find('连续社保', args, {}).facts).toHaveLength(4)
  })
  it('已经不够的，不用再问别的', () => expect(judge({ current: false, place: undefined }).facts).toBeUndefined())
  it('在温缴纳就是在温州缴', () => {
    const { place: _, ...rest } = good
    expect(find('连续社保', args, { insurance: { ...rest, arrangement: '在温缴纳' } })).toMatchObject({
      silent: '社保原则',
    })
  })
  it('要求说成人话', () =>
    expect(need('连续社保', args)).toBe('在温岭连续缴社保满 12 个月，其中在现单位满 6 个月，现在正常缴着'))
})

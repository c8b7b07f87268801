import { describe, expect, it } from 'vitest'
import { find, need, refusal } from '../context.ts'

const args = { 性质: ['企业', '事业单位'], 未写: ['个体工商户'] }
const judge = (kind: '企业' | '事业单位' | '个体工商户' | '机关') => find('单位', args, { employer: { kind } })

describe('单位', () => {
  it('列出的行，没列的不行', () => {
    expect(judge('企业')).toMatchObject({ truth: 'yes' })
    expect(judge('企业').notes).toBeUndefined()
    expect(judge('机关')).toMatchObject({ truth: 'no', short: '机关不在申报对象里', distance: 2 })
    expect(judge('机关').have()).toBe('机关')
  })
  it('事业单位行，但要提醒', () => expect(judge('事业单位')).toMatchObject({ truth: 'yes', notes: ['事业单位'] }))
  it('文件没写的不下结论', () => expect(judge('个体工商户')).toMatchObject({ truth: 'unknown', silent: '特殊用工' }))
  it('没说：问单位性质', () => {
    expect(find('单位', args, {})).toMatchObject({ truth: 'unknown', facts: ['employer.kind'] })
    expect(find('单位', args, { employer: { staff: 3 } })).toMatchObject({ truth: 'unknown', facts: ['employer.kind'] })
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('单位', args)).toBe('在企业或事业单位工作')
    expect(refusal('单位', { 性质: ['公司'] })).toContain('应是其中之一')
  })
})

describe('单位的所有制', () => {
  const judge = (ownership?: '民营' | '非公有制' | '公有制') =>
    find(
      '单位',
      { 性质: ['企业'], 所有制: ['民营'] },
      { employer: { kind: '企业', ...(ownership ? { ownership } : {}) } },
    )
  it('民营的行；只说非公有制的要再问，外资也是非公有制；公有制不行', () => {
    expect(judge('民营').truth).toBe('yes')
    expect(judge('非公有制')).toMatchObject({ truth: 'unknown', facts: ['employer.ownership'] })
    expect(judge()).toMatchObject({ truth: 'unknown', facts: ['employer.ownership'] })
    expect(judge('公有制')).toMatchObject({ truth: 'no', short: '不是民营企业' })
  })
  it('民营就是非公有制的一种', () =>
    expect(
      find('单位', { 性质: ['企业'], 所有制: ['非公有制'] }, { employer: { kind: '企业', ownership: '民营' } }).truth,
    ).toBe('yes'))
})

describe('文件没写算不算的所有制', () => {
  it('外资算不算民营，没写就说没写', () => {
    const args = { 性质: ['企业'], 所有制: ['民营'], 所有制未写: ['外资'] }
    const judge = (ownership: '外资' | '民营') => find('单位', args, { employer: { kind: '企业', ownership } })
    expect(judge('外资')).toMatchObject({ truth: 'unknown', silent: '所有制' })
    expect(judge('民营').truth).toBe('yes')
  })
})

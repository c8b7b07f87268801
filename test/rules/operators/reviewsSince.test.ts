import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const args = { 职称: '技术员', 等次: ['优秀', '合格'] }
const from = (...starts: (string | undefined)[]): Dossier['titles'] => [
  { level: '技术员', appointments: starts.map((start) => (start === undefined ? {} : { from: start, to: '至今' })) },
]
const judge = (titles: Dossier['titles'], reviews?: Dossier['reviews']) =>
  find('聘后考核', args, { ...(titles ? { titles } : {}), ...(reviews ? { reviews } : {}) })

describe('聘后考核', () => {
  it('从聘任那年到最后一年，别的年份不看', () => {
    expect(judge(from('2020-07-01'), { 2019: '不合格', 2020: '合格', 2021: '优秀', 2022: '不合格' }).truth).toBe('yes')
    expect(judge(from('2018-01-01'), { 2018: '基本合格', 2019: '合格', 2020: '合格', 2021: '合格' })).toMatchObject({
      truth: 'no',
      short: '2018 年基本合格',
    })
    expect(judge(from('2021-01-01', '2019-05-01'), { 2021: '合格' })).toMatchObject({
      truth: 'unknown',
      facts: ['reviews.2019', 'reviews.2020'],
    })
  })
  it('没有聘过的、今年才聘的，什么都不要', () => {
    for (const titles of [[], [{ level: '技术员' as const, appointments: [] }], from('2022-01-01')])
      expect(judge(titles).truth).toBe('yes')
  })
  it('职称、聘任没说的要问；没考核的文件没写', () => {
    expect(judge(undefined)).toMatchObject({ truth: 'unknown', facts: ['titles'] })
    for (const titles of [from(undefined), [{ level: '技术员' as const }], from('2019/2020')])
      expect(judge(titles)).toMatchObject({ truth: 'unknown', facts: ['titles.技术员.appointments'] })
    expect(judge(from('2021'), { 2021: '未考核' })).toMatchObject({ truth: 'unknown', silent: '考核不足三年' })
  })
  it('级别没说的职称也许就是它，要问；没聘过的不用', () => {
    const vague = [...(from('2021-01-01') ?? []), { obtained: '2015-01-01' }]
    expect(judge(vague, { 2021: '合格' })).toMatchObject({ truth: 'unknown', facts: ['titles'] })
    expect(judge([...(from('2021-01-01') ?? []), { appointments: [] }], { 2021: '合格' }).truth).toBe('yes')
  })
  it('要求说成人话；等次不能空', () => {
    expect(need('聘后考核', args)).toBe('聘过技术员的，从聘任当年到 2021 年考核都合格以上')
    expect(refusal('聘后考核', { 职称: '技术员', 等次: [] })).not.toBe('')
  })
})

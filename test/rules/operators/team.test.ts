import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['省部级', '国家级'], 角色: ['骨干'] }
const judge = (change: object) =>
  find('技术团队', args, {
    titles,
    teams: [{ ...good, kind: '企业技术中心', level: '省部级', role: '骨干', ...change }],
  })

describe('技术团队', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ level: '市厅级' }, { role: '成员' }]) expect(judge(change).truth).toBe('no')
    expect(find('技术团队', args, { titles, teams: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ level: undefined }, { role: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['teams.detail'] })
    }
    expect(find('技术团队', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['teams'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('不写角色：成员也行', () => {
    const member = { ...good, kind: '企业技术中心' as const, level: '省部级' as const, role: '成员' as const }
    expect(find('技术团队', { 级别: ['省部级'] }, { titles, teams: [member] }).truth).toBe('yes')
  })

  it('写了种类的只认那一种', () => {
    const only = { 级别: ['市厅级'], 种类: ['重点技术创新团队'] }
    const member = { ...good, level: '市厅级' as const, role: '骨干' as const }
    const found = (kind?: '企业技术中心' | '重点技术创新团队') =>
      find('技术团队', only, { titles, teams: [{ ...member, ...(kind ? { kind } : {}) }] })
    expect(found('重点技术创新团队').truth).toBe('yes')
    expect(found('企业技术中心').truth).toBe('no')
    expect(found()).toMatchObject({ truth: 'unknown', facts: ['teams.detail'] })
    expect(need('技术团队', only)).toBe('市厅级重点技术创新团队的成员')
  })

  it('要求说成人话', () => expect(need('技术团队', args)).toBe('省部级以上企业技术中心或重点技术创新团队的骨干'))
})

import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'
import { good, titles } from './lists.ts'

const args = { 级别: ['县区级', '市厅级'], 角色: ['主持', '技术骨干'], 重点: true, 验收: true }
const judge = (change: object) =>
  find('项目', args, {
    titles,
    projects: [{ ...good, level: '县区级', role: '技术骨干', key: true, accepted: true, ...change }],
  })

describe('项目', () => {
  it('够的、不够的', () => {
    expect(judge({}).truth).toBe('yes')
    for (const change of [{ level: '企业' }, { role: '参与' }, { key: false }, { accepted: false }])
      expect(judge(change).truth).toBe('no')
    expect(find('项目', args, { titles, projects: [] })).toMatchObject({ truth: 'no' })
  })

  it('没说的说不准，问这一项', () => {
    for (const change of [{ level: undefined }, { role: undefined }, { key: undefined }, { accepted: undefined }]) {
      expect(judge(change)).toMatchObject({ truth: 'unknown', facts: ['projects.detail'] })
    }
    expect(find('项目', args, { titles })).toMatchObject({ truth: 'unknown', facts: ['projects'] })
  })

  it('任现职前的、没有佐证的不算', () => {
    for (const change of [{ date: '2018-12-31' }, { evidence: false }, { related: false }]) {
      expect(judge(change).truth).toBe('no')
    }
  })

  it('要两项的一项不够', () => {
    const one = { ...good, level: '县区级' as const }
    const two = { 级别: ['县区级'], 项数: '2项' }
    expect(find('项目', two, { titles, projects: [one] })).toMatchObject({ truth: 'no', short: '差 1 项' })
    expect(find('项目', two, { titles, projects: [one, one] }).truth).toBe('yes')
  })

  it('要求说成人话', () =>
    expect(need('项目', args)).toBe('县区级、市厅级重点项目 1 项（主持或技术骨干），通过验收或评审'))
})

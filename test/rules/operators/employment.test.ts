import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { find, need, refusal } from '../context.ts'

const judge = (employment: Dossier['employment']) => find('岗位', { 专业: '机电' }, employment ? { employment } : {})

describe('岗位', () => {
  it('在岗，而且是机电岗位', () => {
    expect(judge({ onDuty: true, field: '机电' }).truth).toBe('yes')
    expect(judge({ onDuty: false, field: '机电' })).toMatchObject({ truth: 'no', distance: 2 })
    expect(judge({ onDuty: true, field: '其他' }).have()).toBe('在职在岗，其他岗位')
  })
  it('还差哪件问哪件', () => {
    expect(judge(undefined)).toMatchObject({ truth: 'unknown', facts: ['employment.onDuty', 'employment.field'] })
    expect(judge({ onDuty: true })).toMatchObject({ truth: 'unknown', facts: ['employment.field'] })
    expect(judge({ field: '机电' })).toMatchObject({ truth: 'unknown', facts: ['employment.onDuty'] })
  })
  it('已经不行的，不再问另一件', () => expect(judge({ onDuty: false })).toMatchObject({ truth: 'no', facts: [] }))
  it('用工没有写的，还能不行的照问；问完了才是没有写', () => {
    const judge = (post: Dossier['employment']) =>
      find('岗位', { 专业: '机电', 用工未写: ['灵活就业'] }, { employment: { arrangement: '灵活就业', ...post } })
    expect(judge({})).toMatchObject({ truth: 'unknown', facts: ['employment.onDuty', 'employment.field'] })
    expect(judge({ onDuty: true, field: '其他' })).toMatchObject({ truth: 'no' })
    expect(judge({ onDuty: true, field: '机电' })).toMatchObject({ truth: 'unknown', silent: '特殊用工', facts: [] })
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('岗位', { 专业: '机电' })).toBe('在职在岗，从事机电专业技术工作')
    expect(need('岗位', { 专业: '机电', 说法: '机械' })).toBe('在职在岗，从事机械专业技术工作')
    expect(refusal('岗位', { 专业: '化工' })).toContain('应是其中之一：机电、石油和化学工程')
  })
})

describe('岗位的工作类别', () => {
  const judge = (duty?: '设计开发' | '其他') =>
    find(
      '岗位',
      { 专业: ['机电'], 类别: ['设计开发'] },
      { employment: { onDuty: true, field: '机电', ...(duty ? { duty } : {}) } },
    )
  it('写了类别才看', () => {
    expect(judge('设计开发').truth).toBe('yes')
    expect(judge('其他').truth).toBe('no')
    expect(judge()).toMatchObject({ truth: 'unknown', facts: ['employment.duty'] })
  })
})

import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../src/rules/changes/apply.ts'
import type { PlanChange } from '../../../src/rules/changes/change.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { JIDIAN, realTexts } from './family.ts'

const change = (id: string, key: string, before: string, after: string, plan = JIDIAN): PlanChange => ({
  id,
  at: '2022-10-12T09:30',
  by: '协会',
  plan,
  edits: [{ key, before, after }],
  why: '',
})
const planWith = (changes: readonly PlanChange[]) => {
  const { texts, changes: kept } = applyChanges(realTexts().rules, changes)
  const pack = loadPacks(texts).packs.find(({ plan }) => plan.id === JIDIAN)
  return { plan: pack?.plan, hash: pack?.hash, unfit: kept.map(({ unfit }) => unfit) }
}

describe('kept changes over the rule files', () => {
  it('change the plan and its receipt, one on top of the other', () => {
    const before = planWith([])
    const { plan, hash, unfit } = planWith([
      change('1', '业绩截止', '2022-07-31', '2022-08-15'),
      change('2', '业绩截止', '2022-08-15', '2022-08-31'),
    ])
    expect(unfit).toEqual([null, null])
    expect(plan?.resultsCutOff).toBe('2022-08-31')
    expect(hash).not.toBe(before.hash)
  })

  it('leave out what no longer fits, tell it, and go on with the rest', () => {
    const { plan, unfit } = planWith([
      change('1', '业绩截止', '2022-06-30', '2022-08-15'),
      change('2', '资历截止', '2022-12-31', '2022-12-30'),
    ])
    expect(unfit[0]).toContain('业绩截止 改的时候是 2022-06-30，现在规则文件里是 2022-07-31')
    expect(plan).toMatchObject({ resultsCutOff: '2022-07-31', tenureCutOff: '2022-12-30' })
  })

  it('is in force when the rule file says the same by now', () => {
    expect(planWith([change('1', '业绩截止', '2022-06-30', '2022-07-31')]).unfit).toEqual([null])
  })

  it('never spoil a plan: a change with which the dates are wrong stays out', () => {
    const { plan, unfit } = planWith([change('1', '个人申报.止', '2022-10-20', '2022-12-20')])
    expect(unfit[0]).toContain('单位推荐截止早于个人申报截止')
    expect(plan?.applyBy).toBe('2022-10-20')
  })

  it('tell a plan or a row there is not', () => {
    expect(planWith([change('1', '业绩截止', '1', '2', 'gone-2020')]).unfit[0]).toContain('没有计划“gone-2020”')
    expect(planWith([change('1', '日程.网报.止', '1', '2')]).unfit[0]).toContain('日程里没有“网报”')
  })
})

import { describe, expect, it } from 'vitest'
import { newGroup } from '../../../src/talk/group/groupState.ts'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import { realWorld } from '../world.ts'

const step = makeGroupStep(realWorld())
const PLAN = 'wenzhou-jidian-2022'
const today = '2022-09-15'
const follow = (plan: string | null, remind: boolean) => ({ kind: 'follow' as const, plan, remind, today })

describe('a group that only listens', () => {
  it('is woken for the dates of its plan, and nothing is said', () => {
    const { state, effects } = step(null, follow(PLAN, true))
    expect(state).toMatchObject({ plan: PLAN, reminding: { plan: PLAN } })
    expect(effects).toEqual([expect.objectContaining({ kind: 'wake', group: true })])
  })

  it('told the same again keeps what it was told; another plan begins anew, none ends it', () => {
    const { state } = step(null, follow(PLAN, true))
    expect(step(state, { ...follow(PLAN, true), today: '2022-10-14' }).state).toEqual(state)
    expect(step(state, follow(PLAN, false))).toEqual({ state: { ...newGroup, plan: PLAN }, effects: [] })
    expect(step(state, follow(null, false))).toEqual({ state: newGroup, effects: [] })
  })
})

describe('a group that goes on elsewhere', () => {
  const { state: old } = step(null, follow(PLAN, true))

  it('has the plan and the reminders it had', () => {
    const { state, effects } = step(null, { kind: 'inherit', state: old, today })
    expect(state).toEqual(old)
    expect(effects).toEqual([expect.objectContaining({ kind: 'wake', group: true })])
  })

  it('keeps another plan that was set there meanwhile, without the reminders of the old one', () => {
    const { state } = step({ ...newGroup, plan: 'another' }, { kind: 'inherit', state: old, today })
    expect(state).toEqual({ ...newGroup, plan: 'another' })
  })
})

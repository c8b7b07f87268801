import { describe, expect, it } from 'vitest'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import type { Effect } from '../../../src/talk/protocol.ts'
import { publicTasks } from '../../../src/talk/reminding/tasks.ts'
import { realWorld } from '../world.ts'

const step = makeGroupStep(realWorld())

function group() {
  let state: unknown = null
  let effects: Effect[] = []
  let id = 0
  const take = (event: Parameters<typeof step>[1]) => {
    const out = step(state, event)
    state = out.state
    effects = out.effects
    return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
  }
  return {
    order: (order: string, text: string, admin: boolean | null = true, today = '2022-09-01') => {
      id += 1
      const at = id * 60_000
      const [message] = take({ kind: 'group', text, order, who: 'a', admin, at, message: String(id), today })
      return message?.text ?? ''
    },
    tick: (today: string, minute = 540) => take({ kind: 'tick', group: true, today, minute, lapsed: [] })[0],
    wake: () => effects.flatMap((effect) => (effect.kind === 'wake' ? [effect] : []))[0],
  }
}

describe('the timetable of a plan', () => {
  it('is reckoned once for a day, however many groups ask for it, and anew for plans that are others', () => {
    const world = realWorld()
    const first = publicTasks(world, 'wenzhou-jidian-2022', '2022-10-13')
    expect(publicTasks(world, 'wenzhou-jidian-2022', '2022-10-13')).toBe(first)
    const packs = world.packs.map((pack) =>
      pack.plan.id === 'wenzhou-jidian-2022' ? { ...pack, plan: { ...pack.plan, steps: [] } } : pack,
    )
    expect(publicTasks({ ...world, packs }, 'wenzhou-jidian-2022', '2022-10-13').length).toBeLessThan(first.length)
  })
})

describe('reminders of a group', () => {
  it('are turned on by an administrator once the group has a plan, and say its dates to all', () => {
    const all = group()
    expect(all.order('remind', 'on')).toContain('先定本群按哪个计划')
    all.order('plan', '温州机电')
    expect(all.order('remind', '', false)).toContain('没有开提醒')
    expect(all.order('remind', 'on', false)).toContain('由管理员开和停')
    expect(all.order('remind', 'on', null)).toContain('查不到')
    expect(all.order('remind', 'on')).toContain('本群开提醒')
    expect(all.wake()).toMatchObject({ at: '2022-09-20T09:00', group: true })
    const said = all.tick('2022-10-13')
    expect(said?.text).toMatch(/10月20日截止，还有 7 天/)
    expect(said?.choices).toBeUndefined()
    expect(said?.text).not.toContain('已完成')
    expect(all.tick('2022-10-13')).toBeUndefined()
  })

  it('stop when told to, and go over to another plan with the group', () => {
    const all = group()
    all.order('plan', '温州机电')
    all.order('remind', 'on')
    all.order('plan', '温岭机电')
    expect(all.tick('2022-10-13')?.text).toContain('温岭机电')
    expect(all.order('remind', '关')).toContain('不再提醒')
    expect(all.wake()).toBeUndefined()
    expect(all.tick('2022-10-19')).toBeUndefined()
  })

  it('are not begun for a plan that is over', () => {
    const all = group()
    all.order('plan', '温州机电')
    expect(all.order('remind', 'on', true, '2023-01-01')).toContain('没有要提醒的日子')
    expect(all.wake()).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { Effect, TalkEvent } from '../../../src/talk/protocol.ts'
import { isCurrentStamp } from '../../../src/talk/reminding/wake.ts'
import { readState, type State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import type { World } from '../../../src/talk/world.ts'
import { realWorld } from '../world.ts'

const PLAN = 'wenzhou-jidian-2022'
const OTHER = 'wenling-jidian-2022'

/** The world in which handing in under a plan ends on another day. */
function movedTo(day: string | null, plan = PLAN): World {
  const world = realWorld()
  const packs = world.packs.map((pack) => {
    if (pack.plan.id !== plan || day === null) return pack
    const { applyBy } = pack.plan
    const steps = pack.plan.steps.map((step) => (step.to === applyBy ? { ...step, to: day } : step))
    return { ...pack, plan: { ...pack.plan, applyBy: day, steps } }
  })
  return { ...world, packs }
}

function person() {
  let world = movedTo(null)
  let state: State | null = null
  let effects: Effect[] = []
  const happens = (
    event: TalkEvent | { kind: 'tick'; group: false; today: string; minute: number; lapsed: string[] },
  ) => {
    const out = makeStep(world)(state, event as never)
    // As it is kept: what cannot be read again would be forgotten.
    state = out.state && readState(JSON.parse(JSON.stringify(out.state)))
    effects = out.effects
    return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  const wake = () => effects.flatMap((effect) => (effect.kind === 'wake' ? [effect] : []))[0]
  return {
    says: (text: string, today = '2022-09-15') => happens({ kind: 'text', text, today }),
    starts: (plan = 'jidian2022') => happens({ kind: 'command', name: 'start', argument: plan, today: '2022-09-15' }),
    ticks: (today = '2022-09-15', minute = 600, lapsed: string[] = []) =>
      happens({ kind: 'tick', group: false, today, minute, lapsed }),
    moves(day: string | null, plan = PLAN) {
      world = movedTo(day, plan)
    },
    wake,
    holds: () => isCurrentStamp(world, wake()?.stamp ?? ''),
    refs: () => effects.flatMap((effect) => (effect.kind === 'say' ? (effect.unasked?.refs ?? []) : [])),
    state: () => state,
  }
}

describe('somebody who was shown dates without wanting to be reminded', () => {
  it.each(['时间表', '步骤', '日历', '时间图'])('by %s hears when one moves, once, and how to stop it', (words) => {
    const ann = person()
    ann.starts()
    expect(ann.wake()).toBeUndefined()
    ann.says(words)
    expect(ann.holds()).toBe(true)
    expect(ann.ticks()).toBe('')
    ann.moves('2022-10-31')
    expect(ann.holds()).toBe(false)
    const news = ann.ticks()
    expect(news).toContain('温州机电 2022')
    expect(news).toMatch(/\*\*日期有变\*\*：网上申报由10月20日改为 \*\*10月31日\*\*/)
    // What was only counted moves along in one line, and the old days are spoken of once.
    expect(news).toMatch(/跟着变的还有：[^\n]*单位注册和授权[^\n]*改到10月31日/)
    expect(news.match(/旧日期/g)).toHaveLength(1)
    expect(news.includes('日历文件里还是旧日子')).toBe(words === '日历')
    expect(news).toContain('回“退订”')
    expect(news).not.toContain('以后按新的提醒')
    expect(ann.refs()).not.toEqual([])
    expect(ann.holds()).toBe(true)
    expect(ann.ticks()).toBe('')
    expect(ann.ticks('2022-10-28')).toBe('')
  })

  it('is not promised a ring by the calendar of a plan whose days are all over', () => {
    const ann = person()
    ann.starts()
    expect(ann.says('日历', '2022-10-10')).toContain('到日子会响')
    expect(ann.says('日历', '2024-10-10')).toMatch(/日子都过了/)
    expect(ann.says('日历', '2024-10-10')).not.toContain('到日子会响')
  })

  it('who is reminded is told of waiting news by the day, not by an hour that may be past', () => {
    const ann = person()
    ann.starts()
    ann.says('提醒我')
    ann.ticks('2022-09-20', 540)
    ann.moves('2022-10-31')
    const said = ann.says('我的提醒', '2022-09-21')
    expect(said).toContain('下一次：今天，有日子变了要告诉您')
    expect(said).not.toMatch(/下一次：[^\n]*\d:\d\d/)
  })

  it('hears it though the new date was shown meanwhile, and again when it moves again', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.moves('2022-10-31')
    expect(ann.says('时间表')).toContain('10月31日')
    expect(ann.ticks()).toContain('由10月20日改为 **10月31日**')
    ann.says('时间表')
    ann.moves('2022-10-28')
    expect(ann.ticks()).toContain('由10月31日改为 **10月28日**')
    expect(ann.ticks()).toBe('')
  })

  it('hears nothing when it was moved back before it was told, nor when they were shown none', () => {
    const [ann, ben] = [person(), person()]
    ann.starts()
    ann.says('时间表')
    ann.moves('2022-10-31')
    ann.moves(null)
    expect(ann.ticks()).toBe('')
    ben.starts()
    ben.says('电话')
    ben.moves('2022-10-31')
    expect(ben.ticks()).toBe('')
    expect(ben.wake()).toBeUndefined()
  })

  it('is not written to at night', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.moves('2022-10-31')
    expect(ann.ticks('2022-09-15', 23 * 60)).toBe('')
    expect(ann.wake()?.at).toBe('2022-09-16T08:00')
    expect(ann.ticks('2022-09-16', 8 * 60)).toContain('日期有变')
  })

  it.each(['退订', '停止提醒'])('stops it with %s, and 重来 does not bring it back', (words) => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    expect(ann.says(words)).toMatch(/以后不再给您发通知|不再提醒/)
    expect(ann.wake()).toBeUndefined()
    ann.moves('2022-10-31')
    expect(ann.ticks()).toBe('')
    ann.says('重来')
    ann.says('是')
    expect(ann.ticks()).toBe('')
  })

  it('hears nothing after 停止 until they come back', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.says('停止')
    ann.says('是')
    expect(ann.wake()).toBeUndefined()
    ann.moves('2022-10-31')
    expect(ann.ticks()).toBe('')
  })

  it('hears it after 重来, and of the plan they looked at before another one', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.says('重来')
    ann.says('是')
    ann.says('温岭机电2022')
    ann.says('步骤')
    expect(ann.state()?.shown?.map(({ plan }) => plan)).toEqual([PLAN, OTHER])
    ann.moves('2022-10-31')
    expect(ann.ticks()).toContain('温州机电 2022')
    ann.moves('2022-10-25', OTHER)
    expect(ann.ticks()).toContain('温岭机电 2022')
  })

  it('who then wants reminders is told once, as those are', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.says('提醒我')
    expect(ann.state()?.shown).toEqual([])
    ann.says('时间表')
    ann.moves('2022-10-31')
    const news = ann.ticks()
    expect(news.match(/网上申报由/g)).toHaveLength(1)
    expect(news).toContain('以后按新的提醒')
  })

  it('hears it anew when the news did not go out that day', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    ann.moves('2022-10-31')
    ann.ticks()
    expect(ann.ticks('2022-09-16', 600, ann.refs())).toContain('由10月20日改为 **10月31日**')
    expect(ann.ticks('2022-09-16')).toBe('')
  })

  it('is let go of once all is over', () => {
    const ann = person()
    ann.starts()
    ann.says('时间表')
    const at = ann.wake()?.at.slice(0, 10) ?? ''
    expect(at > '2022-11-02').toBe(true)
    expect(ann.ticks(at, 0)).toBe('')
    expect(ann.state()?.shown).toEqual([])
    expect(ann.wake()).toBeUndefined()
  })
})

import type { AnyEvent, Message } from './protocol.ts'
import { normalise } from './reading/normalise.ts'
import { shortOf } from './review.ts'
import { readState, type State } from './state.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const WANT = '(?:请|麻烦|帮我|给我|能不能|可以|我?想|我?要|把|将)*'
const MINE = '(?:我的|我这边的?|我(?:前面|之前)?(?:说|填|答|打|写)过?的|这里记着的|所有的?|全部的?|个人)*'
const THINGS = '(?:数据|信息|资料|记录|答案|回答|内容|聊天记录|东西)'
const OUT = '(?:导出来?|导一份|下载|备份)(?:一下|一份|给我|出来)*'
const EXPORT = new RegExp(
  `^${WANT}(?:${OUT}${MINE}${THINGS}|${MINE}${THINGS}(?:都|全部?)?${OUT}|(?:你|您|你们|这里)?(?:都|到底)?(?:记|存)(?:着|了)?我(?:的)?(?:哪些|什么|啥)(?:数据|信息|资料|东西)?)(?:吗|吧|呢)*$`,
)

/** Whether somebody wants all that is kept of them, and says nothing else. */
export function asksToExport(typed: string): boolean {
  const word = normalise(typed.slice(0, 60)).replace(/[\s,。.!！?？~、…]+/g, '')
  return word.length <= 24 && EXPORT.test(word)
}

/** Whether this asks for it: the words, or the command. */
export function wantsExport(event: AnyEvent): boolean {
  if (event.kind === 'command') return event.name === 'export'
  return event.kind === 'text' && asksToExport(event.text)
}

/** Two files, one to read and one for programs; what is open stays open. */
export function exported(world: World): Message[] {
  return [
    { text: say(world.wording, '导出'), paper: { kind: 'data', as: 'text' } },
    { text: say(world.wording, '导出程序用'), paper: { kind: 'data', as: 'json' } },
  ]
}

/** The state with the day on which each answer was told last. */
export function withDaysTold(before: State | null, after: State, today: string): State {
  const told: Record<string, string> = {}
  for (const [key, answer] of Object.entries(after.answers)) {
    const was = before?.answers[key]
    const same = was === answer || (was !== undefined && JSON.stringify(was) === JSON.stringify(answer))
    const day = same ? before?.told?.[key] : today
    if (day !== undefined) told[key] = day
  }
  const { told: _, ...rest } = after
  return Object.keys(told).length === 0 ? rest : { ...rest, told }
}

/** A part of what is kept, for reading. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

/** What somebody told and chose, in the words of the talk; all of it, whichever plan it is about. None where nothing can be read. */
export function sectionsOf(world: World, stored: unknown): Section[] {
  const state = readState(stored)
  return state ? [toldSection(world, state), chosenSection(world, state)] : []
}

function toldSection(world: World, state: State): Section {
  const keys = [...state.order, ...Object.keys(state.answers).filter((key) => !state.order.includes(key))]
  const lines = keys.flatMap((key) => {
    const answer = state.answers[key]
    if (!answer) return []
    const shown = answer.kind === 'value' ? answer.shown : answer.kind === 'unknown' ? '不知道' : '先跳过'
    const day = state.told?.[key]
    return [`${shortOf(world, key) || key}：${shown}${day === undefined ? '' : `（${day} 说的）`}`]
  })
  const activities = (state.activities ?? []).map((activity) => `继续教育：${JSON.stringify(activity)}`)
  const arrived = (state.arrived ?? []).map(({ plan, task, day }) => `收到：${task}，${day}（${plan}）`)
  const asked = [state.wondering, state.asked].flatMap((question) => (question ? [`问过：${question}`] : []))
  return { title: '您说过的', lines: [...lines, ...activities, ...arrived, ...asked] }
}

function chosenSection(world: World, state: State): Section {
  const { plan, target, reminding, unsubscribed } = state
  const titleOf = (id: string) => world.packs.find((pack) => pack.plan.id === id)?.plan.title ?? id
  const lines = [
    ...(plan === null ? [] : [`评审计划：${titleOf(plan)}`]),
    ...(target === null ? [] : [`想报：${target}`]),
    ...(reminding
      ? [
          `提醒：${titleOf(reminding.plan)}，提前 ${reminding.days.join('、')} 天，从 ${reminding.since.day} 起`,
          ...reminding.done.map((task) => `您说做完了：${task.replace(/^step\//, '')}`),
          ...reminding.told.map(
            ({ task, due, on }) => `${on} 告诉过您：${task.replace(/^step\//, '')}${due === null ? '' : `，${due}`}`,
          ),
        ]
      : ['提醒：没有开']),
    `协会的群发：${unsubscribed ? '不要' : '要'}`,
  ]
  return { title: '您选的和提醒', lines }
}

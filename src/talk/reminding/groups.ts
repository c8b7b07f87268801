import type { LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import type { GroupState } from '../group/groupState.ts'
import type { Effect, FollowEvent, GroupEvent, TickEvent } from '../protocol.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { newReminding, type Reminding, withShown } from './memory.ts'
import { sayDays, sayMinute } from './sentences.ts'
import { comingTasks, publicTasks } from './tasks.ts'
import { ticked } from './tick.ts'
import { upcoming } from './upcoming.ts'
import { wakeAt } from './wake.ts'

/** `/remind on` and `/remind off` by an administrator; `/remind` alone tells how it stands. Gives the new state and what to say. */
export function groupReminders(
  world: World,
  state: GroupState,
  event: GroupEvent,
): { state: GroupState; text: string } {
  const { wording } = world
  const word = event.text.trim().toLowerCase()
  const pack = packOf(world, state)
  const told = (id: string) => ({
    state,
    text: say(wording, id, {
      名称: pack ? nameOfPlan(pack.plan) : '',
      天数: sayDays((state.reminding ?? newReminding('', event.today)).days),
      时刻: sayMinute((state.reminding ?? newReminding('', event.today)).at),
    }),
  })
  const on = /^(?:on|开|开启|打开|要)$/.test(word)
  const off = /^(?:off|停|关|停止|关闭|不要)$/.test(word)
  if (!on && !off) return told(state.reminding ? '群提醒是' : '群提醒没开')
  if (event.admin === null) return told('群里查不到管理员')
  if (!event.admin) return told('群提醒只有管理员')
  if (off) {
    const { reminding: _, ...rest } = state
    return { state: rest, text: say(wording, '群提醒停了') }
  }
  if (!pack) return told('群提醒先定计划')
  const { plan } = pack
  const coming = comingTasks(publicTasks(world, plan.id, event.today), event.today)
  if (coming.length === 0) return { state, text: say(wording, '群提醒没日子', { 名称: nameOfPlan(plan) }) }
  return { ...told('群提醒开了'), state: { ...state, reminding: begun(world, plan.id, event.today) } }
}

/** Reminders that are on go over to the plan the group has now. */
export function remindedOf(world: World, state: GroupState, today: LocalDate): GroupState {
  if (!state.reminding || !state.plan || state.reminding.plan === state.plan) return state
  return { ...state, reminding: begun(world, state.plan, today) }
}

/** The state of a group whose plan and reminders are set from outside; what it was told of the same plan stays told. */
export function remindedOnceSet(world: World, state: GroupState, { plan, remind, today }: FollowEvent): GroupState {
  const { reminding, ...rest } = state
  if (plan === null || !remind) return { ...rest, plan }
  return { ...rest, plan, reminding: reminding?.plan === plan ? reminding : begun(world, plan, today) }
}

/** From now on, the dates as they are being the ones told. */
function begun(world: World, plan: string, today: LocalDate): Reminding {
  return withShown(newReminding(plan, today), comingTasks(publicTasks(world, plan, today), today), today)
}

/** What is owed to a group at a moment: the plan's own dates, no buttons, nobody's facts. */
export function groupTicked(
  world: World,
  state: GroupState,
  event: TickEvent,
): { state: GroupState; effects: Effect[] } {
  const memory = state.reminding
  if (!memory) return { state, effects: [] }
  const { memory: next, effects } = ticked(world, memory, publicTasks(world, memory.plan, event.today), event, 'group')
  return { state: { ...state, reminding: next }, effects }
}

/** When to come back to a group. */
export function groupWake(world: World, state: GroupState, today: LocalDate, minute = 0): Effect[] {
  const memory = state.reminding
  if (!memory) return []
  const next = upcoming(publicTasks(world, memory.plan, today), memory, today, minute)
  return [wakeAt(world, memory.plan, next, true)]
}

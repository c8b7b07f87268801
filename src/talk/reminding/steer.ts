import { isQuiet } from '../../calendar/moment.ts'
import { isDone } from '../../calendar/reminders.ts'
import type { Task } from '../../calendar/task.ts'
import { addDays, type LocalDate, sayDate } from '../../dossier/date.ts'
import { planState } from '../../rules/planState.ts'
import { questionOf } from '../ask.ts'
import { again } from '../flow.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { newReminding, quietOf, type Reminding, withDays, withShown } from './memory.ts'
import { sayMinute, sayMoment, sayNear, saySubscription, sayWho } from './sentences.ts'
import { watched, withoutShown } from './shown.ts'
import { arrivedUnder, byUrgency, comingTasks, tasksOf } from './tasks.ts'
import { upcoming } from './upcoming.ts'
import { doneByName, readWish, USUAL, type Wish } from './words.ts'

/** What is typed about reminders; null when it is about something else. */
export function steerReminders(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending, reminding } = state
  const done = new Set(reminding?.done)
  const reminded = reminding?.asked.tasks.some((id) => !done.has(id)) === true
  // In the middle of a question 做好了 may answer it; 已完成 is what the reminder said to write.
  const asking = pending !== null && questionOf(world, pending.question) !== null
  const wish = readWish(typed, today, reminded && (!asking || /^已完成|再提醒/.test(normalise(typed))))
  return wish ? follow(world, state, wish, today) : namedDone(world, state, typed, today)
}

/** A task that is done, called by its name. */
function namedDone(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const plan = state.reminding?.plan ?? state.plan
  if (plan === null) return null
  const tasks = tasksOf(world, state, plan, today).filter(({ due }) => due !== null)
  const name = doneByName(typed, tasks.map(bareName))
  if (name === null) return null
  const memory = state.reminding
  if (!memory) return again(world, state, say(world.wording, '没开提醒不用记'))
  const ids = tasks.filter((task) => bareName(task) === name).map(({ id }) => id)
  return finished(world, state, memory, ids, today)
}

/** 开始单位公示 is called 单位公示, too. */
const bareName = ({ what }: Task) => what.replace(/^开始/, '')

/** A button under a reminder; null when it is another one's. Old ones are known by the number of the reminder. */
export function pressedReminder(world: World, state: State, data: string, today: LocalDate): Turn | null {
  const [, turnSaid, place] = /^1:(\d+):reminding:(\d+)$/.exec(data) ?? []
  if (turnSaid === undefined) return null
  const asked = state.reminding?.asked
  if (asked?.turn !== Number(turnSaid)) return turn(state, say(world.wording, '旧按钮'))
  const count = asked.tasks.length
  const at = Number(place)
  const done = new Set(state.reminding?.done)
  const task = asked.tasks[at]
  if (task !== undefined && !done.has(task)) return follow(world, state, { kind: 'done', which: at + 1 }, today)
  // Where nothing of it is left to be put off, something else would be.
  const open = asked.tasks.some((id) => !done.has(id) && isComing(world, state, id, today))
  if (at === count && open) return follow(world, state, { kind: 'snooze', until: addDays(today, USUAL) }, today)
  if (at === count + 1 && count > 0) return follow(world, state, { kind: 'off' }, today)
  return turn(state, say(world.wording, '旧按钮'))
}

function isComing(world: World, state: State, task: string, today: LocalDate): boolean {
  const plan = state.reminding?.plan
  return plan !== undefined && comingTasks(tasksOf(world, state, plan, today), today).some(({ id }) => id === task)
}

function follow(world: World, state: State, wish: Wish, today: LocalDate): Turn {
  const { wording } = world
  const memory = state.reminding
  if (wish.kind === 'on') return remindersOn(world, state, today)
  if (!memory) {
    const isWatched = wish.kind === 'off' && watched(state).length > 0
    return again(world, isWatched ? withoutShown(state) : state, say(wording, isWatched ? '提醒停了' : '提醒没开'))
  }
  switch (wish.kind) {
    case 'off': {
      const { reminding: _, ...rest } = state
      return again(world, withoutShown(rest), say(wording, '提醒停了'))
    }
    case 'done':
      return finish(world, state, memory, wish.which, today)
    case 'snooze':
      return putOff(world, state, memory, wish.until, today)
    case 'days':
      return changed(world, state, withDays(memory, wish.days, wish.lastDay), today)
    case 'lastDay':
      return changed(world, state, withDays(memory, memory.days, wish.wanted), today)
    case 'time':
      return changed(world, state, { ...memory, at: wish.minute }, today)
    case 'list':
      return listed(world, state, memory, today)
    case 'one':
    case 'weekend':
    case 'fewer':
    case 'night':
      return again(world, state, cannot(world, state, memory, wish.kind, today))
    case 'badDays':
      return again(world, state, say(wording, '提醒天数错'))
    case 'ownDay':
      return again(world, state, say(wording, '提醒只按计划'))
    case 'badTime':
      return again(world, state, say(wording, '提醒时刻错'))
    case 'badSnooze':
      return again(world, state, say(wording, '提醒推不了'))
  }
}

/** What can be done in place of what cannot. */
function cannot(
  world: World,
  state: State,
  memory: Reminding,
  what: 'one' | 'weekend' | 'fewer' | 'night',
  today: LocalDate,
): string {
  const { wording } = world
  const [first] = openTasks(tasksOf(world, state, memory.plan, today), memory, today)
  switch (what) {
    case 'one':
      return first ? say(wording, '提醒不分件', { 事: bareName(first) }) : say(wording, '提醒都完了')
    case 'weekend':
      return say(wording, '提醒周末')
    case 'fewer':
      return say(wording, '提醒少些')
    case 'night': {
      const quiet = quietOf(memory)
      const at = isQuiet(quiet, memory.at)
      const words = say(wording, '提醒不打扰', { 从: sayMinute(quiet.from), 到: sayMinute(quiet.to) })
      return `${at ? '' : words}${say(wording, '提醒换钟点')}`
    }
  }
}

/** How the reminders stand, and what of. */
function listed(world: World, state: State, memory: Reminding, today: LocalDate): Turn {
  const { wording } = world
  const tasks = tasksOf(world, state, memory.plan, today)
  const open = openTasks(tasks, memory, today)
  const [first] = open
  const rows = open
    .slice(0, 8)
    .map((task) =>
      say(wording, '提醒列一件', { 事: bareName(task), 日期: sayNear(task.due, today), 谁: sayWho(wording, task) }),
    )
  const lines = [
    saySubscription(wording, memory, '提醒开着'),
    first ? '' : say(wording, '提醒都完了'),
    ...rows,
    firstLine(world, state, tasks, today),
    first ? say(wording, '提醒怎么划掉', { 事: bareName(first) }) : '',
  ]
  return again(world, state, lines.filter((line) => line !== '').join('\n'))
}

/** Turns reminders on for the plan of the talk, or tells how they stand. */
export function remindersOn(world: World, state: State, today: LocalDate): Turn {
  const { wording } = world
  const pack = packOf(world, state)
  if (!pack) return again(world, state, say(wording, '提醒先选计划'))
  const { plan } = pack
  const old = state.reminding
  const memory = old?.plan === plan.id ? old : { ...newReminding(plan.id, today), ...kept(old) }
  const tasks = tasksOf(world, state, plan.id, today)
  const coming = openTasks(tasks, memory, today)
  // Once 个人申报 is over, only what is counted from a message is still to be done by whoever asks.
  const counted = arrivedUnder(state, plan.id)
  const over = planState(plan, today) === '已结束' && !coming.some(({ id }) => counted[id] !== undefined)
  if (coming.length === 0 || over)
    return again(world, state, say(wording, '提醒没日子', { 名称: plan.title, 日期: sayDate(plan.applyBy) }))
  const next = { ...withoutShown(state, plan.id), reminding: withShown(memory, coming, today) }
  const lines = [
    saySubscription(wording, memory, old?.plan === plan.id ? '提醒开着' : '提醒开了'),
    old && old.plan !== plan.id ? say(wording, '提醒换计划', { 名称: plan.title }) : '',
    firstLine(world, next, tasks, today),
    ...missedLine(world, memory, tasks, today),
    say(wording, '提醒怎么改'),
  ]
  return again(world, next, lines.filter((line) => line !== '').join('\n'))
}

/** How somebody wants to be reminded goes on under another plan. */
function kept(old: Reminding | undefined): Partial<Reminding> {
  if (!old) return {}
  const { days, noLastDay, at, quiet } = old
  // An old button is not one of the other plan's.
  return { days, at, quiet, asked: { turn: old.asked.turn, tasks: [] }, ...(noLastDay ? { noLastDay } : {}) }
}

function changed(world: World, state: State, memory: Reminding, today: LocalDate): Turn {
  const next = { ...state, reminding: memory }
  const tasks = tasksOf(world, state, memory.plan, today)
  const lines = [saySubscription(world.wording, memory, '提醒开着'), firstLine(world, next, tasks, today)]
  return again(world, next, lines.filter((line) => line !== '').join('\n'))
}

function firstLine(world: World, state: State, tasks: readonly Task[], today: LocalDate): string {
  const next = state.reminding ? upcoming(tasks, state.reminding, today) : null
  return next ? say(world.wording, '提醒头一次', { 日期: sayMoment(next, today) }) : ''
}

/** Reminders that could not be said while they were of use. */
function missedLine(world: World, memory: Reminding, tasks: readonly Task[], today: LocalDate): string[] {
  const missed = memory.told.filter(({ outcome, due }) => outcome === 'missed' && due !== null)
  const rows = missed.slice(-5).flatMap(({ task, due }) => {
    const name = tasks.find(({ id }) => id === task)?.what
    return name === undefined || due === null ? [] : [`${name}（${sayNear(due, today)}截止）`]
  })
  return rows.length > 0 ? [say(world.wording, '提醒错过', { 清单: [...new Set(rows)].join('、') })] : []
}

function finish(world: World, state: State, memory: Reminding, which: number | 'all' | null, today: LocalDate): Turn {
  const { wording } = world
  const { tasks: asked } = memory.asked
  const one = asked.length === 1 ? asked : which === null ? [] : which === 'all' ? asked : asked.slice(which - 1, which)
  if (one.length === 0) return again(world, state, say(wording, '提醒哪件'))
  return finished(world, state, memory, one, today)
}

function finished(world: World, state: State, memory: Reminding, one: readonly string[], today: LocalDate): Turn {
  const { wording } = world
  const tasks = tasksOf(world, state, memory.plan, today)
  const next: Reminding = {
    ...memory,
    done: [...new Set([...memory.done, ...withEarlier(tasks, one)])].slice(-200),
  }
  const names = one.map((id) => tasks.find((task) => task.id === id)?.what ?? id.split('/').at(-1) ?? id)
  const [following] = openTasks(tasks, next, today)
  const lines = [
    say(wording, '提醒完成', { 事: names.join('、') }),
    following
      ? say(wording, '提醒下一件', {
          事: following.what,
          日期: sayNear(following.due, today),
          谁: sayWho(wording, following),
        })
      : say(wording, '提醒都完了'),
  ]
  return again(world, { ...state, reminding: next }, lines.join('\n'))
}

/** Tasks stand in the order in which they are done: who has handed in has done what came before it. */
function withEarlier(tasks: readonly Task[], done: readonly string[]): string[] {
  const last = tasks.findLastIndex(({ id }) => done.includes(id) && id.startsWith('step/'))
  const { due } = tasks[last] ?? { due: null }
  const earlier = tasks
    .slice(0, Math.max(last, 0))
    .filter((task) => task.due !== null && due !== null && task.due <= due)
  return [...done, ...earlier.map(({ id }) => id)]
}

/** What is still to be done, the next last day first. */
function openTasks(tasks: readonly Task[], { done }: Reminding, today: LocalDate) {
  const ids = new Set(done)
  return comingTasks(tasks, today)
    .filter((task) => !isDone(task, ids))
    .sort(byUrgency)
}

function putOff(world: World, state: State, memory: Reminding, until: LocalDate, today: LocalDate): Turn {
  const { wording } = world
  const open = openTasks(tasksOf(world, state, memory.plan, today), memory, today)
  const asked = open.filter(({ id }) => memory.asked.tasks.includes(id))
  // Said out of the blue, it means what comes next.
  const meant = asked.length > 0 ? asked : open.slice(0, 1)
  const [first] = meant
  if (!first) return again(world, state, say(wording, '提醒都完了'))
  if (first.due === today) return again(world, state, say(wording, '提醒推不动', { 事: first.what }))
  const day = until > first.due ? first.due : until
  const moment = { day, minute: memory.at }
  const snoozed = { ...memory.snoozed, ...Object.fromEntries(meant.map(({ id }) => [id, moment])) }
  // What was asked stays: its numbers and buttons mean the same as before.
  const next = { ...state, reminding: { ...memory, snoozed } }
  const words =
    until > first.due
      ? say(wording, '提醒推过头', { 日期: sayNear(first.due, today) })
      : say(wording, '提醒推到', { 日期: sayMoment(moment, today) })
  return again(world, next, words)
}

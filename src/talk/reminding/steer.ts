import { isQuiet } from '../../calendar/moment.ts'
import { precedingSteps } from '../../calendar/preceding.ts'
import type { Task } from '../../calendar/task.ts'
import { isOurs, placeOfSubmit } from '../../calendar/timetable.ts'
import { addDays, type LocalDate, sayDate } from '../../dossier/date.ts'
import { questionOf } from '../ask.ts'
import { again } from '../flow.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { newReminding, quietOf, type Reminding, withDays, withShown } from './memory.ts'
import { sayAdvised, sayAfterClosing, sayMinute, sayMoment, sayNear, saySubscription, sayWho } from './sentences.ts'
import { watched, withoutShown } from './shown.ts'
import { comingTasks, tasksOf } from './tasks.ts'
import { upcoming } from './upcoming.ts'
import { type DoneWhich, doneByName, mayNameDone, readWish, USUAL, undoneByName, type Wish } from './words.ts'

/** What is typed about reminders; null when it is about something else. */
export function steerReminders(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending, reminding } = state
  const done = new Set(reminding?.done)
  const reminded = reminding?.asked.tasks.some((id) => !done.has(id)) === true
  // In the middle of a question 做好了 may answer it, unless a reminder came after it; 已完成 is what that said to write.
  const asking = pending !== null && questionOf(world, pending.question) !== null && reminding?.last !== true
  const free = !asking || /^(?:已完成|撤[回销]|收回)|再提醒/.test(normalise(typed))
  const undo = (reminding?.lastDone ?? []).length > 0
  const wish = readWish(typed, today, reminded && free, (reminded || undo) && free)
  return wish ? follow(world, state, wish, today) : namedDone(world, state, typed, today)
}

/** A task that is done, called by its name. */
function namedDone(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const plan = state.reminding?.plan ?? state.plan
  if (plan === null || !mayNameDone(typed)) return null
  const tasks = tasksOf(world, state, plan, today).filter(({ due }) => due !== null)
  const names = tasks.map(bareName)
  const memory = state.reminding
  const mistaken = memory ? undoneByName(typed, names) : null
  const isMistaken = (task: Task) => bareName(task) === mistaken && memory?.done.includes(task.id) === true
  if (memory && tasks.some(isMistaken))
    return undone(
      world,
      state,
      memory,
      tasks.filter(isMistaken).map(({ id }) => id),
      today,
    )
  const name = doneByName(typed, names)
  if (name === null) return null
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
  const memory = state.reminding
  const all = memory ? [memory.asked, ...(memory.earlier ?? [])] : []
  const asked = all.find((one) => one.turn === Number(turnSaid))
  if (!memory || !asked) return turn(state, say(world.wording, memory ? '旧提醒按钮' : '提醒没开'))
  const count = asked.tasks.length
  const at = Number(place)
  const done = new Set(memory.done)
  const task = asked.tasks[at]
  if (task !== undefined && !done.has(task)) return finished(world, state, memory, [task], today)
  if (task !== undefined) {
    const name = tasksOf(world, state, memory.plan, today).find(({ id }) => id === task)
    return turn(state, say(world.wording, '提醒早办好了', { 事: name ? bareName(name) : nameIn(task) }))
  }
  // Where nothing of it is left to be put off, something else would be.
  const open = asked.tasks.some((id) => !done.has(id) && isComing(world, state, id, today))
  if (at === count && open) return follow(world, state, { kind: 'snooze', until: addDays(today, USUAL) }, today)
  if (at === count + 1 && count > 0) return follow(world, state, { kind: 'off' }, today)
  return turn(state, say(world.wording, '旧提醒按钮'))
}

function isComing(world: World, state: State, task: string, today: LocalDate): boolean {
  const plan = state.reminding?.plan
  return plan !== undefined && comingTasks(tasksOf(world, state, plan, today), today).some(({ id }) => id === task)
}

function follow(world: World, state: State, wish: Wish, today: LocalDate): Turn | null {
  const { wording } = world
  const memory = state.reminding
  if (wish.kind === 'on') return remindersOn(world, state, today)
  if (wish.kind === 'days' || wish.kind === 'lastDay' || wish.kind === 'time') {
    const change = changeOf(wish)
    return memory ? changed(world, state, change(memory), today) : remindersOn(world, state, today, change)
  }
  if (wish.kind === 'ownThing')
    return again(
      world,
      state,
      [say(wording, '提醒只按计划事', { 事: wish.thing }), ...standingOf(world, state, today)].join('\n'),
    )
  // Whoever has none on did not speak of ours.
  if (!memory && wish.kind === 'unsure') return null
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
    case 'undone':
      return undone(world, state, memory, undoneOf(memory, wish.which), today)
    case 'unsure':
      return again(world, state, [say(wording, '提醒没改'), ...standingOf(world, state, today)].join('\n'))
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

/** What a wish makes of how the reminders stand: other days, another hour. */
function changeOf(wish: Extract<Wish, { kind: 'days' | 'lastDay' | 'time' }>): (memory: Reminding) => Reminding {
  switch (wish.kind) {
    case 'days':
      return (memory) => withDays(memory, wish.days, wish.lastDay)
    case 'lastDay':
      return (memory) => withDays(memory, memory.days, wish.wanted)
    case 'time':
      return (memory) => ({ ...memory, at: wish.minute })
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
      return first ? say(wording, '提醒不分件', { 事: bareName(first) }) : nothingLeft(world, state, memory, today)
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

/** How the reminders stand, in short, and how that is changed. */
function standingOf(world: World, state: State, today: LocalDate): string[] {
  const { wording } = world
  const memory = state.reminding
  if (!memory) return [say(wording, '提醒没开')]
  const tasks = tasksOf(world, state, memory.plan, today)
  const lines = [
    saySubscription(wording, memory, '提醒开着'),
    firstLine(world, state, tasks, today),
    say(wording, '提醒怎么改'),
  ]
  return lines.filter((line) => line !== '')
}

/** How the reminders stand, and what of. */
function listed(world: World, state: State, memory: Reminding, today: LocalDate): Turn {
  const { wording } = world
  const tasks = tasksOf(world, state, memory.plan, today)
  const open = openTasks(tasks, memory, today)
  const [first] = open
  const rows = open.slice(0, 8).map((task) =>
    say(wording, '提醒列一件', {
      事: bareName(task),
      日期: sayNear(task.due, today),
      建议: sayAdvised(wording, task, today),
      谁: sayWho(wording, task),
    }),
  )
  const lines = [
    saySubscription(wording, memory, '提醒开着'),
    first ? '' : nothingLeft(world, state, memory, today),
    ...rows,
    firstLine(world, state, tasks, today),
    first ? say(wording, '提醒怎么划掉', { 事: bareName(first) }) : '',
  ]
  return again(world, state, lines.filter((line) => line !== '').join('\n'))
}

/** Turns reminders on for the plan of the talk, or tells how they stand. */
export function remindersOn(
  world: World,
  state: State,
  today: LocalDate,
  change: (memory: Reminding) => Reminding = (memory) => memory,
): Turn {
  const { wording } = world
  const pack = packOf(world, state)
  if (!pack) return again(world, state, say(wording, '提醒先选计划'))
  const { plan } = pack
  const old = state.reminding
  const memory = change(old?.plan === plan.id ? old : { ...newReminding(plan.id, today), ...kept(old) })
  const tasks = tasksOf(world, state, plan.id, today)
  const coming = openTasks(tasks, memory, today)
  if (coming.length === 0)
    return again(world, state, say(wording, '提醒没日子', { 名称: plan.title, 日期: sayDate(plan.applyBy) }))
  const next = { ...withoutShown(state, plan.id), reminding: withShown(memory, coming, today) }
  const lines = [
    sayAfterClosing(wording, plan, coming, today),
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

function finish(world: World, state: State, memory: Reminding, which: DoneWhich, today: LocalDate): Turn {
  const { wording } = world
  const { tasks: asked } = memory.asked
  const one = asked.length === 1 ? asked : which === null ? [] : which === 'all' ? asked : numbered(asked, which)
  if (one.length === 0) return again(world, state, say(wording, '提醒哪件'))
  return finished(world, state, memory, one, today)
}

function finished(world: World, state: State, memory: Reminding, one: readonly string[], today: LocalDate): Turn {
  const { wording } = world
  const tasks = tasksOf(world, state, memory.plan, today)
  const added = [...new Set([...one, ...precedingIds(world, memory, tasks, one)])].filter(
    (id) => !memory.done.includes(id),
  )
  const next: Reminding = {
    ...memory,
    done: [...memory.done, ...added].slice(-200),
    lastDone: added.slice(-200),
  }
  const names = one.map((id) => tasks.find((task) => task.id === id)?.what ?? nameIn(id))
  const open = openTasks(tasks, next, today)
  const [following] = open
  const still = new Set([...one, ...open.map(({ id }) => id)])
  const along = openTasks(tasks, memory, today).filter(({ id }) => !still.has(id))
  const values = { 事: names.join('、'), 连同: along.map(bareName).join('、') }
  const lines = [
    say(wording, along.length > 0 ? '提醒完成连同' : '提醒完成', values),
    following
      ? say(wording, '提醒下一件', {
          事: following.what,
          日期: sayNear(following.due, today),
          建议: sayAdvised(wording, following, today),
          谁: sayWho(wording, following),
        })
      : nothingLeft(world, state, next, today),
  ]
  return again(world, { ...state, reminding: next }, lines.join('\n'))
}

/** What a task is called that is none any more. */
const nameIn = (id: string) => id.split('/').at(-1) ?? id

const numbered = (asked: readonly string[], which: number | readonly number[]) =>
  [which].flat().flatMap((number) => asked[number - 1] ?? [])

/** What is taken back: by its number, or all that the last 已完成 added. */
function undoneOf({ asked, done, lastDone }: Reminding, which: DoneWhich): readonly string[] {
  if (which !== null && which !== 'all') return numbered(asked.tasks, which)
  return lastDone ?? asked.tasks.filter((id) => done.includes(id))
}

function undone(world: World, state: State, memory: Reminding, ids: readonly string[], today: LocalDate): Turn {
  const { wording } = world
  const back = new Set(ids.filter((id) => memory.done.includes(id)))
  if (back.size === 0) {
    const when = firstLine(world, state, tasksOf(world, state, memory.plan, today), today)
    return again(world, state, [say(wording, '提醒没记办好'), when].filter((line) => line !== '').join('\n'))
  }
  const { lastDone: _, ...rest } = memory
  const reminding: Reminding = { ...rest, done: memory.done.filter((id) => !back.has(id)) }
  const tasks = tasksOf(world, state, memory.plan, today)
  const names = tasks.filter(({ id }) => back.has(id)).map(bareName)
  const next = { ...state, reminding }
  const lines = [say(wording, '提醒撤回', { 事: names.join('、') }), firstLine(world, next, tasks, today)]
  return again(world, next, lines.filter((line) => line !== '').join('\n'))
}

/** What is over with these, by the plan; with handing in also what had to be there for it. */
function precedingIds(world: World, { plan }: Reminding, tasks: readonly Task[], ids: readonly string[]): string[] {
  const pack = packOf(world, { plan })
  if (!pack) return []
  const names = ids.flatMap((id) => (id.startsWith('step/') ? [id.slice('step/'.length)] : []))
  const before = precedingSteps(pack.plan, names)
  const submit = pack.plan.steps[placeOfSubmit(pack.plan, pack.plan.steps)]?.what
  const handedIn = submit !== undefined && [...names, ...before].includes(submit)
  const needs = handedIn ? tasks.flatMap(({ id }) => (id.startsWith('need/') ? [id] : [])) : []
  return [...needs, ...before.map((name) => `step/${name}`)]
}

/** What is still to be done, in the order of doing. */
function openTasks(tasks: readonly Task[], { done }: Pick<Reminding, 'done'>, today: LocalDate) {
  const ids = new Set(done)
  return comingTasks(tasks, today).filter(({ id }) => !ids.has(id))
}

/** Where no day is left to remind of: all is done, or what was not. */
function nothingLeft(world: World, state: State, { plan, done }: Reminding, today: LocalDate): string {
  const undone = tasksOf(world, state, plan, today).filter(
    (task) => isOurs(task) && task.due !== null && task.due < today && !done.includes(task.id),
  )
  if (undone.length === 0) return say(world.wording, '提醒都完了')
  const rows = undone.map(
    ({ what, due }) => `${what.replace(/^开始/, '')}（${due === null ? '' : sayNear(due, today)}）`,
  )
  return say(world.wording, '提醒日子过了', { 清单: rows.join('、') })
}

function putOff(world: World, state: State, memory: Reminding, until: LocalDate, today: LocalDate): Turn {
  const { wording } = world
  const open = openTasks(tasksOf(world, state, memory.plan, today), memory, today)
  const asked = open.filter(({ id }) => memory.asked.tasks.includes(id))
  // Said out of the blue, it means what comes next.
  const meant = asked.length > 0 ? asked : open.slice(0, 1)
  const first = meant.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0]
  if (!first) return again(world, state, nothingLeft(world, state, memory, today))
  if (first.due === today) {
    // Of what ends today, what the notice itself has.
    const last = meant.find(({ due, basis }) => due === today && basis === '文件') ?? first
    return again(world, state, say(wording, '提醒推不动', { 事: last.what }))
  }
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

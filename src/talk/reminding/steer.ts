import { isQuiet } from '../../calendar/moment.ts'
import type { Task } from '../../calendar/task.ts'
import { addDays, type LocalDate, sayDate } from '../../dossier/date.ts'
import { questionOf } from '../ask.ts'
import { again } from '../flow.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { type Turn, turn } from '../turn.ts'
import { isAnswerTo } from '../wonder.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { bareName, firstLine, nothingLeft, openTasks } from './left.ts'
import { newReminding, quietOf, type Reminding, withDays, withShown } from './memory.ts'
import { finish, finished, namedDone, nameIn, putOff, undone, undoneOf, unprompted } from './progress.ts'
import { sayAdvised, sayAfterClosing, sayMinute, sayNear, saySubscription, sayWho } from './sentences.ts'
import { watched, withoutShown } from './shown.ts'
import { comingTasks, tasksOf } from './tasks.ts'
import { sayUnsure } from './unsure.ts'
import { doneThing, missesReminders, readWish, USUAL, type Wish } from './words.ts'

/** What is typed about reminders; null when it is about something else. */
export function steerReminders(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { pending, reminding } = state
  if (reminding && missesReminders(typed)) return listed(world, state, reminding, today)
  // 1, where what may be done was just listed: the open question below it shows no numbers.
  const number =
    reminding?.last === 'listed' ? /^\s*(?:第)?([1-8])(?:个|件|项)?[.。]?\s*$/.exec(normalise(typed))?.[1] : undefined
  if (reminding && number !== undefined) return finish(world, state, reminding, Number(number), today)
  const done = new Set(reminding?.done)
  const reminded = reminding?.asked.tasks.some((id) => !done.has(id)) === true
  // In the middle of a question 做好了 may answer it, unless a reminder came after it; 已完成 is what that said to write.
  const asking =
    pending !== null &&
    questionOf(world, pending.question) !== null &&
    reminding?.last !== true &&
    (!reminding || isAnswerTo(world, state, typed, today))
  const free = !asking || /^(?:已完成|撤[回销]|收回)|再提醒|[按点]错|手滑/.test(normalise(typed))
  const undo = (reminding?.lastDone ?? []).length > 0
  const wish = readWish(typed, today, reminded && free, (reminded || undo) && free)
  if (wish) {
    // 我已经提交了 names one of several; 推迟 before the first reminder means that one.
    const vague =
      wish.kind === 'snooze'
        ? !reminded
        : wish.kind === 'done' && wish.which === null && (reminding?.asked.tasks.length !== 1 || namesThing(typed))
    const meant = vague && reminding ? unprompted(world, state, reminding, typed, today) : null
    return meant ?? follow(world, state, wish, today)
  }
  return (
    namedDone(world, state, typed, today) ??
    (reminding && free ? unprompted(world, state, reminding, typed, today) : null)
  )
}

/** 学时补好了 names what is done, 提交了 does not. */
function namesThing(typed: string): boolean {
  const thing = doneThing(typed) ?? ''
  return thing !== '' && typed.includes(thing)
}

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
    case 'quiet':
      return changed(world, state, changeOf(wish)(memory), today)
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
function changeOf(
  wish: Extract<Wish, { kind: 'days' | 'lastDay' | 'time' | 'quiet' }>,
): (memory: Reminding) => Reminding {
  switch (wish.kind) {
    case 'days':
      return (memory) => withDays(memory, wish.days, wish.lastDay)
    case 'lastDay':
      return (memory) => withDays(memory, memory.days, wish.wanted)
    case 'time':
      return (memory) => ({ ...memory, at: wish.minute })
    case 'quiet': {
      const { from, to } = wish
      // An hour that falls into them now is not one chosen at night.
      return (memory) => ({ ...memory, quiet: { from, to }, at: isQuiet({ from, to }, memory.at) ? to : memory.at })
    }
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
      return `${at ? '' : words}${say(wording, '提醒换钟点')}${say(wording, '提醒换免打扰')}`
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
  const unsure = sayUnsure(wording, memory, tasks, today)
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
    ...missedLine(world, memory, tasks, today),
    unsure.text,
    first ? say(wording, '提醒怎么划掉', { 事: bareName(first) }) : '',
  ]
  return again(world, { ...state, reminding: unsure.memory }, lines.filter((line) => line !== '').join('\n'))
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
  const unsure = sayUnsure(wording, memory, tasks, today)
  const next = { ...withoutShown(state, plan.id), reminding: withShown(unsure.memory, coming, today) }
  const lines = [
    sayAfterClosing(wording, plan, coming, today),
    saySubscription(wording, memory, old?.plan === plan.id ? '提醒开着' : '提醒开了'),
    old && old.plan !== plan.id ? say(wording, '提醒换计划', { 名称: plan.title }) : '',
    firstLine(world, next, tasks, today),
    ...missedLine(world, memory, tasks, today),
    unsure.text,
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
/** Reminders that could not be said while they were of use, each step once. */
function missedLine(world: World, memory: Reminding, tasks: readonly Task[], today: LocalDate): string[] {
  const done = new Set(memory.done)
  const rows = memory.told.flatMap(({ task, due, outcome }) => {
    const one =
      outcome === 'missed' && due !== null && !done.has(task) ? tasks.find(({ id }) => id === task) : undefined
    return one && due !== null ? [`${one.what}（${sayNear(due, today)}截止）`] : []
  })
  const distinct = [...new Set(rows)].slice(-MOST_MISSED)
  return distinct.length > 0 ? [say(world.wording, '提醒错过', { 清单: distinct.join('、') })] : []
}

const MOST_MISSED = 8

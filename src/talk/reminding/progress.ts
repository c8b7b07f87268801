import { precedingSteps } from '../../calendar/preceding.ts'
import type { Task } from '../../calendar/task.ts'
import { placeOfSubmit } from '../../calendar/timetable.ts'
import { addDays, daysBetween, type LocalDate } from '../../dossier/date.ts'
import { again } from '../flow.ts'
import { normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { bareName, firstLine, nothingLeft, openTasks } from './left.ts'
import { nextTurn, type Reminding, withAsked } from './memory.ts'
import { sayAdvised, sayMoment, sayNear, sayWho } from './sentences.ts'
import { tasksOf } from './tasks.ts'
import { upcoming } from './upcoming.ts'
import { type DoneWhich, doneByName, doneThing, LATER, mayNameDone, readWish, undoneByName } from './words.ts'

/** A task that is done, called by its name. */
export function namedDone(world: World, state: State, typed: string, today: LocalDate): Turn | null {
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
/** 推迟 and 办好了 of somebody who is reminded, though no reminder was said before. */
export function unprompted(
  world: World,
  state: State,
  memory: Reminding,
  typed: string,
  today: LocalDate,
): Turn | null {
  const thing = doneThing(typed)
  // 下周再说 is said of anything.
  const later = LATER.test(normalise(typed)) && !/再说|回头|等等/.test(typed)
  if (thing === null && !later) return null
  const tasks = tasksOf(world, state, memory.plan, today)
  const open = openTasks(tasks, memory, today)
  const wish = later ? readWish(typed, today, true, false) : null
  if (wish?.kind === 'snooze') {
    // 推迟3天 of a reminder that is still to come counts from its own day.
    const next = upcoming(tasks, memory, today)
    const isDay = /[月号]|[到至]|明天|后天/.test(normalise(typed))
    const until = next && !isDay ? addDays(next.day, daysBetween(today, wish.until)) : wish.until
    return putOff(world, state, memory, until, today)
  }
  if (thing === null || open.length === 0) return null
  const asked = open.filter(({ id }) => memory.asked.tasks.includes(id))
  const likely = asked.length > 0 ? asked : open
  if (thing === '') return whichOne(world, state, memory, likely, today)
  const meant = meantBy(thing, open)
  const [only, ...more] = meant
  // 评审费 has letters of 送评审表, and is another thing.
  if (only && more.length === 0 && isSurely(thing, only)) return finished(world, state, memory, [only.id], today)
  if (meant.length > 0) return whichOne(world, state, memory, meant, today)
  if (/学时|继续教育/.test(thing)) return again(world, state, say(world.wording, '提醒没这件', { 事: thing }))
  if (!/^材料|证明$/.test(thing)) return null
  const [single, ...others] = likely
  return single && others.length === 0
    ? finished(world, state, memory, [single.id], today)
    : whichOne(world, state, memory, likely, today)
}

/** The tasks whose names have most in common with what is said to be done; none where nothing. */
function meantBy(thing: string, tasks: readonly Task[]): Task[] {
  const ranked = tasks.map((task) => ({ task, score: common(thing, bareName(task)) }))
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return best === 0 ? [] : ranked.filter(({ score }) => score === best).map(({ task }) => task)
}

/** How many pairs of letters of what is said are in a name. */
function common(thing: string, name: string): number {
  const pairs = (text: string) => [...text].slice(1).map((letter, at) => `${[...text][at] ?? ''}${letter}`)
  const said = new Set(pairs(thing.replace(/继续教育(?:学时)?|学时|课程?/g, '继续教育学时')))
  return pairs(name).filter((pair) => said.has(pair)).length
}

/** Whether the words are the name, or part of it, or have more than a pair of letters in common with it. */
function isSurely(thing: string, task: Task): boolean {
  const name = bareName(task)
  return name.includes(thing) || thing.includes(name) || common(thing, name) > 1
}

/** Which of these is done is asked; their numbers are those of 已完成 1. */
function whichOne(world: World, state: State, memory: Reminding, tasks: readonly Task[], today: LocalDate): Turn {
  const { wording } = world
  const shown = tasks.slice(0, 8)
  const rows = shown.map(
    (task, index) => `${index + 1} ${bareName(task)}（${task.due === null ? '' : sayNear(task.due, today)}截止）`,
  )
  const asked = { turn: nextTurn(memory, today), tasks: shown.map(({ id }) => id) }
  const lines = [say(wording, '提醒哪件'), ...rows]
  const next = { ...state, reminding: { ...withAsked(memory, asked), last: 'which' as const } }
  return again(world, next, lines.filter((line) => line !== '').join('\n'))
}

export function finish(world: World, state: State, memory: Reminding, which: DoneWhich, today: LocalDate): Turn {
  const { tasks: asked } = memory.asked
  const one = asked.length === 1 ? asked : which === null ? [] : which === 'all' ? asked : numbered(asked, which)
  if (one.length === 0) {
    const still = openTasks(tasksOf(world, state, memory.plan, today), memory, today)
    const meant = still.filter(({ id }) => asked.includes(id))
    return whichOne(world, state, memory, meant.length > 0 ? meant : still, today)
  }
  return finished(world, state, memory, one, today)
}

export function finished(
  world: World,
  state: State,
  memory: Reminding,
  one: readonly string[],
  today: LocalDate,
): Turn {
  const { wording } = world
  const tasks = tasksOf(world, state, memory.plan, today)
  const added = [...new Set([...one, ...precedingIds(world, memory, tasks, one)])].filter(
    (id) => !memory.done.includes(id),
  )
  const next: Reminding = {
    ...memory,
    done: [...memory.done, ...added].slice(-200),
    lastDone: added.slice(-200),
    last: 'done',
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
export const nameIn = (id: string) => id.split('/').at(-1) ?? id

const numbered = (asked: readonly string[], which: number | readonly number[]) =>
  [which].flat().flatMap((number) => asked[number - 1] ?? [])

/** What is taken back: by its number, or all that the last 已完成 added. */
export function undoneOf({ asked, done, lastDone }: Reminding, which: DoneWhich): readonly string[] {
  if (which !== null && which !== 'all') return numbered(asked.tasks, which)
  return lastDone ?? asked.tasks.filter((id) => done.includes(id))
}

export function undone(world: World, state: State, memory: Reminding, ids: readonly string[], today: LocalDate): Turn {
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
/** Something is put off: what the last reminder spoke of, or else what comes next. */
export function putOff(world: World, state: State, memory: Reminding, until: LocalDate, today: LocalDate): Turn {
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

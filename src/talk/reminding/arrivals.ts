import type { Task } from '../../calendar/task.ts'
import { arrived } from '../../calendar/timetable.ts'
import { addDays, type LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import type { Pack } from '../../rules/pack.ts'
import { questionOf } from '../ask.ts'
import { choosePlan, planIn } from '../choosing.ts'
import { again, carryOn } from '../flow.ts'
import { bare, normalise } from '../reading/normalise.ts'
import type { State } from '../state.ts'
import { takeMessage } from '../taking.ts'
import { before, type Turn, turn } from '../turn.ts'
import { wonder } from '../wonder.ts'
import { say } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { packWaiting, stepMeant, taskOf, type Waiting, waitingSteps } from './arrivalSteps.ts'
import { type ArrivalTold, readArrival, readBareDay, readMended } from './arrivalWords.ts'
import { daysOf, withShown, withTold } from './memory.ts'
import { sayLeft, sayMoment, sayNear } from './sentences.ts'
import { arrivedUnder, publicTasks, tasksOf } from './tasks.ts'
import { upcoming } from './upcoming.ts'

/** What is said of a day that was told, and the state after it; `open`: the day is asked for again. */
interface Noted {
  readonly state: State
  readonly text: string
  readonly open?: true
}

/** What is told of a message that a step waits for: noted, put right, or asked back. Null when it is about something else. */
export function steerArrival(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const told = readArrival(typed, today)
  const mended = told?.kind === 'came' && told.day !== null ? null : putRight(world, state, typed, today)
  if (mended) return mended
  if (told === null) return null
  const named = state.plan === null ? planIn(world, typed, today) : null
  if (named !== null) return steerArrival(world, choosePlan(world, state, named, today).state, typed, today)
  const pack = packWaiting(world, state)
  if (!pack) return told.kind === 'came' ? nowhere(world, state) : null
  const [step, sure] = stepMeant(waitingSteps(pack), typed)
  return step ? follow(world, state, pack, { step, sure }, told, today) : null
}

/** What was said of an arrival is put right, or its day given, by the next words alone. */
export function withoutStale(before: State | null, after: State): State {
  if (!before?.arriving || after.arriving !== before.arriving) return after
  const { arriving: _, ...rest } = after
  return rest
}

function follow(
  world: World,
  state: State,
  pack: Pack,
  { step, sure }: { step: Waiting; sure: boolean },
  told: ArrivalTold,
  today: LocalDate,
): Turn | null {
  const { id } = pack.plan
  if (told.kind === 'notYet') {
    if (arrivedUnder(state, id)[taskOf(step)] === undefined) return null
    const words = say(world.wording, '短信没收到', { 什么: step.after, 事: step.what })
    return again(world, forgotten(world, state, pack, step, today), words)
  }
  if (told.kind === 'if') return again(world, state, supposed(world, pack, step, told.day, today))
  if (told.day === null)
    return shown(world, asked(state, pack, step, say(world.wording, '短信哪天', { 什么: step.after })))
  const noted = note(world, state, pack, step, told.day, today, sure)
  if (told.besides === '' || noted.open) return shown(world, noted)
  const asking = wonder(world, noted.state, told.besides, today)
  if (asking) return before(noted.text, asking)
  const taken = takeMessage(world, noted.state, told.besides, today)
  const remark = [noted.text, taken.remark].filter((line) => line !== '').join('\n')
  return carryOn(world, taken.state, { remark, keys: taken.keys }, today)
}

/** What is open in the talk comes after it, unless the day is. */
function shown(world: World, { state, text, open }: Noted): Turn {
  return open ? turn(state, text) : again(world, state, text)
}

/** The day for which we asked, or another one than was noted, or another message. */
function putRight(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const { arriving } = state
  const pack = arriving && packOf(world, arriving)
  const steps = pack ? waitingSteps(pack) : []
  const step = steps.find((one) => taskOf(one) === arriving?.task)
  if (!pack || !step || !arriving) return null
  if (arriving.day === null) {
    const day = readBareDay(typed, today)
    return day === null ? null : shown(world, note(world, state, pack, step, day, today))
  }
  const { day: noted } = arriving
  const other = otherMeant(steps, step, typed)
  if (other) {
    const left = forgotten(world, state, pack, step, today)
    return shown(world, note(world, left, pack, other, noted, today))
  }
  // 是2019年 answers a question that is open for a date.
  const open = state.pending !== null && questionOf(world, state.pending.question) !== null
  if (open && /^是/.test(normalise(typed))) return null
  const day = readMended(typed, noted, today)
  return day === null ? null : shown(world, note(world, state, pack, step, day, today))
}

/** 是缴费短信, after the other one was noted. */
function otherMeant(steps: readonly Waiting[], noted: Waiting, typed: string): Waiting | null {
  const even = bare(normalise(typed)).replace(/\s+/g, '')
  if (!/^(?:不对|不是|错了|是|哦|这是|那是|应该是|我说的是|[,，])*[^,，。]{0,8}短信$/.test(even)) return null
  const [meant, sure] = stepMeant(steps, even)
  return meant && sure && meant !== noted ? meant : null
}

/** Notes the day, and tells by when the step is to be done; a day on which it cannot have come is asked back. */
function note(
  world: World,
  state: State,
  pack: Pack,
  step: Waiting,
  day: LocalDate,
  today: LocalDate,
  sure = true,
): Noted {
  const { wording } = world
  const { plan } = pack
  const values = { 日期: sayNear(day, today), 什么: step.after }
  if (day > today) return asked(state, pack, step, say(wording, '短信还没到', values))
  if (day < plan.applyFrom)
    return asked(state, pack, step, say(wording, '短信太早', { ...values, 起: sayNear(plan.applyFrom, today) }))
  const id = taskOf(step)
  const others = (state.arrived ?? []).filter((one) => one.plan !== plan.id || one.task !== id)
  const next: State = {
    ...state,
    arrived: [...others, { plan: plan.id, task: id, day }].slice(-20),
    arriving: { plan: plan.id, task: id, day },
  }
  const tasks = tasksOf(world, next, plan.id, today)
  const task = tasks.find((one) => one.id === id)
  if (!task) return { state: next, text: '' }
  const told = withDayTold(next, task, today)
  const other = sure ? undefined : waitingSteps(pack).find(({ what }) => what !== step.what)
  const lines = [
    dueLines(world, pack, step, task, today, sayNear(day, today)),
    other ? say(wording, '短信另一种', { 什么: other.after }) : say(wording, '短信怎么改'),
    reminderLine(world, told, plan.id, tasks, task, today),
  ]
  return { state: told, text: lines.filter((line) => line !== '').join('\n') }
}

/** By when, as counted; that the notice counts none; or that it is over. */
function dueLines(world: World, pack: Pack, step: Waiting, task: Task, today: LocalDate, day: string): string {
  const { wording } = world
  const { hotline } = pack.plan
  if (task.due === null)
    return say(wording, '短信没几天', { 日期: day, 什么: step.after, 事: step.what, 电话: hotline })
  const last = sayNear(task.due, today)
  const counted = task.reckoning.split('。')[0] ?? ''
  const head =
    task.after?.workingDays === null
      ? say(wording, '短信记下天', { 日期: day, 什么: step.after })
      : say(wording, '短信记下', { 怎么算: counted })
  const by =
    task.due < today
      ? say(wording, '短信过了', { 事: step.what, 日期: last, 电话: hotline })
      : say(wording, '短信最晚', {
          事: step.what,
          日期: last,
          还有: sayLeft(wording, task.due, today),
          建议: task.safe === null ? '' : `，${say(wording, '时间建议', { 日期: sayNear(task.safe, today) })}`,
        })
  const years = task.unpublished
  return [head, by, years.length > 0 ? say(wording, '时间未公布', { 年: years.join('、') }) : '']
    .filter((line) => line !== '')
    .join('\n')
}

/** What the day would be; nothing is noted. */
function supposed(world: World, pack: Pack, step: Waiting, day: LocalDate, today: LocalDate): string {
  const { wording } = world
  const task = publicTasks(world, pack.plan.id, today).find(({ id }) => id === taskOf(step))
  const counted = task && arrived(task, day, null)
  if (!counted || counted.due === null)
    return say(wording, '短信没几天算', { 什么: step.after, 事: step.what, 电话: pack.plan.hotline })
  return say(wording, '短信如果', {
    怎么算: counted.reckoning.split('。')[0] ?? '',
    事: step.what,
    日期: sayNear(counted.due, today),
  })
}

/** That it is reminded of, or how to be. Nothing where there is no day still to come. */
function reminderLine(
  world: World,
  state: State,
  plan: string,
  tasks: readonly Task[],
  { id, due }: Task,
  today: LocalDate,
): string {
  if (due === null || due <= today) return ''
  const memory = state.reminding?.plan === plan ? state.reminding : null
  if (!memory) return say(world.wording, '短信可提醒')
  const next = upcoming(
    tasks.filter((task) => task.id === id),
    memory,
    today,
  )
  return next ? say(world.wording, '短信会提醒', { 日期: sayMoment(next, today) }) : ''
}

/** The day counted from it is told: it is news when it moves, and what would have been said of it before is not late. */
function withDayTold(state: State, task: Task, today: LocalDate): State {
  const memory = state.reminding
  if (!memory || memory.plan !== state.arriving?.plan) return state
  const { id, due } = task
  const passed =
    due === null
      ? []
      : daysOf(memory)
          .filter((n) => addDays(due, -n) <= today)
          .map((n) => ({ task: id, due, occasion: n, outcome: 'said' as const, on: today }))
  const { [id]: _, ...snoozed } = memory.snoozed
  return { ...state, reminding: withTold(withShown({ ...memory, snoozed }, [task], today), passed) }
}

/** Nothing has come after all: the step has no day again, and that is no news. */
function forgotten(world: World, state: State, pack: Pack, step: Waiting, today: LocalDate): State {
  const { arriving: _, ...rest } = state
  const id = taskOf(step)
  const arrivals = (state.arrived ?? []).filter((one) => one.plan !== pack.plan.id || one.task !== id)
  const next: State = { ...rest, arrived: arrivals }
  const task = tasksOf(world, next, pack.plan.id, today).find((one) => one.id === id)
  const memory = state.reminding
  return task && memory?.plan === pack.plan.id ? { ...next, reminding: withShown(memory, [task], today) } : next
}

/** Asks for the day; the open question waits until it is told. */
function asked(state: State, pack: Pack, step: Waiting, text: string): Noted {
  const arriving = { plan: pack.plan.id, task: taskOf(step), day: null }
  return { state: { ...state, arriving }, text, open: true }
}

/** No plan is chosen, or none of whose steps wait for a message. */
function nowhere(world: World, state: State): Turn {
  const pack = packOf(world, state)
  if (!pack) return again(world, state, say(world.wording, '短信先选计划'))
  const { plan } = pack
  return again(world, state, say(world.wording, '短信没这步', { 名称: nameOfPlan(plan), 电话: plan.hotline }))
}

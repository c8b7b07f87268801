import { addDays, type LocalDate, sayDay } from '../dossier/date.ts'
import { type Advised, adviceFor, isSpan, years } from './advice.ts'
import { SPARE } from './leads.ts'
import { adviceForNeed, needTask } from './needs.ts'
import type { DatedStep, Need, PlanDates, Task } from './task.ts'
import {
  earliestEnd,
  isWorkingDay,
  latestStart,
  unpublishedIn,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysIn,
} from './workingDays.ts'

export interface TimetableOptions {
  /** Advice for days before it is left out; null to look at a plan as a whole, over or not. */
  readonly today: LocalDate | null
  /** The day on which something arrived that a task waits for, by the id of the task. */
  readonly arrived?: Readonly<Record<string, LocalDate>>
}

/** How the notices name those whose acts are the applicant's to do or to see to. */
const OURS = new Set(['个人', '本人', '申报人', '申报人员', '单位', '用人单位', '所在单位'])

/** Whether the applicant or the employer acts; what others do is shown, and nobody is reminded of it. */
export function isOurs({ who }: Pick<Task, 'who'>): boolean {
  return who.split(/[、，,/和]/).some((one) => OURS.has(one.trim()))
}

/**
 * What has to be done, in the order in which it has to be done. `due` is the notice's day or counted from its days;
 * `safe` is our advice, kept apart. A day of advice that has passed is left out rather than moved to today: today is no
 * safe day, and an advice that moves every morning is none. Plans that are over have their tasks, too.
 */
export function timetable(plan: PlanDates, needs: readonly Need[], options: TimetableOptions): Task[] {
  const steps = stepsOf(plan)
  const submit = placeOfSubmit(plan, steps)
  const tasks = steps.map((step) => stepTask(step, steps))
  const dues = tasks.map((task) => (isOurs(task) ? task.due : null))
  const advice = adviceFor({ steps, dues, submit, applyBy: plan.applyBy })

  let key = ''
  const rows = tasks.map((task, index) => {
    const advised = isOurs(task) ? advice.get(index) : undefined
    key = advised?.day ?? task.due ?? key
    const made = withAdvice(task, advised, options.today)
    const day = options.arrived?.[task.id]
    return { key, task: day === undefined ? made : arrived(made, day, options.today) }
  })
  const handIn = advice.get(submit)
  const lacking = needs.map((need) => {
    const task = needTask(need, plan.applyBy)
    const advised = handIn && adviceForNeed(need, needs, handIn)
    return { key: advised?.day ?? '', task: withAdvice(task, advised, options.today) }
  })
  return [...lacking, ...rows].toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ task }) => task)
}

/**
 * The task once what it waits for has arrived on `day`: its working days count from the day after. Where the notice
 * counts none its last day stays what it was. A task that waits for nothing is given back as it is.
 */
export function arrived(task: Task, day: LocalDate, today: LocalDate | null): Task {
  if (task.after === null) return task
  const { what, workingDays } = task.after
  if (workingDays === null) return { ...task, from: later(task.from, day) }
  const last = workingDaysAfter(day, workingDays)
  const days = workingDaysIn(addDays(day, 1), last.day)
  const counted: Task = {
    ...task,
    from: later(task.from, day),
    due: task.due !== null && task.due < last.day ? task.due : last.day,
    basis: '推算',
    safe: null,
    missedAdvice: null,
    lastOpen: null,
    reckoning: `${sayDay(day)}收到${what}，从第二天起 ${workingDays} 个工作日：${days.map(sayDay).join('、')}`,
    unpublished: last.unpublished,
  }
  const advised = { ...workingDaysBefore(last.day, SPARE), why: `最后一天前留 ${SPARE} 个工作日` }
  return withAdvice(counted, advised.day > day ? advised : undefined, today)
}

/** The plan's steps; handing in and recommending are added where no step of the plan is that. */
function stepsOf(plan: PlanDates): DatedStep[] {
  const own = plan.steps
  const bare = (what: string, who: string, from: LocalDate | undefined, to: LocalDate): DatedStep => ({
    what,
    who,
    from,
    to,
    detail: undefined,
    clause: '',
  })
  const submit = placeOfSubmit(plan, own) >= 0 ? [] : [bare('个人申报', '个人', plan.applyFrom, plan.applyBy)]
  const by = plan.recommendBy
  const known = by === undefined || own.some(({ to }) => to === by)
  return [...submit, ...own, ...(known ? [] : [bare('单位推荐', '单位', undefined, by)])]
}

/** Place of 个人申报 among steps; -1 where none is that. */
export function placeOfSubmit(plan: PlanDates, steps: readonly DatedStep[]): number {
  return steps.findIndex((step) => isOurs(step) && step.to === plan.applyBy && step.what.includes('申报'))
}

function stepTask(step: DatedStep, steps: readonly DatedStep[]): Task {
  const starter = steps.find(({ what }) => what === step.startsWith)
  const until = steps.find(({ what }) => what === step.within)?.to
  const task: Task = {
    id: idOf(step.what),
    what: step.what,
    who: step.who,
    from: step.from ?? starter?.from ?? null,
    due: step.to ?? null,
    basis: step.to === undefined ? null : '文件',
    safe: null,
    missedAdvice: null,
    lastOpen: null,
    reckoning: '',
    clause: step.clause,
    detail: step.detail,
    unpublished: [],
    after: step.after === undefined ? null : { what: step.after, workingDays: step.workingDays ?? null },
  }
  if (step.to !== undefined) return offDay(task, step.to)
  if (until === undefined) return task
  if (!isSpan(step)) {
    const span = spanAfter(step, steps)
    const start = span && latestStart(until, span.workingDays)
    return {
      ...task,
      due: start?.day ?? until,
      basis: '推算',
      reckoning: start
        ? `赶在“${span.what}”最迟${sayDay(start.day)}开始前`
        : `赶在“${step.within}”${sayDay(until)}截止前`,
      unpublished: start?.unpublished ?? [],
    }
  }
  const start = latestStart(until, step.workingDays)
  const days = workingDaysIn(start.day, until, 'safe').map(sayDay).join('、')
  const reckoning = `要满 ${step.workingDays} 个工作日（头尾都算），最迟${sayDay(until)}满：${days}`
  return {
    ...task,
    what: `开始${step.what}`,
    due: start.day,
    basis: '推算',
    reckoning: starter ? join(reckoning, sayStarter(starter, step.workingDays)) : reckoning,
    unpublished: start.unpublished,
  }
}

/** Of the steps that have to be over by the same one, what comes before a span of working days is done when that begins. */
function spanAfter(step: DatedStep, steps: readonly DatedStep[]) {
  const later = steps.slice(steps.indexOf(step) + 1)
  return later.filter(isSpan).find(({ within }) => within === step.within)
}

function sayStarter({ what, to }: DatedStep, workingDays: number): string {
  const example = to === undefined ? '' : `，${sayDay(to)}办的到${sayDay(earliestEnd(to, workingDays).day)}满`
  return `“${what}”一办好就开始${example}`
}

/** Offices are closed on a last day that is not worked. */
function offDay(task: Task, due: LocalDate): Task {
  if (!isOurs(task) || isWorkingDay(due)) return task
  const before = workingDaysBefore(due, 1)
  const reckoning = `${sayDay(due)}不是工作日，前一个工作日是${sayDay(before.day)}`
  return { ...task, lastOpen: before.day, reckoning, unpublished: unpublishedIn(before.day, due) }
}

function withAdvice(task: Task, advised: Advised | undefined, today: LocalDate | null): Task {
  if (advised === undefined || task.due === null) return task
  const day = task.from !== null && advised.day < task.from ? task.from : advised.day
  if (day >= task.due) return task
  const passed = today !== null && day < today
  const said = passed
    ? today <= task.due
      ? `建议的${sayDay(day)}已经过了，尽快办`
      : ''
    : `建议${sayDay(day)}前动手：${advised.why}`
  return {
    ...task,
    safe: passed ? null : day,
    missedAdvice: passed && today <= task.due ? day : null,
    reckoning: join(task.reckoning, said),
    unpublished: years([...task.unpublished, ...advised.unpublished]),
  }
}

const idOf = (what: string) => `step/${what}`
const join = (...parts: string[]) => parts.filter((part) => part !== '').join('。')
const later = (a: LocalDate | null, b: LocalDate) => (a !== null && a > b ? a : b)

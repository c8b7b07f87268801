import type { LocalDate } from '../dossier/date.ts'
import { MENDING, PASSING, REVIEW, SPARE, STAMPING, STEP } from './leads.ts'
import type { DatedStep } from './task.ts'
import { type Counted, latestStart, workingDaysBefore } from './workingDays.ts'

/** A day we advise, and why, in words. */
export interface Advised extends Counted {
  readonly why: string
}

export interface AdviceInput {
  readonly steps: readonly DatedStep[]
  /** Last day of each step, as counted; null where the notice leaves it open, and for steps that are not ours. */
  readonly dues: readonly (LocalDate | null)[]
  /** Place of 个人申报 among the steps. */
  readonly submit: number
  readonly applyBy: LocalDate
}

/**
 * Days that are better than the last ones, by the place of the step, counted backwards from the end: the employer's last
 * act, publicity before it, handing in before that, and what prepares for handing in, one before the other in the order
 * of the plan. A day for handing in is always among them.
 */
export function adviceFor(input: AdviceInput): ReadonlyMap<number, Advised> {
  const found = new Map<number, Advised>()
  afterwards(input, found)
  found.set(input.submit, handIn(input, found))
  beforehand(input, found)
  return found
}

/** A step whose working days are counted up to the last day of another. */
export function isSpan(step: DatedStep): step is DatedStep & { readonly workingDays: number } {
  return step.workingDays !== undefined && step.after === undefined && step.to === undefined
}

/** `n` working days before a day that was itself counted. */
export function earlier(day: Counted, n: number): Counted {
  return joined(workingDaysBefore(day.day, n), day)
}

function prepares({ steps, submit }: AdviceInput, index: number): boolean {
  return index !== submit && (index < submit || steps[index]?.within === steps[submit]?.what)
}

/** What follows handing in: first what has a last day of its own, then, from the last, what has to be over before. */
function afterwards(input: AdviceInput, found: Map<number, Advised>): void {
  const { steps, dues, submit } = input
  const follows = (index: number) => index !== submit && !prepares(input, index)
  steps.forEach((step, index) => {
    const due = dues[index] ?? null
    if (!follows(index) || due === null || step.to === undefined) return
    const paper = step.after !== undefined
    const why = paper ? `打印、盖章、送到留 ${STAMPING} 个工作日` : `最后一天前留 ${SPARE} 个工作日`
    found.set(index, { ...workingDaysBefore(due, paper ? STAMPING : SPARE), why })
  })
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]
    if (!step || !follows(index) || (dues[index] ?? null) === null || step.to !== undefined) continue
    const next = nextWithin(steps, index)
    const before = found.get(next)
    if (before === undefined) continue
    if (isSpan(step)) {
      // On the very day on which the other step is done the span may still run, but not on the day of one in between.
      const last = step.within === steps[next]?.what
      const day = last ? joined(latestStart(before.day, step.workingDays), before) : earlier(before, step.workingDays)
      found.set(index, { ...day, why: `满了以后“${step.within}”还有 ${SPARE} 个工作日` })
    } else {
      found.set(index, { ...earlier(before, STEP), why: `给“${steps[next]?.what}”留 ${STEP} 个工作日` })
    }
  }
}

/** The earliest of: a return can still be mended; publicity can begin in time; what is printed only later is in time. */
function handIn({ steps, applyBy, submit }: AdviceInput, found: ReadonlyMap<number, Advised>): Advised {
  const days: Advised[] = [
    { ...workingDaysBefore(applyBy, MENDING), why: `截止前留 ${MENDING} 个工作日，单位退回来还改得了` },
  ]
  steps.forEach((step, index) => {
    const advised = index === submit ? undefined : found.get(index)
    if (advised === undefined) return
    if (step.after !== undefined) {
      const why = `各级审核留 ${PASSING} 个工作日，通过了才能办“${step.what}”`
      days.push({ ...earlier(advised, PASSING), why })
    } else if (isSpan(step)) {
      const day = step.startsWith === undefined ? earlier(advised, REVIEW) : advised
      days.push({ ...day, why: `单位审过就开始“${step.what}”，赶得上“${step.within}”` })
    }
  })
  return days.reduce((a, b) => (b.day < a.day ? b : a))
}

/** What prepares for handing in, each step with time for the next. */
function beforehand(input: AdviceInput, found: Map<number, Advised>): void {
  const { steps, dues, submit } = input
  const first = found.get(submit)
  if (first === undefined) return
  let anchor: Counted = first
  let next = steps[submit]?.what
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]
    if (!step || !prepares(input, index) || (dues[index] ?? null) === null) continue
    if (step.to !== undefined) {
      found.set(index, { ...earlier(first, 1), why: `“${steps[submit]?.what}”前要好` })
    } else {
      anchor = earlier(anchor, STEP)
      found.set(index, { ...anchor, why: `给“${next}”留 ${STEP} 个工作日` })
      next = step.what
    }
  }
}

function joined(counted: Counted, other: Counted): Counted {
  return { day: counted.day, unpublished: years([...counted.unpublished, ...other.unpublished]) }
}

/** Each year once, smallest first. */
export function years(all: readonly number[]): number[] {
  return [...new Set(all)].toSorted((a, b) => a - b)
}

/** The next step that has to be over by the same one, or that one itself. */
function nextWithin(steps: readonly DatedStep[], index: number): number {
  const target = steps[index]?.within
  const sibling = steps.findIndex((step, at) => at > index && (step.within === target || step.what === target))
  return sibling >= 0 ? sibling : steps.findIndex(({ what }) => what === target)
}

import { isSpan } from '../calendar/advice.ts'
import type { PlanDates } from '../calendar/task.ts'
import { timetable } from '../calendar/timetable.ts'
import { earliestEnd } from '../calendar/workingDays.ts'
import { type LocalDate, sayDay } from '../dossier/date.ts'

/** The employer's 公示 counted back from the day by which it has to be over. */
export interface Publicity {
  readonly workingDays: number
  readonly latest: LocalDate
  /** Whether, begun then, it ends on the very last day, rather than on a working day before that. */
  readonly endsAtClose: boolean
  /** Leaves room after its last day; null where there is no earlier one. */
  readonly advised: LocalDate | null
  /** Years it is counted through whose days off are not announced. */
  readonly unpublished: readonly number[]
}

/** Null where the plan has no 公示 of the employer, or no day by which it has to be over. */
export function publicityOf(plan: PlanDates): Publicity | null {
  const step = plan.steps.find((one) => isSpan(one) && one.what.includes('公示') && one.who.includes('单位'))
  const task = step && timetable(plan, [], { today: null }).find(({ id }) => id === `step/${step.what}`)
  if (step?.workingDays === undefined || !task?.due) return null
  const { workingDays } = step
  const close = plan.steps.find(({ what }) => what === step.within)?.to
  return {
    workingDays,
    latest: task.due,
    endsAtClose: earliestEnd(task.due, workingDays).day === close,
    advised: task.safe,
    unpublished: task.unpublished,
  }
}

/**
 * The last day for it to begin, that its own last day is then the one on which the office closes, and the day we advise:
 * whoever is told the last day alone takes it for a good one.
 */
export function sayPublicity({ workingDays, latest, endsAtClose, advised, unpublished }: Publicity): string {
  const close = endsAtClose ? '就是截止日' : '已是截止前最后一个工作日'
  const last = `最晚${sayDay(latest)}开始公示，但第 ${workingDays} 天${close}，当天还得报上去`
  const better = advised === null ? '，请再早点' : `；建议${sayDay(advised)}前开始`
  const open = unpublished.length === 0 ? '' : `；${unpublished.join('、')}年的放假安排还没公布，日子可能有变`
  return last + better + open
}

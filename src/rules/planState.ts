import { type LocalDate, sayDate } from '../dossier/date.ts'
import type { PlanFacts } from './plan.ts'

export const PLAN_STATES = ['未开始', '进行中', '已结束'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** Where a day stands to the window in which applicants hand in (个人申报, both ends included). */
export function planState(plan: Pick<PlanFacts, 'applyFrom' | 'applyBy'>, asOf: LocalDate): PlanState {
  if (asOf < plan.applyFrom) return '未开始'
  return asOf <= plan.applyBy ? '进行中' : '已结束'
}

/** Of the plans of several years that go by one name, the one meant on a day: open, else the next to open, else the last one. */
export function meantOn<P extends Pick<PlanFacts, 'applyFrom' | 'applyBy'>>(
  plans: readonly P[],
  today: LocalDate,
): P | null {
  const inOrder = plans.toSorted((a, b) => (a.applyBy < b.applyBy ? -1 : 1))
  const is = (state: PlanState) => (plan: P) => planState(plan, today) === state
  return inOrder.find(is('进行中')) ?? inOrder.find(is('未开始')) ?? inOrder.at(-1) ?? null
}

/** Whether the documents give the first day; where they do not, the plan's is only taken from the day of issue. */
export function writesStart({
  applyFrom,
  applyBy,
  steps,
}: Pick<PlanFacts, 'applyFrom' | 'applyBy' | 'steps'>): boolean {
  return steps.some(({ from, to, who }) => from === applyFrom && to === applyBy && who.includes('个人'))
}

/** What must be said with every answer about a plan whose window is not open; null while it is open. */
export function windowNotice(
  plan: Pick<PlanFacts, 'applyFrom' | 'applyBy' | 'recommendBy' | 'steps'>,
  asOf: LocalDate,
): string | null {
  switch (planState(plan, asOf)) {
    case '未开始':
      return writesStart(plan)
        ? `该计划从${sayDate(plan.applyFrom)}起才能申报`
        : `该计划从哪天开始申报没有写，到${sayDate(plan.applyBy)}截止`
    case '进行中':
      return null
    case '已结束':
      return `个人申报已于${sayDate(plan.applyBy)}结束${employersNotice(plan, asOf)}，以下按该年规则测算`
  }
}

/** Employers may still recommend those who handed in in time when applicants can hand in no more. */
function employersNotice({ recommendBy }: Pick<PlanFacts, 'recommendBy'>, asOf: LocalDate): string {
  if (recommendBy === undefined) return ''
  if (asOf > recommendBy) return `，单位推荐也已于${sayDate(recommendBy)}结束`
  return `；在那以前提交的，单位推荐到${sayDate(recommendBy)}为止`
}

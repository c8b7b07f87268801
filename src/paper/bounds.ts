import type { Task } from '../calendar/task.ts'
import { isLocalDate, type LocalDate } from '../dossier/date.ts'

/** The plan as paper names it. `document` is its 文号. */
export interface PlanName {
  readonly id: string
  readonly title: string
  readonly document: string
}

const MOST_TASKS = 40
const LONGEST = 200

/**
 * Why this cannot be put on paper, in Chinese and without quoting it (it goes to the log); null when it can.
 * At most 40 tasks, 200 characters a text, dates that exist, every id once.
 */
export function problemOf(plan: PlanName, tasks: readonly Task[]): string | null {
  if (tasks.length > MOST_TASKS) return `多于 ${MOST_TASKS} 件事`
  if (![plan.id, plan.title, plan.document].every(fits)) return `计划的编号、名称或文号是空的，或超过 ${LONGEST} 字`
  for (const [index, task] of tasks.entries()) {
    const which = `第 ${index + 1} 件事`
    if (!fits(task.id) || !fits(task.what)) return `${which}没有名称，或超过 ${LONGEST} 字`
    if (![task.who, task.clause, task.reckoning, task.detail ?? '', task.after?.what ?? ''].every(short))
      return `${which}有一栏超过 ${LONGEST} 字`
    if (![task.from, task.due, task.safe].every(dayOrNone)) return `${which}的日期不对`
  }
  if (new Set(tasks.map((task) => task.id)).size < tasks.length) return '有两件事编号相同'
  return null
}

function short(text: unknown): boolean {
  return typeof text === 'string' && [...text].length <= LONGEST
}

function fits(text: unknown): boolean {
  return short(text) && text !== ''
}

function dayOrNone(date: LocalDate | null): boolean {
  return date === null || isLocalDate(date)
}

/** One line of plain text: line breaks, tabs, wide blanks as one blank; nothing invisible. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}|[\u{FE00}-\u{FE0F}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

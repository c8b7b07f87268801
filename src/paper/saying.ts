import type { Task } from '../calendar/task.ts'

/** Words that stand on every paper with dates. */
export const NOTICE_DECIDES = '日期以文件为准'

/** Years whose 调休 was not known when days were counted, as a warning; empty when there is none. */
export function sayUnpublished(tasks: readonly Task[]): string {
  const years = [...new Set(tasks.flatMap((task) => task.unpublished))].sort((a, b) => a - b)
  return years.length === 0 ? '' : `${years.join('、')}年的放假安排推算时还没公布，推算的日子可能会变`
}

/** What has to arrive first, and how long there is then where the notice says; empty when nothing has to. */
export function sayAfter({ after }: Pick<Task, 'after'>): string {
  if (after === null) return ''
  return after.workingDays === null ? `等${after.what}` : `${after.what}后 ${after.workingDays} 个工作日内`
}

import type { Task } from '../calendar/task.ts'

/** Words that stand on every paper with dates. */
export const NOTICE_DECIDES = '日期以文件为准'

/** Years whose 调休 was not known when days were counted, as a warning; empty when there is none. */
export function sayUnpublished(tasks: readonly Task[]): string {
  const years = [...new Set(tasks.flatMap((task) => task.unpublished))].sort((a, b) => a - b)
  return years.length === 0 ? '' : `${years.join('、')}年的放假安排推算时还没公布，推算的日子可能会变`
}

/** What has to arrive before the days count; empty when nothing has to. */
export function sayAfter(task: Task): string {
  return task.after === null ? '' : `${task.after.what}后 ${task.after.workingDays} 个工作日内`
}

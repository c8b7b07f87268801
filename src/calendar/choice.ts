import type { LocalDate } from '../dossier/date.ts'
import type { Moment, Subscription } from './task.ts'

const MOST_DAYS = 365
const MOST_OCCASIONS = 10
const LAST_MINUTE = 24 * 60 - 1

export type Choice = Pick<Subscription, 'days' | 'at' | 'quiet'>
export type ChoiceRead =
  | { readonly ok: true; readonly choice: Choice }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * What somebody chose, made even: days without repeats, largest first. Days are whole, 0 to 365, one to ten of them;
 * minutes whole, 0 to 1439; quiet hours end at another minute than they begin. Else what is wrong, in Chinese.
 */
export function readChoice({ days, at, quiet }: Choice): ChoiceRead {
  const distinct = [...new Set(days)].toSorted((a, b) => b - a)
  const problems = [
    distinct.length === 0 && '至少选一个提前几天提醒；0 是最后一天当天',
    distinct.length > MOST_OCCASIONS && `提前几天最多选 ${MOST_OCCASIONS} 个`,
    distinct.some((day) => !isWhole(day, MOST_DAYS)) && `提前几天应是 0 到 ${MOST_DAYS} 的整数`,
    !isWhole(at, LAST_MINUTE) && '提醒的钟点应在 0:00 到 23:59 之间',
    quiet !== null &&
      !(isWhole(quiet.from, LAST_MINUTE) && isWhole(quiet.to, LAST_MINUTE)) &&
      '免打扰的钟点应在 0:00 到 23:59 之间',
    quiet !== null && quiet.from === quiet.to && '免打扰的起止不能是同一个钟点',
  ].filter((problem) => problem !== false)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, choice: { days: distinct, at, quiet } }
}

/** Whether a task may be put off to a moment: later than now, and not beyond its last day. */
export function maySnooze(due: LocalDate | null, until: Moment, now: Moment): boolean {
  if (!isWhole(until.minute, LAST_MINUTE)) return false
  const after = until.day > now.day || (until.day === now.day && until.minute > now.minute)
  return after && (due === null || until.day <= due)
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

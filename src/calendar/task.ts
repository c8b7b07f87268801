import type { LocalDate } from '../dossier/date.ts'

/** A row of a plan's 日程, as far as dates go. Everything written here is from the notice. */
export interface DatedStep {
  /** Its name in the plan file; names it for ever, dates may move. */
  readonly what: string
  /** Who acts: 个人, 单位, …, as the notice calls them. */
  readonly who: string
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
  readonly detail: string | undefined
  readonly clause: string
  /** Working days it takes at least (公示不少于 5 个工作日); both ends count. */
  readonly workingDays?: number | undefined
  /** Name of the step by whose last day it has to be over. */
  readonly within?: string | undefined
  /** Name of the step with which it begins (提交就开始公示). */
  readonly startsWith?: string | undefined
  /** Something that has to arrive first (审核通过的短信); `workingDays` count from the day after it. */
  readonly after?: string | undefined
}

/** What of a plan the timetable is made from. */
export interface PlanDates {
  readonly id: string
  readonly title: string
  readonly applyFrom: LocalDate
  readonly applyBy: LocalDate
  readonly recommendBy: LocalDate | undefined
  readonly steps: readonly DatedStep[]
}

/** Something this applicant lacks and can still get. */
export interface Need {
  /** Names it for ever: the public condition or path it belongs to, and which of several. */
  readonly id: string
  readonly kind: '学时' | '证明' | '盖章' | '其他'
  /** 2022 年专业科目还差 12 学时 */
  readonly what: string
  readonly who: string
  readonly clause: string
  /** Hours lacking, for 学时. */
  readonly hours?: number
}

/** One thing to do. */
export interface Task {
  /** Stays the same when dates move: `step/网上申报`, `need/继续教育/0`. */
  readonly id: string
  readonly what: string
  readonly who: string
  /** First day on which it can be done; null when none is written. */
  readonly from: LocalDate | null
  /** Last day by the notice, or counted from the notice's days; null when the notice leaves it open. */
  readonly due: LocalDate | null
  /** Whether `due` stands in the notice or was counted from it; null when there is none. */
  readonly basis: '文件' | '推算' | null
  /**
   * The day by which we advise to set about it, never later than `due`; null when there is no better one, and when it
   * has passed: advice that cannot be followed is none.
   */
  readonly safe: LocalDate | null
  /** The day we advised, when it has passed and `due` has not: what is left to say is to hurry. */
  readonly missedAdvice: LocalDate | null
  /** Where offices are closed on `due`: the last day before it on which they are open; null where they are open. */
  readonly lastOpen: LocalDate | null
  /** How `due` or `safe` was counted, in words; empty when it simply stands there. */
  readonly reckoning: string
  readonly clause: string
  readonly detail: string | undefined
  /** Years whose working days were not published when this was made: the count may shift. */
  readonly unpublished: readonly number[]
  /** What has to arrive first, and how many working days there are then; null where the notice counts none. */
  readonly after: { readonly what: string; readonly workingDays: number | null } | null
}

/** A moment in Shanghai: the day, and minutes since midnight. */
export interface Moment {
  readonly day: LocalDate
  readonly minute: number
}

/** What somebody wants to be reminded of, and what they have done about it. */
export interface Subscription {
  /** When it began: nothing due before is owed. */
  readonly since: Moment
  /** Days before `due` on which to remind; 0 is the morning of the last day. Largest first. */
  readonly days: readonly number[]
  /** Minute of the day at which to remind. */
  readonly at: number
  /** No reminder from `from` to `to` (minutes; over midnight where `from` > `to`); null for none. */
  readonly quiet: { readonly from: number; readonly to: number } | null
  /** The same for the news that a date moved, where it differs: an hour of the night is chosen for reminders alone. */
  readonly newsQuiet?: { readonly from: number; readonly to: number } | null
  /** Ids of tasks that are done. */
  readonly done: readonly string[]
  /** Tasks put off: not before this moment, then once. */
  readonly snoozed: Readonly<Record<string, Moment>>
}

/** A reminder that went out or was given up; the only thing recorded. */
export interface Told {
  readonly task: string
  /** The `due` it spoke of; null for the news that there is none any more. */
  readonly due: LocalDate | null
  /**
   * Days before; `snoozed` after 推迟; `moved` for the news that the date is another; `shown` when the date was told without
   * being due (in the timetable): it settles no occasion, but a date that moves after it is news.
   */
  readonly occasion: number | 'snoozed' | 'moved' | 'shown'
  readonly outcome: 'said' | 'missed'
  readonly on: LocalDate
  /** Of `snoozed`: the moment it was put off to; tells one putting off from the next. */
  readonly until?: Moment
}

import type { Moment, Subscription, Task, Told } from '../../src/calendar/task.ts'

/** A task of the applicant's, with a last day. */
export const task = (id: string, due: string | null, change: Partial<Task> = {}): Task => ({
  id,
  what: id,
  who: '个人',
  from: null,
  due,
  basis: due === null ? null : '文件',
  safe: null,
  missedAdvice: null,
  lastOpen: null,
  reckoning: '',
  clause: '通知 一',
  detail: undefined,
  unpublished: [],
  after: null,
  ...change,
})

/** 7, 3, 1 and 0 days before at 9:00, from 2022-09-01 on. */
export const subscription = (change: Partial<Subscription> = {}): Subscription => ({
  since: { day: '2022-09-01', minute: 0 },
  days: [7, 3, 1, 0],
  at: 9 * 60,
  quiet: null,
  done: [],
  snoozed: {},
  ...change,
})

export const said = (id: string, due: string | null, occasion: Told['occasion'], on: string): Told => ({
  task: id,
  due,
  occasion,
  outcome: 'said',
  on,
})

/** `2022-10-13 9:05` */
export function at(text: string): Moment {
  const [day = '', time = ''] = text.split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return { day, minute: (hour ?? 0) * 60 + (minute ?? 0) }
}

import { createHash } from 'node:crypto'
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Moment, Task } from '../calendar/task.ts'
import { addDays, isLocalDate, type LocalDate, sayDate } from '../dossier/date.ts'
import { type PlanName, plain, problemOf } from './bounds.ts'
import { NOTICE_DECIDES, sayAfter, sayUnpublished } from './saying.ts'

export interface CalendarInput {
  readonly plan: PlanName
  readonly tasks: readonly Task[]
  /** Ids of tasks that are done: they stay in the calendar, marked so, without alarms. */
  readonly done?: readonly string[]
  /** The tasks of the file given out before, if any: what has lost its day since is called off in the new file. */
  readonly before?: readonly Task[]
  /** When this file is made; written as DTSTAMP. Alarms that would lie before it are left out. */
  readonly made: Moment
  /** How often the file was given out before: a re-import replaces an event only by one with a higher number. */
  readonly sequence: number
  /** Days before the last day on which to sound; 0 is its morning. */
  readonly alarmDays?: readonly number[]
  /** Minute of the day at which to sound. */
  readonly alarmAt?: number
}

export type CalendarFile =
  /** `leftOut`: tasks without a last day, which no calendar can hold. */
  { readonly text: string; readonly leftOut: readonly Task[] } | { readonly text: null; readonly reason: string }

const ALARM_DAYS = [30, 14, 7, 3, 1, 0]
const NINE = 9 * 60
const DAY = 86_400
const METHOD = 'METHOD:PUBLISH\r\n'

/**
 * The timetable as a calendar file (RFC 5545, UTF-8, CRLF): for each task an all-day event on its last day, and one on
 * the advised day. The same UID names the same event for ever, so that importing a later file moves it.
 * Same in, same out: no clock, no chance. Never throws.
 *
 * Alarms count from the start of the day (the form that Apple, Google and Outlook all read), so they sound at nine
 * by the clock of the device.
 */
export function calendarFile(input: CalendarInput): CalendarFile {
  try {
    const reason = problemOf(input.plan, input.tasks) ?? problemOf(input.plan, input.before ?? []) ?? oddTiming(input)
    return reason === null ? write(input) : { text: null, reason }
  } catch {
    return { text: null, reason: '日历文件没有做成' }
  }
}

function oddTiming({ made, sequence, alarmDays, alarmAt }: CalendarInput): string | null {
  const whole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most
  if (!isLocalDate(made.day) || !whole(made.minute, 1439)) return '制作时间不对'
  if (!whole(sequence, 2 ** 31 - 1)) return '序号不对'
  if (!(alarmDays ?? []).every((days) => whole(days, 366)) || (alarmDays ?? []).length > 12) return '提醒的天数不对'
  return whole(alarmAt ?? NINE, 1439) ? null : '提醒的时间不对'
}

/** One event to be: the last day of a task or the advised one. */
interface Entry {
  readonly task: Task
  readonly kind: 'due' | 'safe'
  readonly day: LocalDate
  readonly uid: string
}

function write(input: CalendarInput): CalendarFile {
  const calendar = ical({
    prodId: { company: 'zhicheng', product: 'zhicheng', language: 'ZH-CN' },
    method: ICalCalendarMethod.PUBLISH,
    // the library writes the name as it is
    name: escaped(`职称：${plain(input.plan.title)}`),
  })
  const entries = entriesOf(input.plan, input.tasks)
  const kept = new Set(entries.map((entry) => entry.uid))
  const gone = entriesOf(input.plan, input.before ?? []).filter((entry) => !kept.has(entry.uid))
  for (const entry of entries) addEvent(calendar, entry, input, false)
  for (const entry of gone) addEvent(calendar, entry, input, true)
  // Told a time zone, the library would write DTSTAMP by the clock of this machine: the zone is put in afterwards.
  const text = `${calendar.toString()}\r\n`.replace(METHOD, `${METHOD}X-WR-TIMEZONE:Asia/Shanghai\r\n`)
  return { text, leftOut: input.tasks.filter((task) => task.due === null) }
}

function entriesOf(plan: PlanName, tasks: readonly Task[]): Entry[] {
  return tasks.flatMap((task) => {
    if (task.due === null) return []
    const due: Entry = { task, kind: 'due', day: task.due, uid: uidOf(plan, task, 'due') }
    if (task.safe === null || task.safe === task.due) return [due]
    return [{ task, kind: 'safe', day: task.safe, uid: uidOf(plan, task, 'safe') }, due]
  })
}

/** Only ASCII and short, which not every calendar insists on, but some do. */
function uidOf(plan: PlanName, task: Task, kind: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([plan.id, task.id, kind]))
    .digest('hex')
  return `${hash.slice(0, 32)}@zhicheng`
}

function addEvent(calendar: ICalCalendar, entry: Entry, input: CalendarInput, calledOff: boolean): void {
  const isDone = (input.done ?? []).includes(entry.task.id)
  const summary = titleOf(entry, isDone, calledOff)
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: input.sequence,
    stamp: instantOf(input.made),
    lastModified: instantOf(input.made),
    start: midnight(entry.day),
    end: midnight(addDays(entry.day, 1)),
    allDay: true,
    summary,
    description: descriptionOf(entry, input),
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  if (isDone || calledOff) return
  for (const before of alarmsOf(entry, input)) {
    const alarm = event.createAlarm({
      type: ICalAlarmType.display,
      trigger: before * DAY - (input.alarmAt ?? NINE) * 60,
      description: before === 0 ? `今天：${summary}` : `还有 ${before} 天：${summary}`,
    })
    // a morning lies after the start of its day; left alone the library would count it from the end
    if (before === 0) alarm.relatesTo(ICalAlarmRelatesTo.start)
  }
}

function titleOf({ task, kind }: Entry, isDone: boolean, calledOff: boolean): string {
  const state = calledOff ? '【取消】' : isDone ? '【已办】' : ''
  const name = [task.who, task.what].map(plain).filter(Boolean).join('：')
  return `${state}${kind === 'safe' ? `【建议】${name}` : `${name}（最后一天）`}`
}

function descriptionOf({ task, kind }: Entry, { plan }: CalendarInput): string {
  const reckoned = plain(task.reckoning)
  return [
    kind === 'safe' && `建议这一天前办好；最后一天是${sayDate(task.due ?? '')}。`,
    kind === 'due' && `最后一天：${sayDate(task.due ?? '')}${task.basis === '推算' ? '（推算）' : ''}`,
    task.from !== null && `开始：${sayDate(task.from)}`,
    reckoned !== '' && `算法：${reckoned}`,
    sayAfter(task),
    plain(task.detail ?? ''),
    task.clause !== '' && `依据：${plain(task.clause)}`,
    `${plain(plan.title)}（${plain(plan.document)}）`,
    sayUnpublished([task]),
    `${NOTICE_DECIDES}。`,
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .join('\n')
}

/** Days before, largest first. The advised day is a nudge: at most the day before and its own morning. */
function alarmsOf(entry: Entry, input: CalendarInput): number[] {
  const { day: today, minute } = input.made
  const ahead = (day: LocalDate) => day > today || (day === today && (input.alarmAt ?? NINE) > minute)
  return [...new Set(input.alarmDays ?? ALARM_DAYS)]
    .filter((before) => (entry.kind === 'due' || before <= 1) && ahead(addDays(entry.day, -before)))
    .sort((a, b) => b - a)
}

function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

function instantOf({ day, minute }: Moment): Date {
  return new Date(midnight(day).getTime() + (minute - 8 * 60) * 60_000)
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&')
}

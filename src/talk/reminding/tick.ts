import { isQuiet } from '../../calendar/moment.ts'
import { accountOf, type Over, type Reminder } from '../../calendar/reminders.ts'
import type { Task } from '../../calendar/task.ts'
import type { LocalDate } from '../../dossier/date.ts'
import { nameOfPlan } from '../../knowledge/plans.ts'
import type { Choice, Effect, TickEvent } from '../protocol.ts'
import type { State } from '../state.ts'
import { tidy } from '../tidy.ts'
import { say, type Wording } from '../wording.ts'
import { packOf, type World } from '../world.ts'
import { nextTurn, quietOf, type Reminding, toldIn, withAsked, withTold } from './memory.ts'
import { sayAdvised, sayAllMoved, sayLeft, sayMinute, sayNear, sayWho } from './sentences.ts'
import { shownTicked } from './shown.ts'
import { tasksOf } from './tasks.ts'
import { refOf, sayUnsure } from './unsure.ts'
import { owed, upcoming } from './upcoming.ts'
import { wakeOf } from './wake.ts'

/** What a person is owed at a moment: reminders, and the news of dates they were shown. */
export function privateTicked(
  world: World,
  state: State | null,
  event: TickEvent,
): { state: State | null; effects: Effect[] } {
  if (!state) return { state, effects: [] }
  const { today, minute } = event
  const memory = state.reminding
  const { state: seen, effects: news } = shownTicked(world, state, event)
  if (!memory) return { state: seen, effects: [...news, ...wakeOf(world, seen, null, today, minute)] }
  const tasks = tasksOf(world, state, memory.plan, today)
  const where = state.calendars ? 'calendar' : 'private'
  const { memory: reminding, effects } = ticked(world, memory, tasks, event, where)
  // The tasks hang on what the person told, not on what was said of them.
  const wake = wakeOf(world, seen, upcoming(tasks, reminding, today, minute), today, minute)
  return { state: { ...seen, reminding }, effects: [...effects, ...news, ...wake] }
}

/** What is owed at a moment, in one message, and the memory after it. `calendar`: a person who took a calendar file. */
export function ticked(
  world: World,
  before: Reminding,
  tasks: readonly Task[],
  { today, minute, lapsed }: TickEvent,
  where: 'private' | 'calendar' | 'group',
): { memory: Reminding; effects: Effect[] } {
  const memory = withoutLapsed(before, lapsed)
  const found = owed(tasks, memory, { day: today, minute })
  const account = accountOf(found, today)
  const missed = account.filter(({ outcome }) => outcome === 'missed').map(refOf)
  const effects: Effect[] = missed.length > 0 ? [{ kind: 'missed', refs: missed }] : []
  const kept = withTold(memory, account)
  const news = found.moved.filter(({ task }) => !task.startsWith('need/'))
  const over = sayOver(world, memory, found.over, today)
  if (over !== '') effects.unshift({ kind: 'say', message: { text: over }, unasked: { refs: [], until: null } })
  // News of something lacking alone is not worth a message: its day is that of the step it belongs to.
  if (found.say.length + news.length === 0) return { memory: kept, effects }

  const now = [...found.say.map(({ task }) => task.id), ...news.map(({ task }) => task)]
  const unsure = sayUnsure(world.wording, kept, tasks, today, now)
  // By their last days, and of one day in the order of doing.
  const reminders = found.say
  const asked = { turn: nextTurn(memory, today), tasks: reminders.map(({ task }) => task.id) }
  const lines = [
    ...(news.length > 0 ? sayAllMoved(world, memory.plan, news, { tasks, today, tail: '提醒旧日期' }) : []),
    where === 'calendar' && news.length > 0 ? say(world.wording, '日历旧日期') : '',
    ...sayReminders(world.wording, reminders, today),
    unsure.text,
    where !== 'group' && found.say.length > 0
      ? say(world.wording, found.say.length > 1 ? '提醒怎么回几件' : '提醒怎么回')
      : '',
  ].filter((line) => line !== '')
  const pack = packOf(world, memory)
  const text = tidy(`${pack ? say(world.wording, '提醒头', { 名称: nameOfPlan(pack.plan) }) : ''}\n${lines.join('\n')}`)
  const choices = where !== 'group' && found.say.length > 0 ? buttons(world.wording, asked) : []
  const refs = account.filter(({ outcome }) => outcome === 'said').map(refOf)
  const message = { text: text.trim(), ...(choices.length > 0 ? { choices, unlisted: true as const } : {}) }
  return {
    memory:
      found.say.length > 0
        ? { ...withAsked(unsure.memory, asked), ...(where === 'group' ? {} : { last: true as const }) }
        : unsure.memory,
    effects: [{ kind: 'say', message, unasked: { refs, until: today, ...beforeQuiet(memory, minute) } }, ...effects],
  }
}

/** What waits to be sent is not sent in quiet hours either, unless an hour of them was chosen. */
function beforeQuiet(memory: Reminding, minute: number): { before?: number } {
  const quiet = quietOf(memory)
  return isQuiet(quiet, memory.at) || quiet.from <= minute ? {} : { before: quiet.from }
}

/** What went by while nothing could be sent; what is lacking goes with the step it belongs to. */
function sayOver(world: World, { plan }: Reminding, over: readonly Over[], today: LocalDate): string {
  const rows = over.flatMap(({ task, due }) =>
    task.id.startsWith('need/') ? [] : [`${task.what.replace(/^开始/, '')}（${sayNear(due, today)}）`],
  )
  const { wording } = world
  const pack = packOf(world, { plan })
  if (rows.length === 0 || !pack) return ''
  const head = say(wording, '提醒头', { 名称: nameOfPlan(pack.plan) })
  return tidy(`${head}\n${say(wording, '提醒漏了', { 清单: rows.join('、') })}`)
}

/** What was said but did not go out in time counts as not said. */
function withoutLapsed(memory: Reminding, lapsed: readonly string[]): Reminding {
  if (lapsed.length === 0) return memory
  const gone = new Set(lapsed)
  return withTold(
    { ...memory, told: [] },
    toldIn(memory).filter((told) => told.outcome !== 'said' || !gone.has(refOf(told))),
  )
}

/** One thing in a sentence; several with the same last day under one head, numbered through. */
function sayReminders(wording: Wording, reminders: readonly Reminder[], today: LocalDate): string[] {
  const [only, ...more] = reminders
  const [late] = reminders
  // One day for all of them; else each says its own.
  const together = late?.late && reminders.every((one) => one.late && one.meant.day === late.meant.day)
  // Of today the hour tells, of another day the day.
  const meantFor = ({ meant }: Reminder) =>
    meant.day === today ? say(wording, '提醒今天几点', { 时刻: sayMinute(meant.minute) }) : sayNear(meant.day, today)
  const lines: string[] = []
  if (late && together) lines.push(say(wording, '提醒迟了', { 日期: meantFor(late) }))
  else if (reminders.length > 0 && reminders.every(({ occasion }) => occasion === 'snoozed'))
    lines.push(say(wording, '提醒推迟过'))
  if (only && more.length === 0) {
    const { task, due } = only
    lines.push(
      say(wording, '提醒一件', {
        还有: sayLeft(wording, due, today),
        事: task.what,
        日期: sayNear(due, today),
        谁: sayWho(wording, task),
      }),
      task.lastOpen === null ? '' : say(wording, '提醒放假', { 日期: sayNear(task.lastOpen, today) }),
      why(wording, task),
    )
    return lines
  }
  let head = ''
  const lateBy = (one: Reminder) => (one.late && !together ? say(wording, '提醒迟了一件', { 日期: meantFor(one) }) : '')
  reminders.forEach((one, index) => {
    const { task, due } = one
    const same = new Set(reminders.filter((other) => other.due === due).map(lateBy)).size === 1
    if (due !== head)
      lines.push(
        say(wording, '提醒几件头', { 日期: sayNear(due, today), 还有: sayLeft(wording, due, today) }) +
          (same ? lateBy(one) : ''),
      )
    head = due
    lines.push(
      say(wording, '提醒几件', {
        号: index + 1,
        事: task.what,
        谁: sayWho(wording, task),
        建议: sayAdvised(wording, task, today),
        补: same ? '' : lateBy(one),
      }),
    )
  })
  return lines
}

/** How a counted day was counted, and the clause. */
function why(wording: Wording, { basis, reckoning, clause }: Task): string {
  const counted = basis === '推算' ? reckoning : ''
  if (counted === '' && clause === '') return ''
  return say(wording, '提醒依据', { 怎么算: counted, 条款: clause })
}

function buttons(wording: Wording, { turn, tasks }: Reminding['asked']): Choice[] {
  const done = tasks.map((_, index) =>
    tasks.length === 1 ? say(wording, '提醒按钮完成') : say(wording, '提醒按钮第几完成', { 号: index + 1 }),
  )
  return [...done, say(wording, '提醒按钮三天'), say(wording, '提醒按钮停')].map((label, index) => ({
    label,
    data: `1:${turn}:reminding:${index}`,
  }))
}

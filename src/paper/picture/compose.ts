import type { Task } from '../../calendar/task.ts'
import { daysBetween, type LocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import type { PlanName } from '../bounds.ts'
import { NOTICE_DECIDES, sayUnpublished } from '../saying.ts'
import { type Axis, axisOf, middleOf } from './axis.ts'
import { choose, inOrder, rowOf, stateOf } from './rows.ts'
import type { Headline, Sheet } from './sheet.ts'

/** What the picture is made from; texts already such as can be drawn. */
export interface Matter {
  readonly plan: PlanName
  readonly tasks: readonly Task[]
  readonly done: readonly string[]
  readonly today: LocalDate
}

/** From tasks to what stands where on the sheet. */
export function compose({ plan, tasks, done, today }: Matter): Sheet {
  const finished = new Set(done)
  const { shown, more } = choose(tasks, finished, today)
  const axis = axisOf(shown.flatMap(datesOf), today)
  return {
    document: plan.document,
    title: plan.title,
    headline: headlineOf(tasks, finished, today),
    axis,
    today: axis === null ? null : todayOn(axis, today),
    todayLabel: `今天 ${sayDay(today)}`,
    rows: shown.map((task, index) => rowOf(task, index, axis, finished, today)),
    notes: [
      more === 0 ? '' : `另有 ${more} 件事没画进来，请看文字的时间表`,
      sayUnpublished(shown),
      `依据：${plan.document}，${sayDate(today)}整理`,
      NOTICE_DECIDES,
    ].filter((line) => line !== ''),
  }
}

function datesOf({ from, due, safe }: Task): LocalDate[] {
  return [from, due, safe].filter((date) => date !== null)
}

function todayOn(axis: Axis, today: LocalDate): number | null {
  return today < axis.first || today > axis.last ? null : middleOf(axis, today)
}

/** The next thing in the order of doing, or that there is none and why. */
export function headlineOf(tasks: readonly Task[], done: ReadonlySet<string>, today: LocalDate): Headline {
  const isIn = (state: string) => (task: Task) => stateOf(task, done, today) === state
  const open = inOrder(tasks.filter(isIn('open')))
  const next = open[0]
  if (next?.due) {
    // Several things share a headline only where all that it says holds of each.
    const together = open.filter(({ due, safe, from }) => due === next.due && safe === next.safe && from === next.from)
    return nextOf(next, next.due, together.length, today)
  }

  const none = { above: '', days: null }
  const undated = tasks.filter(isIn('undated')).length
  const over = tasks.filter(isIn('over'))
  if (over.length > 0) {
    const last =
      over
        .map((task) => task.due ?? '')
        .sort()
        .at(-1) ?? ''
    const rest = undated === 0 ? [] : [`还有 ${undated} 件事没有定日期`]
    return { ...none, kind: 'over', main: '写明的日期都过了', below: [`最后一天是${sayDate(last)}`, ...rest] }
  }
  if (undated === 0) return { ...none, kind: 'done', main: '都办好了', below: [`${tasks.length} 件事都记为已办`] }
  const dated = tasks.length > undated
  return {
    ...none,
    kind: dated ? 'done' : 'quiet',
    main: dated ? '有日期的都办好了' : '日期还没有定',
    below: [`${dated ? '还剩 ' : ''}${undated} 件事没有定日期，请留意通知`],
  }
}

function nextOf(task: Task, due: LocalDate, together: number, today: LocalDate): Headline {
  const days = daysBetween(today, due)
  const begins = task.from !== null && task.from > today ? `${sayDay(task.from)}开始，` : ''
  const advised = task.safe !== null && task.safe >= today && task.safe < due ? [`建议 ${sayDay(task.safe)}前办好`] : []
  return {
    kind: days <= 7 ? 'urgent' : 'next',
    above: task.who === '' ? '下一件事' : `下一件事 · ${task.who}`,
    main: together > 1 ? `${task.what}等 ${together} 件事` : task.what,
    below: [`${begins}${sayDay(due)}（周${'日一二三四五六'[new Date(due).getUTCDay()]}）截止`, ...advised],
    days,
  }
}

import { CERTIFICATE } from '../calendar/leads.ts'
import type { Task } from '../calendar/task.ts'
import { isOurs } from '../calendar/timetable.ts'
import { workingDaysBefore } from '../calendar/workingDays.ts'
import { type LocalDate, sayDate, sayDay } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { writesStart } from '../rules/planState.ts'
import { cautions, sayAfterClosing, sayLeft, sayNear } from './reminding/sentences.ts'
import { say, type Wording } from './wording.ts'

/** That one cannot hand in yet, and from when one can, if that is written. */
export function notBegun(wording: Wording, plan: PlanFacts): string {
  return writesStart(plan)
    ? say(wording, '计划未开始', { 日期: sayDate(plan.applyFrom) })
    : say(wording, '计划起日没写', { 日期: sayDate(plan.applyBy) })
}

/** Where the day written is the last for papers alone, that the platform's is not written; nothing elsewhere. */
export function ofPapers(wording: Wording, { notes, applyBy }: Pick<PlanFacts, 'notes' | 'applyBy'>): string[] {
  return notes.includes('申报截止') ? [say(wording, '时间材料日', { 日期: sayDay(applyBy) })] : []
}

/** What this applicant and their employer have to do by when, what is still open, and the days counted to. */
export function timetableText(
  wording: Wording,
  plan: Pick<PlanFacts, 'title' | 'applyBy' | 'tenureCutOff' | 'resultsCutOff' | 'hotline' | 'notes'>,
  tasks: readonly Task[],
  asOf: LocalDate,
): string {
  const over = asOf > plan.applyBy
  const dated = tasks.filter((task) => task.due !== null && isOurs(task))
  const [own, employers] = [dated.filter((task) => !isEmployers(task)), dated.filter(isEmployers)]
  const coming = dated.filter(({ due }) => due !== null && due >= asOf)
  const later = tasks.filter((task) => !dated.includes(task))
  const rows = (list: readonly Task[]) => list.map((task) => row(wording, task, asOf))
  return [
    say(wording, '时间头', { 名称: plan.title }),
    over
      ? sayAfterClosing(wording, plan, coming, asOf) || say(wording, '计划已结束', { 日期: sayDate(plan.applyBy) })
      : say(wording, '时间还有', { 日期: sayNear(plan.applyBy, asOf), 还有: sayLeft(wording, plan.applyBy, asOf) }),
    ...(over ? [] : ofPapers(wording, plan)),
    say(wording, '时间您办'),
    ...(over ? [] : papersToGet(wording, plan.applyBy, own, asOf)),
    ...rows(own),
    ...(employers.length > 0 ? [say(wording, '时间单位办'), ...rows(employers)] : []),
    ...(later.length > 0 ? [say(wording, '时间以后'), ...later.map((task) => rowWithWho(wording, task, asOf))] : []),
    // Where the documents do not say to which day results count, the day is our reading.
    say(wording, plan.notes.includes('业绩截止') ? '算到哪天读法' : '算到哪天', {
      资历: sayDate(plan.tenureCutOff),
      业绩: sayDate(plan.resultsCutOff),
    }),
    ...unpublished(wording, tasks),
    say(wording, over ? '时间尾过了' : '时间尾', { 电话: plan.hotline }),
  ].join('\n')
}

const isEmployers = ({ who }: Task) => who.includes('单位') && !who.includes('个人')

/** Proofs and stamps that others give: there when one hands in, so to be asked for before the day advised for that. */
function papersToGet(wording: Wording, applyBy: LocalDate, own: readonly Task[], today: LocalDate): string[] {
  const handIn = own.find(({ id, due, what }) => id.startsWith('step/') && due === applyBy && what.includes('申报'))
  const day = handIn?.safe ?? handIn?.missedAdvice ?? null
  if (day === null) return []
  const ask = workingDaysBefore(day, CERTIFICATE).day
  return [
    say(wording, '时间行', {
      事: say(wording, '时间证明'),
      时间: say(wording, '时间止', { 日期: sayNear(applyBy, today) }),
      注: `（${say(wording, ask < today ? '时间建议过了' : '时间建议', { 日期: sayNear(ask, today) })}）`,
    }),
  ]
}

function row(wording: Wording, task: Task, today: LocalDate): string {
  const { what, from, due, basis, reckoning, after } = task
  const last = due === null ? '' : sayNear(due, today)
  const span = from === null ? say(wording, '时间止', { 日期: last }) : `${sayNear(from, today)}到${last}`
  // Only a counted day needs saying how it was counted; why a day is advised is for whoever asks.
  const counted =
    basis === '推算' && (what.startsWith('开始') || after !== null) ? (reckoning.split(/[。：]/)[0] ?? '') : ''
  const notes = [counted, ...cautions(wording, task, today)].filter((note) => note !== '')
  return say(wording, '时间行', { 事: what, 时间: span, 注: notes.length > 0 ? `（${notes.join('；')}）` : '' })
}

/** A thing to do, who does it, and by when or after what. */
export function rowWithWho(wording: Wording, { what, who, from, due, after }: Task, today: LocalDate): string {
  const when =
    due !== null
      ? say(wording, '时间止', { 日期: sayNear(due, today) })
      : after === null
        ? say(wording, '时间未定')
        : from !== null
          ? say(wording, '时间收到了', { 日期: sayNear(from, today), 什么: after.what })
          : after.workingDays === null
            ? say(wording, '时间收到后', { 什么: after.what })
            : say(wording, '时间收到后几天', { 什么: after.what, 天: after.workingDays })
  return say(wording, '时间以后行', { 事: what, 谁: who, 时间: when })
}

/** A count that runs into a year whose days off are not announced may shift. */
function unpublished(wording: Wording, tasks: readonly Task[]): string[] {
  const years = [...new Set(tasks.flatMap((task) => task.unpublished))].sort()
  return years.length === 0 ? [] : [say(wording, '时间未公布', { 年: years.join('、') })]
}

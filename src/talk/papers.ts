import type { DatedStep, Task } from '../calendar/task.ts'
import { sayDate } from '../dossier/date.ts'
import type { Judgement } from '../rules/judge.ts'
import type { Contact, Material } from '../rules/plan.ts'
import { bestFirst } from './best.ts'
import type { State } from './state.ts'
import { nameOf } from './tidy.ts'
import { ofPapers } from './timetable.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/**
 * What to hand in for the way that is open or likeliest. While nothing points to one way, everything, each with the way
 * it is for.
 */
export function materialsText(world: World, state: State, judgement: Judgement): string {
  const { plan } = judgement.pack
  const [best] = bestFirst(judgement, state)
  const path =
    best && best.overall !== '不符合' && (best.overall !== '待核实' || best.verdict !== '待核实') ? best.path : null
  const { target } = state
  const ofLevel = (id: string) =>
    judgement.pack.criteria.paths.some((one) => [one.id, one.method].includes(id) && one.level === target)
  const isFor = ({ paths }: Material) => {
    if (paths.length === 0) return true
    return path ? paths.includes(path.id) || paths.includes(path.method) : target === null || paths.some(ofLevel)
  }
  const rows = plan.materials.filter(isFor).map((material, index) =>
    say(world.wording, '材料条', {
      号: index + 1,
      名: `${material.name}${path || material.paths.length === 0 ? '' : `（${[...new Set(material.paths.map((id) => names(id, judgement)))].join('、')}）`}`,
      说明: material.detail ? `：${ofSchooling(material.detail, judgement)}` : '',
    }),
  )
  const head = path ? say(world.wording, '材料头', { 路径: nameOf(path) }) : say(world.wording, '材料头全部')
  return [head, ...rows, say(world.wording, '联系', { 电话: plan.hotline })].join('\n')
}

const COLLEGE = /^[^：；]{0,14}大专以上/
const BELOW = /^(?:高中、中专|中专、高中|高中|中专)(?:：|证书)/

/** What a paper is for a college and for a school below one, of which the highest education told needs but one. */
function ofSchooling(detail: string, { dossier }: Judgement): string {
  const parts = detail.split('；')
  const levels = (dossier.education ?? []).flatMap(({ level }) => (level === undefined ? [] : [level]))
  if (levels.length === 0 || !parts.some((part) => COLLEGE.test(part)) || !parts.some((part) => BELOW.test(part)))
    return detail
  const needless = levels.some((level) => /大专|本科|研究生/.test(level)) ? BELOW : COLLEGE
  return parts.filter((part) => !needless.test(part)).join('；')
}

/** A path's number in the rule file as people call the path. */
function names(id: string, judgement: Judgement): string {
  const path = judgement.pack.criteria.paths.find((candidate) => candidate.id === id)
  return path ? nameOf(path) : id
}

/** Every step as the plan has it, with how it is done; what waits for something, by the days counted once that has come. */
export function stepsText(world: World, judgement: Judgement, tasks: readonly Task[]): string {
  const { plan } = judgement.pack
  const when = (from: string | undefined, to: string | undefined) => {
    if (from && to) return `${sayDate(from)}到${sayDate(to)}`
    if (to) return say(world.wording, '时间止', { 日期: sayDate(to) })
    return from ? say(world.wording, '时间起', { 日期: sayDate(from) }) : say(world.wording, '时间未定')
  }
  // Where the notice writes no day, the one counted from its other days.
  const counted = ({ what }: DatedStep) => {
    const task = tasks.find(({ id }) => id === `step/${what}`)
    if (!task || task.due === null) return when(undefined, undefined)
    return say(world.wording, task.what === what ? '步骤推算' : '步骤推算开始', { 日期: sayDate(task.due) })
  }
  const afterwards = ({ what, from, to, after, workingDays }: DatedStep) => {
    const task = tasks.find(({ id }) => id === `step/${what}`)
    const [first, last] = [task?.from ?? from, task?.due ?? to]
    if (first !== undefined || last !== undefined) return when(first, last)
    return workingDays === undefined
      ? say(world.wording, '时间收到后', { 什么: after ?? '' })
      : say(world.wording, '时间收到后几天', { 什么: after ?? '', 天: workingDays })
  }
  const rows = plan.steps.map((step, index) =>
    say(world.wording, '时间条', {
      号: index + 1,
      时间:
        step.after !== undefined ? afterwards(step) : step.from || step.to ? when(step.from, step.to) : counted(step),
      谁: step.who,
      事: step.what,
      说明: step.detail ? `。${step.detail}` : '',
    }),
  )
  return [
    say(world.wording, '步骤头', { 名称: plan.title }),
    ...rows,
    ...ofPapers(world.wording, plan),
    say(world.wording, '联系', { 电话: plan.hotline }),
  ].join('\n')
}

/** Whom to call about what, and where to hand in. */
export function contactsText(world: World, judgement: Judgement): string {
  const row = ({ who, for: about, phone, address, web }: Contact) =>
    say(world.wording, '电话条', {
      单位: who,
      事项: about,
      电话: [phone.join('、'), web ?? '', address ?? ''].filter((part) => part !== '').join('，'),
    })
  return [say(world.wording, '电话头'), ...judgement.pack.plan.contacts.map(row)].join('\n')
}

import type { Task } from '../../calendar/task.ts'
import { timetable } from '../../calendar/timetable.ts'
import { isWorkingDay, unpublishedIn } from '../../calendar/workingDays.ts'
import { type LocalDate, sayDate } from '../../dossier/date.ts'
import type { RuleText } from '../load/source.ts'
import type { PlanFacts } from '../plan.ts'
import { familyOf } from './apply.ts'
import { type Edit, type PlanChange, sameValue, sayValue, type Value } from './change.ts'
import { fieldOf, fieldsOf, type PlanData, readValue } from './fields.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { factsOf, planTextOf, withEdits } from './planText.ts'
import { sameDays, togetherWith } from './together.ts'

/** What somebody wants changed in a plan. */
export interface ChangeRequest {
  readonly plan: string
  /** Keys and values as people write them: 个人申报.止, 2022-10-31. */
  readonly sets: readonly { readonly key: string; readonly value: string }[]
}

/** The last day of something to do, that is another one after the change. */
export interface MovedTask {
  readonly task: string
  readonly what: string
  readonly before: LocalDate | null
  readonly after: LocalDate | null
}

/** What a change would do, before anybody agreed to it. */
export interface Proposal {
  readonly plan: string
  readonly title: string
  /** What was asked for. */
  readonly asked: readonly Edit[]
  /** What moves with it because it is the same day written twice. */
  readonly together: readonly Edit[]
  /** Dates that are the same and stay. */
  readonly staying: readonly { readonly key: string; readonly day: LocalDate }[]
  /** Last days of the timetable that become others. */
  readonly moved: readonly MovedTask[]
  /** Texts that still say the old. */
  readonly mentions: readonly Mention[]
  /** Worth a second look; no reason to refuse. */
  readonly hints: readonly string[]
  /** Why it cannot be done, in Chinese, naming what was expected; empty when it can. */
  readonly problems: readonly string[]
}

/** The rules of all families, kept changes put over them, and their answers. */
export interface PlanTexts {
  readonly rules: readonly RuleText[]
  readonly answers: readonly RuleText[]
}

/** What a change would do: everything is said at once, what is wrong with it too. */
export function propose(texts: PlanTexts, { plan, sets }: ChangeRequest): Proposal {
  const found = planTextOf(texts.rules, plan)
  if (!found) return refused(plan, '', [`没有计划“${plan}”，见 zhicheng plans`])
  const title = String(found.data.名称)
  const { edits, problems } = readSets(found.data, sets)
  if (problems.length > 0) return refused(plan, title, problems)
  return proposeEdits(texts, plan, edits)
}

/** The same for a change that is to be taken back: each place gets what stood there before. */
export function proposeUndo(texts: PlanTexts, change: PlanChange): Proposal {
  const found = planTextOf(texts.rules, change.plan)
  if (!found) return refused(change.plan, '', [`没有计划“${change.plan}”，见 zhicheng plans`])
  const problems = change.edits.flatMap(({ key, after }): string[] => {
    const read = fieldOf(found.data, key)
    if (!read.ok) return [read.what]
    return sameValue(read.field.now, after)
      ? []
      : [`${key} 现在是 ${sayValue(read.field.now)}，不是改动 ${change.id} 改成的 ${sayValue(after)}：先撤销后来的改动`]
  })
  if (problems.length > 0) return refused(change.plan, String(found.data.名称), problems)
  const back = change.edits.map(({ key, before, after }) => ({ key, before: after, after: before }))
  return proposeEdits(texts, change.plan, back, false)
}

function proposeEdits(texts: PlanTexts, plan: string, asked: readonly Edit[], withTwins = true): Proposal {
  const found = planTextOf(texts.rules, plan)
  if (!found) return refused(plan, '', [`没有计划“${plan}”`])
  const { text, data } = found
  const title = String(data.名称)
  const together = withTwins ? togetherWith(data, asked) : []
  const edits = [...asked, ...together]
  const made = withEdits(found, edits)
  if (!made.ok) return refused(plan, title, [made.what])
  const family = familyOf(texts.rules, text)
  const [before, after] = [factsOf(text, family), factsOf(made.text, family)]
  const known = new Set(before.problems)
  const problems = after.problems.filter((problem) => !known.has(problem))
  const moved = before.facts && after.facts ? movedTasks(before.facts, after.facts) : []
  const changed = [
    ...family.map((entry) => (entry.path === text.path ? made.text : entry)),
    ...texts.answers.filter((entry) => entry.path.startsWith(`${text.path.split('/')[0]}/`)),
  ]
  return {
    plan,
    title,
    asked,
    together,
    staying: sameDays(data, edits),
    moved,
    mentions: mentionsOf(changed, plan, goneValues(edits, moved)),
    hints: [...daysOff(data, edits), ...(after.facts ? tooLate(after.facts) : [])],
    problems,
  }
}

function readSets(data: PlanData, sets: ChangeRequest['sets']): { edits: Edit[]; problems: string[] } {
  const edits: Edit[] = []
  const problems: string[] = []
  if (sets.length === 0) problems.push('没有写改什么，如 --set 个人申报.止=2022-10-31')
  for (const { key, value } of sets) {
    const field = fieldOf(data, key)
    const read = field.ok ? readValue(field.field, value, data.年度) : field
    if (!field.ok || !read.ok) {
      if (!read.ok) problems.push(read.what)
      continue
    }
    const { key: name, now } = field.field
    if (edits.some((edit) => edit.key === name)) problems.push(`${name} 写了两次：只写一个值`)
    else if (sameValue(now, read.value)) problems.push(`${name} 现在就是 ${sayValue(now)}，不用改`)
    else edits.push({ key: name, before: now, after: read.value })
  }
  return { edits, problems }
}

/** Old values as texts may say them; a telephone that stays is none. */
function goneValues(edits: readonly Edit[], moved: readonly MovedTask[]): Value[] {
  const gone = edits.map(({ before, after }): Value => {
    if (before === null || typeof before !== 'object') return before
    return before.filter((phone) => typeof after !== 'object' || !after?.includes(phone))
  })
  const days = moved.map(({ before }) => before)
  return [...new Set([...gone, ...days].map((value) => JSON.stringify(value)))].map(
    (value) => JSON.parse(value) as Value,
  )
}

function movedTasks(before: PlanFacts, after: PlanFacts): MovedTask[] {
  const [old, now] = [before, after].map((facts): readonly Task[] => timetable(facts, [], { today: null }))
  const ids = [...new Set([...(old ?? []), ...(now ?? [])].map(({ id }) => id))]
  return ids.flatMap((id): MovedTask[] => {
    const [was, is] = [old, now].map((tasks) => tasks?.find((task) => task.id === id))
    const [from, to] = [was?.due ?? null, is?.due ?? null]
    return from === to ? [] : [{ task: id, what: is?.what ?? was?.what ?? id, before: from, after: to }]
  })
}

/** Last days on which offices are closed. */
function daysOff(data: PlanData, edits: readonly Edit[]): string[] {
  const dates = new Set(fieldsOf(data).flatMap(({ key, kind }) => (kind === 'date' ? [key] : [])))
  const days = edits.flatMap(({ key, after }) =>
    dates.has(key) && key.endsWith('止') && typeof after === 'string' ? [after] : [],
  )
  return [...new Set(days)].flatMap((day) => {
    if (unpublishedIn(day, day).length > 0)
      return [`${day.slice(0, 4)} 年放假安排还没有公布，工作日先按星期和法定节日算`]
    return isWorkingDay(day) ? [] : [`${sayDate(day)}不是工作日`]
  })
}

/** What the employer has to begin before the applicants' last day is over: who hands in on it comes too late. */
function tooLate(plan: PlanFacts): string[] {
  const begun = plan.steps.flatMap(({ what, workingDays, within }) => (workingDays && within ? [`step/${what}`] : []))
  return timetable(plan, [], { today: null }).flatMap(({ id, what, due }) =>
    begun.includes(id) && due !== null && due < plan.applyBy
      ? [
          `${what}最迟是${sayDate(due)}，早于个人申报截止${sayDate(plan.applyBy)}：最后几天提交的赶不上，看看单位那边的日子要不要一起改`,
        ]
      : [],
  )
}

function refused(plan: string, title: string, problems: readonly string[]): Proposal {
  return { plan, title, asked: [], together: [], staying: [], moved: [], mentions: [], hints: [], problems }
}

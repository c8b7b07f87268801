import { isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { sayNear } from '../reminding/sentences.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import type { Admin } from './memory.ts'
import { askField, propose, wishOf } from './planChange.ts'
import type { PlanEntry, PlanPreview, PlanReport } from './planOrder.ts'
import { type FieldList, sayEdits, sayField, sayPlanValue } from './planWords.ts'
import { sayPlan } from './sentences.ts'
import { sayMoment } from './words.ts'

/** What an administrator is told of the plans they asked about. */
export function planReported(world: World, admin: Admin, report: PlanReport, today: LocalDate): Done {
  const { changing } = admin
  switch (report.kind) {
    case 'planFields': {
      // Given up meanwhile, or begun anew for another plan.
      if (changing?.step !== 'reading' || changing.plan !== report.plan) return { admin, effects: [] }
      const { fields, year } = report
      const list = (changing.listed[0] ?? 'days') as FieldList
      return askField(world, admin, { ...changing, fields: [...fields].map(plainField), year }, list)
    }
    case 'planProposal':
      return proposed(world, admin, report.preview, today)
    case 'planChanged': {
      const own = changing?.step === 'changing' && changing.token === report.token
      const { id, undoes } = report.entry
      return {
        admin: own ? { ...admin, changing: null, changed: { id, undoes } } : admin,
        effects: [told(sayChanged(world, report.entry))],
      }
    }
    case 'planChangedByOther':
      return { admin, effects: [told(sayChangedByOther(world, report.entry, today))] }
    case 'planRefused': {
      const own = report.token === null || changing?.token === report.token
      const text = say(world.wording, '改计划拒了', { 原因: plainWords(world, admin, report.why) })
      if (own && report.stale && changing) {
        const next = propose(world, admin, changing)
        return { ...next, effects: [told(text), ...next.effects] }
      }
      return { admin: own ? { ...admin, changing: null } : admin, effects: [told(text)] }
    }
    case 'planHistory': {
      const lines = report.entries.map((entry) => sayEntry(world, entry, today))
      const text = [say(world.wording, '改动记录头'), ...lines].join('\n')
      return { admin, effects: [told(lines.length > 0 ? text : say(world.wording, '改动没有'))] }
    }
  }
}

function proposed(world: World, admin: Admin, preview: PlanPreview, today: LocalDate): Done {
  const { wording } = world
  const { changing } = admin
  const undoing = changing?.undo !== undefined
  const current =
    changing?.step === 'proposing' &&
    (undoing ? 'undo' in preview.wish : JSON.stringify(wishOf(changing)) === JSON.stringify(preview.wish))
  if (!changing || !current) return { admin, effects: [] }
  if (preview.problems.length > 0) {
    const why = plainWords(world, admin, preview.problems.join('；'))
    return undoing
      ? { admin: { ...admin, changing: null }, effects: [told(say(wording, '撤销不行', { 原因: why }))] }
      : {
          admin: { ...admin, changing: { ...changing, step: 'refused' } },
          effects: [told(say(wording, '改计划不行', { 原因: why }))],
        }
  }
  const shown = [...preview.asked, ...preview.together].map(({ key, before, after }) => ({
    key,
    before: plainValue(before),
    after: plainValue(after),
  }))
  const undo = 'undo' in preview.wish ? { undo: preview.wish.undo } : {}
  return {
    admin: { ...admin, changing: { ...changing, ...undo, step: 'confirm', token: preview.token, shown } },
    effects: [told(sayPreview(world, preview, today))],
  }
}

/** Before and after, what goes with it, whom it concerns, and what to type. */
function sayPreview(world: World, preview: PlanPreview, today: LocalDate): string {
  const { wording } = world
  const { plan, asked, together, staying, moved, mentions, hints, following, told: were, undoing } = preview
  // What was asked for is not said again as something that moves.
  const others = moved.filter(({ what }) => ![...asked, ...together].some(({ key }) => key.includes(`.${what}.`)))
  const near = (day: LocalDate | null) => (day === null ? say(wording, '计划没写') : sayNear(day, today))
  const lines = [
    say(wording, undoing ? '撤销给看' : '改计划给看', {
      名称: sayPlan(world, plan),
      号: undoing?.id ?? '',
      时刻: undoing ? sayMoment(undoing.at, today) : '',
      谁: undoing?.by ?? '',
    }),
    ...sayEdits(wording, [...asked, ...together]),
    ...(others.length > 0
      ? [
          say(wording, '改计划跟着', {
            清单: others.map(({ what, before, after }) => `${what} ${near(before)} → ${near(after)}`).join('；'),
          }),
        ]
      : []),
    ...(staying.length > 0
      ? [say(wording, '改计划不动', { 清单: staying.map((key) => sayField(wording, key)).join('、') })]
      : []),
    ...sayPast(world, [...asked, ...together], today),
    ...hints.map((hint) => say(wording, '改计划注意', { 话: hint })),
    ...(mentions > 0 ? [say(wording, '改计划旧话', { 数: mentions })] : []),
    say(wording, sayWhom(preview), { 数: following, 告诉过: were }),
    say(wording, undoing ? '撤销确认' : '改计划确认'),
  ]
  return lines.join('\n')
}

/** New days that are over already: they may be meant, or be of the wrong year. */
function sayPast({ wording }: World, edits: PlanPreview['asked'], today: LocalDate): string[] {
  const past = edits.filter(({ after }) => typeof after === 'string' && isLocalDate(after) && after < today)
  const days = [...new Set(past.map(({ after }) => sayPlanValue(wording, after)))]
  return days.map((day) => say(wording, '改计划已过', { 日子: day }))
}

/** The words of `messages.yaml` for those a change concerns. */
function sayWhom({ following, told: were, moved }: PlanPreview): string {
  if (following === 0) return '改计划没人'
  if (moved.length === 0) return '改计划关心'
  return were === 0 ? '改计划没说过' : '改计划影响'
}

/** What somebody else changed, who and why. */
function sayChangedByOther(world: World, entry: PlanEntry, today: LocalDate): string {
  const { wording } = world
  const { id, plan, at, by, edits, undoes } = entry
  const values = { 号: id, 名称: sayPlan(world, plan), 时刻: sayMoment(at, today), 谁: by, 原号: undoes ?? '' }
  return [
    say(wording, undoes === null ? '别人改了计划' : '别人撤销了改动', values),
    ...sayEdits(wording, edits),
    ...sayWhy(world, entry),
    say(wording, '别人改了以后'),
  ].join('\n')
}

function sayWhy({ wording }: World, { why }: PlanEntry): string[] {
  return why === undefined ? [] : [say(wording, '改计划原因', { 原因: why })]
}

function sayChanged(world: World, entry: PlanEntry): string {
  const { id, plan, edits, undoes } = entry
  const { wording } = world
  const values = { 号: id, 名称: sayPlan(world, plan), 原号: undoes ?? '' }
  return [
    say(wording, undoes === null ? '改计划改了' : '撤销好了', values),
    ...sayEdits(wording, edits),
    ...sayWhy(world, entry),
    say(wording, '改计划改了以后'),
  ].join('\n')
}

function sayEntry(world: World, entry: PlanEntry, today: LocalDate): string {
  const { wording } = world
  const { id, plan, at, by, edits, undoes, undoneBy, inForce } = entry
  const fate = undoneBy !== null ? '改动撤了' : !inForce ? '改动没用上' : undoes !== null ? '改动是撤销' : '改动在用'
  return say(wording, '改动记录条', {
    号: id,
    时刻: sayMoment(at, today),
    谁: by,
    名称: sayPlan(world, plan),
    清单: [...sayEdits(wording, edits), ...sayWhy(world, entry)].join('；'),
    状态: say(wording, fate, { 号: undoneBy ?? undoes ?? '' }),
  })
}

/** Keys of the plan files in a reason, as people call them. */
function plainWords({ wording }: World, { changing }: Admin, why: string): string {
  const keys = [...(changing?.fields ?? []).map(({ key }) => key)].sort((a, b) => b.length - a.length)
  return keys.reduce((text, key) => text.replaceAll(key, sayField(wording, key)), why)
}

const plainValue = (value: PlanPreview['asked'][number]['before']) =>
  typeof value === 'object' && value !== null ? [...value] : value
const plainField = (field: Extract<PlanReport, { kind: 'planFields' }>['fields'][number]) => ({
  ...field,
  now: plainValue(field.now),
})

function told(text: string) {
  return { kind: 'say' as const, message: { text } }
}

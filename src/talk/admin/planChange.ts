import type { LocalDate } from '../../dossier/date.ts'
import { planIn } from '../choosing.ts'
import type { Effect } from '../protocol.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import type { Admin, Changing } from './memory.ts'
import type { PlanField, PlanWish } from './planOrder.ts'
import { type FieldList, leavesIt, type PlanWords, readDay, readList, sayField, sayPlanValue } from './planWords.ts'
import { sayPlan } from './sentences.ts'
import { numberIn } from './words.ts'

const EMPTY: Changing = {
  step: 'plan',
  plan: null,
  fields: [],
  year: 0,
  listed: [],
  sets: [],
  token: null,
  shown: [],
}

/** 改日期, 撤销, 改动记录, 管理: begins anew; what was being written before falls. */
export function planOrdered(world: World, admin: Admin, words: PlanWords, today: LocalDate): Done {
  switch (words.kind) {
    case 'help':
      return { admin, effects: [said(say(world.wording, '管理帮助'))] }
    case 'history':
      return { admin, effects: [{ kind: 'order', order: { kind: 'planHistory' } }] }
    case 'undo':
      return propose(world, admin, { ...EMPTY, undo: null })
    case 'change':
      return changeBegun(world, admin, words.plan, words.list, today)
  }
}

/** `named`: the plan, as it was said. */
export function changeBegun(world: World, admin: Admin, named: string, list: FieldList, today: LocalDate): Done {
  const [only, ...more] = world.packs
  const plan = named === '' && only && more.length === 0 ? only.plan.id : planIn(world, named, today)
  const changing = { ...EMPTY, listed: [list] }
  return plan === null
    ? askPlan(world, { ...admin, draft: null, changing }, named === '' ? '改计划哪个' : '改计划没有')
    : read(admin, changing, plan)
}

/** What is typed while a change is being made. */
export function changed(world: World, admin: Admin, changing: Changing, typed: string, today: LocalDate): Done {
  const { wording } = world
  const stay = (id: string) => ({ admin, effects: [said(say(wording, id))] })
  if (changing.step === 'changing') return stay('改计划正在改')
  if (leavesIt(typed)) return { admin: { ...admin, changing: null }, effects: [said(say(wording, '改计划不改了'))] }
  switch (changing.step) {
    case 'plan': {
      const number = numberIn(typed)
      const plan = number === null ? planIn(world, typed, today) : (world.packs[number - 1]?.plan.id ?? null)
      return plan === null ? askPlan(world, admin, '改计划没有') : read(admin, changing, plan)
    }
    case 'reading':
    case 'proposing':
      return stay('改计划等一下')
    case 'field':
      return choose(world, admin, changing, typed)
    case 'value':
      return fill(world, admin, changing, typed)
    case 'refused':
      return asksForMore(typed) ? askField(world, admin, changing, 'days') : fill(world, admin, changing, typed)
    case 'confirm': {
      const undoing = changing.undo !== undefined
      const password = say(wording, undoing ? '撤销口令' : '改计划口令')
      const exact = typed.trim()
      if (exact === password) return confirm(world, admin, changing)
      const why = reasonIn(exact.startsWith(password) ? exact.slice(password.length) : exact)
      if (why !== null && exact.startsWith(password)) return confirm(world, admin, { ...changing, why })
      if (why !== null) {
        const values = { 原因: why, 确认: say(wording, undoing ? '撤销确认没懂' : '改计划确认没懂') }
        const text = say(wording, '改计划原因记下', values)
        return { admin: { ...admin, changing: { ...changing, why } }, effects: [said(text)] }
      }
      if (!undoing && asksForMore(typed)) return askField(world, admin, changing, 'days')
      return stay(undoing ? '撤销确认没懂' : '改计划确认没懂')
    }
  }
}

/** Again what was waited for when the program ended. */
export function changeResumed(admin: Admin): Effect[] {
  const { changing } = admin
  if (!changing) return []
  switch (changing.step) {
    case 'reading':
      return changing.plan === null ? [] : [{ kind: 'order', order: { kind: 'planFields', plan: changing.plan } }]
    case 'proposing':
      return [{ kind: 'order', order: { kind: 'planProposal', wish: wishOf(changing) } }]
    case 'changing':
      return orderOf(changing)
    default:
      return []
  }
}

/** Asks what is to be changed, of the days or of the places. */
export function askField(world: World, admin: Admin, changing: Changing, list: FieldList): Done {
  const { wording } = world
  const fields = changing.fields.filter((field) => isOn(list, field))
  const lines = fields.map(({ key, now }, index) =>
    say(wording, '改计划哪项一条', {
      号: index + 1,
      项: sayField(wording, key),
      现在: sayPlanValue(wording, now),
    }),
  )
  const values = { 名称: sayPlan(world, changing.plan), 清单: lines.join('\n') }
  return {
    admin: { ...admin, changing: { ...changing, step: 'field', listed: fields.map(({ key }) => key) } },
    effects: [said(say(wording, lines.length > 0 ? '改计划哪项' : '改计划没这项', values))],
  }
}

function askPlan(world: World, admin: Admin, id: string): Done {
  const list = world.packs.map(({ plan }, index) => `${index + 1} ${sayPlan(world, plan.id)}`).join('\n')
  return { admin, effects: [said(say(world.wording, id, { 清单: list }))] }
}

function read(admin: Admin, changing: Changing, plan: string): Done {
  return {
    admin: { ...admin, draft: null, changing: { ...changing, step: 'reading', plan } },
    effects: [{ kind: 'order', order: { kind: 'planFields', plan } }],
  }
}

function choose(world: World, admin: Admin, changing: Changing, typed: string): Done {
  const { wording } = world
  const list = readList(typed)
  if (list !== null) return askField(world, admin, changing, list)
  const number = numberIn(typed)
  const named = bare(normalise(typed))
  const byName = changing.fields.filter(
    ({ key }) => sayField(wording, key).replace(/的/g, '') === named.replace(/的/g, ''),
  )
  const key = number === null ? (byName.length === 1 ? byName[0]?.key : undefined) : changing.listed[number - 1]
  const field = changing.fields.find((one) => one.key === key)
  if (!field) return { admin, effects: [said(say(wording, '改计划哪项没懂'))] }
  const sets = [
    ...changing.sets.filter((set) => set.key !== field.key && set.value !== ''),
    { key: field.key, value: '' },
  ]
  return {
    admin: { ...admin, changing: { ...changing, step: 'value', sets } },
    effects: [said(askValue(world, field))],
  }
}

function askValue({ wording }: World, { key, kind, now }: PlanField): string {
  return say(wording, `改计划写${kind}`, { 项: sayField(wording, key), 现在: sayPlanValue(wording, now) })
}

/** Takes what was written for the last of the places; proposed at once. */
function fill(world: World, admin: Admin, changing: Changing, typed: string): Done {
  const { wording } = world
  const last = changing.sets.at(-1)
  const field = changing.fields.find(({ key }) => key === last?.key)
  if (!last || !field) return askField(world, admin, changing, 'days')
  const value = valueTyped(field, typed, changing.year)
  if (value === null) return { admin, effects: [said(say(wording, `改计划没懂${field.kind}`))] }
  const sets = [...changing.sets.slice(0, -1), { key: field.key, value }]
  return propose(world, admin, { ...changing, sets })
}

/** What was typed in the form the plans are written in; null for a day that is none. */
function valueTyped({ kind, now }: PlanField, typed: string, year: number): string | null {
  const text = typed.trim()
  if (text === '无') return text
  if (kind === 'date') return readDay(text, typeof now === 'string' ? Number(now.slice(0, 4)) : year) ?? null
  if (kind === 'count') return numberOfDays(text)
  return text === '' ? null : text
}

function numberOfDays(text: string): string | null {
  return /^(\d{1,2})(?:个?工作日|天)?$/.exec(bare(normalise(text)))?.[1] ?? null
}

/** Asks what a change would do. */
export function propose(world: World, admin: Admin, changing: Changing): Done {
  const next: Changing = { ...changing, step: 'proposing', token: null, shown: [] }
  return {
    admin: { ...admin, draft: null, changing: next },
    effects: [
      said(say(world.wording, '改计划在看')),
      { kind: 'order', order: { kind: 'planProposal', wish: wishOf(next) } },
    ],
  }
}

function confirm(world: World, admin: Admin, changing: Changing): Done {
  const next: Changing = { ...changing, step: 'changing' }
  return { admin: { ...admin, changing: next }, effects: [said(say(world.wording, '改计划在改')), ...orderOf(next)] }
}

function orderOf(changing: Changing): Effect[] {
  const { token, shown, why } = changing
  if (token === null) return []
  const reason = why === undefined ? {} : { why }
  return [{ kind: 'order', order: { kind: 'planChange', token, wish: wishOf(changing), shown, ...reason } }]
}

/** What is wished so far; an asking that is not answered yet is none. */
export function wishOf({ plan, sets, undo }: Changing): PlanWish {
  return undo === undefined ? { plan: plan ?? '', sets: sets.filter(({ value }) => value !== '') } : { undo }
}

function isOn(list: FieldList, { key, kind, now }: PlanField): boolean {
  switch (list) {
    case 'days':
      return (kind === 'date' || kind === 'count') && now !== null
    case 'unwritten':
      return kind === 'date' && now === null
    case 'places':
      return key.endsWith('.地址')
    case 'phones':
      return kind === 'phones'
  }
}

const LONGEST_REASON = 200

/** 原因：协会发了延期通知; null when no reason is given. */
function reasonIn(typed: string): string | null {
  const [, why = ''] = /^[，,。；;、\s]*(?:原因|理由|因为)(?:是|[：:，,\s])*(.*)$/su.exec(typed) ?? []
  const line = why
    .replace(/\s+/g, ' ')
    .replace(/[。.]$/, '')
    .trim()
  return line === '' ? null : [...line].slice(0, LONGEST_REASON).join('')
}

const asksForMore = (typed: string) => /^(?:再改|再改一项|连别的一起改|改别的)$/.test(bare(normalise(typed)))

function said(text: string): Effect {
  return { kind: 'say', message: { text } }
}

import { isLocalDate, type LocalDate, sayDate } from '../../dossier/date.ts'
import { type Edit, sayValue, type Value } from '../../rules/changes/change.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { say, type Wording } from '../wording.ts'

/** What an administrator wants of the plans, in words that mean nothing else. */
export type PlanWords =
  /** The plan as it was named, empty when none was; `list` says what of it is shown first. */
  | { readonly kind: 'change'; readonly plan: string; readonly list: FieldList }
  | { readonly kind: 'undo' | 'history' | 'help' }

/** Days that are written, days that are not yet, where to go, whom to call. */
export type FieldList = 'days' | 'unwritten' | 'places' | 'phones'

const LISTS: readonly (readonly [RegExp, FieldList])[] = [
  [/^(?:日期|日子|时间)$/, 'days'],
  [/^(?:还?没写的?|没有写的?|没写日子的)$/, 'unwritten'],
  [/^(?:地址|地点|地方)$/, 'places'],
  [/^(?:电话|号码|联系电话)$/, 'phones'],
]

export function readPlanWords(typed: string): PlanWords | null {
  const even = evened(typed)
  if (/^(?:撤销|撤销(?:改动|修改|上一?次(?:改动|修改)?))$/.test(even)) return { kind: 'undo' }
  if (/^(?:改动记录|修改记录|改过什么)$/.test(even)) return { kind: 'history' }
  if (/^(?:管理|管理帮助)$/.test(even)) return { kind: 'help' }
  const [whole, what = '', plan = ''] =
    /^(?:修改|更改|改)(计划|日期|日子|时间|地址|地点|电话)(?:\s+(.{1,60}))?$/.exec(even) ?? []
  if (whole === undefined) return null
  return { kind: 'change', plan: plan.trim(), list: readList(what) ?? 'days' }
}

/** Which list somebody asks for by its word. */
export function readList(typed: string): FieldList | null {
  const even = evened(typed)
  return LISTS.find(([words]) => words.test(even))?.[1] ?? null
}

/** Words that end a change that is not confirmed. */
export function leavesIt(typed: string): boolean {
  return /^(?:取消|算了|不改了?|先不改了?)$/.test(evened(typed))
}

/**
 * A day as people write it: `10月31日`, `2022年10月31号`, `10-31`, `2022/10/31`. Without a year it is in that of `near`. Undefined when no
 * day is meant; null when there is no such day.
 */
export function readDay(typed: string, near: number): LocalDate | null | undefined {
  const even = evened(typed).replace(/\s+/g, '')
  const [whole, year = String(near), month = '', day = ''] =
    /^(?:改成|改到|到|延到|延期到)?(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})[日号]?$/.exec(even) ?? []
  if (whole === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(iso) ? iso : null
}

/** How a place of a plan is called where people read: 网上申报截止, 市机电技术协会地址. */
export function sayField(wording: Wording, key: string): string {
  const [list = '', ...rest] = key.split('.')
  const part = rest.at(-1) ?? ''
  const name = rest.slice(0, -1).join('.')
  if (name === '') return say(wording, `计划项${key.replaceAll('.', '')}`)
  return list === '日程' || list === '联系' ? say(wording, `计划项${part}`, { 名: name }) : key
}

export function sayPlanValue(wording: Wording, value: Value): string {
  if (value === null) return say(wording, '计划没写')
  return typeof value === 'string' && isLocalDate(value) ? sayDate(value) : sayValue(value)
}

/** 个人申报截止：2022年10月20日 → 2022年10月31日; what reads the same is said once. */
export function sayEdits(wording: Wording, edits: readonly Edit[]): string[] {
  const lines = edits.map(({ key, before, after }) =>
    say(wording, '计划改一条', {
      项: sayField(wording, key),
      旧: sayPlanValue(wording, before),
      新: sayPlanValue(wording, after),
    }),
  )
  return [...new Set(lines)]
}

const evened = (typed: string) => bare(normalise(typed))

import { isLocalDate } from '../../dossier/date.ts'
import type { Steps } from '../load/trail.ts'
import type { Value } from './change.ts'

/** A row of a list in a plan file. */
export type Row = Readonly<Record<string, unknown>>

/** A plan file as parsed, as far as changes go. The loader has checked its shape. */
export interface PlanData {
  readonly 计划: string
  readonly 年度: number
  readonly 个人申报: { readonly 起: string; readonly 止: string }
  readonly 日程: readonly Row[]
  readonly 材料: readonly Row[]
  readonly 联系: readonly Row[]
  readonly [key: string]: unknown
}

type Kind = 'date' | 'text' | 'phones' | 'count' | 'web'

interface Shape {
  readonly kind: Kind
  /** Whether the plan can do without it. */
  readonly optional: boolean
}

/** A place of a plan that may be changed. */
export interface Field extends Shape {
  /** As it is written in full: 个人申报.止. */
  readonly key: string
  readonly steps: Steps
  readonly now: Value
}

const date: Shape = { kind: 'date', optional: false }
const maybe = (kind: Kind): Shape => ({ kind, optional: true })

const SINGLE: Readonly<Record<string, Shape>> = {
  资历截止: date,
  业绩截止: date,
  '个人申报.起': date,
  '个人申报.止': date,
  单位推荐止: maybe('date'),
  咨询: { kind: 'text', optional: false },
}

/** Lists of a plan: the key that names a row, and what of a row may be changed. Conditions are law and stay with the rule files. */
const LISTS: Readonly<Record<string, { readonly name: string; readonly parts: Readonly<Record<string, Shape>> }>> = {
  日程: {
    name: '事',
    parts: { 起: maybe('date'), 止: maybe('date'), 工作日: maybe('count'), 说明: maybe('text') },
  },
  联系: {
    name: '单位',
    parts: {
      电话: maybe('phones'),
      地址: maybe('text'),
      网址: maybe('web'),
      事项: { kind: 'text', optional: false },
    },
  },
  材料: { name: '名', parts: { 说明: maybe('text') } },
}

/** How the placeholders of the answers call the same. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 个人申报起: '个人申报.起', 个人申报止: '个人申报.止' }

/** Every field of a plan that may be changed, those without a value too. */
export function fieldsOf(data: PlanData): Field[] {
  const single = Object.entries(SINGLE).map(([key, shape]) => fieldAt(data, key, key.split('.'), shape))
  const rows = Object.entries(LISTS).flatMap(([list, { name, parts }]) =>
    rowsOf(data, list).flatMap((row, index) =>
      Object.entries(parts).map(([part, shape]) =>
        fieldAt(data, `${list}.${String(row[name])}.${part}`, [list, index, part], shape),
      ),
    ),
  )
  return [...single, ...rows]
}

/** The field a key names; else what was expected, in Chinese. */
export function fieldOf(
  data: PlanData,
  written: string,
): { readonly ok: true; readonly field: Field } | { readonly ok: false; readonly what: string } {
  const key = written.trim().replaceAll(/[．。]/g, '.')
  const wanted = OTHER_NAMES[key] ?? key
  const found = fieldsOf(data).filter((field) => field.key === wanted)
  const [field, ...more] = found
  if (field && more.length === 0) return { ok: true, field }
  return { ok: false, what: field ? `“${written}”有几行叫这个名字，这里分不清是哪一行` : unknownKey(data, wanted) }
}

function unknownKey(data: PlanData, key: string): string {
  const [list = '', ...rest] = key.split('.')
  const known = LISTS[list]
  if (!known || rest.length === 0) return `没有“${key}”这一项，能改的是：${sayKeys()}`
  const names = rowsOf(data, list).map((row) => String(row[known.name]))
  const parts = Object.keys(known.parts)
  const part = rest.at(-1) ?? ''
  if (rest.length === 1 || !parts.includes(part))
    return `“${key}”最后应写明改哪一样：${parts.map((entry) => `${list}.〈${known.name}〉.${entry}`).join('、')}`
  return `${list}里没有“${rest.slice(0, -1).join('.')}”，有：${names.join('、')}`
}

/** What may be changed, for a message. */
export function sayKeys(): string {
  const lists = Object.entries(LISTS).map(
    ([list, { name, parts }]) => `${list}.〈${name}〉.${Object.keys(parts).join('/')}`,
  )
  return [...Object.keys(SINGLE), ...lists].join('、')
}

/** How a value that stands for nothing is written. */
const NONE = '无'

/** What was written, as a value of the field; else what was expected. */
export function readValue(
  { kind, optional, key }: Field,
  written: string,
  year: number,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly what: string } {
  const text = written.trim()
  const no = (what: string) => ({ ok: false, what: `${key}：${what}；收到的是“${text.slice(0, 40)}”` }) as const
  const yes = (value: Value) => ({ ok: true, value }) as const
  if (text === '') return no(optional ? '要写一个值，不要它就写“无”' : '要写一个值')
  if (text === NONE) return optional ? yes(null) : no('这一项不能没有')
  switch (kind) {
    case 'date': {
      const day = readDay(text)
      if (day === null) return no(`应是真实的日期，如 ${year}-10-20`)
      if (Math.abs(Number(day.slice(0, 4)) - year) > 1)
        return no(`应在 ${year - 1} 到 ${year + 1} 年里（这是 ${year} 年的计划）`)
      return yes(day)
    }
    case 'count':
      return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60
        ? yes(Number(text))
        : no('应是 1 到 60 的整数，几个工作日')
    case 'phones': {
      const phones = text.split(/[、，,；;\s]+/).filter((phone) => phone !== '')
      return phones.every((phone) => /^[\d-]{5,15}$/.test(phone))
        ? yes(phones)
        : no('应是电话号码，只有数字和短横，几个号码用“、”隔开')
    }
    case 'web':
      return /^[\w:/.?=&%#-]{4,200}$/.test(text) ? yes(text) : no('应是网址，如 www.example.cn')
    case 'text':
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
      return /[\u0000-\u001f\u007f]/.test(text) || text.length > 500 ? no('应是一行文字，不超过 500 字') : yes(text)
  }
}

/** `2022-10-31` or `2022年10月31日` → the day; null for anything else. */
function readDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(iso) ? iso : null
}

export function rowsOf(data: PlanData, list: string): readonly Row[] {
  const rows = data[list]
  return Array.isArray(rows) ? rows : []
}

function fieldAt(data: PlanData, key: string, steps: Steps, shape: Shape): Field {
  return { key, steps, ...shape, now: valueAt(data, steps) }
}

function valueAt(data: unknown, steps: Steps): Value {
  let node = data
  for (const step of steps) node = (node as Record<string | number, unknown> | undefined)?.[step]
  if (Array.isArray(node)) return node.length === 0 ? null : node.map(String)
  return typeof node === 'string' || typeof node === 'number' ? node : null
}

import { sayDate } from '../../../dossier/date.ts'
import { fieldName } from './names.ts'
import type { Fact } from './told.ts'

type Say = (value: unknown) => string

const yes =
  (text: string, no: string): Say =>
  (value) =>
    value === true ? text : no
const date =
  (after: string): Say =>
  (value) =>
    `${value === '至今' ? '至今' : sayWhen(String(value))}${after}`

function sayWhen(text: string): string {
  if (!text.includes('/')) return sayDate(text)
  const [from = '', to = ''] = text.split('/')
  return from.slice(0, 7) === to.slice(0, 7)
    ? `约${sayDate(from.slice(0, 7))}`
    : `${sayDate(from.slice(0, 7))}到${sayDate(to.slice(0, 7))}之间`
}

/** How a leaf is repeated; the others by their field's name. `*` stands for an index or a year. */
const SAY: Readonly<Record<string, Say>> = {
  birth: date('出生'),
  'education.*.level': String,
  'education.*.technicalClass': (value) => `技校${value}`,
  'education.*.major': String,
  'education.*.degree': (value) => (value === '无' ? '没有学位' : `${value}学位`),
  'education.*.match': yes('专业对口', '专业不对口'),
  'education.*.graduated': date('毕业'),
  'titles.*.level': String,
  'titles.*.specialty': (value) => `${value}专业`,
  'titles.*.obtained': date('取得'),
  'skills.*.grade': String,
  'skills.*.related': yes('工种相关', '工种不相关'),
  'skills.*.obtained': date('取得'),
  'work.*.from': date('起工作'),
  'work.*.to': (value) => (value === '至今' ? '至今' : `到${sayWhen(String(value))}`),
  'work.*.kind': (value) => `${value}工作`,
  'work.*.related': yes('做相关技术', '不相关'),
  'employment.onDuty': yes('在岗', '不在岗'),
  'income.afterTax': yes('税后', '税前'),
  'income.yearly': (value) => `年收入 ${Number(value) / 10000} 万元`,
  experts: (value) => `推荐专家 ${value} 名`,
  computerModules: (value) => `计算机 ${value} 个模块`,
}
const FIRST_SAID = new Set(['titles.*.appointments.*.from', 'mountain.*.from'])

/** One short line that repeats what was taken: entries of lists apart by `；`, their leaves by ` · `. */
export function sayTaken(facts: readonly Fact[]): string {
  const groups = new Map<string, string[]>()
  for (const { path, value } of facts) {
    const key = groupOf(path)
    groups.set(key, [...(groups.get(key) ?? []), sayLeaf(path, value)])
  }
  const line = [...groups.values()].map((parts) => parts.filter((part) => part !== '').join(' · ')).join('；')
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

function groupOf(path: string): string {
  const [first = '', second = ''] = path.split('.')
  return /^\d{1,3}$/.test(second) ? `${first}.${second}` : first
}

function sayLeaf(path: string, value: unknown): string {
  const general = path.replace(/\.\d+(?=\.|$)/g, '.*')
  const say = SAY[general]
  if (say) return say(value)
  if (general === 'titles.*.appointments') return '没聘过'
  if (Array.isArray(value) && value.length === 0) return `没有${fieldName(path)}`
  if (general === 'titles.*.appointments.*.to') return value === '至今' ? '聘到现在' : `聘到${sayWhen(String(value))}`
  if (FIRST_SAID.has(general)) return `${sayWhen(String(value))}起${general.startsWith('titles') ? '聘' : '在山区县'}`
  const name = fieldName(path)
  const last = name.split('.').slice(1).join(' ') || name
  if (value === true) return last
  if (value === false) return `不是${last}`
  const [first = ''] = name.split('.')
  const withYear = /^(?:reviews|hours)\./.test(path)
  const shown = typeof value === 'string' && /^\d{4}(?:-|\/|$)/.test(value) ? sayWhen(value) : String(value)
  return withYear ? `${first}${last} ${shown}` : /[^\d.]/.test(shown) ? shown : `${last} ${shown}`
}

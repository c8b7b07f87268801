import { type RuleText, Source } from '../load/source.ts'
import { type Steps, trailOf } from '../load/trail.ts'
import type { Value } from './change.ts'

/** A text that still says what is no longer so. */
export interface Mention {
  readonly file: string
  readonly line: number
  /** Where in the file: 材料 / 年度考核表 / 说明. */
  readonly place: string
  /** What it says there, cut to what stands around it. */
  readonly text: string
  /** The old date, telephone or address. */
  readonly old: string
}

/** Names, citations and what people may ask, which is not what we tell them. */
const SKIPPED = new Set(['依据', '计划', '别名', '编号', '简称', '条款', '问法', '关键', '文号'])
/** Files that tell users nothing. */
const BESIDE = new Set(['变异说明', '推出', '文件'])
const AROUND = 24

/** Looks through rule texts and answers of a plan's family for old values; what is written for another plan only is left out. */
export function mentionsOf(texts: readonly RuleText[], plan: string, old: readonly Value[]): Mention[] {
  const wanted = old.flatMap(patternsOf)
  if (wanted.length === 0) return []
  return texts.flatMap((text) => {
    const source = new Source(text)
    if (source.problems.length > 0 || BESIDE.has(Object.keys(source.data ?? {})[0] ?? '')) return []
    return strings(source.data, [], plan).flatMap(({ value, steps }) =>
      wanted.flatMap(({ pattern, said }): Mention[] => {
        const found = pattern.exec(value)
        // A date that is a value of its own is no text: either it moves or it is told as the same day.
        if (!found || found[0] === value) return []
        const [start, end] = [Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND]
        const around = `${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}`
        return [
          {
            file: text.path,
            line: source.line(steps),
            place: trailOf(source.data, steps).join(' / '),
            text: around.replaceAll(/\s+/g, ' '),
            old: said,
          },
        ]
      }),
    )
  })
}

/** The ways in which an old value may be said. */
function patternsOf(value: Value): { readonly pattern: RegExp; readonly said: string }[] {
  if (value === null || typeof value === 'number') return []
  if (typeof value === 'object') return value.flatMap((one) => patternsOf(one))
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!day) return value.length < 4 ? [] : [{ pattern: new RegExp(`(?<!\\d)${literal(value)}(?!\\d)`), said: value }]
  const [, year = '', month = '', date = ''] = day
  const [m, d] = [`0?${Number(month)}`, `0?${Number(date)}`]
  const pattern = `(?<!\\d)${year}\\s*[-./年]\\s*${m}\\s*[-./月]\\s*${d}(?!\\d)|(?<![\\d年]\\s?)${m}\\s*月\\s*${d}(?:\\s*[日号]|(?!\\d))`
  return [{ pattern: new RegExp(pattern), said: value }]
}

interface Found {
  readonly value: string
  readonly steps: Steps
}

function strings(value: unknown, steps: Steps, plan: string): Found[] {
  if (typeof value === 'string') return [{ value, steps }]
  if (Array.isArray(value)) return value.flatMap((entry, index) => strings(entry, [...steps, index], plan))
  if (value === null || typeof value !== 'object') return []
  const { 计划: own } = value as { readonly 计划?: unknown }
  if (own !== undefined && ![own].flat().includes(plan)) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    SKIPPED.has(key) ? [] : strings(entry, [...steps, key], plan),
  )
}

const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

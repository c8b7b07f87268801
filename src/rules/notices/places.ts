import { type RuleText, Source } from '../load/source.ts'
import { type Steps, trailOf } from '../load/trail.ts'
import { type Figure, figuresIn } from './figures.ts'

/** A figure of a rule file: where it stands, and which documents are said to print it. */
export interface Place {
  readonly file: string
  readonly line: number
  /** `量化评价.yaml / 组 / 成果业绩 / 项 / 专利 / 名次分 / 行 / 1 / 名次分 / 2` */
  readonly trail: string
  readonly figure: Figure
  /** Short names of the documents cited; empty where none is. */
  readonly cited: readonly string[]
  /** Any document of the family may print it: nothing is cited, or it is a number to call, or the name of a document. */
  readonly anywhere: boolean
  /** In the middle of a run of figures, all of them: a document may print its ends and the step only. Null elsewhere. */
  readonly run: readonly number[] | null
}

/** Names, citations, order of questions, and what stands beside the law. */
const SKIPPED = new Set(['依据', '计划', '别名', '常见', '编号', '简称', '条款', '来源', '变异说明', '推出', '用于'])

/** Whom to ask is not printed in the clause that leaves something open, nor the 文号 of a form on the form itself. */
const ANYWHERE = new Set(['问谁', '咨询', '文件'])

/** Every figure of a rule file, in its order. */
export function placesOf(text: RuleText): Place[] {
  const source = new Source(text)
  const short = text.path.split('/').at(-1) ?? text.path
  const places: Place[] = []

  const add = (value: string, steps: Steps, cited: readonly string[], run: Place['run']) => {
    const anywhere = cited.length === 0 || steps.some((step) => ANYWHERE.has(String(step)))
    for (const figure of figuresIn(value)) {
      const trail = [short, ...trailOf(source.data, steps)].join(' / ')
      places.push({ file: text.path, line: source.line(steps), trail, figure, cited, anywhere, run })
    }
  }
  const walk = (value: unknown, steps: Steps, cited: readonly string[]): void => {
    if (Array.isArray(value)) {
      const run = value.length > 2 && value.every((entry) => typeof entry === 'number' && entry < 1000) ? value : null
      value.forEach((entry, index) => {
        if (run) add(String(entry), [...steps, index], cited, index > 0 && index < value.length - 1 ? run : null)
        else walk(entry, [...steps, index], cited)
      })
    } else if (value !== null && typeof value === 'object') {
      const { 依据: clause } = value as { 依据?: unknown }
      const own = typeof clause === 'string' ? shortsOf(clause) : cited
      for (const [key, entry] of Object.entries(value)) {
        if (SKIPPED.has(key) || (key === '存疑' && isIds(entry))) continue
        walk(entry, [...steps, key], ownDocument(value) ?? own)
      }
    } else if (typeof value === 'number' || typeof value === 'string') {
      const years = steps.at(-1) === '最低年限' ? '年' : ''
      // No years asked for is no figure.
      if (value !== 0 || years === '') add(`${value}${years}`, steps, cited, null)
    }
  }
  walk(source.data, [], [])
  return places
}

/** 评价条件 第十条（一）；通知 二.1 → 评价条件, 通知 */
function shortsOf(clause: string): string[] {
  return clause.split('；').map((piece) => piece.trim().split(' ')[0] ?? '')
}

const isIds = (value: unknown) => Array.isArray(value) && value.every((entry) => typeof entry === 'string')

/** An entry of 文件.yaml speaks of itself. */
function ownDocument(value: object): string[] | null {
  const { 简称: short, 文号: number } = value as { 简称?: unknown; 文号?: unknown }
  return typeof short === 'string' && typeof number === 'string' ? [short] : null
}

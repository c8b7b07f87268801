import type { Condition } from '../condition.ts'
import { OPERATORS } from '../operators/index.ts'
import type { SourceDocument } from '../pack.ts'
import type { PlanFacts } from '../plan.ts'
import { readClause } from './clause.ts'
import type { Source } from './source.ts'

/** Something spoken of by its number, and where. */
export interface Mention {
  readonly id: string
  readonly line: number
  readonly clause: string
}

export interface ConditionSetting {
  readonly source: Source
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly plan: PlanFacts
  /** Numbers of notes mentioned, so that each can be checked to exist. */
  readonly cited: Mention[]
  /** Statements (自述) asked for, so that each can be checked to exist. */
  readonly stated: Mention[]
  /** Notes attached to the groups around it; they bear on every leaf below. */
  readonly notesAbove?: readonly string[]
  /** Prefix of leaf ids: the path or gate they belong to. */
  readonly owner: string
}

const BESIDE = ['依据', '存疑', '概要']
const NOTHING: Condition = { kind: 'all', n: 0, parts: [], clause: '', summary: undefined, line: 0 }

/**
 * Reads a condition: `全部`/`任一`/`至少N项` over a list, `非` over one, or an operator with its arguments; 依据, 存疑
 * and 概要 may stand beside it. A leaf without its own 依据 takes the one above.
 */
export function readCondition(
  raw: unknown,
  path: readonly PropertyKey[],
  clauseAbove: string,
  setting: ConditionSetting,
): Condition {
  const { source } = setting
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    source.report(path, '条件应写成“全部/任一/至少N项/非”或一个条件词加参数', clauseAbove)
    return NOTHING
  }
  const entries = Object.entries(raw)
  const [word, args] = entries.find(([key]) => !BESIDE.includes(key)) ?? ['', undefined]
  const extra = entries.map(([key]) => key).filter((key) => key !== word && !BESIDE.includes(key))
  if (extra.length > 0)
    source.report([...path, extra[0] as string], `一处只能写一个条件词，多了：${extra.join('、')}`, clauseAbove)

  const beside = raw as { 依据?: unknown; 存疑?: unknown; 概要?: unknown }
  let clause = clauseAbove
  if (beside.依据 !== undefined) {
    const read = readClause(beside.依据, setting.documents)
    if (read.ok) clause = read.clause
    else source.report([...path, '依据'], read.what, clauseAbove)
  }
  const notes = readNotes(beside.存疑, [...path, '存疑'], clause, setting)
  const line = source.line(path)

  const group = groupWord(word)
  if (group) {
    const list = group.kind === 'not' ? [args] : args
    if (!Array.isArray(list) || list.length === 0) {
      source.report([...path, word], `“${word}”后面应是一列条件`, clause)
      return NOTHING
    }
    if (group.kind === 'atLeast' && group.n > list.length) {
      source.report([...path, word], `“${word}”比列出的条件还多（${list.length} 项）`, clause)
    }
    const below = { ...setting, notesAbove: [...(setting.notesAbove ?? []), ...notes] }
    const parts = list.map((part, index) =>
      readCondition(part, group.kind === 'not' ? [...path, word] : [...path, word, index], clause, below),
    )
    const summary = typeof beside.概要 === 'string' ? beside.概要 : undefined
    return { ...group, parts, clause, summary, line }
  }

  const operator = OPERATORS.get(word)
  if (!operator) {
    source.report(
      [...path, word],
      `不认识的条件词“${word}”，可用：全部、任一、至少N项、非、${[...OPERATORS.keys()].join('、')}`,
      clause,
    )
    return NOTHING
  }
  const bound = operator.bind(args)
  if (!bound.ok) {
    source.reportIssues(operator.args, bound.error, [...path, word], clause)
    return NOTHING
  }
  for (const id of bound.bound.mentions) setting.cited.push({ id, line, clause })
  for (const id of bound.bound.statements) setting.stated.push({ id, line, clause })
  return {
    kind: 'leaf',
    id: `${setting.owner}#${path.slice(1).join('.')}`,
    operator: word,
    args,
    asks: `${word} ${JSON.stringify(args)}`,
    clause,
    need: bound.bound.need(setting.plan),
    judge: bound.bound.judge,
    decide: bound.bound.decide,
    lookBack: bound.bound.lookBack,
    notes: [...(setting.notesAbove ?? []), ...notes],
    line,
  }
}

export function readNotes(
  raw: unknown,
  path: readonly PropertyKey[],
  clause: string,
  setting: Pick<ConditionSetting, 'source' | 'cited'>,
): string[] {
  if (raw === undefined) return []
  if (!Array.isArray(raw) || raw.some((id) => typeof id !== 'string')) {
    setting.source.report(path, '存疑应是编号的列表，如 [社保截止日]', clause)
    return []
  }
  for (const id of raw) setting.cited.push({ id, line: setting.source.line(path), clause })
  return raw
}

function groupWord(word: string): { kind: 'all' | 'any' | 'atLeast' | 'not'; n: number } | null {
  if (word === '全部') return { kind: 'all', n: 0 }
  if (word === '任一') return { kind: 'any', n: 1 }
  if (word === '非') return { kind: 'not', n: 0 }
  const match = /^至少(\d{1,2})项$/.exec(word)
  return match ? { kind: 'atLeast', n: Number(match[1]) } : null
}

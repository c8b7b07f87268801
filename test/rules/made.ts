import type { Condition, Finding, Group, Leaf } from '../../src/rules/condition.ts'
import { evaluate, type Judged } from '../../src/rules/evaluate.ts'
import { contextFor } from './context.ts'

let made = 0

/** A leaf that always finds the same. */
export function leaf(need: string, finding: Partial<Finding>): Leaf {
  return {
    kind: 'leaf',
    id: need,
    operator: '试',
    args: {},
    asks: `试 ${made++}`,
    clause: `试 ${need}`,
    need,
    judge: () => ({ truth: 'no', have: () => `有${need}`, ...finding }),
    notes: [],
    line: 1,
  }
}

export const yes = (need = '是') => leaf(need, { truth: 'yes' })
export const no = (need: string, finding: Partial<Finding> = {}) =>
  leaf(need, { truth: 'no', short: `差${need}`, ...finding })
export const open = (need: string, ...facts: string[]) => leaf(need, { truth: 'unknown', facts })

const group = (kind: Group['kind'], n: number, parts: readonly Condition[], summary?: string): Group => ({
  kind,
  n,
  parts,
  clause: '试 组',
  summary,
  line: 1,
})
export const all = (...parts: Condition[]) => group('all', 0, parts)
export const any = (...parts: Condition[]) => group('any', 1, parts)
export const atLeast = (n: number, ...parts: Condition[]) => group('atLeast', n, parts)
export const not = (part: Condition, summary?: string) => group('not', 0, [part], summary)

export const judged = (condition: Condition): Judged => evaluate(condition, contextFor({}))

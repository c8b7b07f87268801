import { joinWord } from '../assessment/reasons.ts'
import { type ConditionBook, conditionBook } from '../book/condition.ts'
import { sayArgs } from '../book/table.ts'
import { type Condition, type Group, type Leaf, leavesOf } from '../condition.ts'
import { pairByLikeness, type Side, type Sides } from './sides.ts'

/**
 * One difference between the conditions of a public condition or path. `within` names the group it stands in, by its
 * summary in the first plan; empty at the top.
 */
export type ConditionChange =
  /** The same word of the rule language asks for something else: 满：4年 → 3年. */
  | {
      readonly kind: 'threshold'
      readonly within: string
      readonly operator: string
      readonly args: readonly ({ readonly key: string } & Sides<string>)[]
      readonly words: Sides<string>
      readonly clause: Sides<string>
    }
  /** 全部 became 任一, 至少2项 became 至少3项. */
  | {
      readonly kind: 'join'
      readonly within: string
      readonly about: string
      readonly words: Sides<string>
      readonly clause: Sides<string>
    }
  /** A condition that one of them has alone, under the word it is joined by. */
  | {
      readonly kind: 'only'
      readonly within: string
      readonly side: Side
      readonly join: string
      readonly condition: ConditionBook
    }

/** Where a condition stands: the word it is joined by, and the group it is in. */
interface Place {
  readonly join: string
  readonly within: string
}

/** What differs between two conditions, in the order of the first; empty when the rule files ask for the same. */
export function conditionChanges(a: Condition, b: Condition): ConditionChange[] {
  return changesAt(a, b, { join: '全部', within: '' })
}

function changesAt(a: Condition, b: Condition, place: Place): ConditionChange[] {
  if (sameCondition(a, b)) return []
  const [left, right] = [asGroup(a, b), asGroup(b, a)]
  const apart = [only('a', a, place), only('b', b, place)]
  if (a.kind === 'leaf' && b.kind === 'leaf') return a.operator === b.operator ? [threshold(a, b, place)] : apart
  if (!left || !right || (left.kind === 'not') !== (right.kind === 'not')) return apart
  const [joinA, joinB] = [
    joinWord({ kind: left.kind, condition: left }),
    joinWord({ kind: right.kind, condition: right }),
  ]
  const about = left.summary ?? right.summary ?? left.parts.map(wordsOf).join('；')
  const { both, onlyA, onlyB } = pairParts(left.parts, right.parts)
  const clause = { a: left.clause, b: right.clause }
  return [
    ...(joinA === joinB
      ? []
      : [{ kind: 'join' as const, within: place.within, about, words: { a: joinA, b: joinB }, clause }]),
    ...both.flatMap((pair) => changesAt(pair.a, pair.b, { join: joinA, within: groupName(pair.a) || place.within })),
    ...onlyA.map((part) => only('a', part, { ...place, join: joinA })),
    ...onlyB.map((part) => only('b', part, { ...place, join: joinB })),
  ]
}

/** What a group is called; a single condition names itself where it is told. */
function groupName(condition: Condition): string {
  return condition.kind === 'leaf' ? '' : wordsOf(condition)
}

/** Whether the rule files ask for the same, whatever the order of parts, the wording and the clause. */
export function sameCondition(a: Condition, b: Condition): boolean {
  return canon(a) === canon(b)
}

function canon(condition: Condition): string {
  if (condition.kind === 'leaf') return `${condition.operator}(${stable(condition.args)})`
  return `${condition.kind}${condition.n}[${condition.parts.map(canon).sort().join(',')}]`
}

/** JSON with its keys in order. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1))
  return `{${entries.map(([key, part]) => `${key}:${stable(part)}`).join(',')}}`
}

/** A single condition beside a group that has it among others is read as a group of one, joined the same way. */
function asGroup(condition: Condition, beside: Condition): Group | null {
  if (condition.kind !== 'leaf') return condition
  if (beside.kind === 'leaf' || beside.kind === 'not' || beside.kind === 'atLeast') return null
  if (!beside.parts.some((part) => sameCondition(part, condition))) return null
  const { clause, line } = condition
  return { kind: beside.kind, n: beside.n, parts: [condition], clause, line, summary: undefined }
}

/** What is the same goes together first, so that nothing changed can take its place. */
function pairParts(a: readonly Condition[], b: readonly Condition[]) {
  return pairByLikeness(a, b, (one, other) => (sameCondition(one, other) ? SAME : likeness(one, other)))
}

const SAME = 1000

function likeness(a: Condition, b: Condition): number {
  if (a.kind === 'leaf' && b.kind === 'leaf') return leafLikeness(a, b)
  if ((a.kind === 'not') !== (b.kind === 'not')) return 0
  const [left, right] = [leavesOf(a), leavesOf(b)]
  const exact = shared(left.map(canon), right.map(canon))
  const words = shared(left.map(wordOf), right.map(wordOf))
  const mixed = a.kind === 'leaf' || b.kind === 'leaf'
  // One condition and a group belong together only when the group has that very condition in it.
  if (mixed) return exact
  // Groups that share less than half are better read whole, one beside the other.
  return words < 0.5 ? 0 : words + exact + (a.kind === b.kind ? 0.2 : 0)
}

const wordOf = ({ operator }: Leaf) => operator

/** How much of two lists is the same: 0 to 1. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  const common = a.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return common.length / Math.max(a.length, b.length, 1)
}

/** Same word, and something of what it asks for is the same; a word with one argument is always its own threshold. */
function leafLikeness(a: Leaf, b: Leaf): number {
  if (a.operator !== b.operator) return 0
  const [left, right] = [argsOf(a), argsOf(b)]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  const equal = keys.filter((key) => stable(left.get(key)) === stable(right.get(key))).length
  if (keys.length === 1) return keys[0] === '' ? 0 : 1
  return equal === 0 ? 0 : 1 + equal / keys.length
}

/** A leaf's arguments by name; one that is no object stands under the empty name. */
function argsOf({ args }: Leaf): Map<string, unknown> {
  const plain = args !== null && typeof args === 'object' && !Array.isArray(args)
  return new Map(plain ? Object.entries(args) : [['', args]])
}

function threshold(a: Leaf, b: Leaf, { within }: Place): ConditionChange {
  const [left, right] = [argsOf(a), argsOf(b)]
  return {
    kind: 'threshold',
    within,
    operator: a.operator,
    args: [...new Set([...left.keys(), ...right.keys()])]
      .filter((key) => stable(left.get(key)) !== stable(right.get(key)))
      .map((key) => ({ key, a: sayArg(left.get(key)), b: sayArg(right.get(key)) })),
    words: { a: a.need, b: b.need },
    clause: { a: a.clause, b: b.clause },
  }
}

const sayArg = (value: unknown) => (value === undefined ? '（没写）' : sayArgs(value))

function wordsOf(condition: Condition): string {
  return condition.kind === 'leaf' ? condition.need : (condition.summary ?? condition.parts.map(wordsOf).join('、'))
}

function only(side: Side, condition: Condition, { join, within }: Place): ConditionChange {
  return { kind: 'only', within, side, join, condition: inWords(condition) }
}

/** A condition in words, without what only the rule book tells of it. */
export function inWords(condition: Condition): ConditionBook {
  return conditionBook(condition, BARE, [])
}

const BARE = { reached: new Map(), questions: new Map() }

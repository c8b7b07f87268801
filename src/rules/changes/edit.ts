import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml'
import type { Steps } from '../load/trail.ts'
import type { Value } from './change.ts'

/**
 * Puts one value into a YAML text, or takes it out (null); comments, order and line numbers of the rest stay. Null when the place
 * is written in a way this cannot be sure of: what comes out is read again and must differ in this value only.
 */
export function withValue(text: string, steps: Steps, value: Value): string | null {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  const parent = nodeAt(document.contents, steps.slice(0, -1))
  const key = String(steps.at(-1))
  if (!isMap(parent)) return null
  const made = edited(text, parent, key, value)
  const after = parseDocument(made, { prettyErrors: false, uniqueKeys: true })
  if (after.errors.length > 0) return null
  return same(after.toJS(), withIn(document.toJS(), steps, value)) ? made : null
}

function edited(text: string, parent: YAMLMap, key: string, value: Value): string {
  const pairs = parent.items.filter((item) => isPair(item))
  const index = pairs.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key)
  const pair = pairs[index]
  if (!pair) return value === null ? text : inserted(text, parent, pairs, `${key}: ${written(value)}`)
  const [from, to] = rangeOf(pair)
  if (value !== null) {
    const node = pair.value as Node | null
    const start = node?.range?.[0] ?? to
    const block = node instanceof Scalar && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    return `${text.slice(0, start)}${written(value)}${block ? '\n' : ''}${text.slice(to)}`
  }
  const next = pairs[index + 1]
  // In a block, keys of one map stand in one column: the next takes the place of the one taken out.
  if (next) return text.slice(0, from) + text.slice(rangeOf(next)[0])
  const before = pairs[index - 1]
  if (!before) return text
  return parent.flow
    ? text.slice(0, rangeOf(before)[1]) + text.slice(to)
    : text.slice(0, lineStart(text, from)) + afterLine(text, to)
}

function inserted(text: string, parent: YAMLMap, pairs: readonly Pair[], line: string): string {
  const [first, second] = pairs
  if (!first) return text
  if (parent.flow) {
    const end = rangeOf(pairs.at(-1) ?? first)[1]
    return `${text.slice(0, end)}, ${line}${text.slice(end)}`
  }
  const start = rangeOf(first)[0]
  const indent = ' '.repeat(start - lineStart(text, start))
  if (!second) return `${text.slice(0, rangeOf(first)[1])}\n${indent}${line}${text.slice(rangeOf(first)[1])}`
  const at = rangeOf(second)[0]
  return `${text.slice(0, at)}${line}\n${indent}${text.slice(at)}`
}

/** A value as YAML on one line, safe wherever it stands. */
function written(value: Exclude<Value, null>): string {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))) return String(value)
  return JSON.stringify(value)
}

function nodeAt(root: unknown, steps: Steps): unknown {
  let node = root
  for (const step of steps) {
    if (isMap(node)) node = node.get(step, true)
    else if (isSeq(node)) node = node.items[Number(step)]
    else return null
  }
  return node
}

function rangeOf({ key, value }: Pair): [from: number, to: number] {
  const from = (key as Node).range?.[0] ?? 0
  return [from, (value as Node | null)?.range?.[1] ?? (key as Node).range?.[1] ?? from]
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1

function afterLine(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return end < 0 ? '' : text.slice(end + 1)
}

/** Plain data with one value put in or taken out. */
function withIn(data: unknown, [step, ...rest]: Steps, value: Value): unknown {
  if (step === undefined) return value
  if (Array.isArray(data)) return data.map((entry, index) => (index === step ? withIn(entry, rest, value) : entry))
  const map = { ...(data as Record<string, unknown>) }
  if (rest.length === 0 && value === null) delete map[step]
  else map[step] = withIn(map[step], rest, value)
  return map
}

/** Whether two plain values are the same, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))]
  if (Array.isArray(a) !== Array.isArray(b) || one.length !== other.size) return false
  return one.every(([key, value]) => other.has(key) && same(value, other.get(key)))
}

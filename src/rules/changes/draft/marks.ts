import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml'
import type { Steps } from '../../load/trail.ts'

/** At the end of a line that somebody still has to compare with the new notice. */
export const MARK = '# 待核'
/** In the place of a value nobody knows yet. */
export const BLANK = '待填'

/** What becomes of one value of a YAML text; null leaves it alone. */
export interface Rewritten {
  /** As it stands in the text, quotes and all. */
  readonly written: string
  /** Whether it has to be looked at. */
  readonly marked: boolean
}

/** Rewrites the values of a YAML text where they stand and marks their lines; comments, order and layout stay. */
export function rewritten(text: string, rewrite: (written: string, steps: Steps) => Rewritten | null): string {
  const scalars: { node: Scalar; steps: Steps }[] = []
  collect(parseDocument(text, { prettyErrors: false }).contents, [], scalars)
  let made = text
  for (const { node, steps } of scalars.toReversed()) {
    const [start, end] = node.range ?? [0, 0]
    const next = rewrite(text.slice(start, end), steps)
    if (!next) continue
    made = made.slice(0, start) + next.written + made.slice(end)
    if (next.marked) made = marked(made, start, start + next.written.length, isBlock(node))
  }
  return made
}

/** The mark at the end of the line, or above a value of several lines, where it would become part of the value. */
function marked(text: string, start: number, end: number, block: boolean): string {
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (block || text.slice(start, end).includes('\n')) {
    const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? ''
    return `${text.slice(0, lineStart)}${indent}${MARK}\n${text.slice(lineStart)}`
  }
  return text.slice(0, lineEnd).endsWith(MARK) ? text : `${text.slice(0, lineEnd)} ${MARK}${text.slice(lineEnd)}`
}

function collect(node: unknown, steps: Steps, into: { node: Scalar; steps: Steps }[]): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) collect(value, [...steps, String((key as Scalar).value)], into)
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      collect(item as Node, [...steps, index], into)
    })
  } else if (isScalar(node) && node.range) into.push({ node, steps })
}

const isBlock = (node: Scalar) => node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED

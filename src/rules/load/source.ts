import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, problemsOf } from '../../dossier/problems.ts'

/** A rule file as text; the reader of the disk is elsewhere. */
export interface RuleText {
  /** As shown in errors: 温州机电/2022.yaml. */
  readonly path: string
  readonly text: string
}

/** An error in a rule file: where to look, and what was expected, in Chinese. */
export interface RuleProblem {
  readonly file: string
  readonly line: number
  /** The clause the place speaks of; empty when it has none. */
  readonly clause: string
  readonly what: string
}

export function sayRuleProblem(problem: RuleProblem): string {
  return `${problem.file} 第 ${problem.line} 行${problem.clause ? `（${problem.clause}）` : ''}：${problem.what}`
}

type Path = readonly PropertyKey[]

interface Parsed {
  readonly document: Document
  readonly lines: LineCounter
  readonly data: unknown
}

/**
 * Criteria are read once a plan: while a family is loaded the same text is parsed but once. Kept longer, the trees would take more
 * room than all that is read from them. Nobody writes into what was parsed.
 */
const PARSED = new WeakMap<RuleText, WeakRef<Parsed>>()

function parse(text: RuleText): Parsed {
  const known = PARSED.get(text)?.deref()
  if (known) return known
  const lines = new LineCounter()
  const document = parseDocument(text.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const data = document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 100 })
  const parsed = { document, lines, data }
  PARSED.set(text, new WeakRef(parsed))
  return parsed
}

const USUAL_SLIPS = '看这一行和上一行：缩进对齐没有，冒号是不是半角、后面有没有空格，引号和括号配没配对'
const YAML_SLIPS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: '缩进用了制表符，换成空格',
  DUPLICATE_KEY: '同一个键写了两次',
  BAD_SCALAR_START: '这里的字有特别的意思，整个值加引号',
  UNEXPECTED_TOKEN: '引号或括号没有配对，或者后面多了字',
}

/** A parsed rule file that knows on which line each value stands, and collects what is wrong with it. */
export class Source {
  readonly file: string
  readonly data: unknown
  readonly problems: RuleProblem[] = []
  readonly #document: Document
  readonly #lines: LineCounter

  constructor(text: RuleText) {
    const parsed = parse(text)
    this.file = text.path
    this.#document = parsed.document
    this.#lines = parsed.lines
    this.data = parsed.data
    // One slip of writing brings several errors after it: the first is the one to mend.
    const [error] = parsed.document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
    if (error) {
      const line = parsed.lines.linePos(error.pos[0]).line
      const what = `不是合法的 YAML：${YAML_SLIPS[error.code] ?? USUAL_SLIPS}（${error.code}）`
      this.problems.push({ file: text.path, line, clause: '', what })
    }
  }

  /** The line of the value at a path; of its key where it has one. Falls back to the nearest line above. */
  line(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const position = this.#position(path.slice(0, length))
      if (position !== null) return this.#lines.linePos(position).line
    }
    return 1
  }

  #position(path: Path): number | null {
    let node: Node | null = this.#document.contents
    let position = node?.range?.[0] ?? null
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        )
        if (!pair) return null
        position = isScalar(pair.key) ? (pair.key.range?.[0] ?? position) : position
        node = pair.value as Node | null
      } else if (isSeq(node)) {
        node = (node.items[Number(step)] as Node | undefined) ?? null
        position = node?.range?.[0] ?? null
        if (!node) return null
      } else {
        return null
      }
    }
    return position
  }

  report(path: Path, what: string, clause = ''): void {
    this.problems.push({ file: this.file, line: this.line(path), clause, what })
  }

  /** Checks a value against a schema; on failure reports every problem with its line and gives null. */
  check<T>(schema: z.ZodType<T>, value: unknown, path: Path, clause = ''): T | null {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    this.reportIssues(schema, parsed.error, path, clause)
    return null
  }

  reportIssues(schema: z.ZodType, error: z.ZodError, path: Path, clause: string): void {
    const said: Problem[] = problemsOf(schema, error)
    error.issues.forEach((issue, index) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      const problem = said[index]
      this.report(
        [...path, ...issue.path, ...keys],
        problem ? `${problem.where ? `${problem.where}：` : ''}${problem.what}` : '写法不对',
        clause,
      )
    })
  }
}

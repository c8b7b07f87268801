import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
const TODAY = '2022-09-15'

interface Pattern {
  readonly source: string
  readonly flags: string
  readonly where: string
}

/** Every regular expression written in a file of `src`. */
function writtenIn(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: `${file}:${line}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** What patterns made while the program runs are made of, and how much text patterns pass over. */
const made = new Map<string, Pattern>()
let passed = 0
const Native = globalThis.RegExp
const exec = Native.prototype.exec
globalThis.RegExp = new Proxy(Native, {
  construct(target, args, self) {
    const pattern = Reflect.construct(target, args, self) as RegExp
    made.set(String(pattern), { source: pattern.source, flags: pattern.flags, where: 'made while running' })
    return pattern
  },
})
Native.prototype.exec = function (text: string) {
  const from = this.global || this.sticky ? this.lastIndex : 0
  const found = exec.call(this, text)
  passed += found ? found.index + found[0].length - from : this.sticky ? 1 : text.length - from
  return found
}
afterAll(() => {
  globalThis.RegExp = Native
  Native.prototype.exec = exec
})

// Only now, so that what they make is seen.
const { readMessage } = await import('../../src/talk/reading/message/readMessage.ts')
const { realWorld } = await import('../talk/world.ts')
const world = realWorld()
const pack = world.packs[0]

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  read: (text) => readMessage(text, { today: TODAY, ...(pack ? { pack } : {}) }),
  ask: (text) => world.answer(text, { plan: pack?.plan.id ?? null, today: TODAY }),
}

/** Characters that patterns pass over while a text is read. */
function work(read: (text: string) => unknown, text: string): number {
  const before = passed
  read(text)
  return passed - before
}

const PIECES = [
  ...[
    '1',
    '年',
    ' ',
    '\n',
    '，',
    '。',
    '的',
    '到',
    '2019年1月',
    '大专毕业，',
    '2019.1-2020.2、',
    '没有',
    '不是',
    '（',
    '一',
    '吗？',
  ],
  ...[
    '专业60 ',
    '助理工程师',
    '发明专利第1名；',
    '省级一等奖',
    '-',
    'a',
    '社保',
    '聘',
    '第',
    '除了2019年都合格',
    '授权;',
    '科技进步又拿了',
    '公需30(一般18',
    '\u0301',
    '😀',
  ],
]
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

describe('regular expressions', () => {
  it('are none of those that take exponential time', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const written = files.flatMap(writtenIn)
    const patterns = [...written, ...made.values()]
    const exponential = patterns.flatMap(({ source, flags, where }) =>
      analyse({ source, flags }, { maxReports: 3, reportTypes: { Move: false } }).reports.flatMap((report) =>
        report.exponential ? [`${where} /${source}/${flags}`] : [],
      ),
    )
    expect(written.length).toBeGreaterThan(1000)
    expect(exponential).toEqual([])
    console.log(`patterns: ${written.length} written, ${made.size} made while running, none exponential`)
  })
})

describe.each(Object.entries(READERS))('%s', (name, read) => {
  it('passes over so many characters for each one typed, and for no more than the first two thousand', () => {
    read('社保要交几个月')
    const rows = PIECES.map((piece) => {
      const [small = 0, whole = 0, flood = 0] = [500, 2000, 100_000].map((length) => work(read, filled(piece, length)))
      return { piece, growth: whole / Math.max(1, small), each: whole / 2000, flood: flood / Math.max(1, whole) }
    })
    const most = (pick: (row: (typeof rows)[number]) => number) => [...rows].sort((a, b) => pick(b) - pick(a))[0]
    console.log(
      name,
      JSON.stringify({
        growth: most((row) => row.growth),
        each: most((row) => row.each),
        flood: most((row) => row.flood),
      }),
    )
    // Four times the text is at most the square of the work, sixteen times; and there is no more text than two thousand characters.
    for (const row of rows) {
      expect(row.growth, row.piece).toBeLessThanOrEqual(16)
      expect(row.flood, row.piece).toBeLessThan(1.5)
      expect(row.each, row.piece).toBeLessThan(6000)
    }
  })
})

import { type RuleText, Source } from '../load/source.ts'
import { isName, nameOf, type Steps, trailOf } from '../load/trail.ts'
import { changesOf } from './changes.ts'

/** A rule file with one thing changed. */
export interface Mutant {
  readonly file: string
  readonly line: number
  /** Where and what, without the line, so that it can be named in 变异说明: `工程师·破格 / 条件 / 自评分 / 达到：25分 → 24分`. */
  readonly change: string
  /** Names of the path, public condition or row of the table it stands in. */
  readonly owners: readonly string[]
  /** The whole file with the change in it. */
  readonly text: () => RuleText
}

/** Files that hold no law: citations, notes, questions, and explanations of survivors or of derived values. */
const NO_LAW = ['文件', '存疑', '自述', '变异说明', '推出']

/** Wording, names and citations; 常见 orders questions and nothing else. */
const WORDING = new Set([
  '概要',
  '说明',
  '日程',
  '材料',
  '联系',
  '存疑',
  '依据',
  '名称',
  '文号',
  '别名',
  '咨询',
  '问',
  '问谁',
  '没有时提醒',
  '常见',
  '计划',
])

type Table = Readonly<Record<string, unknown>>

/** Every change of one rule file, in the order of the file; none for files that hold no law. */
export function mutantsOf(text: RuleText): Mutant[] {
  const source = new Source(text)
  const { data } = source
  if (!isTable(data)) return []
  const [kind = ''] = Object.keys(data)
  if (NO_LAW.includes(kind)) return []
  const found: Mutant[] = []

  const add = (path: Steps, what: string, change: (data: unknown) => void) => {
    found.push({
      file: text.path,
      line: source.line(path),
      change: `${trailOf(data, path).join(' / ')}：${what}`,
      owners: ownersOf(data, path),
      text: () => {
        const copy = structuredClone(data)
        change(copy)
        // JSON is YAML; lines are taken from the original.
        return { path: text.path, text: JSON.stringify(copy) }
      },
    })
  }

  const walk = (value: unknown, path: Steps): void => {
    if (Array.isArray(value)) {
      value.forEach((entry, index) => {
        if (value.length > 1 || !isTable(entry)) add([...path, index], `去掉 ${say(entry)}`, removeAt([...path, index]))
        walk(entry, [...path, index])
      })
    } else if (isTable(value)) {
      for (const [key, entry] of Object.entries(value)) {
        if (WORDING.has(key) || isName(key, entry)) continue
        const at = [...path, key]
        // The first key tells what kind of file it is.
        if (path.length === 0 && key === kind && typeof entry === 'string') continue
        for (const other of renamed(key, entry)) add(at, `${key} → ${other}`, renameAt(at, other))
        if (key === '非') add(at, '去掉“非”', unwrapAt(at))
        else if (path.length > 0 && !isGroup(key) && !isAlone(key, value))
          add(at, `去掉 ${key} ${say(entry)}`, removeAt(at))
        walk(entry, at)
      }
    } else {
      const last = path.at(-1)
      const place = {
        key: String(path.findLast((step) => typeof step === 'string') ?? ''),
        index: typeof last === 'number' ? last : null,
        inPoints: kind === '量化评价',
      }
      for (const other of changesOf(value, place)) add(path, `${say(value)} → ${say(other)}`, replaceAt(path, other))
    }
  }
  walk(data, [])
  return found
}

function isTable(value: unknown): value is Table {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** Without it nothing would be left of the map it stands in. */
const isAlone = (key: string, table: Table) => Object.keys(table).every((other) => other === key || WORDING.has(other))
const isGroup = (key: string) => key === '全部' || key === '任一' || /^至少\d+项$/.test(key)

/** 全部 for 任一 and back, 至少2项 for 至少1项 and 至少3项; a list of one reads the same either way. */
function renamed(key: string, value: unknown): string[] {
  if (!Array.isArray(value) || value.length < 2) return []
  if (key === '全部') return ['任一']
  if (key === '任一') return ['全部']
  const count = Number(/^至少(\d+)项$/.exec(key)?.[1] ?? 0)
  return [count - 1, count + 1].filter((n) => count > 0 && n >= 1 && n <= value.length).map((n) => `至少${n}项`)
}

function parentAt(data: unknown, path: Steps): { parent: Record<string | number, unknown>; last: string | number } {
  let node = data
  for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown>)[step]
  return { parent: node as Record<string | number, unknown>, last: path.at(-1) ?? '' }
}

const removeAt = (path: Steps) => (data: unknown) => {
  const { parent, last } = parentAt(data, path)
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
}

const replaceAt = (path: Steps, value: unknown) => (data: unknown) => {
  const { parent, last } = parentAt(data, path)
  parent[last] = value
}

const renameAt = (path: Steps, name: string) => (data: unknown) => {
  const { parent, last } = parentAt(data, path)
  parent[name] = parent[last]
  delete parent[last]
}

const unwrapAt = (path: Steps) => (data: unknown) => {
  const { parent, last } = parentAt(data, path)
  const inside = parent[last] as Record<string, unknown>
  delete parent[last]
  for (const [key, value] of Object.entries(inside)) if (!(key in parent)) parent[key] = value
}

function ownersOf(data: unknown, path: Steps): string[] {
  let node = data
  return path.flatMap((step) => {
    node = (node as Record<string | number, unknown>)[step]
    const name = nameOf(node)
    return name === null ? [] : [name]
  })
}

/** A value in a few words, as it stands in the file. */
function say(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(say).join(', ')}]`
  if (isTable(value)) {
    const name = nameOf(value)
    if (name !== null) return name
    const shown = Object.entries(value).filter(([key]) => !WORDING.has(key))
    return `{ ${shown.map(([key, entry]) => `${key}: ${say(entry)}`).join(', ')} }`
  }
  return String(value)
}

import { rangeOf } from '../../../src/dossier/date.ts'

/** Facts of a dossier one by one: `education.0.level` → 大专; a denied list is a fact of its own. */
export function leavesOf(data: unknown, path = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>()
  if (data === undefined) return leaves
  const below = Array.isArray(data) ? data.map((item, at) => [String(at), item] as const) : entriesOf(data)
  if (below === null || (Array.isArray(data) && data.length === 0)) return leaves.set(path, data)
  for (const [key, value] of below)
    for (const [place, leaf] of leavesOf(value, path === '' ? key : `${path}.${key}`)) leaves.set(place, leaf)
  return leaves
}

function entriesOf(data: unknown): (readonly [string, unknown])[] | null {
  return data !== null && typeof data === 'object' ? Object.entries(data) : null
}

/** Dates are the same when they mean the same days; a label over a stretch is met by any reading inside it. */
export function sameLeaf(wanted: unknown, found: unknown): boolean {
  if (typeof wanted === 'string' && typeof found === 'string') {
    const label = rangeOf(wanted)
    const read = rangeOf(found)
    if (label && read) {
      const within = read.first >= label.first && read.last <= label.last
      return wanted.includes('/') ? within : read.first === label.first && read.last === label.last
    }
  }
  return JSON.stringify(wanted) === JSON.stringify(found)
}

/**
 * Brings the items of each list into the order of the label's, so that the second patent told is compared with the second
 * labelled. Each label item takes the reading that agrees in most; readings left over come behind.
 */
export function aligned(wanted: unknown, found: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(found)) {
    const left = [...found]
    const ordered = wanted.map((item) => {
      const scores = left.map((other) => agreement(item, other))
      const best = scores.indexOf(Math.max(...scores, -1))
      return best < 0 ? undefined : aligned(item, left.splice(best, 1)[0])
    })
    return [...ordered, ...left]
  }
  if (isRecord(wanted) && isRecord(found))
    return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, aligned(wanted[key], value)]))
  return found
}

function agreement(wanted: unknown, found: unknown): number {
  const read = leavesOf(aligned(wanted, found))
  return [...leavesOf(wanted)].filter(([path, leaf]) => read.has(path) && sameLeaf(leaf, read.get(path))).length
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

import { tighten } from '../rules/notices/tighten.ts'
import { listOfKnown, type Placed, placedIn } from './items.ts'
import type { Line } from './lines.ts'
import { type Kind, numberOf } from './marks.ts'

/** An article to look for: its number and how many items it is known to have; null when nobody knows. */
export interface Wanted {
  readonly name: string
  readonly number: number
  readonly items: number | null
}

export interface Start {
  readonly wanted: Wanted
  readonly at: number
  /** Another line would do as well. */
  readonly unsure: boolean
}

/** What the key of a listed clause counts: 第十条 → 条 10, 五 → 一、 5, 3 → 1. 3; null for a name such as 附件. */
export function articleOf(key: string): { kind: Kind; number: number } | null {
  const [, digits] = /^第(.{1,3})条$/.exec(key) ?? []
  const kind: Kind = digits !== undefined ? '条' : /^\d+$/.test(key) ? '1.' : '一、'
  const number = numberOf(digits ?? key)
  return number > 0 ? { kind, number } : null
}

const DOTS = /[.．…·—-]{3,}\s*\d{1,4}(?:\s*[—–-]+\s*\d{1,4})?$|\s\d{1,3}$/

/** A line of a table of contents: dots, or a page number at its end. */
const isOfContents = (text: string) => text.length <= 120 && DOTS.test(text)

const FOUND = 10
const LIST_FITS = 3
const IN_CONTENTS = 2
/** A line that looks like one of a table of contents may still be a heading. */
const OF_CONTENTS = 5
/** More are not the marks of any notice, and would take long. */
const MARKS = 5000
const CANDIDATES = 200

/**
 * Where each article begins: of all rows of lines with the articles' numbers in their order, the one in which most are found
 * and most have the items they are known to have. Samples and tables of contents inside a document have numbers, too.
 */
export function startsOf(lines: readonly Line[], kind: Kind, wanted: readonly Wanted[]): Start[] {
  const marks = placedIn(lines)
  const contents = lines.filter(({ text }) => isOfContents(text)).map(({ text }) => bare(text))
  const candidates = marks.flatMap(({ at, mark }): Candidate[] => {
    const index = mark.kind === kind ? wanted.findIndex(({ number }) => number === mark.number) : -1
    const text = lines[at]?.text ?? ''
    if (index < 0) return []
    if (isOfContents(text)) return [{ at, index, worth: FOUND - OF_CONTENTS }]
    const listed = contents.some((entry) => entry.length > 3 && bare(text).startsWith(entry))
    return [{ at, index, worth: FOUND + (listed ? IN_CONTENTS : 0) }]
  })
  if (marks.length > MARKS || candidates.length > CANDIDATES) return []
  const fits = fitting(marks, kind, wanted)

  // Best rows that end with, and that begin with, each candidate.
  const ending: number[] = []
  for (const [here, to] of candidates.entries()) {
    const before = candidates
      .slice(0, here)
      .map((from, there) => (from.index < to.index ? (ending[there] ?? 0) + fits(from, to.at) : 0))
    ending.push(to.worth + Math.max(0, ...before))
  }
  const beginning: number[] = []
  for (const [here, from] of [...candidates.entries()].reverse()) {
    const after = candidates.map((to, there) =>
      there > here && to.index > from.index ? fits(from, to.at) + (beginning[there] ?? 0) : 0,
    )
    beginning[here] = from.worth + Math.max(fits(from, lines.length), ...after)
  }
  const total = candidates.map(({ worth }, here) => (ending[here] ?? 0) + (beginning[here] ?? 0) - worth)
  const best = Math.max(0, ...total)
  const row = wanted.flatMap((entry, index): Start[] => {
    const [first, ...more] = candidates.filter((candidate, here) => candidate.index === index && total[here] === best)
    return first ? [{ wanted: entry, at: first.at, unsure: more.length > 0 }] : []
  })
  // An article whose successor is not certain, or not found, has no certain end.
  return row.map((start, index) => {
    const next = row[index + 1]
    const successor = wanted[wanted.indexOf(start.wanted) + 1]
    return {
      ...start,
      unsure: start.unsure || next?.unsure === true || (successor !== undefined && next?.wanted !== successor),
    }
  })
}

interface Candidate {
  readonly at: number
  readonly index: number
  readonly worth: number
}

/** What an article is worth that begins at a candidate and ends before a line. */
function fitting(marks: readonly Placed[], kind: Kind, wanted: readonly Wanted[]) {
  const seen = new Map<string, number>()
  return (from: Candidate, to: number): number => {
    const items = wanted[from.index]?.items ?? null
    if (items === null) return 0
    const key = `${from.at}-${to}`
    const known = seen.get(key)
    if (known !== undefined) return known
    const inside = marks.filter(({ at }) => at > from.at && at < to)
    const worth = listOfKnown(inside, kind, items) === null ? 0 : LIST_FITS
    seen.set(key, worth)
    return worth
  }
}

/** A heading without page number, dots and blanks. */
const bare = (text: string) =>
  tighten(text.slice(0, 120).replace(DOTS, '').slice(0, 80)).replaceAll(/[^\p{L}\p{N}]/gu, '')

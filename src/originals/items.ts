import type { Line } from './lines.ts'
import { KINDS, type Kind, type Mark, numberOf } from './marks.ts'

/** A clause: an article, or an item of a list below one. */
export interface Clause {
  /** As a citation writes it behind what encloses it: 第十条, 五, .3, （一）, (4). */
  readonly name: string
  /** Null for the whole document and for what has a name instead of a number. */
  readonly kind: Kind | null
  readonly number: number
  /** Everything, items below included. */
  readonly lines: readonly Line[]
  readonly items: readonly Clause[]
  /** Where it begins or ends cannot be told for certain; what encloses it is given instead. */
  readonly unsure: boolean
}

/** A mark and the line it heads. */
export interface Placed {
  readonly at: number
  readonly mark: Mark
}

export function placedIn(lines: readonly Line[], from = 0): Placed[] {
  return lines.flatMap(({ mark }, at) => (mark && at >= from ? [{ at, mark }] : []))
}

const below = (above: Kind | null) => (above === null ? KINDS : KINDS.slice(KINDS.indexOf(above) + 1))

/**
 * The marks of a list of which is known how many items it has: those of one kind, and of one way of writing it if that
 * does, that are exactly 1…n. The first number may be lost. Null when none are: the list cannot be told.
 */
export function listOfKnown(marks: readonly Placed[], above: Kind, wanted: number): Placed[] | null {
  for (const first of wanted > 1 ? [1, 2] : [1]) {
    for (const kind of below(above)) {
      const ofKind = marks.filter(({ mark }) => mark.kind === kind)
      for (const style of [...new Set(ofKind.map(({ mark }) => mark.style)), null]) {
        const list = ofKind.filter(({ mark }) => style === null || mark.style === style)
        if (list.length === wanted - first + 1 && list.every(({ mark }, index) => mark.number === first + index))
          return list
      }
    }
  }
  return null
}

interface Run {
  readonly placed: Placed
  readonly unsure: boolean
}

/**
 * The marks of lists of which nothing is known: of the outermost kind that counts 1, 2 at least. A list may begin anew;
 * a number that does not follow leaves the end of the item before it open.
 */
function listOfUnknown(marks: readonly Placed[], above: Kind | null): Run[] {
  for (const kind of below(above)) {
    if (kind === '条') continue
    const ofKind = marks.filter(({ mark }) => mark.kind === kind)
    const runs = [...new Set(ofKind.map(({ mark }) => mark.style))].map((style) =>
      runsIn(ofKind.filter(({ mark }) => mark.style === style)),
    )
    const [longest] = runs
      .filter((run) => run.some(({ placed }) => placed.mark.number === 2))
      .sort((a, b) => b.length - a.length)
    if (longest) return longest
  }
  return []
}

function runsIn(marks: readonly Placed[]): Run[] {
  const runs: Run[] = []
  for (const placed of marks) {
    const last = runs.at(-1)
    const expected = (last?.placed.mark.number ?? 0) + 1
    if (placed.mark.number === expected || placed.mark.number === 1) runs.push({ placed, unsure: false })
    else if (last) runs[runs.length - 1] = { ...last, unsure: true }
  }
  return runs
}

export interface Context {
  /** Lines break where the paper ends, not where a paragraph does. */
  readonly wrapped: boolean
}

/** The items below a clause whose first line is its own; `wanted` how many there are, null when nobody knows. */
export function itemsOf(
  lines: readonly Line[],
  above: Kind,
  wanted: number | null,
  context: Context,
): { items: Clause[]; complete: boolean } {
  const marks = placedIn(lines, 1)
  const known = wanted === null ? null : listOfKnown(marks, above, wanted)
  if (wanted !== null && known === null) {
    const inline = inlineItems(lines, above, wanted)
    return { items: inline ?? [], complete: inline !== null }
  }
  const runs = known?.map((placed) => ({ placed, unsure: false })) ?? listOfUnknown(marks, above)
  // What stands before an item 2 whose 1 is lost may have a list of its own.
  const [first] = runs
  const lead =
    known && first && first.placed.mark.number > 1
      ? itemsOf(lines.slice(0, first.placed.at), first.placed.mark.kind, null, context).items
      : []
  const pieces = runs.map(({ placed }, index) => lines.slice(placed.at, runs[index + 1]?.placed.at))
  const items = withoutWhatFollows(pieces, context).map((own, index): Clause => {
    const { kind, number } = runs[index]?.placed.mark ?? { kind: above, number: 0 }
    return {
      name: nameOf(kind, number, above),
      kind,
      number,
      lines: own,
      items: itemsOf(own, kind, null, context).items,
      unsure: runs[index]?.unsure ?? true,
    }
  })
  return { items: [...lead, ...items], complete: true }
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 12 → 十二 */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${CHINESE[number % 10]}`
}

export function nameOf(kind: Kind, number: number, above: Kind | null): string {
  switch (kind) {
    case '条':
      return `第${chineseNumber(number)}条`
    case '一、':
      return chineseNumber(number)
    case '（一）':
      return `（${chineseNumber(number)}）`
    case '1.':
      return above === '（一）' || above === null ? `${number}` : `.${number}`
    case '(1)':
      return `(${number})`
    case '①':
      return String.fromCodePoint(0x245f + number)
  }
}

const ENDED = /[。；;]$/

/**
 * A paragraph behind the last item of a list belongs to all of it when no item has a second paragraph. On paper that
 * breaks lines anywhere this cannot be told, and the paragraph stays.
 */
function withoutWhatFollows(pieces: readonly Line[][], { wrapped }: Context): Line[][] {
  const second = (lines: readonly Line[]) =>
    lines.findIndex(({ mark }, at) => at > 0 && mark === null && ENDED.test(lines[at - 1]?.text ?? ''))
  const last = pieces.at(-1)
  if (wrapped || !last || pieces.length < 2 || pieces.slice(0, -1).some((lines) => second(lines) >= 0))
    return [...pieces]
  const at = second(last)
  return at < 0 ? [...pieces] : [...pieces.slice(0, -1), last.slice(0, at)]
}

const INLINE: readonly (readonly [Kind, RegExp])[] = [
  ['（一）', /(?<=^|[。；;：:])\s*[（(]([一二三四五六七八九十]{1,3})[)）]/g],
  ['1.', /(?<=^|[。；;：:、])\s*(\d{1,2})[．.、](?!\d)/g],
  ['(1)', /(?<=^|[。；;：:])\s*[（(](\d{1,2})[)）]/g],
]

/**
 * Items that follow each other in one paragraph, when their numbers go from 1 to n without a gap. A number printed twice is
 * certain for neither.
 */
function inlineItems(lines: readonly Line[], above: Kind, wanted: number): Clause[] | null {
  const text = lines.map((line) => line.text).join('')
  for (const [kind, pattern] of INLINE.filter(([entry]) => below(above).includes(entry))) {
    const found = [...text.matchAll(pattern)]
      .slice(0, 2 * wanted)
      .map(({ index, 1: digits = '' }) => ({ index, number: numberOf(digits) }))
    const numbers = found.map(({ number }) => number)
    const steady = numbers.every(
      (number, at) => number - (numbers[at - 1] ?? 0) === 1 || (at > 0 && number === numbers[at - 1]),
    )
    if (numbers.at(-1) !== wanted || !steady) continue
    return found.map(({ index, number }, order) => ({
      name: nameOf(kind, number, above),
      kind,
      number,
      lines: [{ text: text.slice(index, found[order + 1]?.index).trim(), mark: null }],
      items: [],
      unsure: numbers.filter((entry) => entry === number).length > 1,
    }))
  }
  return null
}

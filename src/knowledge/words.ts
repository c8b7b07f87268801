import type { Synonyms, TableWord } from './synonyms.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** A known word in a text, with its meanings, of which any may be meant. */
export interface KnownWord extends Span {
  readonly meanings: readonly string[]
}

/** A text parted into words the table knows, words without weight, and the runs between them. */
export interface WordsRead {
  /** The text as compared. */
  readonly text: string
  readonly known: readonly KnownWord[]
  /** What no table knows, with the light words it touches. */
  readonly unknown: readonly Span[]
  /** What stands between known words, but for single characters without weight. */
  readonly others: readonly Span[]
  /** Every meaning said: of known words, of the words inside them, and what is said with those. */
  readonly meanings: ReadonlySet<string>
  /** Nothing but words without weight: 还是, 有没有. */
  readonly empty: boolean
  /** Words whose pieces are not to be looked for. */
  readonly hidden: readonly Span[]
}

export type ReadWords = (text: string) => WordsRead

/**
 * Reads texts with a table of synonyms: left to right, the longest word first. `plain` makes a text what is compared.
 */
export function wordReader({ words, broader }: Synonyms, plain: (text: string) => string): ReadWords {
  const byFirst = new Map<string, TableWord[]>()
  for (const entry of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  const at = (text: string, place: number, until: number) =>
    (byFirst.get(text.charAt(place)) ?? []).filter(
      (entry) => place + entry.word.length <= until && text.startsWith(entry.word, place),
    )
  return (given) => {
    const text = plain(given)
    const known: KnownWord[] = []
    const hidden: Span[] = []
    const said = new Set<string>()
    /** For each place: unknown, a light word, or anything else. */
    const kinds: ('unknown' | 'light' | 'other')[] = []
    for (let start = 0; start < text.length; ) {
      const number = /^\d+/.exec(text.slice(start, start + 12))?.[0]
      if (number) {
        // A number is itself or another one, never nearly the same.
        const end = start + number.length
        for (let place = start; place < end; place += 1) kinds.push('other')
        hidden.push({ start, end })
        said.add(number)
        known.push({ start, end, meanings: [number] })
        start = end
        continue
      }
      const [longest] = at(text, start, text.length)
      const end = start + (longest?.word.length ?? 1)
      const kind = longest ? (longest.light && longest.meanings.length === 0 ? 'light' : 'other') : 'unknown'
      for (let place = start; place < end; place += 1) kinds.push(text.charAt(place) === ' ' ? 'other' : kind)
      if (longest) {
        if (longest.whole) hidden.push({ start, end })
        const inside = longest.whole ? [longest] : range(start, end).flatMap((place) => at(text, place, end))
        for (const meaning of inside.flatMap(({ meanings }) => meanings)) said.add(meaning)
        if (longest.meanings.length > 0) known.push({ start, end, meanings: longest.meanings })
      }
      start = end
    }
    const meanings = new Set([...said].flatMap((meaning) => [meaning, ...(broader.get(meaning) ?? [])]))
    return {
      text,
      known,
      unknown: unknownRuns(kinds),
      others: between(known, text).filter(({ start, end }) => end - start > 1 || kinds[start] !== 'other'),
      meanings,
      empty: known.length === 0 && kinds.every((kind) => kind === 'other'),
      hidden,
    }
  }
}

/** Runs of unknown characters; light words join those they touch. */
function unknownRuns(kinds: readonly ('unknown' | 'light' | 'other')[]): Span[] {
  const runs: Span[] = []
  for (let start = 0; start < kinds.length; ) {
    let end = start
    while (end < kinds.length && kinds[end] !== 'other') end += 1
    if (kinds.slice(start, end).includes('unknown')) runs.push({ start, end })
    start = Math.max(end, start + 1)
  }
  return runs
}

/** What stands between known words, without blanks. */
function between(known: readonly KnownWord[], text: string): Span[] {
  const edges = [...known, { start: text.length, end: text.length }]
  return edges.flatMap(({ start: end }, index) => {
    const start = known[index - 1]?.end ?? 0
    return [...text.slice(start, end).matchAll(/[^ ]+/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }))
  })
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

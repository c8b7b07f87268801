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
    const same = byFirst.get(first)
    if (same) same.push(entry)
    else byFirst.set(first, [entry])
  }
  const NONE: readonly TableWord[] = []
  const startingAt = (text: string, place: number) => byFirst.get(text.charAt(place)) ?? NONE
  const longestAt = (text: string, place: number) =>
    startingAt(text, place).find(({ word }) => text.startsWith(word, place))
  /** What the words between two places mean, those inside one another, too. */
  const addMeanings = (said: Set<string>, text: string, start: number, end: number) => {
    for (let place = start; place < end; place += 1)
      for (const { word, meanings } of startingAt(text, place))
        if (place + word.length <= end && text.startsWith(word, place))
          for (const meaning of meanings) said.add(meaning)
  }
  return (given) => {
    const text = plain(given)
    const known: KnownWord[] = []
    const hidden: Span[] = []
    const said = new Set<string>()
    /** For each place: unknown, a light word, or anything else. */
    const kinds: ('unknown' | 'light' | 'other')[] = []
    for (let start = 0; start < text.length; ) {
      if (isDigit(text, start)) {
        // A number is itself or another one, never nearly the same.
        let end = start
        while (end - start < LONGEST_NUMBER && isDigit(text, end)) end += 1
        const number = text.slice(start, end)
        for (let place = start; place < end; place += 1) kinds.push('other')
        hidden.push({ start, end })
        said.add(number)
        known.push({ start, end, meanings: [number] })
        start = end
        continue
      }
      const longest = longestAt(text, start)
      const end = start + (longest?.word.length ?? 1)
      const kind = longest ? (longest.light && longest.meanings.length === 0 ? 'light' : 'other') : 'unknown'
      for (let place = start; place < end; place += 1) kinds.push(text.charAt(place) === ' ' ? 'other' : kind)
      if (longest) {
        if (longest.whole) {
          hidden.push({ start, end })
          for (const meaning of longest.meanings) said.add(meaning)
        } else addMeanings(said, text, start, end)
        if (longest.meanings.length > 0) known.push({ start, end, meanings: longest.meanings })
      }
      start = end
    }
    const meanings = new Set<string>()
    for (const meaning of said) {
      meanings.add(meaning)
      for (const wide of broader.get(meaning) ?? []) meanings.add(wide)
    }
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
  const gaps: Span[] = []
  let from = 0
  for (const { start: until, end } of [...known, { start: text.length, end: text.length }]) {
    for (let start = from; start < until; ) {
      let stop = start
      while (stop < until && text.charAt(stop) !== ' ') stop += 1
      if (stop > start) gaps.push({ start, end: stop })
      start = stop + 1
    }
    from = end
  }
  return gaps
}

/** Of a longer number the rest is another one. */
const LONGEST_NUMBER = 12
const isDigit = (text: string, place: number) => {
  const character = text.charAt(place)
  return character >= '0' && character <= '9'
}

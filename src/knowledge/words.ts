import { z } from 'zod'
import type { Source } from '../rules/load/source.ts'
import { normalise } from '../talk/reading/normalise.ts'

/** A known word in a text: what it may mean, each meaning named by the first word of its line in the table. */
export interface KnownWord {
  readonly start: number
  readonly end: number
  readonly meanings: readonly string[]
}

/** A text parted into words the table knows, words without weight, and the runs between them. */
export interface WordsRead {
  /** The text as compared: normalised, lower case, without blanks and marks. */
  readonly text: string
  readonly known: readonly KnownWord[]
  /** What no table knows. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[]
  /** Every meaning of every known word, and of the words inside them. */
  readonly meanings: ReadonlySet<string>
  /** Words whose pieces are not to be looked for. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[]
}

export type ReadWords = (text: string) => WordsRead

const word = z.string().min(1)
const schema = z.strictObject({
  同义: z.array(z.array(word).min(1)).min(1),
  整词: z.array(word).default([]),
  虚词: z.array(word).min(1),
})

interface Entry {
  readonly word: string
  /** Empty for a word without weight. */
  readonly meanings: readonly string[]
  /** The words inside it mean nothing of their own: 工程师 in 助理工程师. */
  readonly whole: boolean
}

/** Blanks, punctuation and symbols: they part words, and weigh nothing. */
const MARKS = /[\p{P}\p{S}\s]+/gu

/** A text as questions and entries are compared. */
export function plainText(text: string): string {
  return normalise(text).toLowerCase().replace(MARKS, ' ').trim()
}

/**
 * Reads the table of synonyms: `同义` lines of words that mean the same (the first names them), `虚词` words without
 * weight. A word may stand in several lines. What is wrong is reported on the source; then no word is known.
 */
export function readSynonyms(source: Source): ReadWords {
  const data = source.problems.length > 0 ? null : source.check(schema, source.data, [])
  const meanings = new Map<string, Set<string>>()
  for (const line of data?.同义 ?? []) {
    const [name = ''] = line
    for (const entry of line) {
      const key = plainText(entry)
      meanings.set(key, (meanings.get(key) ?? new Set()).add(plainText(name)))
    }
  }
  const whole = new Set((data?.整词 ?? []).map(plainText))
  const light = (data?.虚词 ?? []).map(plainText)
  const all = new Set([...meanings.keys(), ...whole, ...light])
  return wordReader(
    [...all].map((entry) => ({ word: entry, meanings: [...(meanings.get(entry) ?? [])], whole: whole.has(entry) })),
  )
}

function wordReader(entries: readonly Entry[]): ReadWords {
  const byFirst = new Map<string, Entry[]>()
  for (const entry of entries.toSorted((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  const at = (text: string, place: number, until = text.length) =>
    (byFirst.get(text.charAt(place)) ?? []).filter(
      (entry) => place + entry.word.length <= until && text.startsWith(entry.word, place),
    )
  return (typed) => {
    const text = plainText(typed)
    const known: KnownWord[] = []
    const unknown: { start: number; end: number }[] = []
    const meanings = new Set<string>()
    const hidden: { start: number; end: number }[] = []
    for (let start = 0; start < text.length; ) {
      const [longest] = at(text, start)
      if (!longest) {
        const last = unknown.at(-1)
        if (last?.end === start && text.charAt(start) !== ' ') last.end = start + 1
        else if (text.charAt(start) !== ' ') unknown.push({ start, end: start + 1 })
        start += 1
        continue
      }
      const end = start + longest.word.length
      for (const meaning of longest.meanings) meanings.add(meaning)
      if (longest.whole) hidden.push({ start, end })
      else
        for (let inside = start; inside < end; inside += 1)
          for (const shorter of at(text, inside, end)) for (const meaning of shorter.meanings) meanings.add(meaning)
      if (longest.meanings.length > 0) known.push({ start, end, meanings: longest.meanings })
      start = end
    }
    return { text, known, unknown, meanings, hidden }
  }
}

import type { Pack } from '../rules/pack.ts'
import { type Entry, hits, type KeyWord } from './entry.ts'
import { type Likeness, likenessOf, pairsIn, pairsOf, type Shared } from './likeness.ts'
import { fillFrom } from './placeholders.ts'
import { withoutEnding } from './plainText.ts'
import { sidesAsked } from './side.ts'
import type { ReadWords, WordsRead } from './words.ts'

/** An entry with its own words read. */
export interface ReadEntry {
  readonly entry: Entry
  readonly asked: readonly Likeness[]
  /** The very words it is asked in, see `squeezed`. */
  readonly wordings: ReadonlySet<string>
  /** Meanings of everything the entry says. */
  readonly meanings: ReadonlySet<string>
  /** Meanings of what it is asked by: its number, questions and key words. */
  readonly topics: ReadonlySet<string>
  /** What sides of its matter it is asked for. */
  readonly sides: ReadonlySet<string>
  /** For each side the share of its ways of asking that ask for it. */
  readonly sideShares: ReadonlyMap<string, number>
  /** All it says, as compared. */
  readonly text: string
  /** Its answer alone. */
  readonly told: string
  /** The share of the ways of asking that say each of its key words, and each of the common entry's it takes the place of. */
  readonly keyShares: readonly number[]
  readonly otherKeyShares: readonly number[]
  /** How many ways of asking have a pair of characters, and how many pairs they have together. */
  readonly pairCounts: ReadonlyMap<string, number>
  readonly pairSum: number
  /** Pairs of neighbouring characters in it, and in what its plan is called: no strange words in a question about it. */
  readonly pairs: ReadonlySet<string>
}

/** Reads an entry of a plan with its placeholders filled; `shared` as for `likenessOf`. */
export function readEntry(entry: Entry, pack: Pack, words: ReadWords, shared?: Shared): ReadEntry {
  const keys = entry.keys.flat().map(({ read }) => read)
  const asked = entry.asked.map(words)
  const ways = asked.map((way) => likenessOf(way, shared))
  const topics = [words(entry.id), ...asked, ...keys]
  const told = words(fillFrom(entry.answer, pack).text)
  const all = [...topics, told]
  const counts = counted(ways, shared)
  return {
    entry,
    asked: ways,
    wordings: new Set(
      [words(entry.id), ...asked].flatMap(({ text }) => [squeezed(text), squeezed(withoutEnding(text))]),
    ),
    sides: new Set([...sidesAsked(entry.id), ...ways.flatMap(({ sides }) => sides)]),
    sideShares: sharesOf(ways),
    topics: joined(topics),
    meanings: joined(all),
    text: all.map(({ text }) => text).join(' '),
    told: told.text,
    keyShares: entry.keys.map((key) => shareSaying(asked, key)),
    otherKeyShares: (entry.otherKeys ?? []).map((key) => shareSaying(asked, key)),
    pairCounts: counts,
    pairSum: [...counts.values()].reduce((sum, count) => sum + count, 0),
    pairs: new Set([...all, words(names(pack))].flatMap(({ text }) => pairsOf(text.replaceAll(' ', ''), shared))),
  }
}

const names = ({ plan }: Pack) => [plan.title, ...plan.aliases, plan.number, plan.hotline].join(' ')

const joined = (reads: readonly WordsRead[]) => new Set(reads.flatMap(({ meanings }) => [...meanings]))

function sharesOf(ways: readonly Likeness[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const side of ways.flatMap(({ sides }) => sides)) counts.set(side, (counts.get(side) ?? 0) + 1)
  return new Map([...counts].map(([side, count]) => [side, count / ways.length]))
}

const shareSaying = (asked: readonly WordsRead[], key: readonly KeyWord[]) =>
  asked.length === 0 ? 1 : asked.filter((way) => hits(way, key)).length / asked.length

function counted(ways: readonly Likeness[], shared?: Shared): Map<string, number> {
  const counts = new Map<string, number>()
  for (const way of ways) for (const pair of pairsIn(way, shared)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

/** A text as compared, without blanks. */
export const squeezed = (text: string) => text.replaceAll(' ', '')

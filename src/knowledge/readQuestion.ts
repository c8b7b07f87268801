import { type Feature, type Likeness, likenessOf, pairsIn, pairsOf, type Weight } from './likeness.ts'
import { heavyPairs, predicateOf } from './predicate.ts'
import type { WordsRead } from './words.ts'

/** What the signs look at besides the entry: the entries of its plan together. */
export interface Surroundings {
  /** How much a feature tells, see `weigher`. */
  readonly weight: Weight
  /** How much a pair of characters tells. */
  readonly pairWeight: (pair: string) => number
  /** How many ways of asking have a pair of characters. */
  readonly pairCount: (pair: string) => number
  /** How many pairs the ways of asking have together. */
  readonly pairSum: number
  /** Meanings nearly every question has. */
  readonly common: ReadonlySet<string>
  /** Lengths in pairs of characters, reckoned once. */
  readonly lengths: WeakMap<Likeness, number>
}

/** What a question asks may, must or will be done. */
export interface Predicate {
  readonly meanings: readonly Feature[]
  readonly pairs: readonly string[]
}

/** A question, made ready to be compared with many entries. */
export interface ReadQuestion {
  readonly read: WordsRead
  readonly known: readonly Feature[]
  /** Pairs of characters no table knows. */
  readonly strange: readonly Feature[]
  readonly likeness: Likeness
  /** Its pairs of characters, whatever they mean, what they tell together, and the share no entry is asked with. */
  readonly pairs: readonly string[]
  readonly pairsWeight: number
  readonly newShare: number
  /** The pairs of each run no table knows. */
  readonly runs: readonly (readonly string[])[]
  /** How much its features tell together. */
  readonly weight: number
  /** Null where it asks no such thing. */
  readonly predicate: Predicate | null
}

export function readQuestion(read: WordsRead, around: Surroundings): ReadQuestion {
  const likeness = likenessOf(read)
  const isStrange = ([name = '']: Feature) => name.startsWith('“')
  const pairs = [...pairsIn(likeness)].filter((pair) => !pair.includes(' '))
  return {
    read,
    likeness,
    known: likeness.features.filter((feature) => !isStrange(feature)),
    strange: likeness.features.filter(isStrange),
    pairs,
    pairsWeight: weigh(pairs, around) + 1e-6,
    newShare: pairs.filter((pair) => around.pairCount(pair) === 0).length / (pairs.length + 1e-6),
    runs: read.unknown.map(({ start, end }) => pairsOf(read.text.slice(start, end))).filter((run) => run.length > 0),
    weight: total(likeness.features, around) + 1e-6,
    predicate: predicateIn(read),
  }
}

function predicateIn({ text, known }: WordsRead): Predicate | null {
  const said = predicateOf(text)
  if (said === null) return null
  const from = text.lastIndexOf(said)
  const within = known.filter(({ start, end }) => start >= from && end <= from + said.length)
  return { meanings: within.map(({ meanings }) => meanings), pairs: heavyPairs(pairsOf(said)) }
}

/** How much pairs of characters tell together. */
export const weigh = (pairs: readonly string[], { pairWeight }: Surroundings) =>
  pairs.reduce((sum, pair) => sum + pairWeight(pair), 0)
/** How much features tell together. */
export const total = (features: readonly Feature[], { weight }: Surroundings) =>
  features.reduce((sum, feature) => sum + weight(feature), 0)

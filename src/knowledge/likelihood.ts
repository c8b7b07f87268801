import { hits, type KeyWord } from './entry.ts'
import { alike, type Feature, type Likeness, likenessOf, pairsOf, type Weight } from './likeness.ts'
import type { ReadEntry } from './vocabulary.ts'
import type { WordsRead } from './words.ts'

/**
 * How likely an entry answers a question, from a few signs of the two. The weights are learned from the entries' own ways of
 * asking: each is left out once and looked for among all entries of its plan (`npm run fit:answers` prints them anew).
 */

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
  /** Lengths of sets of pairs, reckoned once. */
  readonly lengths: WeakMap<ReadonlySet<string>, number>
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
}

export function readQuestion(read: WordsRead, around: Surroundings): ReadQuestion {
  const likeness = likenessOf(read)
  const isStrange = ([name = '']: Feature) => name.startsWith('“')
  const pairs = [...likeness.pairs].filter((pair) => !pair.includes(' '))
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
  }
}

const weigh = (pairs: readonly string[], { pairWeight }: Surroundings) =>
  pairs.reduce((sum, pair) => sum + pairWeight(pair), 0)
const total = (features: readonly Feature[], { weight }: Surroundings) =>
  features.reduce((sum, feature) => sum + weight(feature), 0)
const has = ({ text, pairs }: ReadEntry, piece: string) =>
  piece.length === 2 ? pairs.has(piece) : text.includes(piece)

/** The signs, in order, by what they tell. */
export const SIGNS = [
  'share of key words said',
  'key words not said',
  'meanings the entry says nothing of',
  'meanings nobody asks it with',
  'strange pairs the entry has not',
  'their weight among all that is said: meanings not spoken of',
  'meanings not asked with',
  'strange pairs',
  'likeness of the characters to the nearest way of asking',
  'how much nearer another entry is',
  'filled in for every plan',
  'likeness in meaning to the nearest way of asking',
  'how much nearer in meaning another entry is',
  'sides asked for that nobody asks it for',
  'strange words the entry has nothing of',
  'share of the characters it does not say',
  'share of the characters no entry is asked with',
  'share of the meaning in no single way of asking',
  'how much less than in another entry',
  'all key words said',
  'the square of what characters it does not say',
  'how much more often it is asked with these characters than any entry',
  'how much more often another entry is',
  'how usual a key word not said is',
  'the cube of it',
  'how usual what it asks for is',
  'the same where one key word is not said',
] as const

/** One for each sign, and what stands before any. */
export interface Weights {
  readonly bias: number
  /** As many as there are signs. */
  readonly signs: readonly number[]
}

/** Learned from the ways of asking, and from the labelled questions as they stood before entries were mended for them. */
export const WEIGHTS: Weights = {
  bias: 0.63,
  signs: [
    0.47, 0.02, -1.23, -1.28, 0.29, -1.26, -2.16, -2.49, -1.08, -0.85, -0.29, -0.04, -2.43, -0.4, -0.8, -1.84, 2.32,
    1.25, -1.15, 2.07, -2.85, -0.38, -3.14, -1.44, -1.43, 0.58, -1.04,
  ],
}

/** How near a question is to the nearest way an entry is asked in, 0 to 1. */
export interface Nearness {
  readonly characters: number
  readonly meaning: number
  /** The share of what the question means that the nearest way of asking has. */
  readonly share: number
  /** How much more often the entry is asked with its characters than any, see `custom`. */
  readonly custom: number
}

export function nearness(question: ReadQuestion, found: ReadEntry, around: Surroundings): Nearness {
  const { asked } = found
  const alikeness = asked.map((way) => alike(question.likeness, way, around.weight))
  return {
    characters: inCharacters(question, asked, around),
    meaning: Math.max(0, ...alikeness.map(({ both }) => both)),
    share: Math.max(0, ...alikeness.map(({ share }) => share)),
    custom: custom(question, found, around),
  }
}

/** Stands for what an entry might be asked with besides. */
const UNHEARD = 30

/**
 * How much likelier an entry is asked with the pairs of characters of a question than entries at large, for each pair on the
 * whole: all its ways of asking count, not the nearest alone.
 */
function custom(
  { pairs }: ReadQuestion,
  { pairCounts, pairSum }: ReadEntry,
  { pairCount, pairSum: all }: Surroundings,
) {
  if (pairs.length === 0) return 0
  const sum = pairs.reduce((logs, pair) => {
    const share = (pairCount(pair) + 0.5) / (all + 1)
    const own = ((pairCounts.get(pair) ?? 0) + UNHEARD * share) / (pairSum + UNHEARD)
    return logs + Math.log(own / share)
  }, 0)
  return sum / pairs.length / 5
}

function inCharacters({ likeness }: ReadQuestion, asked: readonly Likeness[], around: Surroundings): number {
  const own = lengthOf(likeness.pairs, around)
  return Math.max(
    0,
    ...asked.map(({ pairs }) => {
      let both = 0
      for (const pair of likeness.pairs) if (pairs.has(pair)) both += around.pairWeight(pair) ** 2
      return both === 0 ? 0 : both / (own * lengthOf(pairs, around))
    }),
  )
}

function lengthOf(pairs: ReadonlySet<string>, { pairWeight, lengths }: Surroundings): number {
  const known = lengths.get(pairs)
  if (known !== undefined) return known
  let sum = 0
  for (const pair of pairs) sum += pairWeight(pair) ** 2
  const length = Math.sqrt(sum) + 1e-9
  lengths.set(pairs, length)
  return length
}

/**
 * The signs in the order of `SIGNS`, each 0 to 1. `near` is how near this entry is, `nearest` any. `allowed` are meanings that need not be spoken of.
 */
export function signsOf(
  question: ReadQuestion,
  found: ReadEntry,
  around: Surroundings,
  { near, nearest, allowed }: { near: Nearness; nearest: Nearness; allowed: (meaning: string) => boolean },
): number[] {
  const { read, known, strange, likeness, pairs, runs, pairsWeight, weight, newShare } = question
  const { share, lacking, missed, faint } = keysSaid(read, found)
  const without = (meanings: ReadonlySet<string>) =>
    known.filter((feature) => !feature.some((name) => meanings.has(name) || around.common.has(name) || allowed(name)))
  const [notSpoken, notAsked] = [without(found.meanings), without(found.topics)]
  const foreign = strange.filter(([name = '']) => !has(found, name.slice(1, -1)))
  const lackingSides = likeness.sides.filter((side) => !found.sides.has(side))
  const usualSide = Math.max(0, ...likeness.sides.map((side) => found.sideShares.get(side) ?? 0))
  const foreignRuns = runs.filter((run) => !run.some((pair) => found.pairs.has(pair)))
  const unsaid =
    weigh(
      pairs.filter((pair) => !found.pairs.has(pair)),
      around,
    ) / pairsWeight
  const sum = (features: readonly Feature[]) => total(features, around)
  return [
    share,
    Math.min(lacking, 3) / 3,
    Math.min(notSpoken.length, 4) / 4,
    Math.min(notAsked.length, 4) / 4,
    Math.min(foreign.length, 6) / 6,
    sum(notSpoken) / weight,
    sum(notAsked) / weight,
    sum(foreign) / weight,
    near.characters,
    Math.max(0, nearest.characters - near.characters),
    found.entry.common ? 1 : 0,
    near.meaning,
    Math.max(0, nearest.meaning - near.meaning),
    likeness.sides.length === 0 ? 0 : lackingSides.length / likeness.sides.length,
    Math.min(foreignRuns.length, 2) / 2,
    unsaid,
    newShare,
    1 - near.share,
    Math.max(0, nearest.share - near.share),
    lacking > 0 ? 0 : faint ? 0.5 : 1,
    unsaid ** 2,
    near.custom,
    Math.max(0, nearest.custom - near.custom),
    missed,
    missed ** 3,
    usualSide,
    lacking === 1 ? usualSide : 0,
  ]
}

/** The key words said, of its own or of those of the common entry it takes the place of. `missed` is how usual the most usual of those not said is. */
function keysSaid(
  read: WordsRead,
  { entry: { keys, otherKeys = [] }, keyShares, otherKeyShares }: ReadEntry,
): { share: number; lacking: number; missed: number; faint: boolean } {
  const said = (wanted: readonly (readonly KeyWord[])[], shares: readonly number[]) => {
    const lacking = wanted.flatMap((key, place) => (hits(read, key) ? [] : [shares[place] ?? 1]))
    const share = wanted.length === 0 ? 0 : 1 - lacking.length / wanted.length
    const faint = wanted.some(
      (key) =>
        !hits(
          read,
          key.filter((word) => !word.read.empty),
        ),
    )
    return { share, lacking: lacking.length, missed: Math.max(0, ...lacking), faint }
  }
  const [own, other] = [said(keys, keyShares), said(otherKeys, otherKeyShares)]
  return other.share > own.share ? other : own
}

/** 0 to 1. */
export function likelihood(signs: readonly number[], { bias, signs: weights }: Weights = WEIGHTS): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (weights[index] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}

import { hits, type KeyWord } from './entry.ts'
import type { Feature } from './likeness.ts'
import type { Nearness } from './nearness.ts'
import { type Predicate, type ReadQuestion, type Surroundings, total, weigh } from './readQuestion.ts'
import type { ReadEntry } from './vocabulary.ts'
import type { WordsRead } from './words.ts'

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
  'nothing of what is asked whether it may be done',
] as const

/**
 * The signs in the order of `SIGNS`, each 0 to 1. `near` is how near this entry is, `nearest` any. `allowed` are meanings that need not be spoken of.
 */
export function signsOf(
  question: ReadQuestion,
  found: ReadEntry,
  around: Surroundings,
  { near, nearest, allowed }: { near: Nearness; nearest: Nearness; allowed: (meaning: string) => boolean },
): number[] {
  const { read, known, strange, likeness, pairs, runs, pairsWeight, weight, newShare, predicate } = question
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
    predicate === null || speaksOf(predicate, found, around) ? 0 : 1,
  ]
}

/** Whether an entry has a meaning or a pair of characters of what is asked whether it may be done. */
function speaksOf({ meanings, pairs }: Predicate, found: ReadEntry, { common }: Surroundings): boolean {
  const meant = meanings.some((names) => names.some((name) => found.meanings.has(name) && !common.has(name)))
  return meant || pairs.some((pair) => found.pairs.has(pair))
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

const has = ({ text, pairs }: ReadEntry, piece: string) =>
  piece.length === 2 ? pairs.has(piece) : text.includes(piece)

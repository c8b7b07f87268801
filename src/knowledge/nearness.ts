import { alike, type Likeness, pairsIn } from './likeness.ts'
import type { ReadQuestion, Surroundings } from './readQuestion.ts'
import type { ReadEntry } from './vocabulary.ts'

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
  const own = lengthOf(likeness, around)
  const pairs = [...pairsIn(likeness)].map((pair) => ({ pair, weight: around.pairWeight(pair) ** 2 }))
  return Math.max(
    0,
    ...asked.map((way) => {
      let both = 0
      for (const { pair, weight } of pairs) if (way.characters.includes(pair)) both += weight
      return both === 0 ? 0 : both / (own * lengthOf(way, around))
    }),
  )
}

function lengthOf(way: Likeness, { pairWeight, lengths }: Surroundings): number {
  const known = lengths.get(way)
  if (known !== undefined) return known
  let sum = 0
  for (const pair of pairsIn(way)) sum += pairWeight(pair) ** 2
  const length = Math.sqrt(sum) + 1e-9
  lengths.set(way, length)
  return length
}

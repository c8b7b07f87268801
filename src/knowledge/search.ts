import MiniSearch from 'minisearch'
import { likelihood, WEIGHTS } from './likelihood.ts'
import { featuresOf, type Weight, weigher } from './likeness.ts'
import { nearness } from './nearness.ts'
import { type ReadQuestion, readQuestion, type Surroundings } from './readQuestion.ts'
import { signsOf } from './signs.ts'
import type { Synonyms } from './synonyms.ts'
import type { ReadEntry } from './vocabulary.ts'
import type { WordsRead } from './words.ts'

/** The entries of one plan, ready to be searched. */
export interface Index {
  readonly entries: readonly ReadEntry[]
  readonly weight: Weight
  readonly candidates: (question: WordsRead) => readonly ReadEntry[]
}

/** At most so many entries are looked at closely. */
const CANDIDATES = 40
/** Stands between the terms handed to the search, which makes no words itself. */
const BETWEEN = '\n'

export function indexOf(entries: readonly ReadEntry[]): Index {
  const search = new MiniSearch<{ id: number; asked: string; said: string }>({
    fields: ['asked', 'said'],
    tokenize: (terms) => terms.split(BETWEEN),
    processTerm: (term) => term,
    searchOptions: { boost: { asked: 3 }, combineWith: 'OR' },
  })
  search.addAll(
    entries.map(({ asked, meanings, topics }, id) => ({
      id,
      asked: [...topics, ...asked.flatMap(({ features }) => features.flat())].join(BETWEEN),
      said: [...meanings].join(BETWEEN),
    })),
  )
  return {
    entries,
    weight: weigher(entries),
    candidates: (question) =>
      search
        .search([...question.meanings, ...featuresOf(question).flat()].join(BETWEEN))
        .slice(0, CANDIDATES)
        .flatMap(({ id }) => entries[id as number] ?? []),
  }
}

/** How likely an entry has to be, for what it does not speak of; 0 where it speaks of all. */
export type Demands = (entry: ReadEntry) => number

export interface Match {
  readonly found: ReadEntry
  /** How likely it answers the question, 0 to 1. */
  readonly score: number
}

/**
 * The entries that may answer a question, the likeliest first, of those as likely as they must be for what they do not speak of;
 * `allowed` are meanings an entry need not speak of.
 */
export function matches(
  question: WordsRead,
  index: Index,
  synonyms: Synonyms,
  {
    demands,
    allowed,
  }: {
    readonly demands: Demands
    readonly allowed: (entry: ReadEntry, meaning: string) => boolean
  },
): Match[] {
  const entries = index.candidates(question).filter((entry) => demands(entry) <= 1)
  return signed(question, entries, aroundOf(index, synonyms), allowed)
    .map(({ found, signs }) => ({ found, score: likelihood(signs, WEIGHTS) }))
    .filter(({ found, score }) => score >= demands(found))
    .toSorted((a, b) => b.score - a.score)
}

/** The signs of each of some entries, for one question. */
export function signed(
  question: WordsRead,
  entries: readonly ReadEntry[],
  around: Surroundings,
  allowed: (entry: ReadEntry, meaning: string) => boolean,
): { found: ReadEntry; signs: number[] }[] {
  const read: ReadQuestion = readQuestion(question, around)
  const near = entries.map((found) => nearness(read, found, around))
  const nearest = {
    characters: Math.max(0, ...near.map(({ characters }) => characters)),
    meaning: Math.max(0, ...near.map(({ meaning }) => meaning)),
    share: Math.max(0, ...near.map(({ share }) => share)),
    custom: Math.max(-1, ...near.map(({ custom }) => custom)),
  }
  return entries.map((found, at) => ({
    found,
    signs: signsOf(read, found, around, {
      near: near[at] ?? FAR,
      nearest,
      allowed: (meaning) => allowed(found, meaning),
    }),
  }))
}

const FAR = { characters: 0, meaning: 0, share: 0, custom: 0 }
const known = new WeakMap<Index, Surroundings>()

/** The entries of a plan together, as the signs look at them. */
export function aroundOf(index: Index, { common }: Synonyms): Surroundings {
  const made = known.get(index) ?? {
    weight: index.weight,
    ...pairsAmong(index.entries),
    common,
    lengths: new WeakMap(),
  }
  known.set(index, made)
  return made
}

/** How much a pair of characters tells: the fewer ways of asking have it, the more. */
function pairsAmong(entries: readonly ReadEntry[]): Pick<Surroundings, 'pairWeight' | 'pairCount' | 'pairSum'> {
  const counts = new Map<string, number>()
  let [all, sum] = [0, 0]
  for (const { asked, pairCounts, pairSum } of entries) {
    all += asked.length
    sum += pairSum
    for (const [pair, count] of pairCounts) counts.set(pair, (counts.get(pair) ?? 0) + count)
  }
  const weightOf = (count: number) => Math.log((all + 1) / (1 + count))
  const weights = new Map([...counts].map(([pair, count]) => [pair, weightOf(count)]))
  const unknown = weightOf(0)
  return {
    pairWeight: (pair) => weights.get(pair) ?? unknown,
    pairCount: (pair) => counts.get(pair) ?? 0,
    pairSum: sum,
  }
}

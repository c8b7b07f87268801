import MiniSearch from 'minisearch'
import { hitsAll } from './entry.ts'
import { alike, featuresOf, type Likeness, likenessOf, type Weight, weigher } from './likeness.ts'
import type { Synonyms } from './synonyms.ts'
import { covers, type ReadEntry, strangeTo } from './vocabulary.ts'
import type { WordsRead } from './words.ts'

/** The entries of one plan, ready to be searched. */
export interface Index {
  readonly entries: readonly ReadEntry[]
  readonly weight: Weight
  /** Characters that some entry's key words are made of. */
  readonly topical: ReadonlySet<string>
  readonly candidates: (question: WordsRead) => readonly ReadEntry[]
}

/** At most so many entries are looked at closely. */
const CANDIDATES = 60
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
    topical: new Set(entries.flatMap(({ entry }) => entry.keys.flat().flatMap(({ written }) => written.split('')))),
    candidates: (question) =>
      search
        .search([...question.meanings, ...featuresOf(question).flat()].join(BETWEEN))
        .slice(0, CANDIDATES)
        .flatMap(({ id }) => entries[id as number] ?? []),
  }
}

export interface Match {
  readonly found: ReadEntry
  /** How alike the question and the entry's nearest are, 0 to 1. */
  readonly score: number
}

/** Below this the words in common are too few. */
const LEAST = 0.1

/** The same where a character is left that the entry has nothing of. */
const LEAST_STRANGE = 0.5
/** What a family wrote itself goes before what is filled in for every plan. */
const COMMON = 0.95

/** The entries that answer a question: every key hit, all it says covered; the likest first. */
export function matches(
  question: WordsRead,
  index: Index,
  synonyms: Synonyms,
  allowed: (entry: ReadEntry, meaning: string) => boolean,
): Match[] {
  const own = likenessOf(question)
  return index
    .candidates(question)
    .filter(
      (found) =>
        hitsAll(question, found.entry) &&
        covers(found, question, synonyms, index.topical, (meaning) => allowed(found, meaning)),
    )
    .map((found) => ({ found, score: scoreOf(found, own, index.weight) }))
    .filter(({ found, score }) => score >= (strangeTo(found, question).length > 0 ? LEAST_STRANGE : LEAST))
    .toSorted((a, b) => b.score - a.score)
}

/** As like as the nearest of the entry's own questions. */
function scoreOf({ entry, asked }: ReadEntry, own: Likeness, weight: Weight): number {
  return Math.max(0, ...asked.map((other) => alike(own, other, weight))) * (entry.common ? COMMON : 1)
}

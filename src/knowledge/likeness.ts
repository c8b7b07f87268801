import { sidesAsked } from './side.ts'
import type { WordsRead } from './words.ts'

/** What a text is compared by: the meanings of a known word, or a pair of characters of what is not known. */
export type Feature = readonly string[]

/** What a question is compared by, made once. */
export interface Likeness {
  readonly features: readonly Feature[]
  /** Pairs of neighbouring characters. */
  readonly pairs: ReadonlySet<string>
  /** What it asks for, see `sidesAsked`. */
  readonly sides: readonly string[]
}

export function likenessOf(read: WordsRead): Likeness {
  const bare = ` ${read.text.replaceAll(' ', '')} `
  return { features: featuresOf(read), pairs: new Set(pairsOf(bare)), sides: sidesAsked(read.text) }
}

export function featuresOf({ text, known, unknown }: WordsRead): Feature[] {
  const strange = unknown.flatMap(({ start, end }) => {
    const run = text.slice(start, end)
    return (run.length === 1 ? [run] : pairsOf(run)).map((pair) => [`“${pair}”`])
  })
  const words = known.map(({ meanings }) => meanings)
  return [...new Map([...words, ...strange].map((feature) => [feature.join('|'), feature])).values()]
}

const pairsOf = (run: string) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))

export type Weight = (feature: Feature) => number

/** How much a feature tells: the fewer entries have it among their questions, the more. */
export function weigher(entries: readonly { readonly asked: readonly Likeness[] }[]): Weight {
  const counts = new Map<string, number>()
  for (const { asked } of entries)
    for (const name of new Set(asked.flatMap(({ features }) => features.flat())))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return (feature) =>
    Math.log(1 + (entries.length + 1) / (1 + Math.max(0, ...feature.map((name) => counts.get(name) ?? 0))))
}

/** How alike two questions are in what they mean, 0 to 1. */
export function alike(one: Likeness, other: Likeness, weight: Weight): number {
  const recall = shared(one.features, other.features, weight)
  if (recall === 0) return 0
  const precision = shared(other.features, one.features, weight)
  return (2 * recall * precision) / (recall + precision)
}

/** The share of the features, by weight, that the others have, too. */
function shared(from: readonly Feature[], to: readonly Feature[], weight: Weight): number {
  let [all, met] = [0, 0]
  for (const feature of from) {
    const counts = weight(feature)
    all += counts
    if (to.some((candidate) => candidate.some((name) => feature.includes(name)))) met += counts
  }
  return all === 0 ? 0 : met / all
}

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

export const pairsOf = (run: string) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))

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

/** How alike two questions are in what they mean: the share of the one that the other has, and both ways, 0 to 1. */
export function alike(one: Likeness, other: Likeness, weight: Weight): { share: number; both: number } {
  const share = shared(one.features, other.features, weight)
  if (share === 0) return { share, both: 0 }
  const back = shared(other.features, one.features, weight)
  return { share, both: (2 * share * back) / (share + back) }
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

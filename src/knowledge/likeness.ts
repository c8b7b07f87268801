import { sidesAsked } from './side.ts'
import type { WordsRead } from './words.ts'

/** What a text is compared by: the meanings of a known word, or a pair of characters of what is not known. */
export type Feature = readonly string[]

/** What a question is compared by, made once. */
export interface Likeness {
  readonly features: readonly Feature[]
  /** Its characters between two blanks, without blanks inside: any two neighbours of it are a pair. */
  readonly characters: string
  /** What it asks for, see `sidesAsked`. */
  readonly sides: readonly string[]
}

/** What is said in many ways, kept once where it is given to the reading of all of them. */
export interface Shared {
  readonly features: Map<string, Feature>
  readonly pairs: Map<string, string>
}
export const nothingShared = (): Shared => ({ features: new Map(), pairs: new Map() })

export function likenessOf(read: WordsRead, shared?: Shared): Likeness {
  const characters = ` ${read.text.replaceAll(' ', '')} `
  return { features: featuresOf(read, shared), characters, sides: sidesAsked(read.text) }
}

export function featuresOf({ text, known, unknown }: WordsRead, shared = nothingShared()): Feature[] {
  const features = new Map<string, Feature>()
  for (const { meanings } of known) features.set(meanings.join('|'), meanings)
  for (const { start, end } of unknown)
    for (const pair of end - start === 1 ? [text.slice(start, end)] : pairsOf(text.slice(start, end))) {
      const name = `“${pair}”`
      const feature = shared.features.get(name) ?? [name]
      shared.features.set(name, feature)
      features.set(feature[0] ?? name, feature)
    }
  return [...features.values()]
}

/** Its pairs of neighbouring characters, each once. */
export const pairsIn = ({ characters }: Likeness, shared?: Shared): ReadonlySet<string> =>
  new Set(pairsOf(characters, shared))

export function pairsOf(run: string, shared?: Shared): string[] {
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
  return shared ? pairs.map((pair) => keptOnce(pair, shared)) : pairs
}

function keptOnce(pair: string, { pairs }: Shared): string {
  const known = pairs.get(pair)
  if (known === undefined) pairs.set(pair, pair)
  return known ?? pair
}

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

import type { ReadEntry } from './vocabulary.ts'
import type { WordsRead } from './words.ts'

/** What a text is compared by: known words, and pairs of characters of what is not known. */
type Feature = readonly string[]

export function featuresOf({ text, known, unknown }: WordsRead): Feature[] {
  const pairs = unknown.flatMap(({ start, end }) => {
    const run = text.slice(start, end)
    return run.length === 1
      ? [[`“${run}”`]]
      : Array.from({ length: run.length - 1 }, (_, at) => [`“${run.slice(at, at + 2)}”`])
  })
  const words = known.map(({ meanings }) => meanings)
  return [...new Map([...words, ...pairs].map((feature) => [feature.join('|'), feature])).values()]
}

export type Weight = (feature: Feature) => number

/** How much a feature tells: the fewer entries have it, the more. */
export function weigher(entries: readonly ReadEntry[]): Weight {
  const counts = new Map<string, number>()
  for (const { asked } of entries)
    for (const name of new Set(asked.flatMap((read) => featuresOf(read).flat())))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return (feature) =>
    Math.log(1 + (entries.length + 1) / (1 + Math.max(0, ...feature.map((name) => counts.get(name) ?? 0))))
}

/** How much of the likeness is that of the bare characters, which tells 多少学时 from 学时在哪. */
const BY_CHARACTERS = 0.2

/** How alike a question and the nearest of an entry's own questions are, 0 to 1. */
export function likeness(question: WordsRead, entry: ReadEntry, weight: Weight): number {
  const said = featuresOf(question)
  const pairs = pairsOf(question.text)
  return Math.max(
    0,
    ...entry.asked.map((asked) => {
      const byWords = alike(said, featuresOf(asked), weight)
      return byWords * (1 - BY_CHARACTERS) + BY_CHARACTERS * dice(pairs, pairsOf(asked.text))
    }),
  )
}

const pairsOf = (text: string) => {
  const bare = ` ${text.replaceAll(' ', '')} `
  return new Set(Array.from({ length: bare.length - 1 }, (_, at) => bare.slice(at, at + 2)))
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length
  return (2 * both) / (one.size + other.size)
}

function alike(one: readonly Feature[], other: readonly Feature[], weight: Weight): number {
  const shared = (from: readonly Feature[], to: readonly Feature[]) => {
    const all = from.reduce((sum, feature) => sum + weight(feature), 0)
    const met = from.filter((feature) => to.some((candidate) => candidate.some((name) => feature.includes(name))))
    return all === 0 ? 0 : met.reduce((sum, feature) => sum + weight(feature), 0) / all
  }
  const [recall, precision] = [shared(one, other), shared(other, one)]
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

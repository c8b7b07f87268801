/** The same thing in both plans. */
export interface Sides<T> {
  readonly a: T
  readonly b: T
}

export type Side = 'a' | 'b'

/** Things of two lists put together: which belong to each other, which stand alone. In the order of the first list. */
export interface Paired<T> {
  readonly both: readonly Sides<T>[]
  readonly onlyA: readonly T[]
  readonly onlyB: readonly T[]
}

/** Pairs two lists by a key; of several with the same key the first goes with the first. */
export function pairBy<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): Paired<T> {
  const left = new Map<string, T[]>()
  for (const item of b) left.set(keyOf(item), [...(left.get(keyOf(item)) ?? []), item])
  const both: Sides<T>[] = []
  const onlyA: T[] = []
  for (const item of a) {
    const partner = left.get(keyOf(item))?.shift()
    if (partner === undefined) onlyA.push(item)
    else both.push({ a: item, b: partner })
  }
  const rest = new Set([...left.values()].flat())
  return { both, onlyA, onlyB: b.filter((item) => rest.has(item)) }
}

/**
 * Pairs what is most alike, best first; `likeness` 0 means never. Of equal likeness the earlier ones go together. For the
 * short lists of a rule file: every pair is looked at.
 */
export function pairByLikeness<T>(a: readonly T[], b: readonly T[], likeness: (a: T, b: T) => number): Paired<T> {
  const scored = a.flatMap((one, i) => b.map((other, j) => ({ i, j, score: likeness(one, other) })))
  const best = scored.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const takenA = new Map<number, number>()
  const takenB = new Set<number>()
  for (const { i, j } of best) {
    if (takenA.has(i) || takenB.has(j)) continue
    takenA.set(i, j)
    takenB.add(j)
  }
  return {
    both: a.flatMap((one, i) => {
      const j = takenA.get(i)
      const other = j === undefined ? undefined : b[j]
      return other === undefined ? [] : [{ a: one, b: other }]
    }),
    onlyA: a.filter((_, i) => !takenA.has(i)),
    onlyB: b.filter((_, j) => !takenB.has(j)),
  }
}

/** Work under the same name runs one after another; under different names at the same time. */
export interface Turns {
  run<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>
}

export function oneAtATime(): Turns {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(name, work) {
      const result = (tails.get(name) ?? Promise.resolve()).then(work)
      const tail = result
        .catch(() => {})
        .then(() => {
          if (tails.get(name) === tail) tails.delete(name)
        })
      tails.set(name, tail)
      return result
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}

/** So many at a time, one group after the other. */
export async function inGroups<T>(all: readonly T[], size: number, work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += size) await Promise.all(all.slice(at, at + size).map(work))
}

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

/** So many at a time, one group after the other; asked anew before each. None is under way any more when this resolves or rejects. */
export async function inGroups<T>(
  all: readonly T[],
  size: number | (() => number),
  work: (one: T) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < all.length; ) {
    const until = at + (typeof size === 'number' ? size : size())
    const results = await Promise.allSettled(all.slice(at, until).map(work))
    for (const result of results) if (result.status === 'rejected') throw result.reason
    at = until
  }
}

/** Whatever touches one file, one after the other; those who come meanwhile are written together. */
export interface Together<T, R> {
  /** Done with what the one write gave for all it was for; rejects as that does. */
  ask(one: T): Promise<R>
  inTurn<U>(work: () => Promise<U>): Promise<U>
}

/** `write`: one for all who asked while the one before was under way. */
export function together<T, R>(write: (all: readonly T[]) => Promise<R>): Together<T, R> {
  let asking: { readonly one: T; readonly done: (result: R) => void; readonly failed: (error: unknown) => void }[] = []
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<U>(work: () => Promise<U>): Promise<U> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  async function writeAll(): Promise<void> {
    const all = asking
    asking = []
    try {
      const result = await write(all.map(({ one }) => one))
      for (const { done } of all) done(result)
    } catch (error) {
      for (const { failed } of all) failed(error)
    }
  }

  return {
    inTurn,
    ask(one) {
      const written = new Promise<R>((done, failed) => asking.push({ one, done, failed }))
      if (asking.length === 1) void inTurn(writeAll)
      return written
    },
  }
}

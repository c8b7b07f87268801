/** Work in hand, and for how long. */
export interface UnderWay {
  track<T>(work: () => Promise<T>): Promise<T>
  /** Pieces begun longer ago than so many milliseconds. */
  olderThan(ms: number): number
}

export function openUnderWay(now: () => number): UnderWay {
  const begun = new Map<symbol, number>()
  return {
    async track(work) {
      const piece = Symbol('work')
      begun.set(piece, now())
      try {
        return await work()
      } finally {
        begun.delete(piece)
      }
    },
    olderThan: (ms) => [...begun.values()].filter((at) => now() - at > ms).length,
  }
}

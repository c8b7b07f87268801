import { setTimeout } from 'node:timers/promises'

/** Waiting, as an argument: tests need not really wait. */
export interface Clock {
  /** Resolves after so many milliseconds, or as soon as the signal is given; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    }),
}

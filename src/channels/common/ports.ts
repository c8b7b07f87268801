/** Time from outside: nothing in this folder reads the machine's clock or sets a waiting timer of its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Milliseconds since some moment, never set anew as `now` may be; where it is missing, `now` serves. */
  steady?(): number
}

/** For what has to pass between two things, whatever is done to the clock meanwhile. */
export function steadyNow(clock: Pick<Clock, 'now' | 'steady'>): number {
  return clock.steady?.() ?? clock.now()
}

/** A logger such as pino's. Fields are ids, counts and codes only: never a text, never the token. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal?.addEventListener('abort', done)
    }),
}

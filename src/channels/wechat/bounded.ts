import type { Clock } from '../common/ports.ts'

/** Thrown when something took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/** What the work gives, or {@link TookTooLong} after so many milliseconds; what it does after that is ignored. */
export async function bounded<T>(work: Promise<T>, ms: number, clock: Clock): Promise<T> {
  const done = new AbortController()
  const late = clock.sleep(ms, done.signal).then(() => {
    throw new TookTooLong('took too long')
  })
  // Both may lose the race, and nobody looks at the loser.
  late.catch(() => {})
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}

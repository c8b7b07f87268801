const SECOND = 1000
const LONGEST = 300 * SECOND
/** A channel that asks for more than this has most likely counted in another unit. */
const LONGEST_ASKED = 3600 * SECOND

/**
 * Milliseconds to wait before the next try. `attempt` counts from 1 the tries that failed in a row; `askedMs` is what
 * the other side asked for. One second doubling to five minutes, and never less than what was asked for (up to an
 * hour): coming back before `retry_after` has passed only makes Telegram extend it. `chance` (0 ≤ x < 1) adds up to a
 * fifth, so that a thousand conversations held up together do not come back together.
 */
export function retryDelay(attempt: number, askedMs: number, chance: number): number {
  const grown = Math.min(SECOND * 2 ** (attempt - 1), LONGEST)
  const asked = Number.isFinite(askedMs) ? Math.min(Math.max(askedMs, 0), LONGEST_ASKED) : LONGEST
  return Math.round(Math.max(grown, asked) * (1 + chance / 5))
}

import { backOff } from '../common/backoff.ts'
import type { Failure } from './failure.ts'

/** As {@link backOff}, but never sooner than Telegram asked for. */
export function pauseAfter(failure: Failure, failures: number): number {
  const asked = failure.kind === 'answered' ? (failure.retryAfterMs ?? 0) : 0
  return Math.max(asked, backOff(failures))
}

import { type Clock, steadyNow } from '../common/ports.ts'
import type { Client } from './client.ts'

/** What Telegram says of the way updates take to us. */
export interface Way {
  /** `elsewhere`: they go to another address than ours. `waiting`: they pile up at Telegram, and none comes. */
  readonly deaf: 'elsewhere' | 'waiting' | null
  /** Updates that wait at Telegram. */
  readonly pending: number
}

export interface Watch {
  /** What was seen last; asks anew, for the next time, when that is a while ago. */
  way(): Way
  settled(): Promise<void>
}

interface Needs {
  readonly client: Client
  /** Where updates are to go: our webhook, or empty when they are polled. */
  readonly url: string
  readonly clock: Clock
  readonly signal: AbortSignal
  /** When the last update was handled, in milliseconds since 1970. */
  readonly lastUpdateAt: () => number | null
}

const EVERY_MS = 60_000
/** One that waits when we look may be on its way; so often in a row, with none handled between, is no chance. */
const MOST_IN_VAIN = 3

/** Watches whether updates can come at all: a poller and a webhook both look well when another program has turned them away. */
export function openWatch({ client, url, clock, signal, lastUpdateAt }: Needs): Watch {
  let way: Way = { deaf: null, pending: 0 }
  let askedAt = Number.NEGATIVE_INFINITY
  let handledBefore: number | null = null
  let inVain = 0
  let asking: Promise<void> = Promise.resolve()

  async function ask(): Promise<void> {
    const told = await client.call('getWebhookInfo', {}, { signal })
    const pending = Number(told.pending_update_count ?? 0)
    const handled = lastUpdateAt()
    const isStill = handled === handledBefore && pending > 0 && pending >= way.pending
    inVain = isStill ? inVain + 1 : 0
    handledBefore = handled
    const elsewhere = (told.url ?? '') !== url
    way = { deaf: elsewhere ? 'elsewhere' : inVain >= MOST_IN_VAIN ? 'waiting' : null, pending }
  }

  return {
    way() {
      const now = steadyNow(clock)
      if (now - askedAt >= EVERY_MS && !signal.aborted) {
        askedAt = now
        // That Telegram cannot be reached is known otherwise.
        asking = ask().catch(() => {})
      }
      return way
    },
    settled: () => asking,
  }
}

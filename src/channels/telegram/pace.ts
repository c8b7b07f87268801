import type { Clock } from './ports.ts'

export interface Pace {
  /** Waits for this chat's turn and then for a place in the whole flow. At once after a pause. */
  turn(chatId: number): Promise<void>
}

/** Bursts of 5 and 25 a second after that: at most 30 in any one second. */
const ALL = { everyMs: 40, burst: 5 }
const PRIVATE = { everyMs: 1000, burst: 1 }
/** Telegram allows a group 20 messages a minute. */
const GROUP = { everyMs: 3000, burst: 1 }

interface Bucket {
  readonly everyMs: number
  readonly burst: number
  /** When the bucket will be full again, in milliseconds since 1970. */
  full: number
}

/** Keeps within Telegram's limits of messages a second, over all chats and in each. */
export function openPace(clock: Clock): Pace {
  const all: Bucket = { ...ALL, full: 0 }
  const chats = new Map<number, Bucket>()

  async function take(bucket: Bucket): Promise<void> {
    const now = clock.now()
    const wait = bucket.full - (bucket.burst - 1) * bucket.everyMs - now
    bucket.full = Math.max(bucket.full, now) + bucket.everyMs
    if (wait > 0) await clock.sleep(wait)
  }

  function bucketOf(chatId: number): Bucket {
    const known = chats.get(chatId)
    if (known) return known
    if (chats.size >= 5000) for (const [id, { full }] of chats) if (full <= clock.now()) chats.delete(id)
    const bucket = { ...(chatId < 0 ? GROUP : PRIVATE), full: 0 }
    chats.set(chatId, bucket)
    return bucket
  }

  return {
    async turn(chatId) {
      await take(bucketOf(chatId))
      await take(all)
    },
  }
}

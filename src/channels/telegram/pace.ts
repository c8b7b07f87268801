import { type Clock, steadyNow } from '../common/ports.ts'

export interface Pace {
  /**
   * Waits for this chat's turn and then for a place in the whole flow. At once after a pause. What goes out in bulk takes
   * the places that nobody in a talk is waiting for.
   */
  turn(chatId: number, bulk?: boolean): Promise<void>
}

/** One after another, at most 30 in any one second. */
const ALL = { everyMs: 34, burst: 1 }
const PRIVATE = { everyMs: 1000, burst: 1 }
/** Telegram allows a group 20 messages a minute. */
const GROUP = { everyMs: 3000, burst: 1 }

interface Bucket {
  readonly everyMs: number
  readonly burst: number
  /** When the bucket will be full again, by the clock that is never set anew. */
  full: number
}

/** Keeps within Telegram's limits of messages a second, over all chats and in each. */
export function openPace(clock: Clock): Pace {
  const all = openLanes({ ...ALL, full: Number.NEGATIVE_INFINITY }, clock)
  const chats = new Map<number, Bucket>()

  async function take(bucket: Bucket): Promise<void> {
    const wait = waitFor(bucket, steadyNow(clock))
    fill(bucket, steadyNow(clock))
    if (wait > 0) await clock.sleep(wait)
  }

  function bucketOf(chatId: number): Bucket {
    const known = chats.get(chatId)
    if (known) return known
    if (chats.size >= 5000) for (const [id, { full }] of chats) if (full <= steadyNow(clock)) chats.delete(id)
    const bucket = { ...(chatId < 0 ? GROUP : PRIVATE), full: Number.NEGATIVE_INFINITY }
    chats.set(chatId, bucket)
    return bucket
  }

  return {
    async turn(chatId, bulk = false) {
      await take(bucketOf(chatId))
      await all.place(bulk)
    },
  }
}

const waitFor = ({ full, burst, everyMs }: Bucket, now: number) => full - (burst - 1) * everyMs - now

function fill(bucket: Bucket, now: number): void {
  bucket.full = Math.max(bucket.full, now) + bucket.everyMs
}

/** One flow with two lanes: whoever is in a talk goes before what is sent in bulk, however much of that waits. */
function openLanes(flow: Bucket, clock: Clock): { place(bulk: boolean): Promise<void> } {
  const quick: (() => void)[] = []
  const slow: (() => void)[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (quick.length + slow.length > 0) {
      const wait = waitFor(flow, steadyNow(clock))
      if (wait > 0) {
        await clock.sleep(wait)
        continue
      }
      fill(flow, steadyNow(clock))
      const go = quick.shift() ?? slow.shift()
      go?.()
    }
    running = false
  }

  return {
    place: (bulk) =>
      new Promise((resolve) => {
        const lane = bulk ? slow : quick
        lane.push(resolve)
        if (!running) void run()
      }),
  }
}

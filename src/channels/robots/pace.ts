/**
 * Both makers allow a robot 20 messages in any minute (WeCom: developer.work.weixin.qq.com/document/path/91770; DingTalk:
 * open.dingtalk.com/document/orgapp/custom-robots-send-group-messages, where one more means silence for ten minutes).
 */
const ALLOWED = 20
/**
 * Not used but for a new process, which cannot know what the one before it sent in the last minute: until a minute has
 * passed it may use the reserve only, so that both together stay within what is allowed.
 */
const RESERVE = 2
/** As many as may be used in a minute, hence also the most that can be reserved at once. */
export const MOST = ALLOWED - RESERVE
const MINUTE_MS = 61_000
/** No maker blocks for longer than this; caps what a clock set back would make of a block. */
const LONGEST_BLOCK_MS = 3_600_000

/** The minute of one webhook, shared by all who send through it. */
export interface Pace {
  /** 0 when so many places (not more than {@link MOST}) are now reserved, else milliseconds until it is worth asking again. */
  reserve(count: number): number
  /** A reserved place was used: the request has ended, however it did. */
  spend(): void
  /** Reserved places that are not needed. */
  release(count: number): void
  /** The maker refuses everything for so many milliseconds. */
  block(ms: number): void
  /** Milliseconds until it ends; null when not blocked. */
  blockedFor(): number | null
}

/**
 * A place is taken from the beginning of a request until a minute after its end: the maker counts it at some moment
 * between the two, so no delay on the way brings more than {@link MOST} into a minute of theirs. `now`: milliseconds of a clock that is
 * not set anew.
 */
export function openPace(now: () => number): Pace {
  let ended: number[] = Array.from({ length: MOST - RESERVE }, () => now())
  let reserved = 0
  let blockedTo = Number.NEGATIVE_INFINITY

  function look(): number {
    const at = now()
    // Should the clock be set back, what lies ahead of it counts from now.
    ended = ended.map((end) => Math.min(end, at)).filter((end) => end + MINUTE_MS > at)
    blockedTo = Math.min(blockedTo, at + LONGEST_BLOCK_MS)
    return at
  }

  return {
    reserve(count) {
      const at = look()
      if (blockedTo > at) return blockedTo - at
      const over = reserved + ended.length + count - MOST
      if (over > 0) {
        const freed = ended[over - 1]
        return freed === undefined ? MINUTE_MS : freed + MINUTE_MS - at
      }
      reserved += count
      return 0
    },
    spend() {
      reserved -= 1
      ended.push(now())
    },
    release(count) {
      reserved -= count
    },
    block(ms) {
      blockedTo = Math.max(blockedTo, now() + ms)
    },
    blockedFor() {
      const left = blockedTo - look()
      return left > 0 ? left : null
    },
  }
}

import { setImmediate } from 'node:timers/promises'

/** A clock for the desk and for channels whose time passes only when nothing else can happen. */
export interface VirtualTime {
  now(): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Lets time pass, from one thing that waits to the next, until it is so. Throws when nothing waits any more. */
  until(done: () => boolean): Promise<void>
  /** Lets so much time pass. */
  pass(ms: number): Promise<void>
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** `busy`: whether something outside is under way that takes no virtual time, such as the disk. */
export function virtualTime(start: number, busy: () => boolean = () => false): VirtualTime {
  let now = start
  const sleepers = new Set<Sleeper>()

  async function settle(): Promise<void> {
    for (let calm = 0; calm < 4; calm = busy() ? 0 : calm + 1) await setImmediate()
  }

  function next(): Sleeper | null {
    let first: Sleeper | null = null
    for (const sleeper of sleepers) if (first === null || sleeper.at < first.at) first = sleeper
    return first
  }

  async function until(done: () => boolean, latest = Number.POSITIVE_INFINITY): Promise<void> {
    for (let idle = 0; ; ) {
      await settle()
      if (done()) return
      const first = next()
      if (!first || first.at > latest) {
        // Long work that lets others go first is no standstill.
        idle += 1
        if (idle > 100 && latest < Number.POSITIVE_INFINITY) return
        if (idle > 1000) throw new Error('nothing waits for time to pass')
        continue
      }
      idle = 0
      now = Math.max(now, first.at)
      sleepers.delete(first)
      first.wake()
    }
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const end = () => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', end)
          resolve()
        }
        const sleeper = { at: now + Math.max(0, ms), wake: end }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', end)
      }),
    until,
    async pass(ms) {
      const goal = now + ms
      await until(() => false, goal)
      now = goal
    },
    settle,
  }
}

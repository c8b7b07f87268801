import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../../src/channels/common/ports.ts'

/** Lets everything happen that can without time passing: nothing here waits for a disk or a network. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 60; round += 1) await setImmediate()
}

/** A clock that stands until it is told to go on. */
export interface TestClock extends Clock {
  /** Pauses that were begun, in milliseconds. */
  readonly slept: number[]
  /** Goes on by so many milliseconds, waking sleepers at their time. */
  pass(ms: number): Promise<void>
  /** Goes on from sleeper to sleeper until it is so. Throws after a day. */
  until(so: () => boolean, what: string): Promise<void>
}

/** 15 September 2022, noon in Shanghai, unless told. */
export function openClock(start = Date.UTC(2022, 8, 15, 4)): TestClock {
  let now = start
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const slept: number[] = []

  async function goTo(moment: number): Promise<void> {
    for (;;) {
      await settle()
      const [next] = sleepers.filter(({ at }) => at <= moment).sort((a, b) => a.at - b.at)
      if (!next) break
      now = Math.max(now, next.at)
      sleepers = sleepers.filter((other) => other !== next)
      next.wake()
    }
    now = Math.max(now, moment)
  }

  return {
    slept,
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        slept.push(ms)
        const stop = () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          resolve()
        }
        const sleeper = {
          at: now + ms,
          wake() {
            signal?.removeEventListener('abort', stop)
            resolve()
          },
        }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', stop, { once: true })
      }),
    pass: (ms) => goTo(now + ms),
    async until(so, what) {
      const end = now + 86_400_000
      for (;;) {
        await settle()
        if (so()) return
        const next = Math.min(...sleepers.map(({ at }) => at))
        if (!(next <= end)) throw new Error(`never happened: ${what}`)
        await goTo(next)
      }
    },
  }
}

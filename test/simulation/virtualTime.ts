import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/delivery/clock.ts'

export interface VirtualTime extends Clock {
  /** Goes on to a moment: whoever sleeps until then wakes in order. */
  goTo(ms: number): Promise<void>
}

/** Time that passes only when told to; whoever sleeps is woken in order. */
export function virtualTime(start: number): VirtualTime {
  let now = start
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const settle = async () => {
    for (let round = 0; round < 4; round += 1) await setImmediate()
  }
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const sleeper = {
          at: now + ms,
          wake: () => {
            signal.removeEventListener('abort', stop)
            resolve()
          },
        }
        const stop = () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          resolve()
        }
        sleepers.push(sleeper)
        signal.addEventListener('abort', stop, { once: true })
      }),
    async goTo(ms) {
      await settle()
      for (;;) {
        const next = sleepers.reduce<(typeof sleepers)[number] | null>(
          (first, one) => (one.at <= ms && (!first || one.at < first.at) ? one : first),
          null,
        )
        if (!next) break
        // All that are due at one moment wake together.
        const waking = sleepers.filter(({ at }) => at === next.at)
        sleepers = sleepers.filter(({ at }) => at !== next.at)
        now = Math.max(now, next.at)
        for (const { wake } of waking) wake()
        await settle()
      }
      now = Math.max(now, ms)
    },
  }
}

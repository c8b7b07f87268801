import type { Clock } from './clock.ts'
import type { Desk } from './desk.ts'
import { type Log, messageOf } from './log.ts'
import type { SharedStore } from './ports.ts'
import type { Taking } from './waker.ts'

/** How often it is looked for what another process left when it ended. */
const EVERY_MS = 5_000

/** Takes up, again and again until stopped, what processes that ended left waiting. */
export function openPickingUp(
  desk: Pick<Desk, 'pickUp'>,
  { clock, log }: { clock: Clock; log: Log },
): { start(): void; stop(): Promise<void> } {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await desk
        .pickUp()
        .catch((error: unknown) => log.warn({ reason: messageOf(error) }, '别的进程没发完的没有查成，稍后再查'))
      await clock.sleep(EVERY_MS, stopping.signal)
    }
  }
  return {
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** The moments of a shared store, of these channels. */
export function takingFrom(store: SharedStore, channels: readonly string[]): Taking {
  return {
    take: (now, isCurrent) => store.takeDue(now, isCurrent, channels),
    standing: () => store.wakesKept(channels),
  }
}

import type { Clock } from '../clock.ts'
import { type Log, messageOf } from '../log.ts'
import type { OrderBox } from '../ports.ts'
import type { Announcer } from './announcer.ts'

/** How long an order waits before the process that carries it out looks again. */
const EVERY_MS = 1_000

export interface OfSeveralOptions {
  /** Orders, also of the other processes. */
  readonly orders: OrderBox
  /** Becomes the one that leads, if nobody does; true as long as it is. */
  readonly lead: () => Promise<boolean>
  /** The announcer, reading what is kept, for the time this process leads. */
  readonly open: () => Promise<Announcer>
  readonly clock: Clock
  readonly log: Log
}

/**
 * Broadcasts where several processes are at work: one of them leads and drives all broadcasts; the others keep what is ordered for it. When
 * it ends, another one goes on from what is kept, as after a restart. Whoever does not lead sends nothing of a broadcast, since
 * only the leader knows which of them is paused.
 */
export function openAnnouncerOfSeveral({ orders, lead, open, clock, log }: OfSeveralOptions): Announcer {
  const stopping = new AbortController()
  let inner: Announcer | null = null
  let running: Promise<void> = Promise.resolve()
  let look = new AbortController()

  async function beat(): Promise<void> {
    const leads = await lead()
    if (!leads && inner) {
      const former = inner
      inner = null
      await former.stop()
    }
    if (!leads || stopping.signal.aborted) return
    if (!inner) {
      inner = await open()
      inner.start()
    }
    for (const ordered of await orders.all()) {
      // Carried out twice it changes nothing more, should the process end in between.
      await inner.carryOut(ordered)
      await orders.remove(ordered)
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      look = new AbortController()
      await beat().catch((error: unknown) => log.error({ reason: messageOf(error) }, '群发的吩咐没有办成，稍后再试'))
      await clock.sleep(EVERY_MS, AbortSignal.any([look.signal, stopping.signal]))
    }
  }

  return {
    gate: (announcement) => inner?.gate(announcement) ?? 'hold',
    async carryOut(ordered) {
      await orders.keep(ordered)
      // In a moment, when the turn that ordered it has been saved.
      if (inner) setTimeout(() => look.abort(), 50).unref()
    },
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
      await inner?.stop()
      inner = null
    },
    state: () => inner?.state() ?? { underWay: 0, open: 0 },
  }
}

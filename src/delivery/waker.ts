import type { Clock } from './clock.ts'
import { type Log, messageOf, tagOf } from './log.ts'
import type { ConversationKey, ConversationStore, Incoming, Wake } from './ports.ts'
import { shanghaiDayAndMinute, shanghaiMoment } from './shanghai.ts'

/** How often it is looked whether a moment has come. */
const EVERY_MS = 20_000
/**
 * Conversations looked at side by side. Each is waited for until its reminder is out, so that somebody who talks while ten
 * thousand are reminded never has more than these few before them.
 */
const AT_ONCE = 16
/** A chat that cannot be reached for so long waits by itself. */
const PATIENCE_MS = 2_000

export interface WakerOptions {
  readonly store: Pick<ConversationStore, 'waking'>
  readonly receive: (incoming: Incoming) => Promise<void>
  /** Resolves when nothing of a conversation waits to be sent. */
  readonly idle: (key: ConversationKey) => Promise<void>
  /** Where several processes are at work: what has come is taken from here instead, and nothing is held in memory. */
  readonly taking?: Taking | undefined
  /** Whether what a moment was reckoned from still holds; if not, the conversation is looked at right away. */
  readonly isCurrent: (stamp: string) => boolean
  readonly clock: Clock
  readonly log: Log
}

/** Conversations whose moment has come, each given to one process. */
export interface Taking {
  /** Some of them; none when there are no more. */
  take(
    now: string,
    isCurrent: (stamp: string) => boolean,
  ): Promise<{ readonly key: ConversationKey; readonly wake: Wake }[]>
  standing(): Promise<{ readonly waiting: number; readonly next: string | null }>
}

/**
 * Comes back to conversations when their time has come, though nobody spoke. Only the moments are held in memory, and they
 * are read anew at each start: what counts is in the records.
 */
export interface Waker {
  /** Reads the moments kept, looks at those that have come (also while no process ran), and goes on until stopped. */
  start(): Promise<void>
  /** For the desk: a conversation was saved. */
  woken(key: ConversationKey, wake: Wake | null): void
  /** Looks once. Resolves when every conversation that was due has been saved or has failed (and is tried again later). */
  beat(): Promise<void>
  /** Begins nothing more; resolves when what was begun has ended. */
  stop(): Promise<void>
  state(): { readonly waiting: number; readonly next: string | null }
}

export function openWaker({ store, taking, receive, idle, isCurrent, clock, log }: WakerOptions): Waker {
  const wakes = new Map<ConversationKey, Wake>()
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  let standing: ReturnType<Waker['state']> = { waiting: 0, next: null }

  function due(now: string): ConversationKey[] {
    const known = new Map<string, boolean>()
    const holds = (stamp: string) => {
      const held = known.get(stamp) ?? isCurrent(stamp)
      known.set(stamp, held)
      return held
    }
    const found: ConversationKey[] = []
    // There may be a million of them: nothing is made of those that are not due.
    for (const [key, { at, stamp }] of wakes) if (at <= now || !holds(stamp)) found.push(key)
    return found
  }

  async function look(key: ConversationKey): Promise<void> {
    const wake = wakes.get(key)
    if (!wake) return
    const now = clock.now()
    const group = wake.group === true
    // What was said is known to the talk; the id only has to differ from all before.
    const id = `tick:${shanghaiMoment(now)}:${wake.stamp}`
    try {
      await receive({ key, id, event: { kind: 'tick', group, lapsed: [], ...shanghaiDayAndMinute(now) } })
      const patience = new AbortController()
      await Promise.race([idle(key), clock.sleep(PATIENCE_MS, AbortSignal.any([patience.signal, stopping.signal]))])
      patience.abort()
    } catch (error) {
      log.warn({ conversation: tagOf(key), reason: messageOf(error) }, '到时间的会话没有处理成，稍后再试')
    }
  }

  async function beat(): Promise<void> {
    if (!taking) return await lookAtAll(due(shanghaiMoment(clock.now())))
    try {
      const seen = new Set<ConversationKey>()
      while (!stopping.signal.aborted) {
        const taken = await taking.take(shanghaiMoment(clock.now()), isCurrent)
        const fresh = taken.filter(({ key }) => !seen.has(key))
        if (fresh.length === 0) break
        for (const { key, wake } of fresh) wakes.set(key, wake)
        await lookAtAll(fresh.map(({ key }) => key))
        for (const { key } of fresh) seen.add(key)
        wakes.clear()
      }
      standing = await taking.standing()
    } catch (error) {
      log.warn({ reason: messageOf(error) }, '到时间的会话没有查成，稍后再查')
    }
  }

  async function lookAtAll(keys: readonly ConversationKey[]): Promise<void> {
    const waiting = keys.values()
    const worker = async () => {
      for (const key of waiting) {
        if (stopping.signal.aborted) return
        await look(key)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await beat()
      await clock.sleep(EVERY_MS, stopping.signal)
    }
  }

  return {
    async start() {
      if (!taking) for await (const { key, wake } of store.waking()) if (!wakes.has(key)) wakes.set(key, wake)
      if (!stopping.signal.aborted) running = run()
    },
    woken(key, wake) {
      if (taking) return
      if (wake) wakes.set(key, wake)
      else wakes.delete(key)
    },
    beat,
    async stop() {
      stopping.abort()
      await running
    },
    state() {
      if (taking) return standing
      let next: string | null = null
      for (const { at } of wakes.values()) if (next === null || at < next) next = at
      return { waiting: wakes.size, next }
    },
  }
}

import type { Clock } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { type Log, messageOf, tagOf } from '../log.ts'
import type { ConversationKey } from '../ports.ts'
import { shanghaiDayAndMinute } from '../shanghai.ts'
import { channelOf, type Mark } from './broadcast.ts'

/** A chat that cannot be reached for so long waits by itself. */
const PATIENCE_MS = 2_000
const AGAIN_MS = 5_000

/**
 * How many of a channel are brought side by side, and how many may wait by themselves. What is on its way when the process ends
 * is uncertain for ever, so it is no more than keeps Telegram's flow full; the other channels send one message in seconds.
 */
const TELEGRAM = { atOnce: 10, waiting: 256 }
const OTHERS = { atOnce: 1, waiting: 8 }

export interface Bringing {
  readonly desk: Pick<Desk, 'receive' | 'idle' | 'fate'>
  readonly isGroup: (key: ConversationKey) => boolean
  readonly reaches: (key: ConversationKey) => boolean
  readonly clock: Clock
  readonly log: Log
}

/** One recipient of a round. */
export interface Recipient {
  readonly key: ConversationKey
  readonly settle: (mark: Mark) => void
  /** Whether they had all of theirs deleted meanwhile. */
  readonly isGone: () => boolean
}

/**
 * Brings an announcement to all of them. Resolves when each has been settled or has to be tried again, or soon after the signal is
 * given; then nothing more is begun.
 */
export async function bringAll(
  around: Bringing,
  announcement: { readonly id: string; readonly text: string },
  recipients: readonly Recipient[],
  signal: AbortSignal,
): Promise<void> {
  const lanes = new Map<string, Recipient[]>()
  for (const recipient of recipients) {
    const channel = channelOf(recipient.key)
    const lane = lanes.get(channel)
    if (lane) lane.push(recipient)
    else lanes.set(channel, [recipient])
  }
  const over = given(signal)
  await Promise.all([...lanes].map(([channel, lane]) => bringLane(channel, lane)))

  async function bringLane(channel: string, lane: readonly Recipient[]): Promise<void> {
    const { atOnce, waiting } = channel === 'telegram' ? TELEGRAM : OTHERS
    const late = new Set<Promise<void>>()
    const queue = lane.values()
    const worker = async () => {
      for (const recipient of queue) {
        if (signal.aborted) return
        if (recipient.isGone()) continue
        const left = await bring(recipient)
        if (left === null) continue
        const tracked = left().finally(() => late.delete(tracked))
        late.add(tracked)
        while (late.size >= waiting && !signal.aborted) await Promise.race([...late, over])
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    while (late.size > 0 && !signal.aborted) await Promise.race([Promise.all(late), over])
  }

  /** Null when it is settled; else what goes on waiting for it. */
  async function bring(recipient: Recipient): Promise<(() => Promise<void>) | null> {
    const { key } = recipient
    // Its channel is not configured any more: surely nothing goes there.
    if (!around.reaches(key)) {
      recipient.settle('failed')
      return null
    }
    if (!(await handIn(key))) return null
    const patience = new AbortController()
    // Also when it has to stop: what is on its way is waited for, so that the counts hold.
    await Promise.race([around.desk.idle(key), around.clock.sleep(PATIENCE_MS, patience.signal)])
    patience.abort()
    if (await look(recipient)) return null
    return async () => {
      await around.desk.idle(key)
      await look(recipient)
    }
  }

  /** False when there was no more time. Never given up otherwise: whether it was taken may not be certain, and the next try finds out. */
  async function handIn(key: ConversationKey): Promise<boolean> {
    const { id, text } = announcement
    while (!signal.aborted) {
      try {
        const { today } = shanghaiDayAndMinute(around.clock.now())
        const event = { kind: 'announce' as const, id, text, group: around.isGroup(key), today }
        await around.desk.receive({ key, id: `announce:${id}`, event })
        return true
      } catch (error) {
        around.log.warn({ conversation: tagOf(key), reason: messageOf(error) }, '群发的一条没有交付，稍后再试')
        await around.clock.sleep(AGAIN_MS, signal)
      }
    }
    return false
  }

  /** Whether it is known what became of it. */
  async function look({ key, settle }: Recipient): Promise<boolean> {
    try {
      const fate = await around.desk.fate(key, announcement.id)
      if (fate === 'waiting') return false
      settle(fate === 'none' ? 'skipped' : fate)
      return true
    } catch (error) {
      around.log.warn({ conversation: tagOf(key), reason: messageOf(error) }, '群发的一条不知结果，稍后再看')
      return false
    }
  }
}

function given(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

import { join } from 'node:path'
import type { Conversation, ConversationKey } from '../delivery/ports.ts'
import type { Disk } from './disk.ts'
import { diskFailure } from './errors.ts'
import { flushing } from './flushing.ts'
import { sha256 } from './record-file.ts'
import { inGroups } from './turns.ts'

/** How many markers of emptied outboxes may lie about. Each costs one needless read after a crash. */
const IDLE_KEPT = 500

/**
 * Which conversations may have something unsent: a file per conversation, named like its record, in one folder.
 *
 * A marker is there before the record that needs it, and on the disk before the journal lets go of that record: after a power cut whoever
 * puts the record back sets it again. So none is ever missed; one too many does no harm. Hence a
 * marker is not removed with each emptied outbox but when {@link IDLE_KEPT} others were emptied after it, or on
 * closing: somebody in the middle of an interview costs no marker writes at all.
 */
export interface Markers {
  /** The same although it is there: perhaps it is not on the disk. */
  renew(name: string, key: ConversationKey): Promise<void>
  /** Durable after {@link flush}. It holds the key, should the record itself turn out unreadable. */
  set(name: string, key: ConversationKey): Promise<void>
  /** All that were set before are on the disk when this resolves; so many at once. */
  flush(atOnce: number | (() => number)): Promise<void>
  /** The key a marker holds; null if there is none, or it is not the one it is named after. */
  keyOf(name: string): Promise<ConversationKey | null>
  /** The outbox is empty: the marker may go, now or later. */
  release(name: string): Promise<void>
  /** Gone at once. */
  erase(name: string): Promise<void>
  has(name: string): boolean
  names(): string[]
  /** Removes all that were released. */
  tidy(): Promise<void>
}

async function openMarkers(folder: string, disk: Disk): Promise<Markers> {
  await disk.makeFolder(folder)
  // What is listed is to be there after a power cut, too.
  await disk.syncFolder(folder)
  const present = new Set(await disk.list(folder))
  const idle = new Set<string>()
  /** Not flushed yet, with what they hold. */
  let fresh = new Map<string, ConversationKey>()
  const files = flushing(disk)
  /** Being removed: who sets it again meanwhile waits, or the new one would go with it. */
  const dropping = new Map<string, Promise<void>>()

  /** One after the other: whoever asks while one is under way waits for what it takes along. */
  let underWay: Promise<unknown> = Promise.resolve()

  async function flushFresh(atOnce: number | (() => number)): Promise<void> {
    const all = fresh
    if (all.size === 0) return
    fresh = new Map()
    try {
      await inGroups([...all], atOnce, ([name, key]) => files.flush(join(folder, name), async () => key))
      await disk.syncFolder(folder)
    } catch (error) {
      fresh = new Map([...all, ...fresh])
      throw error
    }
  }

  const drop = async (name: string) => {
    idle.delete(name)
    present.delete(name)
    const dropped = disk.unlink(join(folder, name))
    dropping.set(
      name,
      dropped.catch(() => {}),
    )
    try {
      await dropped
    } finally {
      dropping.delete(name)
    }
  }

  async function put(name: string, key: ConversationKey): Promise<void> {
    await dropping.get(name)
    await disk.put(join(folder, name), key)
    fresh.set(name, key)
    present.add(name)
  }

  return {
    async set(name, key) {
      idle.delete(name)
      if (!present.has(name)) await put(name, key)
    },
    renew: put,
    flush(atOnce) {
      const flushed = underWay.then(() => flushFresh(atOnce))
      underWay = flushed.catch(() => {})
      return flushed
    },
    async keyOf(name) {
      const key = (await disk.read(join(folder, name)))?.toString('utf8')
      return key !== undefined && sha256(key) === name ? key : null
    },
    async release(name) {
      if (!present.has(name)) return
      idle.delete(name)
      idle.add(name)
      const [oldest] = idle
      if (idle.size > IDLE_KEPT && oldest !== undefined) await drop(oldest)
    },
    async erase(name) {
      await dropping.get(name)
      // Also one that was dropped before, or could not be: it is to be gone for good.
      await drop(name)
      await disk.syncFolder(folder)
    },
    has: (name) => present.has(name),
    names: () => [...present],
    async tidy() {
      for (const name of [...idle]) await drop(name)
    },
  }
}

/** The markers of all conversations, of both kinds. */
export interface Marks {
  readonly unsent: Markers
  readonly waking: Markers
  /** Sets those a record needs and has not; gives whether there were any. Rejects with StoreError. */
  set(name: string, key: ConversationKey, conversation: Conversation): Promise<boolean>
  /** The same of those that are there, which may not be on the disk. */
  renew(name: string, key: ConversationKey, conversation: Conversation): Promise<void>
  /** After a record is safe: those it needs no more may go. One left lying is no reason to call a commit failed. */
  release(name: string, conversation: Conversation): Promise<void>
  erase(name: string): Promise<void>
  flush(atOnce: number | (() => number)): Promise<void>
  tidy(): Promise<void>
}

/** In the folders `unsent` and `waking` of the data folder, made if missing. */
export async function openMarks(folder: string, disk: Disk): Promise<Marks> {
  const unsent = await openMarkers(join(folder, 'unsent'), disk)
  const waking = await openMarkers(join(folder, 'waking'), disk)
  const kinds = [
    { kind: unsent, part: 'unsent', doing: '登记待发消息', needs: ({ outbox }: Conversation) => outbox.length > 0 },
    { kind: waking, part: 'waking', doing: '登记提醒', needs: ({ wake }: Conversation) => wake !== undefined },
  ] as const
  return {
    unsent,
    waking,
    async set(name, key, conversation) {
      let isAny = false
      for (const { kind, part, doing, needs } of kinds) {
        if (!needs(conversation)) continue
        isAny ||= !kind.has(name)
        try {
          await kind.set(name, key)
        } catch (error) {
          throw diskFailure(doing, join(folder, part), error)
        }
      }
      return isAny
    },
    async renew(name, key, conversation) {
      for (const { kind, needs } of kinds) if (needs(conversation)) await kind.renew(name, key)
    },
    async release(name, conversation) {
      for (const { kind, needs } of kinds) if (!needs(conversation)) await kind.release(name).catch(() => {})
    },
    async erase(name) {
      for (const { kind } of kinds) await kind.erase(name)
    },
    async flush(atOnce) {
      for (const { kind } of kinds) await kind.flush(atOnce)
    },
    async tidy() {
      for (const { kind } of kinds) await kind.tidy().catch(() => {})
    },
  }
}

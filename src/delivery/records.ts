import type { Counts } from './account.ts'
import { type Log, tagOf } from './log.ts'
import { type Conversation, type ConversationKey, type ConversationStore, DamagedRecord, type Wake } from './ports.ts'
import { isUnderWay, newcomer } from './record.ts'

const FORGOTTEN_KEPT = 1000
const LOST_KEPT = 1000

/**
 * Records as the desk and the courier see them: nobody is missing, only new.
 *
 * Nothing is cached: a record is one small file, read in a fraction of what the fsync of a commit takes, and a cache
 * would have to be right about commits that failed half-way and would keep the facts of people who were forgotten.
 */
export interface Records {
  /** A fresh record for somebody new, forgotten, or whose record is damaged (logged, put aside by the store). */
  load(key: ConversationKey): Promise<Conversation>
  /** Durable when it resolves. A forgotten conversation whose farewell is done is removed. */
  save(key: ConversationKey, record: Conversation): Promise<void>
  /**
   * Durable when it resolves to true: the entry is being sent, as the record says; nothing else in it is new. False where that takes
   * {@link save}.
   */
  begin(key: ConversationKey, record: Conversation, entry: string): Promise<boolean>
  /** True if the record was found damaged and nothing was saved since: the person has not been told yet. */
  isLost(key: ConversationKey): boolean
  /** Entries waiting or on the way in the records seen. */
  waiting(): number
  /** Within a piece of the queue, after loading: whether another process sends what waits here. */
  isElsewhere(key: ConversationKey): Promise<boolean>
  /** Within a piece of the queue: whether this process is to send what waits here; true when that has to be saved. */
  hand(key: ConversationKey, here: boolean): boolean
}

interface Needs {
  readonly store: ConversationStore
  readonly log: Log
  readonly counts: Counts
  /** Hears of every record that was saved or removed. */
  readonly saved?: (key: ConversationKey, wake: Wake | null) => void
}

export function openRecords({ store, log, counts, saved }: Needs): Records {
  const waiting = new Map<ConversationKey, number>()
  const lost = new Set<ConversationKey>()
  /**
   * Ids handled before a conversation was forgotten. Kept in memory only: should the process end between the removal
   * and the channel's acknowledgement, the redelivered wish to be forgotten meets an empty record, which does no harm.
   */
  const forgotten = new Map<ConversationKey, readonly string[]>()

  function watch(key: ConversationKey, record: Conversation): void {
    const count = record.outbox.filter(isUnderWay).length
    if (count > 0) waiting.set(key, count)
    else waiting.delete(key)
  }

  async function read(key: ConversationKey): Promise<Conversation | null> {
    try {
      return await store.load(key)
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error
      counts.failures += 1
      log.error({ conversation: tagOf(key), reason: error.message }, '会话记录已损坏')
      lost.add(key)
      bound(lost, LOST_KEPT)
      return null
    }
  }

  return {
    async load(key) {
      const record = (await read(key)) ?? { ...newcomer, handled: forgotten.get(key) ?? [] }
      watch(key, record)
      return record
    },
    async save(key, record) {
      if (record.forgotten && !record.outbox.some(isUnderWay)) {
        await store.remove(key)
        forgotten.delete(key)
        forgotten.set(key, record.handled)
        bound(forgotten, FORGOTTEN_KEPT)
        waiting.delete(key)
      } else {
        await store.commit(key, record)
        forgotten.delete(key)
        watch(key, record)
      }
      lost.delete(key)
      saved?.(key, record.forgotten ? null : (record.wake ?? null))
    },
    async begin(key, record, entry) {
      if (!store.begin) return false
      await store.begin(key, entry)
      watch(key, record)
      return true
    },
    isLost: (key) => lost.has(key),
    waiting: () => [...waiting.values()].reduce((sum, count) => sum + count, 0),
    isElsewhere: async (key) => (await store.shared?.isElsewhere(key)) ?? false,
    hand: (key, here) => store.shared?.hand(key, here) ?? false,
  }
}

/** Lets go of the oldest. */
function bound(kept: Map<ConversationKey, unknown> | Set<ConversationKey>, most: number): void {
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}

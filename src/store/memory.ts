import type { Conversation, ConversationKey, ConversationStore } from '../delivery/ports.ts'

/**
 * A store without a disk, for tests and for trying things out: the same contract, everything gone when it is dropped.
 * Records go through JSON both ways, so that what would not survive on a disk does not survive here either.
 */
export function memoryStore(): ConversationStore {
  const records = new Map<ConversationKey, string>()
  const unsent = new Set<ConversationKey>()
  let closed = false

  const open = async <T>(work: () => T): Promise<T> => {
    if (closed) throw new Error('存储已经关闭')
    return work()
  }

  return {
    load: (key) =>
      open(() => {
        const record = records.get(key)
        return record === undefined ? null : JSON.parse(record)
      }),
    commit: (key, conversation) =>
      open(() => {
        records.set(key, JSON.stringify(conversation))
        if (conversation.outbox.length > 0) unsent.add(key)
        else unsent.delete(key)
      }),
    remove: (key) =>
      open(() => {
        records.delete(key)
        unsent.delete(key)
      }),
    unsent: () => open(() => [...unsent]),
    async *waking() {
      for (const [key, record] of await open(() => [...records])) {
        const { wake } = JSON.parse(record) as Conversation
        if (wake) yield { key, wake }
      }
    },
    async *records() {
      for (const [key, record] of await open(() => [...records])) yield { key, conversation: JSON.parse(record) }
    },
    async *keys() {
      yield* await open(() => [...records.keys()])
    },
    async close() {
      closed = true
    },
  }
}

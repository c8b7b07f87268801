import type { BroadcastBox, ConversationStore, OrderBox } from '../../delivery/ports.ts'
import { openBroadcastBox } from './broadcasts.ts'
import { databaseFailure, openConnections } from './connections.ts'
import { openConversations } from './conversations.ts'
import { migrate } from './migrations.ts'
import { openOrders } from './orders.ts'
import { openPresence, type Presence } from './presence.ts'
import { openQuestions, type Questions } from './questions.ts'
import { openTurns } from './turn.ts'

export interface Database {
  readonly store: Required<ConversationStore>
  readonly presence: Presence
  readonly broadcasts: BroadcastBox
  readonly questions: Questions
  readonly orders: OrderBox
  /** Writes a little and lets it be gone; rejects when nothing can be written. */
  trial(): Promise<void>
}

/**
 * Connects and brings the tables up to date. `store.close` closes all of it. Throws StoreError, in Chinese and without the address, when
 * the database cannot be had. `alone`: no other process may use it meanwhile.
 */
export async function openDatabase(url: string, { alone = false } = {}): Promise<Database> {
  const connections = openConnections(url)
  try {
    const first = connections.single()
    first.on('error', () => {})
    try {
      await first.connect()
      await migrate(first)
    } finally {
      await first.end().catch(() => {})
    }
    const presence = await openPresence(connections, { alone })
    const turns = openTurns(connections)
    const closed = async () => {
      await presence.close()
      await connections.close()
    }
    const { aside } = connections
    return {
      store: openConversations({ connections, turns, presence, closed }),
      presence,
      broadcasts: openBroadcastBox(aside),
      questions: openQuestions(aside, turns),
      orders: openOrders(aside, turns),
      trial: async () => void (await aside.query(`SELECT nextval('processes')`)),
    }
  } catch (error) {
    await connections.close().catch(() => {})
    throw databaseFailure('打开数据库', error)
  }
}

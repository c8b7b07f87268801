import type { BroadcastBox, ConversationKey, ConversationStore, OrderBox } from '../../delivery/ports.ts'
import { checkKeys, openly } from '../seal.ts'
import { forgetInDamagedBroadcasts, openBroadcastBox } from './broadcasts.ts'
import { databaseFailure, openConnections, type Queryable } from './connections.ts'
import { openConversations } from './conversations.ts'
import { migrate } from './migrations.ts'
import { openOrders } from './orders.ts'
import { openPresence, type Presence } from './presence.ts'
import { openQuestions, type Questions } from './questions.ts'
import { openTurns } from './turn.ts'

export interface Database {
  readonly store: Required<Omit<ConversationStore, 'begin'>>
  readonly presence: Presence
  readonly broadcasts: BroadcastBox
  readonly questions: Questions
  readonly orders: OrderBox
  /** Erases what is kept of somebody besides their conversation and whole broadcasts; doing it again does no harm. */
  forgetBesides(key: ConversationKey): Promise<void>
  /** Writes a little and lets it be gone; rejects when nothing can be written. */
  trial(): Promise<void>
}

/**
 * Connects and brings the tables up to date. `store.close` closes all of it. Throws StoreError, in Chinese and without the address, when
 * the database cannot be had, or its conversations are encrypted with a key that `seal` does not have. `alone`: no other process may use it
 * meanwhile.
 */
export async function openDatabase(url: string, { alone = false, seal = openly } = {}): Promise<Database> {
  const connections = await openConnections(url)
  try {
    const first = connections.single()
    first.on('error', () => {})
    try {
      await first.connect()
      await migrate(first)
      checkKeys(seal, await keysUsed(first))
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
      store: openConversations({ connections, turns, presence, seal, closed }),
      presence,
      broadcasts: openBroadcastBox(aside),
      questions: openQuestions(aside, turns),
      orders: openOrders(aside, turns),
      forgetBesides: (key) => forgetInDamagedBroadcasts(aside, key),
      trial: async () => void (await aside.query(`SELECT nextval('processes')`)),
    }
  } catch (error) {
    await connections.close().catch(() => {})
    throw databaseFailure('打开数据库', error)
  }
}

/** Which keys conversations are encrypted with. */
async function keysUsed(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT DISTINCT substr(body, 8, 8) AS name FROM conversations WHERE starts_with(body, 'sealed:')",
  )
  return rows.map(({ name }) => name)
}

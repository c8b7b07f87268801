import type { Client } from 'pg'
import type { Broadcast, Conversation, ConversationKey, UnansweredQuestion } from '../../delivery/ports.ts'
import { codeOf } from '../errors.ts'
import type { Glance } from '../glance.ts'
import { Damage, type StoredConversation } from '../record-file.ts'
import { openly, type Seal } from '../seal.ts'
import { databaseFailure, openConnections } from './connections.ts'
import { LOCKS } from './locks.ts'
import { type Row, readRow } from './record.ts'

/** How a database stands. */
export interface DatabaseStanding {
  /** As `15.18`. */
  readonly version: string
  /** False before the first start: there are no tables yet, and everything is 0. */
  readonly made: boolean
  readonly conversations: number
  readonly waiting: number
  readonly damaged: number
  /** Processes that use it just now. */
  readonly processes: number
}

const NO_TABLE = '42P01'
const PAGE = 500
const UNREADABLE =
  '数据库里有这个会话的记录，但坏了，读不出来。有备份的话，从备份里取回表 conversations 的这一行，再来一次'

/** Looks at a database without taking part: nothing is made or changed. Throws StoreError when it cannot be had. */
export async function lookAtDatabase(address: string): Promise<DatabaseStanding> {
  return await looking(address, async (client) => {
    const server = await client.query<{ server_version: string }>('SHOW server_version')
    const version = server.rows[0]?.server_version.split(' ')[0] ?? ''
    const none = { version, made: false, conversations: 0, waiting: 0, damaged: 0, processes: 0 }
    const { rows } = await orNone(
      client.query<Omit<DatabaseStanding, 'version' | 'made'>>(
        `SELECT (SELECT count(*) FROM conversations)::integer AS conversations,
           (SELECT count(*) FROM conversations WHERE waiting)::integer AS waiting,
           (SELECT count(*) FROM damaged)::integer AS damaged,
           (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = $1
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))::integer AS processes`,
        [LOCKS.present],
      ),
    )
    return rows[0] ? { version, made: true, ...rows[0] } : none
  })
}

/** Questions nobody could answer, oldest first. Throws StoreError. */
export async function questionsIn(address: string): Promise<readonly UnansweredQuestion[]> {
  return await looking(address, async (client) => {
    const all = 'SELECT id, question, plan, asked_on AS "on" FROM questions ORDER BY place'
    return (await orNone(client.query<UnansweredQuestion>(all))).rows
  })
}

/** All conversations that can be read, for counting beside running services. Throws StoreError. */
export async function* conversationsIn(address: string, seal: Seal = openly): AsyncGenerator<StoredConversation> {
  let after = ''
  for (;;) {
    const rows = await looking(address, async (client) => {
      const page = `SELECT key, body, sum FROM conversations WHERE key > $1 ORDER BY key LIMIT ${PAGE}`
      return (await orNone(client.query<Row>(page, [after]))).rows
    })
    for (const row of rows) {
      try {
        yield { key: row.key, conversation: readRow(row, seal) }
      } catch (error) {
        if (!(error instanceof Damage)) throw error
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.key
  }
}

/** One conversation, what of it cannot be read, and all broadcasts, beside running services. Nothing is put aside. Throws StoreError. */
export async function keptIn(
  address: string,
  key: ConversationKey,
  seal: Seal = openly,
): Promise<Glance & { readonly broadcasts: readonly Broadcast[] }> {
  return await looking(address, async (client) => {
    const own = 'SELECT key, body, sum FROM conversations WHERE key = $1'
    const [row] = (await orNone(client.query<Row>(own, [key]))).rows
    const aside = await orNone(client.query<{ id: number }>('SELECT id FROM damaged WHERE key = $1 ORDER BY id', [key]))
    const conversation = row ? whole<Conversation>(row, seal) : null
    const all = 'SELECT id AS key, body, sum FROM broadcasts ORDER BY id'
    const { rows } = await orNone(client.query<Row>(all))
    return {
      conversation,
      unreadable: [
        ...(row && !conversation ? [UNREADABLE] : []),
        ...aside.rows.map(({ id }) => `还有一份以前坏了的记录，读不出来，在数据库的表 damaged 第 ${id} 号`),
      ],
      broadcasts: rows.flatMap((one) => whole<Broadcast>(one) ?? []),
    }
  })
}

function whole<T extends { readonly format: number }>(row: Row, seal: Seal = openly): T | null {
  try {
    return readRow<T>(row, seal)
  } catch (error) {
    if (error instanceof Damage) return null
    throw error
  }
}

async function looking<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connections = await openConnections(address)
  const client = connections.single()
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw databaseFailure('读取数据库', error)
  } finally {
    await client.end().catch(() => {})
    await connections.close()
  }
}

/** Nothing, where the tables have not been made. */
async function orNone<T>(asked: Promise<{ readonly rows: T[] }>): Promise<{ readonly rows: T[] }> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === NO_TABLE) return { rows: [] }
    throw error
  }
}

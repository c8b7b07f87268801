import type { Pool } from 'pg'
import type { ConversationKey, SharedStore, Wake } from '../../delivery/ports.ts'
import type { Queryable } from './connections.ts'
import { isAlive, type Presence } from './presence.ts'

interface Needs {
  readonly aside: Pool
  readonly presence: Presence
  readonly asking: <T>(doing: string, work: () => Promise<T>) => Promise<T>
}

/** So many at once; the next ones when these are done. */
const AT_ONCE = 200
/** Who took a reminder and has not got it done by then is taken for gone. */
const PATIENCE = '2 minutes'

/**
 * Work that nobody has in hand, taken so that no two processes get the same: rows another process is just taking, or whose
 * conversation is in the middle of a turn, are passed over and found the next time.
 */
export function openTaking({
  aside,
  presence,
  asking,
}: Needs): Pick<SharedStore, 'takeLeft' | 'takeDue' | 'wakesKept'> {
  /** Up to where it was looked; some that wait may have to wait for long. */
  let after = ''

  async function inTransaction<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const client = await aside.connect()
    let broken = false
    const onError = () => {
      broken = true
    }
    client.on('error', onError)
    try {
      await client.query('BEGIN')
      const result = await work(client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(onError)
      throw error
    } finally {
      client.removeListener('error', onError)
      client.release(broken)
    }
  }

  /** Processes that were to send something and are not there any more. */
  async function gone(client: Queryable): Promise<number[]> {
    const { rows } = await client.query<{ courier: number }>(
      'SELECT DISTINCT courier FROM conversations WHERE waiting AND courier IS NOT NULL AND courier <> $1',
      [presence.number],
    )
    const found: number[] = []
    for (const { courier } of rows) if (!(await isAlive(client, courier))) found.push(courier)
    return found
  }

  return {
    takeLeft: (channels) =>
      asking('接手没发完的消息', () =>
        inTransaction(async (client) => {
          const { rows } = await client.query<{ key: ConversationKey }>(
            `UPDATE conversations SET courier = $1 WHERE key IN (
               SELECT key FROM conversations
               WHERE waiting AND (courier IS NULL OR courier = ANY ($2)) AND split_part(key, ':', 1) = ANY ($3)
                 AND key > $4
               ORDER BY key LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
             RETURNING key`,
            [presence.number, await gone(client), channels, after],
          )
          const keys = rows.map(({ key }) => key).sort()
          after = keys.length < AT_ONCE ? '' : (keys.at(-1) ?? '')
          return keys
        }),
      ),

    takeDue: (now, isCurrent, channels) =>
      asking('查看提醒', () =>
        inTransaction(async (client) => {
          const stamps = await client.query<{ wake_stamp: string }>(
            'SELECT DISTINCT wake_stamp FROM conversations WHERE wake_at IS NOT NULL',
          )
          const stale = stamps.rows.map(({ wake_stamp }) => wake_stamp).filter((stamp) => !isCurrent(stamp))
          const { rows } = await client.query<{
            key: ConversationKey
            wake_at: string
            wake_stamp: string
            wake_group: boolean | null
          }>(
            `UPDATE conversations SET wake_taken = now() WHERE key IN (
               SELECT key FROM conversations
               WHERE wake_at IS NOT NULL AND (wake_at <= $1 OR wake_stamp = ANY ($2))
                 AND (wake_taken IS NULL OR wake_taken < now() - interval '${PATIENCE}')
                 AND split_part(key, ':', 1) = ANY ($3)
               ORDER BY wake_at, key LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
             RETURNING key, wake_at, wake_stamp, wake_group`,
            [now, stale, channels],
          )
          return rows.map((row) => {
            const wake: Wake = { at: row.wake_at, stamp: row.wake_stamp, ...(row.wake_group ? { group: true } : {}) }
            return { key: row.key, wake }
          })
        }),
      ),

    wakesKept: (channels) =>
      asking('查看提醒', async () => {
        const { rows } = await aside.query<{ waiting: number; next: string | null }>(
          "SELECT count(*)::integer AS waiting, min(wake_at) AS next FROM conversations WHERE wake_at IS NOT NULL AND split_part(key, ':', 1) = ANY ($1)",
          [channels],
        )
        return rows[0] ?? { waiting: 0, next: null }
      }),
  }
}

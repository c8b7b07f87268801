import type { Pool } from 'pg'
import type { Broadcast, BroadcastBox, ConversationKey } from '../../delivery/ports.ts'
import { StoreError } from '../errors.ts'
import { Damage } from '../record-file.ts'
import { databaseFailure } from './connections.ts'
import { type Row, readRow, written } from './record.ts'

/** The broadcasts of a database, one row each. `save` and `remove` reject with StoreError, in Chinese. */
export function openBroadcastBox(aside: Pool): BroadcastBox {
  return {
    async save(broadcast) {
      const { body, sum } = written(broadcast.id, broadcast)
      await aside
        .query(
          `INSERT INTO broadcasts (id, body, sum) VALUES ($1, $2, $3)
           ON CONFLICT (id) DO UPDATE SET body = excluded.body, sum = excluded.sum`,
          [broadcast.id, body, sum],
        )
        .catch(failing('保存群发'))
    },

    async all() {
      const { rows } = await aside
        .query<Row>('SELECT id AS key, body, sum FROM broadcasts ORDER BY id')
        .catch(failing('读取群发'))
      const broadcasts: Broadcast[] = []
      const damaged: string[] = []
      for (const row of rows) {
        try {
          broadcasts.push(readRow<Broadcast>(row))
        } catch (error) {
          if (!(error instanceof Damage || error instanceof StoreError)) throw error
          damaged.push(`数据库里的群发 ${row.key} 读不了，没有接着发，原样留着（${error.message}）`)
        }
      }
      return { broadcasts: broadcasts.toSorted((a, b) => a.madeAt - b.madeAt), damaged }
    },

    async remove(id) {
      await aside.query('DELETE FROM broadcasts WHERE id = $1', [id]).catch(failing('删除群发'))
    },
  }
}

/**
 * What of somebody lies in broadcasts that cannot be read: the letters of their key are struck out, the rest stays as it was found.
 * Rejects with StoreError, in Chinese.
 */
export async function forgetInDamagedBroadcasts(aside: Pool, key: ConversationKey): Promise<void> {
  const name = JSON.stringify(key)
  const doing = failing('抹去群发里的人')
  const { rows } = await aside
    .query<Row>('SELECT id AS key, body, sum FROM broadcasts WHERE strpos(body, $1) > 0', [name])
    .catch(doing)
  for (const row of rows) {
    if (isWhole(row)) continue
    await aside
      .query('UPDATE broadcasts SET body = replace(body, $2, $3) WHERE id = $1', [
        row.key,
        name,
        '*'.repeat(name.length),
      ])
      .catch(doing)
  }
}

function isWhole(row: Row): boolean {
  try {
    readRow<Broadcast>(row)
    return true
  } catch {
    return false
  }
}

function failing(doing: string): (error: unknown) => never {
  return (error) => {
    throw databaseFailure(doing, error)
  }
}

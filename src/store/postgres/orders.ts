import type { Pool } from 'pg'
import type { OrderBox, Ordered } from '../../delivery/ports.ts'
import { databaseFailure } from './connections.ts'
import type { Turns } from './turn.ts'

/** Orders on their way to the process that carries them out. One given in a turn is saved with it. */
export function openOrders(aside: Pool, turns: Turns): OrderBox {
  return {
    async keep({ key, id, order }) {
      const turn = turns.mine()
      try {
        await (turn?.open ? turn.client : aside).query(
          'INSERT INTO orders (key, id, body) VALUES ($1, $2, $3) ON CONFLICT (key, id) DO NOTHING',
          [key, id, JSON.stringify(order)],
        )
      } catch (error) {
        throw databaseFailure('保存管理员的吩咐', error)
      }
    },
    async all() {
      try {
        const { rows } = await aside.query<{ key: string; id: string; body: string }>(
          'SELECT key, id, body FROM orders ORDER BY place',
        )
        return rows.map(({ key, id, body }): Ordered => ({ key, id, order: JSON.parse(body) }))
      } catch (error) {
        throw databaseFailure('读取管理员的吩咐', error)
      }
    },
    async remove({ key, id }) {
      try {
        await aside.query('DELETE FROM orders WHERE key = $1 AND id = $2', [key, id])
      } catch (error) {
        throw databaseFailure('划掉管理员的吩咐', error)
      }
    },
  }
}

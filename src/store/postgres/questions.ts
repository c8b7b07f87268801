import type { Pool } from 'pg'
import type { QuestionBox, UnansweredQuestion } from '../../delivery/ports.ts'
import { databaseFailure, type Queryable } from './connections.ts'
import type { Turns } from './turn.ts'

/** As many as the files of the embedded store hold. */
const KEPT = 20_000

export interface Questions extends QuestionBox {
  /** All that were kept, oldest first, each once. */
  all(): Promise<UnansweredQuestion[]>
}

/** Questions nobody could answer. One that came up in a turn is saved with it. */
export function openQuestions(aside: Pool, turns: Turns): Questions {
  async function insert(client: Queryable, { id, question, plan, on }: UnansweredQuestion): Promise<void> {
    const { rows } = await client.query<{ place: string }>(
      `INSERT INTO questions (id, question, plan, asked_on) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING place`,
      [id, question, plan, on],
    )
    const place = Number(rows[0]?.place ?? 0)
    if (place > KEPT) await client.query('DELETE FROM questions WHERE place <= $1', [place - KEPT])
  }

  return {
    async keep(question) {
      const turn = turns.mine()
      try {
        if (!turn?.open) return await insert(aside, question)
        // The person's answer does not fail with what is kept for the association.
        await turn.client.query('SAVEPOINT question')
        try {
          await insert(turn.client, question)
        } catch (error) {
          await turn.client.query('ROLLBACK TO SAVEPOINT question')
          throw error
        }
      } catch (error) {
        throw databaseFailure('保存没答上的问题', error)
      }
    },

    async all() {
      try {
        const { rows } = await aside.query<UnansweredQuestion>(
          'SELECT id, question, plan, asked_on AS "on" FROM questions ORDER BY place',
        )
        return rows
      } catch (error) {
        throw databaseFailure('读取没答上的问题', error)
      }
    },
  }
}

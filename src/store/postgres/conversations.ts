import {
  type Conversation,
  type ConversationKey,
  type ConversationStore,
  DamagedRecord,
  type SharedStore,
  type Wake,
} from '../../delivery/ports.ts'
import { StoreError } from '../errors.ts'
import { Damage } from '../record-file.ts'
import type { Seal } from '../seal.ts'
import { type Connections, databaseFailure, type Queryable } from './connections.ts'
import { isAlive, type Presence } from './presence.ts'
import { type Row, readRow, written } from './record.ts'
import { openTaking } from './taking.ts'
import type { Turn, Turns } from './turn.ts'

interface Needs {
  readonly connections: Connections
  readonly turns: Turns
  readonly presence: Presence
  readonly seal: Seal
  /** Closes everything else that goes over the same connections. */
  readonly closed: () => Promise<void>
}

/** Statements every turn needs, by name: each connection reads and plans them once, and not with every turn anew. */
const LOAD = {
  name: 'load',
  text: 'SELECT key, body, sum, courier FROM conversations WHERE key = $1 FOR UPDATE',
}
const SAVE = { name: 'save', text: savingWith('conversations.courier') }
const SAVE_HANDED = { name: 'save handed', text: savingWith('excluded.courier') }

function savingWith(courier: string): string {
  return `INSERT INTO conversations (key, body, sum, unsent, waiting, wake_at, wake_stamp, wake_group, courier, wake_taken)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)
    ON CONFLICT (key) DO UPDATE SET body = excluded.body, sum = excluded.sum, unsent = excluded.unsent, waiting = excluded.waiting,
      wake_at = excluded.wake_at, wake_stamp = excluded.wake_stamp, wake_group = excluded.wake_group,
      wake_taken = NULL, courier = ${courier}`
}

/**
 * The conversations of a database, for as many processes as use it. Inside `shared.alone` what is loaded and committed of that conversation
 * is one transaction, which ends with the first commit. `commit` and `remove` reject with StoreError, in Chinese, when the
 * database cannot be reached or refuses.
 *
 * A damaged record is put aside, in the table `damaged`, and `load` throws once; then the key is free again.
 */
export function openConversations({
  connections,
  turns,
  presence,
  seal,
  closed,
}: Needs): Required<Omit<ConversationStore, 'begin'>> {
  const { aside } = connections
  let isClosed = false

  async function asking<T>(doing: string, work: () => Promise<T>): Promise<T> {
    if (isClosed) throw new StoreError('数据库的连接已经关闭')
    try {
      return await work()
    } catch (error) {
      throw error instanceof DamagedRecord ? error : databaseFailure(doing, error)
    }
  }

  async function load(turn: Turn): Promise<Conversation | null> {
    const { client, key } = turn
    const { rows } = await client.query<Row & { courier: number | null }>({ ...LOAD, values: [key] })
    const [row] = rows
    turn.courier = row?.courier ?? null
    if (!row) return null
    try {
      return readRow(row, seal)
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      throw new DamagedRecord(await putAside(client, row, error.message))
    }
  }

  async function commit(turn: Turn, conversation: Conversation): Promise<void> {
    const { client, key, handed } = turn
    const { body, sum } = written(key, conversation, seal)
    const { outbox, wake, forgotten } = conversation
    const waiting = outbox.some(({ status }) => status === 'waiting' || status === 'sending')
    await client.query({
      ...(handed === undefined ? SAVE : SAVE_HANDED),
      values: [
        key,
        body,
        sum,
        outbox.length > 0,
        waiting,
        wake?.at ?? null,
        wake?.stamp ?? null,
        wake?.group ?? null,
        handed ?? null,
      ],
    })
    if (forgotten) await client.query('DELETE FROM damaged WHERE key = $1', [key])
    await turns.commit(turn)
  }

  /** In the turn we are in, if it is of this conversation and goes on; else in one of its own. */
  function within<T>(
    key: ConversationKey,
    doing: string,
    work: (turn: Turn, isOurs: boolean) => Promise<T>,
  ): Promise<T> {
    return asking(doing, () => {
      const mine = turns.mine(key)
      if (mine?.open) return work(mine, false)
      if (mine) throw new StoreError(`${doing}失败：这一轮已经存下了`)
      return turns.run(key, (turn) => work(turn, true))
    })
  }

  async function* rowsOf<T extends Row>(columns: string, where: string, doing: string): AsyncGenerator<T> {
    const PAGE = 200
    let after = ''
    for (;;) {
      const page = await asking(doing, () =>
        aside.query<T>(`SELECT ${columns} FROM conversations WHERE key > $1 AND ${where} ORDER BY key LIMIT ${PAGE}`, [
          after,
        ]),
      )
      yield* page.rows
      const last = page.rows.at(-1)
      if (!last || page.rows.length < PAGE) return
      after = last.key
    }
  }

  const shared: SharedStore = {
    alone: (key, work) => turns.run(key, work),
    async isElsewhere(key) {
      const turn = turns.mine(key)
      if (!turn?.open || turn.courier === undefined || turn.courier === null) return false
      const { client, courier } = turn
      if (courier === presence.number) return false
      return await asking('看谁在发送', () => isAlive(client, courier))
    },
    hand(key, here) {
      const turn = turns.mine(key)
      if (!turn?.open) return false
      turn.handed = here ? presence.number : null
      return turn.handed !== (turn.courier ?? null)
    },
    ...openTaking({ aside, presence, asking }),
  }

  return {
    shared,
    load: (key) =>
      within(key, '读取会话', async (turn, isOurs) => {
        try {
          return await load(turn)
        } catch (error) {
          // As part of a turn it is put aside with what comes of that.
          if (error instanceof DamagedRecord && isOurs) await turns.commit(turn)
          else if (error instanceof DamagedRecord) turn.changed = true
          throw error
        }
      }),

    commit: (key, conversation) => within(key, '保存会话', (turn) => commit(turn, conversation)),

    damagedCopies: (key) =>
      asking('查看损坏的记录', async () => {
        const copies = 'SELECT count(*)::integer AS count FROM damaged WHERE key = $1'
        return (await aside.query<{ count: number }>(copies, [key])).rows[0]?.count ?? 0
      }),

    remove: (key) =>
      within(key, '删除会话', async (turn) => {
        await turn.client.query('DELETE FROM conversations WHERE key = $1', [key])
        await turn.client.query('DELETE FROM damaged WHERE key = $1', [key])
        await turns.commit(turn)
      }),

    async unsent() {
      const found: ConversationKey[] = []
      for await (const { key } of rowsOf('key', 'unsent', '查看待发消息')) found.push(key)
      return found
    },

    async *waking() {
      type Waking = Row & { wake_at: string; wake_stamp: string; wake_group: boolean | null }
      for await (const row of rowsOf<Waking>(
        'key, wake_at, wake_stamp, wake_group',
        'wake_at IS NOT NULL',
        '查看提醒',
      )) {
        const wake: Wake = { at: row.wake_at, stamp: row.wake_stamp, ...(row.wake_group ? { group: true } : {}) }
        yield { key: row.key, wake }
      }
    },

    async *records() {
      for await (const row of rowsOf('key, body, sum', 'true', '读取会话')) {
        const conversation = wholeOf(row, seal)
        if (typeof conversation !== 'string') yield { key: row.key, conversation }
      }
    },

    async *keys() {
      const damaged: string[] = []
      for await (const row of rowsOf('key, body, sum', 'true', '读取会话')) {
        const conversation = wholeOf(row, seal)
        if (typeof conversation === 'string') damaged.push(conversation)
        else yield row.key
      }
      if (damaged.length > 0)
        throw new DamagedRecord(`数据库里有 ${damaged.length} 个会话已损坏，其余的都已列出：${damaged.join('；')}`)
    },

    async close() {
      if (isClosed) return
      await turns.close()
      isClosed = true
      await aside.query('UPDATE conversations SET courier = NULL WHERE courier = $1', [presence.number]).catch(() => {})
      await closed()
    },
  }
}

/** The record, else how it is damaged. */
function wholeOf(row: Row, seal: Seal): Conversation | string {
  try {
    return readRow(row, seal)
  } catch (error) {
    if (error instanceof Damage) return error.message
    throw error
  }
}

async function putAside(client: Queryable, { key, body, sum }: Row, how: string): Promise<string> {
  const { rows } = await client.query<{ id: number }>(
    'INSERT INTO damaged (key, body, sum) VALUES ($1, $2, $3) RETURNING id',
    [key, body, sum],
  )
  await client.query('DELETE FROM conversations WHERE key = $1', [key])
  return [
    `数据库里有一个会话的记录已损坏（${how}）。`,
    `原记录已移到表 damaged 的第 ${rows[0]?.id} 号，其他会话不受影响。`,
    '没有备份则不必处理，这位申报人下次发消息时从头开始。反复出现请检查数据库的磁盘。',
  ].join('\n')
}

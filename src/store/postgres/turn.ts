import { AsyncLocalStorage } from 'node:async_hooks'
import type { PoolClient } from 'pg'
import type { ConversationKey } from '../../delivery/ports.ts'
import { StoreError } from '../errors.ts'
import { sha256 } from '../record-file.ts'
import { oneAtATime } from '../turns.ts'
import { type Connections, databaseFailure } from './connections.ts'

/** One conversation's work: a transaction that begins with the lock on it and ends with the first commit. */
export interface Turn {
  readonly key: ConversationKey
  readonly client: PoolClient
  /** False once it was committed; what is done after that stands by itself. */
  open: boolean
  /** False once the work has ended. */
  lasts: boolean
  /** The process that sends what waits here, as it was read; undefined before that. */
  courier: number | null | undefined
  /** Who is to send from the next commit on; undefined to leave it. */
  handed: number | null | undefined
  /** Something was changed that is to stay even when nothing is committed. */
  changed: boolean
}

export interface Turns {
  /** Alone in this conversation, among all processes. Work in one conversation runs in the order it was asked for in this process. */
  run<T>(key: ConversationKey, work: (turn: Turn) => Promise<T>): Promise<T>
  /** The turn in whose work we are; undefined outside of one. */
  mine(key?: ConversationKey): Turn | undefined
  commit(turn: Turn): Promise<void>
  close(): Promise<void>
}

export function openTurns({ turns }: Pick<Connections, 'turns'>): Turns {
  const line = oneAtATime()
  const here = new AsyncLocalStorage<Turn>()
  let closed = false

  async function run<T>(key: ConversationKey, work: (turn: Turn) => Promise<T>): Promise<T> {
    const client = await turns.connect().catch((error: unknown) => {
      throw databaseFailure('打开会话', error)
    })
    const turn: Turn = { key, client, open: false, lasts: true, courier: undefined, handed: undefined, changed: false }
    // A connection that breaks while the talk thinks must not end the process.
    let broken = false
    const onError = () => {
      broken = true
    }
    client.on('error', onError)
    try {
      await begin(turn)
      const result = await here.run(turn, () => work(turn))
      if (turn.open && turn.handed !== undefined && turn.handed !== turn.courier) await handOver(turn)
      else if (turn.open && turn.changed) await commit(turn)
      return result
    } finally {
      turn.lasts = false
      if (turn.open) await client.query('ROLLBACK').catch(onError)
      turn.open = false
      client.removeListener('error', onError)
      client.release(broken)
    }
  }

  async function begin(turn: Turn): Promise<void> {
    try {
      turn.open = true
      await turn.client.query(`BEGIN; SELECT pg_advisory_xact_lock(${lockOf(turn.key)})`)
    } catch (error) {
      throw databaseFailure('打开会话', error)
    }
  }

  async function handOver(turn: Turn): Promise<void> {
    try {
      await turn.client.query('UPDATE conversations SET courier = $2 WHERE key = $1', [turn.key, turn.handed])
    } catch (error) {
      throw databaseFailure('登记由谁发送', error)
    }
    await commit(turn)
  }

  async function commit(turn: Turn): Promise<void> {
    try {
      const { command } = await turn.client.query('COMMIT')
      // A transaction that failed before is rolled back instead, without an error.
      if (command !== 'COMMIT') throw new StoreError('保存会话失败：数据库：前面一步没有做成')
      turn.open = false
    } catch (error) {
      throw databaseFailure('保存会话', error)
    }
  }

  return {
    run(key, work) {
      if (closed) return Promise.reject(new StoreError('数据库的连接已经关闭'))
      return line.run(key, () => run(key, work))
    },
    mine(key) {
      const turn = here.getStore()
      return turn?.lasts && (key === undefined || turn.key === key) ? turn : undefined
    },
    commit,
    async close() {
      closed = true
      await line.idle()
    },
  }
}

/** Two conversations with the same number would only wait for each other. */
function lockOf(key: ConversationKey): bigint {
  return Buffer.from(sha256(key).slice(0, 16), 'hex').readBigInt64BE()
}

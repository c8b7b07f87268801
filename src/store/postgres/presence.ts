import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { FolderInUse } from '../errors.ts'
import { type Connections, databaseFailure, type Queryable } from './connections.ts'
import { LOCKS } from './locks.ts'

const AGAIN_MS = 1_000

/**
 * That this process is alive, as the others see it: it holds a lock under its number on a connection it keeps open. When the process or
 * its machine dies the connection ends, and the lock with it. Should only the connection break, it is taken up again; what others
 * took over meanwhile is theirs.
 */
export interface Presence {
  readonly number: number
  /** Becomes the one that leads, if nobody is; true as long as it is. */
  lead(): Promise<boolean>
  readonly leads: boolean
  close(): Promise<void>
}

/** `alone`: nobody else may have the database meanwhile. Throws FolderInUse, or StoreError when it cannot be reached. */
export async function openPresence(connections: Connections, { alone = false } = {}): Promise<Presence> {
  let client: Client | null = null
  let leads = false
  let closing = false
  let number = 0

  async function connect(): Promise<void> {
    const fresh = connections.single()
    let lost = false
    fresh.on('error', () => {})
    fresh.on('end', () => {
      lost = true
      if (client === fresh) void again()
    })
    try {
      await fresh.connect()
      const take = alone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
      const { rows } = await fresh.query<{ had: boolean }>(`SELECT ${take}($1, 0) AS had`, [LOCKS.inUse])
      if (!rows[0]?.had)
        throw new FolderInUse(
          alone ? '数据库正由运行着的服务使用，请先停掉它们' : '正在往这个数据库里或从里面搬数据，等搬完再启动',
        )
      if (number === 0) {
        const next = await fresh.query<{ number: number }>(`SELECT nextval('processes')::integer AS number`)
        number = next.rows[0]?.number ?? 0
      }
      // Waits for those who are just finding out whether we are alive.
      await fresh.query('SELECT pg_advisory_lock($1, $2)', [LOCKS.present, number])
    } catch (error) {
      await fresh.end().catch(() => {})
      throw databaseFailure('登记这个进程', error)
    }
    if (closing) return await fresh.end()
    client = fresh
    if (lost) void again()
  }

  async function again(): Promise<void> {
    client = null
    leads = false
    while (!closing && client === null) {
      await sleep(AGAIN_MS, undefined, { ref: false })
      if (!closing) await connect().catch(() => {})
    }
  }

  await connect()
  return {
    get number() {
      return number
    },
    async lead() {
      if (leads || client === null || closing) return leads
      const asked = client
      const { rows } = await asked
        .query<{ had: boolean }>('SELECT pg_try_advisory_lock($1, 0) AS had', [LOCKS.leading])
        .catch(() => ({ rows: [{ had: false }] }))
      leads = client === asked && rows[0]?.had === true
      return leads
    },
    get leads() {
      return leads
    },
    async close() {
      if (closing) return
      closing = true
      leads = false
      const last = client
      client = null
      await last?.end().catch(() => {})
    },
  }
}

/** Whether a process is alive; inside a transaction, at whose end the question is over. */
export async function isAlive(inside: Queryable, number: number): Promise<boolean> {
  const { rows } = await inside.query<{ gone: boolean }>('SELECT pg_try_advisory_xact_lock_shared($1, $2) AS gone', [
    LOCKS.present,
    number,
  ])
  return rows[0]?.gone !== true
}

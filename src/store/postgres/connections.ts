import type pg from 'pg'
import { codeOf, StoreError } from '../errors.ts'

/** Anything that takes a query. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/**
 * Two pools, so that whoever holds a turn's connection and needs another one never waits for other turns to end: `turns` for
 * transactions of conversations, `aside` for all the rest, which holds a connection for no longer than it takes to answer.
 */
export interface Connections {
  readonly turns: pg.Pool
  readonly aside: pg.Pool
  /** A connection of its own, not yet connected. */
  single(): pg.Client
  close(): Promise<void>
}

const TURNS = 12
const ASIDE = 4
const CONNECT_MS = 15_000
/** A statement waits for a lock no longer; what could not be had in this time is tried again by whoever wanted it. */
const STATEMENT_MS = 30_000

/** A process or a machine that stopped in the middle of a turn lets go after so long. */
const SETTINGS = `
  SET statement_timeout = ${STATEMENT_MS};
  SET idle_in_transaction_session_timeout = ${STATEMENT_MS};
  SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3`

/** Opens nothing yet. Throws {@link StoreError} for an address that cannot be one; it never repeats it. */
export async function openConnections(url: string): Promise<Connections> {
  if (!isDatabaseAddress(url)) throw new StoreError('数据库地址应像 postgres://用户:密码@主机:5432/库名')
  // Loaded by who has a database: all commands come past here.
  const { Client, Pool } = (await import('pg')).default
  const config = {
    connectionString: url,
    keepAlive: true,
    application_name: 'zhicheng',
    connectionTimeoutMillis: CONNECT_MS,
  }
  const pool = (max: number) => {
    const made = new Pool({
      ...config,
      max,
      query_timeout: 2 * STATEMENT_MS,
      onConnect: async (client) => void (await client.query(SETTINGS)),
    })
    // Of a connection nobody is using just now; the next query gets another one.
    made.on('error', () => {})
    return made
  }
  const [turns, aside] = [pool(TURNS), pool(ASIDE)]
  return {
    turns,
    aside,
    single: () => new Client({ ...config, query_timeout: 2 * STATEMENT_MS }),
    close: async () => void (await Promise.all([turns.end(), aside.end()])),
  }
}

export function isDatabaseAddress(url: string): boolean {
  return /^postgres(?:ql)?:\/\/\S+$/.test(url) && URL.canParse(url)
}

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上，请看数据库是否在运行、地址和端口对不对',
  ENOTFOUND: '找不到主机，请核对地址里的主机名',
  EAI_AGAIN: '查不到主机，请看网络和域名解析',
  ETIMEDOUT: '连接超时，请看网络和防火墙',
  ECONNRESET: '连接断了，请看数据库和网络',
  EPIPE: '连接断了，请看数据库和网络',
  '28P01': '用户名或密码不对',
  '28000': '不让这个用户从这里登录，请看 pg_hba.conf',
  '3D000': '没有这个库，请先 createdb',
  '42501': '这个用户权限不够，请让它拥有这个库',
  '53100': '数据库的磁盘已满，请清出空间',
  '53300': '数据库的连接用完了，请提高 max_connections',
  '57P01': '数据库正在停止或重启',
  '57P03': '数据库正在启动',
  '57014': '等得太久，没有做成',
  '55P03': '被别的进程占着',
  '25006': '数据库现在只读（多半是备库），请连主库',
  '40P01': '和别的进程撞在一起，没有做成',
}

/** A failure of the database as an operator reads it. Of the error only its code is told: its words might quote what was stored. */
export function databaseFailure(doing: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = codeOf(error) || codeOf((error as { cause?: unknown } | null)?.cause)
  const cause = CAUSES[code] ?? (isOfServer(error) ? '请看数据库的日志' : '连接断了或没有应答，请看数据库和网络')
  return new StoreError(`${doing}失败：数据库：${cause}${code ? `（${code}）` : ''}`)
}

/** Whether the server itself said what is wrong: that has a severity. */
const isOfServer = (error: unknown): boolean => error instanceof Error && 'severity' in error

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, it } from 'vitest'

const server = process.env.ZHICHENG_TEST_DATABASE

/**
 * Runs tests that need PostgreSQL; where no server was given, says so in one line, in place of them. `scripts/postgres.sh with npm test`
 * starts one.
 */
export function withPostgres(what: string, tests: (databases: Databases) => void): void {
  if (server === undefined || server === '') {
    it(`${what}: left out, there is no database`, () => {
      console.log(`没有数据库（ZHICHENG_TEST_DATABASE），没有试：${what}。要试：scripts/postgres.sh with npm test`)
    })
    return
  }
  tests(databasesOn(server))
}

export interface Databases {
  /** The address of a new, empty database; gone after the tests of the file. */
  fresh(): Promise<string>
  /** Runs SQL there, past the store. */
  ask<T extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<T[]>
}

function databasesOn(address: string): Databases {
  const made: string[] = []
  const ask: Databases['ask'] = async (url, sql, values) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  afterAll(async () => {
    for (const name of made) await ask(address, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return {
    ask,
    async fresh() {
      const name = `zhicheng_${randomUUID().replaceAll('-', '')}`
      await ask(address, `CREATE DATABASE ${name} TEMPLATE template0`)
      made.push(name)
      const url = new URL(address)
      url.pathname = `/${name}`
      return url.href
    },
  }
}

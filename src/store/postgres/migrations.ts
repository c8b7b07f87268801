import type { ClientBase } from 'pg'
import { StoreError } from '../errors.ts'
import { LOCKS } from './locks.ts'

/**
 * The tables, as numbered steps. A step that was released is never changed: what is to be otherwise is a new step. Each runs once, in
 * the order of the numbers, all that are missing in one transaction.
 *
 * `body` is the record as JSON text, as it stands in the file of the embedded store, with the checksum taken of it: text and not
 * jsonb, so that what is read is to the byte what was written.
 */
const STEPS: readonly { readonly number: number; readonly sql: string }[] = [
  {
    number: 1,
    sql: `
      CREATE TABLE conversations (
        key text COLLATE "C" PRIMARY KEY,
        body text NOT NULL,
        sum text NOT NULL,
        unsent boolean NOT NULL,   -- its outbox is not empty
        waiting boolean NOT NULL,  -- of that, something is still to go out
        courier integer,           -- the process that sends it
        wake_at text COLLATE "C",
        wake_stamp text,
        wake_group boolean,
        wake_taken timestamptz     -- a process is looking at it since
      );
      CREATE INDEX conversations_unsent ON conversations (key) WHERE unsent;
      CREATE INDEX conversations_waiting ON conversations (key) WHERE waiting;
      CREATE INDEX conversations_courier ON conversations (courier) WHERE courier IS NOT NULL;
      CREATE INDEX conversations_wake ON conversations (wake_at) WHERE wake_at IS NOT NULL;

      CREATE TABLE damaged (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text COLLATE "C" NOT NULL,
        body text NOT NULL,
        sum text NOT NULL,
        found_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX damaged_key ON damaged (key);

      CREATE TABLE broadcasts (id text PRIMARY KEY, body text NOT NULL, sum text NOT NULL);

      CREATE TABLE questions (
        place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text NOT NULL UNIQUE,
        question text NOT NULL,
        plan text,
        asked_on text NOT NULL
      );

      CREATE TABLE orders (
        place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL,
        id text NOT NULL,
        body text NOT NULL,
        UNIQUE (key, id)
      );

      CREATE SEQUENCE processes AS integer CYCLE;
    `,
  },
]

const LATEST = Math.max(...STEPS.map(({ number }) => number))

/** Brings the tables up to date; several processes may start at once. Throws {@link StoreError} for those of a later release. */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1, 0)', [LOCKS.migrating])
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    )
    const { rows } = await client.query<{ number: number }>('SELECT number FROM migrations')
    const done = new Set(rows.map(({ number }) => number))
    if ([...done].some((number) => number > LATEST))
      throw new StoreError('数据库由更新的版本写过，请用新版本，或换一个库')
    for (const { number, sql } of STEPS) {
      if (done.has(number)) continue
      await client.query(sql)
      await client.query('INSERT INTO migrations (number) VALUES ($1)', [number])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

import { Client } from 'pg'
import { realClock } from '../../../src/delivery/clock.ts'
import { silentLog } from '../../../src/delivery/log.ts'
import type { Wake } from '../../../src/delivery/ports.ts'
import { msOfMoment } from '../../../src/delivery/shanghai.ts'
import { openWaker } from '../../../src/delivery/waker.ts'
import type { House } from '../../../src/doors/compose.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { type Part, type Row, sayNumber, single, spreadOf } from '../figures.ts'
import { randomFrom } from '../random.ts'
import type { Setting } from '../setting.ts'
import { startPostgres } from '../talk/postgres.ts'
import { heap } from './saving.ts'

const NOW = '2022-10-13T09:00'
const STAMPS = ['plan 1', 'plan 2', 'plan 3']
/** So many of a million are due at the same moment. */
const DUE = 0.001

/** How long it takes to find who is to be reminded now, among very many who are to be reminded some day. */
export async function reminders(_: House, { quick, patience, progress }: Setting): Promise<Part> {
  const count = quick ? 50_000 : 1_000_000
  const inMemory = await ofFiles(count, patience.rounds)
  progress(`in memory: ${inMemory.times.map(sayNumber).join(', ')} ms`)
  const inDatabase = await ofDatabase(count, patience.rounds, progress)
  const rows: Row[] = [
    {
      name: `due among ${count.toLocaleString('en')}, a file each (moments in memory)`,
      value: spreadOf(inMemory.times),
      unit: 'ms',
      note: `${inMemory.due} of them due, each handed on; ${sayNumber(inMemory.memory)} MB for the moments`,
    },
    inDatabase
      ? {
          name: `due among ${count.toLocaleString('en')}, PostgreSQL`,
          value: spreadOf(inDatabase.times),
          unit: 'ms',
          note: `the first ${inDatabase.due} taken; the others in the next helpings`,
        }
      : { name: 'due, PostgreSQL', value: single(Number.NaN), unit: '', note: 'left out: no server' },
  ]
  const slowest = Math.max(...rows.map(({ value }) => value.median).filter(Number.isFinite))
  return {
    id: 'reminders',
    title:
      'who is due, found among all who are to be reminded; reminders are derived, only the next moment of each is kept',
    rows,
    aims: [{ what: 'under one second', reached: slowest < 1000, found: `${sayNumber(slowest)} ms` }],
  }
}

function* moments(count: number): Generator<{ key: string; wake: Wake }> {
  const random = randomFrom(9)
  const two = (value: number) => String(value).padStart(2, '0')
  for (let person = 0; person < count; person += 1) {
    const later = `2022-1${random.between(1, 2)}-${two(random.between(1, 28))}T${two(random.between(8, 20))}:00`
    const stamp = STAMPS[person % STAMPS.length] ?? ''
    yield { key: `telegram:${person}`, wake: { at: random.chance(DUE) ? NOW : later, stamp } }
  }
}

async function ofFiles(count: number, rounds: number) {
  const times: number[] = []
  let due = 0
  const before = heap()
  // Too early for anybody while it starts.
  let now = msOfMoment('2022-09-01T09:00')
  const waker = openWaker({
    store: {
      async *waking() {
        yield* moments(count)
      },
    },
    receive: async () => {
      due += 1
    },
    idle: async () => {},
    isCurrent: () => true,
    clock: { ...realClock, now: () => now },
    log: silentLog,
  })
  await waker.start()
  const memory = heap() - before
  now = msOfMoment(NOW)
  for (let round = 0; round < rounds; round += 1) {
    due = 0
    const began = performance.now()
    await waker.beat()
    times.push(performance.now() - began)
  }
  await waker.stop()
  return { times, due, memory }
}

async function ofDatabase(count: number, rounds: number, progress: (words: string) => void) {
  const server = await startPostgres(progress)
  if (!server) return null
  try {
    const { store } = await openDatabase(server.url)
    const client = new Client(server.url)
    await client.connect()
    await client.query(
      `INSERT INTO conversations (key, body, sum, unsent, waiting, wake_at, wake_stamp)
       SELECT 'telegram:' || n, repeat('x', 200), '', false, false,
         CASE WHEN n % $2 = 0 THEN $3 ELSE '2022-11-' || lpad((n % 28 + 1)::text, 2, '0') || 'T09:00' END, 'plan ' || (n % 3 + 1)
       FROM generate_series(1, $1) AS n`,
      [count, Math.round(1 / DUE), NOW],
    )
    await client.query('VACUUM ANALYZE conversations')
    progress(`${count} rows in the database`)
    const times: number[] = []
    let due = 0
    for (let round = 0; round < rounds; round += 1) {
      await client.query('UPDATE conversations SET wake_taken = NULL WHERE wake_taken IS NOT NULL')
      const began = performance.now()
      due = (await store.shared.takeDue(NOW, () => true, ['telegram'])).length
      times.push(performance.now() - began)
    }
    await client.end()
    await store.close()
    return { times, due }
  } finally {
    await server.stop()
  }
}

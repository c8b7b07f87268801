import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { answering } from '../../../src/doors/answering.ts'
import type { House } from '../../../src/doors/compose.ts'
import { openStore } from '../../../src/store/embedded.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { makeWorld } from '../../../src/talk/world.ts'
import { built } from '../build.ts'
import { type Aim, type Part, type Row, ratios, sayNumber, single, spreadOf } from '../figures.ts'
import type { Setting } from '../setting.ts'
import { flatOut, type People } from './load.ts'
import type { Paced } from './pace.ts'
import { startPostgres } from './postgres.ts'
import { grammyConversation, ours, type Talker, telegrafWizard } from './talkers.ts'
import { tenQuestions } from './ten.ts'

const AT_ONCE = 32
const PER_SECOND = 200

/**
 * At a pace, in a process of its own: what others keep in memory here is no burden of the service, nor what they left the disk to do, which
 * is let finish first.
 */
async function paced(seconds: number, url: string | undefined, server: string | undefined): Promise<Paced> {
  // What the server would flush in its own time is flushed now. Not everywhere is there the command for the disk.
  if (server) await checkpoint(server)
  await promisify(execFile)('sync').catch(() => {})
  const order = [built('talk/pace.ts'), String(PER_SECOND), String(seconds), ...(url === undefined ? [] : [url])]
  const { stdout } = await promisify(execFile)(process.execPath, order)
  return JSON.parse(stdout) as Paced
}

async function checkpoint(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('CHECKPOINT').finally(() => client.end())
}

/** How many turns a second, and how long each waits: ten questions, asked by us and by what others build bots with. */
export async function talk(house: House, { quick, patience, progress }: Setting): Promise<Part> {
  const step = makeStep(makeWorld(house.packs, house.wording, answering(house)))
  const ten = tenQuestions(step)
  const folder = await mkdtemp(join(tmpdir(), 'zhicheng-bench-talk-'))
  const postgres = await startPostgres(progress)
  const files = ours('ours, a file each (lowdb, fsync)', await openStore(folder), step as never)
  const database = postgres && ours('ours, PostgreSQL (fsync)', (await openDatabase(postgres.url)).store, step as never)
  const talkers: Talker[] = [
    files,
    ...(database ? [database] : []),
    ours('ours, nothing kept on a disk', memoryStore(), step as never),
    telegrafWizard(ten),
    grammyConversation(ten),
  ]
  const people = new Map(talkers.map((talker): [Talker, People] => [talker, { next: 0 }]))
  const rates = new Map<Talker, number[]>(talkers.map((talker) => [talker, []]))
  const each = quick ? 1 : 4
  try {
    for (let round = -1; round < (quick ? 1 : patience.rounds); round += 1) {
      for (const talker of talkers) {
        const rate = await flatOut(talker, ten.typed, {
          people: people.get(talker) ?? { next: 0 },
          atOnce: AT_ONCE,
          each,
        })
        if (round >= 0) rates.get(talker)?.push(rate)
      }
      progress(`round ${round + 2}: ${talkers.map((talker) => sayNumber(rates.get(talker)?.at(-1) ?? 0)).join(', ')}`)
    }
    const rows: Row[] = talkers.map((talker) => ({
      name: talker.name,
      value: spreadOf(rates.get(talker) ?? []),
      unit: 'turns/s flat out',
      ratio: ratios(rates.get(talker) ?? [], rates.get(files) ?? []),
      ...(talker.name.startsWith('ours') ? {} : { note: 'no judging, nothing saved, nothing read but the text' }),
    }))
    // A store that is open puts what it keeps where it belongs once a minute: not while others are timed.
    for (const talker of talkers.splice(0)) await talker.close()
    const aims: Aim[] = []
    for (const talker of database ? [files, database] : [files]) {
      const { p50, p99 } = await paced(quick ? 3 : 25, talker === database ? postgres?.url : undefined, postgres?.url)
      rows.push({ name: `${talker.name}, p50 at ${PER_SECOND}/s`, value: single(p50), unit: 'ms' })
      rows.push({ name: `${talker.name}, p99 at ${PER_SECOND}/s`, value: single(p99), unit: 'ms' })
      aims.push({ what: `${talker.name}: p99 under 20 ms`, reached: p99 < 20, found: `${sayNumber(p99)} ms` })
      progress(`${talker.name}: p50 ${sayNumber(p50)} ms, p99 ${sayNumber(p99)} ms`)
    }
    if (!database)
      rows.push({ name: 'ours, PostgreSQL', value: single(Number.NaN), unit: '', note: 'left out: no server' })
    return {
      id: 'talk',
      title: 'ten questions: taken in, judged, committed; turns arriving at a pace, or as fast as they are answered',
      rows,
      aims,
    }
  } finally {
    for (const talker of talkers) await talker.close()
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

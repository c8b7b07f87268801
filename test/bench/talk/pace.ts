import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answering, warm } from '../../../src/doors/answering.ts'
import { compose } from '../../../src/doors/compose.ts'
import { openStore } from '../../../src/store/embedded.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { makeWorld } from '../../../src/talk/world.ts'
import { percentile } from '../figures.ts'
import { atPace, type People } from './load.ts'
import { ours } from './talkers.ts'
import { tenQuestions } from './ten.ts'

/**
 * How long a turn waits at a pace, in a process that does nothing else, as the service does: started with turns a second, seconds, and
 * the address of a database or nothing for files; prints {@link Paced}.
 */
export interface Paced {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** People nobody has spoken with: what somebody has said already is not taken in twice, and would cost nothing. */
const NOBODY_YET = 1_000_000
/** Seconds, until what is often run is compiled. */
const WARM_UP = 5

const [perSecond, seconds] = process.argv.slice(2, 4).map(Number) as [number, number]
const url = process.argv[4]
const house = compose()
warm(house)
const step = makeStep(makeWorld(house.packs, house.wording, answering(house)))
const folder = await mkdtemp(join(tmpdir(), 'zhicheng-bench-pace-'))
try {
  const { typed } = tenQuestions(step)
  const store = url === undefined ? await openStore(folder) : (await openDatabase(url)).store
  const talker = ours('', store, step as never)
  const people: People = { next: NOBODY_YET }
  await atPace(talker, typed, { people, perSecond, seconds: WARM_UP })
  const waits = await atPace(talker, typed, { people, perSecond, seconds })
  const paced: Paced = { p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) }
  process.stdout.write(JSON.stringify(paced))
  await talker.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exit(0)

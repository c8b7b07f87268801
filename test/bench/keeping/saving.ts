import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realClock } from '../../../src/delivery/clock.ts'
import { silentLog } from '../../../src/delivery/log.ts'
import type { ConversationStore } from '../../../src/delivery/ports.ts'
import { openWaker } from '../../../src/delivery/waker.ts'
import { answering } from '../../../src/doors/answering.ts'
import type { House } from '../../../src/doors/compose.ts'
import { openStore } from '../../../src/store/embedded.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { makeWorld } from '../../../src/talk/world.ts'
import { TODAY } from '../applicants.ts'
import { type Part, percentile, type Row, ratios, sayNumber, single, spreadOf } from '../figures.ts'
import { randomFrom } from '../random.ts'
import type { Setting } from '../setting.ts'
import { tenQuestions } from '../talk/ten.ts'
import { fill, keyOf, recordOf } from './people.ts'

interface Kept {
  readonly count: number
  readonly folder: string
  readonly store: ConversationStore
  readonly opened: number
  readonly memory: number
}

/** What saving an answer costs, and starting, with few applicants kept and with many. */
export async function saving(house: House, { quick, patience, progress }: Setting): Promise<Part> {
  const state = halfWay(house)
  const sizes = quick ? [10, 1000, 3000] : [10, 1000, 10_000, 100_000]
  const root = await mkdtemp(join(tmpdir(), 'zhicheng-bench-saving-'))
  const kept: Kept[] = []
  try {
    for (const count of sizes) {
      const folder = join(root, String(count))
      const began = performance.now()
      await fill(folder, count, state)
      progress(`${count} applicants made in ${sayNumber((performance.now() - began) / 1000)} s`)
      kept.push({ count, folder, ...(await started(folder)) })
    }
    const waits = new Map<Kept, number[]>(kept.map((one) => [one, []]))
    const random = randomFrom(5)
    const each = quick ? 40 : 150
    for (let round = -1; round < patience.rounds; round += 1)
      for (const one of kept) {
        const times: number[] = []
        for (let at = 0; at < each; at += 1) {
          const person = random.between(0, one.count - 1)
          const began = performance.now()
          await one.store.load(keyOf(person))
          await one.store.commit(keyOf(person), recordOf(person, round + 3, state))
          times.push(performance.now() - began)
        }
        // The middle one: what a disk does now and then has nothing to do with how much is kept.
        if (round >= 0) waits.get(one)?.push(percentile(times, 0.5))
      }
    const [few] = kept
    const smallest = few ? (waits.get(few) ?? []) : []
    const rows: Row[] = kept.map((one) => ({
      name: `an answer saved, ${one.count.toLocaleString('en')} applicants kept`,
      value: spreadOf(waits.get(one) ?? []),
      unit: 'ms',
      ratio: ratios(waits.get(one) ?? [], smallest),
    }))
    for (const { count, opened, memory } of kept)
      rows.push(
        {
          name: `start, ${count.toLocaleString('en')} applicants, one in five reminded`,
          value: single(opened),
          unit: 'ms',
        },
        { name: `memory, ${count.toLocaleString('en')} applicants`, value: single(memory), unit: 'MB' },
      )
    // Of any two sizes: what a few files written again and again cost is not what many are compared with.
    const grown = kept.flatMap((less, at) =>
      kept.slice(at + 1).map((more) => ({
        from: less.count,
        to: more.count,
        ratio: ratios(waits.get(more) ?? [], waits.get(less) ?? []).median,
      })),
    )
    const [worst] = grown.sort((a, b) => b.ratio - a.ratio)
    return {
      id: 'saving',
      title: 'a record read, changed and committed with fsync, by how many are kept',
      rows,
      aims: [
        {
          what: `flat within 20 % from ${sizes[0]} to ${sizes.at(-1)?.toLocaleString('en')}`,
          reached: worst !== undefined && worst.ratio <= 1.2,
          found: worst ? `at most ${sayNumber(worst.ratio)}×, from ${worst.from} to ${worst.to}` : '',
        },
      ],
    }
  } finally {
    for (const { store } of kept) await store.close()
    await rm(root, { recursive: true, force: true })
  }
}

/** Opens a folder as the program does: the store, and the moments of those who are to be reminded. Milliseconds and megabytes. */
async function started(folder: string): Promise<Pick<Kept, 'store' | 'opened' | 'memory'>> {
  const before = heap()
  const began = performance.now()
  const store = await openStore(folder)
  await store.unsent()
  const waker = openWaker({
    store,
    receive: async () => {},
    idle: async () => {},
    isCurrent: () => true,
    clock: { ...realClock, now: () => Date.parse(`${TODAY}T00:00:00Z`) },
    log: silentLog,
  })
  await waker.start()
  const opened = performance.now() - began
  const memory = Math.max(0, heap() - before)
  await waker.stop()
  return { store, opened, memory }
}

export function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** The memory of a talk half-way through its questions. */
function halfWay(house: House): unknown {
  const step = makeStep(makeWorld(house.packs, house.wording, answering(house)))
  let state: Parameters<typeof step>[0] = null
  for (const text of tenQuestions(step).typed) state = step(state, { kind: 'text', text, today: TODAY }).state
  return state
}

import { Bench } from 'tinybench'

/** Something to be timed beside others. */
export interface Contender {
  readonly name: string
  /** Does the work for so many of whatever is counted, and may be called again and again. */
  readonly work: () => unknown
  readonly counts: number
}

export interface Patience {
  readonly rounds: number
  /** How long each contender works in a round, at least. */
  readonly ms: number
}

/**
 * How many a second each gets done, a figure for each round. In a round all have their turn, one after the other, so that what else
 * the machine does falls on all of them. A first round, not counted, lets everything warm up.
 */
export async function interleaved(
  contenders: readonly Contender[],
  { rounds, ms }: Patience,
  progress: (done: number) => void,
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    const bench = new Bench({ time: ms, iterations: 1, warmup: false, throws: true })
    for (const { name, work } of contenders) bench.add(name, async () => void (await work()))
    await bench.run()
    for (const [at, { result }] of bench.tasks.entries()) {
      const contender = contenders[at]
      if (round < 0 || !contender || !('latency' in result)) continue
      // The mean, not the median: the collector's pauses are part of the work.
      found.get(contender.name)?.push((contender.counts * 1000) / result.latency.mean)
    }
    progress((round + 2) / (rounds + 1))
  }
  return found
}

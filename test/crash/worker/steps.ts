import { writeSync } from 'node:fs'
import type { Doom, DurableStep, Told } from '../protocol.ts'

let doom: Doom = null
let home = ''
let steps = 0
let sends = 0

/** From now on steps are counted; at the one of the doom the process ends. */
export function arm(folder: string, how: Doom): void {
  home = folder
  doom = how
  steps = 0
  sends = 0
}

export function stepsTaken(): number {
  return steps
}

/** Written at once, past every buffer: what was told before the process died is not lost with it. */
export function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

/** A real SIGKILL: nothing of this process runs after it. */
function die(step: DurableStep, place: NonNullable<Doom>['place']): never {
  tell({ kind: 'dies', step, place })
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** Which part of the data folder a file belongs to; null outside of it. */
function partOf(path: string): string | null {
  if (home === '' || !path.startsWith(home)) return null
  return path.slice(home.length + 1).split('/')[0] ?? ''
}

/**
 * Does one durable step, or dies at it. `half` does part of it, for a step that can be cut in the middle; one that cannot is cut
 * before.
 */
export async function durably<T>(step: DurableStep, work: () => Promise<T>, half?: () => void): Promise<T> {
  steps += 1
  if (step.what === 'send') sends += 1
  const isIt = doom?.sends ? step.what === 'send' && sends === doom.at : steps === doom?.at
  if (!isIt || !doom) return await work()
  if (doom.place === 'after') {
    await work()
    return die(step, 'after')
  }
  const torn = doom.place === 'torn' && half !== undefined
  if (torn) half()
  return die(step, torn ? 'torn' : 'before')
}

/** The same for a change of the disk; what happens outside the data folder is no step. */
export async function onDisk<T>(
  what: DurableStep['what'],
  path: string,
  work: () => Promise<T>,
  half?: () => void,
): Promise<T> {
  const where = partOf(path)
  return where === null ? await work() : await durably({ what, where }, work, half)
}

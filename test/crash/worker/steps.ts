// biome-ignore lint/style/useNodejsImportProtocol: node:fs is what is stood in for here.
import { writeSync } from 'fs'
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

/** Counts a step; gives where the process is to die at it, or null where it goes on. */
function counted(step: DurableStep): NonNullable<Doom>['place'] | null {
  steps += 1
  if (step.what === 'send') sends += 1
  const isIt = doom?.sends ? step.what === 'send' && sends === doom.at : steps === doom?.at
  return isIt && doom ? doom.place : null
}

/** Dies before a step, or with `half` of it done where it can be cut in the middle. */
function dieAt(step: DurableStep, place: NonNullable<Doom>['place'], half?: () => void): never {
  const torn = place === 'torn' && half !== undefined
  if (torn) half()
  return die(step, torn ? 'torn' : 'before')
}

/** Does one durable step, or dies at it; one that cannot be cut in the middle is cut before. */
export async function durably<T>(step: DurableStep, work: () => Promise<T>, half?: () => void): Promise<T> {
  const place = counted(step)
  if (place !== null && place !== 'after') return dieAt(step, place, half)
  const done = await work()
  return place === null ? done : die(step, 'after')
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

/** The same for one that is done while everything else waits. */
export function onDiskNow<T>(what: DurableStep['what'], path: string, work: () => T, half?: () => void): T {
  const where = partOf(path)
  const place = where === null ? null : counted({ what, where })
  if (where === null || place === null) return work()
  if (place !== 'after') return dieAt({ what, where }, place, half)
  work()
  return die({ what, where }, 'after')
}

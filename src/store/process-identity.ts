import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './errors.ts'

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number
  /** Boot and start time: tells a process from a later one with the same pid. Null where the system does not say. */
  readonly started: string | null
  readonly host: string
}

export function thisProcess(): Holder {
  return { pid: process.pid, started: startOf(process.pid), host: hostname() }
}

/**
 * `gone` only when it is certain; `elsewhere` for another machine, of which we cannot know.
 * A killed process nobody has waited for (a zombie) still has its pid, and is gone all the same.
 */
export function fateOf(holder: Holder): 'alive' | 'gone' | 'elsewhere' {
  if (holder.host !== hostname()) return 'elsewhere'
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if (codeOf(error) !== 'EPERM') return 'gone'
  }
  const started = startOf(holder.pid)
  if (started === 'zombie') return 'gone'
  return started !== null && holder.started !== null && started !== holder.started ? 'gone' : 'alive'
}

function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return 'zombie'
    return `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

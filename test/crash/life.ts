import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Built } from './build.ts'
import type { Command, Life, Told } from './protocol.ts'

/** One process, from its start to its death. */
export interface Living {
  say(command: Command): void
  /** SIGKILL, at whatever moment it is. */
  kill(): void
  /** Resolves when it is dead and everything it told before has been heard. */
  readonly ended: Promise<{ readonly killed: boolean; readonly status: number | null }>
}

const running = new Set<ChildProcess>()

/** Begins a process; `hear` gets what it tells, in order. */
export function begin(built: Built, life: Life, hear: (told: Told) => void): Living {
  const child = spawn(process.execPath, [...built.argv, JSON.stringify(life)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', TZ: 'America/New_York' },
  })
  running.add(child)
  // It may die while it is spoken to.
  child.stdin.on('error', () => {})
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = parsed(line)
    if (told) hear(told)
  })
  const ended = new Promise<{ killed: boolean; status: number | null }>((resolve) => {
    child.once('close', (status, signal) => {
      running.delete(child)
      resolve({ killed: signal === 'SIGKILL', status })
    })
  })
  return {
    say: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}

/** Null for a line its death cut off. */
function parsed(line: string): Told | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Ends whatever was left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

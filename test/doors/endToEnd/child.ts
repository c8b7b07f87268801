import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach } from 'vitest'

export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** A run of the executable. */
export interface Run {
  readonly pid: number
  out(): string
  err(): string
  write(bytes: string | Buffer): void
  /** Ends its input. */
  end(): void
  kill(signal: NodeJS.Signals): void
  /** Resolves once `fulfilled` is true of what it wrote; rejects when it ended before, or after a minute. */
  until(fulfilled: (out: string, err: string) => boolean, what: string): Promise<void>
  readonly ended: Promise<Ended>
}

const PATIENCE_MS = 60_000

/** Runs of one test file; what a failed test left running is killed after it. */
export function runsOf(executable: () => string) {
  const running = new Set<ChildProcess>()
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  return (argv: readonly string[], options: { cwd: string; env?: Readonly<Record<string, string>> }): Run => {
    const child = spawn(process.execPath, [executable(), ...argv], {
      cwd: options.cwd,
      env: { PATH: process.env.PATH ?? '', TZ: 'America/New_York', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    running.add(child)
    let [out, err] = ['', '']
    const lookers = new Set<() => void>()
    const look = () => {
      for (const one of [...lookers]) one()
    }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
      look()
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
      look()
    })
    // It may end while we still write; that shows in how it ended.
    child.stdin.on('error', () => {})
    let closed = false
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (status, signal) => {
        running.delete(child)
        closed = true
        look()
        resolve({ status, signal, out, err })
      })
    })
    return {
      pid: child.pid ?? 0,
      out: () => out,
      err: () => err,
      write: (bytes) => void child.stdin.write(bytes),
      end: () => void child.stdin.end(),
      kill: (signal) => void child.kill(signal),
      ended,
      until: (fulfilled, what) =>
        new Promise((resolve, reject) => {
          const settle = (done: () => void) => {
            clearTimeout(guard)
            lookers.delete(check)
            done()
          }
          const fail = () =>
            settle(() => reject(new Error(`waited in vain: ${what}\n${out.slice(-800)}\n${err.slice(-800)}`)))
          const check = () => {
            if (fulfilled(out, err)) settle(resolve)
            else if (closed) fail()
          }
          const guard = setTimeout(fail, PATIENCE_MS)
          lookers.add(check)
          check()
        }),
    }
  }
}

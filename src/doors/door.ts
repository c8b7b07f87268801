import type { Command } from 'commander'
import type { LocalDate } from '../dossier/date.ts'
import type { House } from './compose.ts'

export { BadInput } from './badInput.ts'

/** 0 done · 1 the answer is a refusal or a failed check · 2 wrong usage or bad input. */
export type ExitStatus = 0 | 1 | 2

/** What a command may touch of the world; tests hand in their own. */
export interface Door {
  /** A line to standard output. */
  readonly out: (line: string) => void
  /** A line to standard error. */
  readonly err: (line: string) => void
  /** The bytes of a file, or of standard input for `-`; stops with BadInput beyond `limit` bytes. */
  readonly read: (file: string, limit: number) => Promise<Uint8Array>
  /** Today in Asia/Shanghai. */
  readonly today: () => LocalDate
  /** Rules and questions, read once; with what a data folder keeps of plans put over them, where one is named. */
  readonly house: (data?: string) => House
  /** A line from standard input, for a question asked in between; empty at its end. Without it, the first of `read`. */
  readonly line?: () => Promise<string>
  /** Sets the exit status; the worst one counts. */
  readonly end: (status: ExitStatus) => void
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, door: Door) => void

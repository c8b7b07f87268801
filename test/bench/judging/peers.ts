import type { Verdict } from '../../../src/rules/verdict.ts'
import type { Program } from './program.ts'
import type { Sheet } from './sheet.ts'

/** Another engine with the rules written for it. */
export interface Peer {
  readonly name: string
  /** The verdict of each path, in the order of the rules. */
  readonly judge: (sheet: Sheet) => readonly Verdict[] | Promise<readonly Verdict[]>
}

export type OpenPeer = (program: Program) => Peer

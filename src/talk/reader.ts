import type { LocalDate } from '../dossier/date.ts'
import type { Pack } from '../rules/pack.ts'
import { type Read, unreadable } from './reading/read.ts'
import type { Pending } from './state.ts'
import type { Understood } from './understood.ts'
import type { AskedQuestion } from './wording.ts'

/** An answer, and what it answers. */
export interface Asking {
  readonly question: AskedQuestion
  /** The plan it is asked under. */
  readonly pack: Pack | null
  readonly pending: Pending
  readonly today: LocalDate
}

export type Reader = (text: string, asking: Asking) => Read<Understood>

/** What was read, as an answer that can be kept and shown. */
export function turn<T>(read: Read<T>, make: (found: T) => Understood): Read<Understood> {
  if (read.kind === 'value') return { ...read, value: make(read.value) }
  if (read.kind === 'vague') {
    return {
      kind: 'vague',
      why: read.why,
      ...(read.candidate === undefined ? {} : { candidate: make(read.candidate) }),
    }
  }
  if (read.kind === 'unreadable') return unreadable(read.why)
  return read
}

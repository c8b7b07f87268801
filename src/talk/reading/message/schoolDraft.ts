import type { Leaf, Place } from './found.ts'

export type SchoolKey = 'level' | 'technicalClass' | 'major' | 'match' | 'degree' | 'graduated'

/** One schooling while it is put together. */
export interface SchoolDraft extends Place {
  readonly leaves: Partial<Record<SchoolKey, Leaf>>
}

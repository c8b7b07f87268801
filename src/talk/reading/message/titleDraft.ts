import type { TitleLevel } from '../../../dossier/vocabulary.ts'
import { finder } from '../words.ts'
import type { Leaf, Place } from './found.ts'
import { TITLE_WORDS } from './levels.ts'

/** A stretch of appointment, as far as it was told. */
export interface Span {
  from?: Leaf
  to?: Leaf
}

/** One title while it is put together; mentions of the same level are one title. */
export interface TitleDraft {
  readonly level: TitleLevel
  readonly places: Place[]
  readonly leaf: Leaf
  obtained?: Leaf
  specialty?: Leaf
  readonly spans: Span[]
  never?: Place
}

export const findTitles = finder(TITLE_WORDS)

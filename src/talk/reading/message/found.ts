import type { LocalDate } from '../../../dossier/date.ts'
import type { Dossier } from '../../../dossier/dossier.ts'
import type { Pack } from '../../../rules/pack.ts'
import type { Doubt } from './told.ts'

/** A stretch of the working text of a {@link Message}; the way back to what was typed is found when results are put together. */
export interface Place {
  readonly from: number
  readonly to: number
}

/**
 * One leaf as the text tells it. With `why` it is not taken but asked back, `value` then being what it seems to say.
 * Words such as 大概 need not be looked for: whoever combines sees them around the place.
 */
export interface Leaf extends Place {
  readonly value?: unknown
  readonly why?: Doubt
}

/** Fields of the dossier that are lists. */
export type ListName = {
  [K in keyof Dossier]-?: NonNullable<Dossier[K]> extends readonly unknown[] ? K : never
}[keyof Dossier]

export type Found =
  /** A field outside lists, with its path: `employer.kind`, `reviews.2019`, `hours.2022.professional`. */
  | { readonly field: string; readonly leaf: Leaf }
  /** An entry of a list, leaf by leaf: `{ list: 'patents', item: { kind: { value: '发明', from, to } } }`. */
  | { readonly list: ListName; readonly item: Readonly<Record<string, Leaf>> }
  /** The list is said to be empty: 没有专利. Entries found besides win over it. */
  | { readonly list: ListName; readonly none: Place }
  /**
   * To be asked back, and nothing else known. `about` in the field's Chinese words: `社保`, `专利.种类`. `unlessAsked`: only where
   * nothing else asks for it already.
   */
  | { readonly about: string; readonly leaf: Leaf & { readonly why: Doubt }; readonly unlessAsked?: true }
  /** Understood, but no fact: not told again as left over. */
  | { readonly used: Place }

/** A piece between commas, blanks and line ends. `sentence` counts the sentences. */
export interface Clause extends Place {
  readonly text: string
  readonly sentence: number
}

/** A date met in the working text. */
export interface DateToken extends Place {
  /** Absent when it can be none. */
  readonly date?: string
  /** Why it is not to be taken as it stands: cannot be, begins after today, or was told loosely (15年以前). */
  readonly why?: Doubt
  /** Only a month was said; the year is that of the date before. */
  readonly borrowed?: true
}

/**
 * A message ready to be read. `text` is even (see normalise.ts), what was taken back is replaced by its correction, and what
 * tells nothing of the applicant — questions, 要是…, other people, what one aims at — is blanked with `。`, so an extractor
 * may take all it sees as said of the applicant.
 */
export interface Message {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly dates: readonly DateToken[]
  readonly today: LocalDate
  readonly pack: Pack | null
  /** Question key of the talk, when one was asked. */
  readonly asked: string | null
}

/** Finds what a message tells of some fields. Linear in the text; throws nothing. */
export type Extractor = (message: Message) => readonly Found[]

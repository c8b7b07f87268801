import { type DateRange, rangeOf } from '../dossier/date.ts'
import type { Dossier, Title } from '../dossier/dossier.ts'
import { notBefore, type VagueSpan, vagueSpan } from '../dossier/tenure.ts'

/** A title with its days read. */
export interface HeldTitle {
  readonly title: Title
  /** Null while it is not known. */
  readonly obtained: DateRange | null
  /** Its letters of appointment, none before the title itself; null where the start of one is not known. */
  readonly letters: readonly (VagueSpan | null)[]
}

/** Null while nothing is known of the applicant's titles. */
export function heldTitles({ titles }: Dossier): readonly HeldTitle[] | null {
  return titles?.map(held) ?? null
}

function held(title: Title): HeldTitle {
  const obtained = title.obtained === undefined ? null : rangeOf(title.obtained)
  const letters = (title.appointments ?? []).map((letter) => {
    const span = vagueSpan(letter)
    return span && obtained ? notBefore(span, obtained) : span
  })
  return { title, obtained, letters }
}

import { daysBetween, type PartialDate, rangeOf } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'

/** Somebody may be insured a month after they began, or be told of by the month only. */
const LATER = 62

/**
 * The first day of professional work told of and the day 社保 began, where the work surely began months before; null where
 * it did not, or either is not known. Whether it was paid elsewhere before is not known either.
 */
export function workBeforeInsurance({ work, insurance }: Dossier): { work: PartialDate; insured: PartialDate } | null {
  const insured = insurance?.since
  const insuredFrom = insured === undefined ? null : rangeOf(insured)
  const begun = (work ?? [])
    .flatMap(({ from }) => {
      const range = from === undefined ? null : rangeOf(from)
      return from !== undefined && range ? [{ from, last: range.last }] : []
    })
    .sort((a, b) => (a.last < b.last ? -1 : 1))[0]
  if (insured === undefined || !insuredFrom || !begun) return null
  return daysBetween(begun.last, insuredFrom.first) > LATER ? { work: begun.from, insured } : null
}

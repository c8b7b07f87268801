import { addDays, addMonths, addYears, partialOf, rangeOf } from '../dossier/date.ts'

/** By how much 聘了四年 may be rounded up. */
const ROUNDED_MONTHS = 6

/** The beginning of a letter told by whole years alone: 聘了四年 may be three and a half, and a day short decides. */
export function rounded(from: string): string {
  const range = from.includes('/') ? rangeOf(from) : null
  if (!range || addDays(addYears(range.first, 1), -1) !== range.last) return from
  return partialOf({ first: range.first, last: addMonths(range.last, ROUNDED_MONTHS) })
}

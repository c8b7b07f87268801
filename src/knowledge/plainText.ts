import { normalise } from '../talk/reading/normalise.ts'

/** Blanks, punctuation and symbols: they part words, and weigh nothing. */
const MARKS = /[\p{P}\p{S}\s]+/gu

/** A text as questions and entries are compared: normalised, lower case, marks turned to single blanks. */
export function plainText(text: string): string {
  return normalise(text).toLowerCase().replace(MARKS, ' ').trim()
}

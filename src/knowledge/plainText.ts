import { normalise } from '../talk/reading/normalise.ts'

/** Blanks, punctuation and symbols: they part words, and weigh nothing. */
const MARKS = /[\p{P}\p{S}\s]+/gu

const compared = (text: string) => text.toLowerCase().replace(MARKS, ' ').trim()

/** What somebody typed as it is compared: normalised, lower case, marks turned to single blanks. */
export function plainText(typed: string): string {
  return compared(normalise(typed))
}

/** The same of what the files say, which nobody mistyped. */
export function writtenText(written: string): string {
  return compared(written.normalize('NFKC'))
}

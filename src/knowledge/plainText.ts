import { normalise } from '../talk/reading/normalise.ts'

/** Blanks, punctuation and symbols: they part words, and weigh nothing. */
const MARKS = /[\p{P}\p{S}\s]+/gu

const compared = (text: string) => text.toLowerCase().replace(MARKS, ' ').trim()

/** What somebody typed as it is compared: normalised, lower case, marks turned to single blanks. */
export function plainText(typed: string): string {
  return compared(normalise(typed))
}

/** 有要求没 asks no more than 有要求吗. */
const ENDING = /(?<=.{3})(?<!有)[没不](?=[\s?？。!！]*$)/u

/** A question without the 没 or 不 that only asks. */
export const withoutEnding = (text: string): string => text.replace(ENDING, '')

/** The same of what the files say, which nobody mistyped. */
export function writtenText(written: string): string {
  return compared(written.normalize('NFKC'))
}

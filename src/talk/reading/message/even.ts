import { lately } from '../../lately.ts'
import { type Mapped, sliceMapped, typedStretch } from '../mapped.ts'
import { LONGEST, normaliseWithMap } from '../normalise.ts'
import type { Place } from './found.ts'
import type { Evidence } from './told.ts'

/** Even text in which every letter knows where it was typed. */
export interface Letters extends Mapped {
  readonly typed: string
}

/** ① at the head of an entry of a list is no figure; ③项 is. */
const LIST_MARK =
  /[①-⑳⑴-⒇⒈-⒛❶-❿](?=[、.．\s]{0,2}(?:[\p{Script=Han}A-Za-z](?<![项個个篇次年月日号级級名位本届种件])|(?:19|20)\d{2}(?!\d)|\d{2}年))/gu

/** The text made even. Only the first {@link LONGEST} characters are read. */
export const lettersOf = lately((message: string): Letters => {
  const typed = message.slice(0, LONGEST)
  return { typed, ...normaliseWithMap(typed.replace(LIST_MARK, (mark) => ';'.padEnd(mark.length))) }
})

/** A stretch replaced by other letters of the same text (or cut out), which keep their own origins. */
export function replaced(letters: Letters, { from, to }: Place, by: Place | null): Letters {
  const pieces = [
    sliceMapped(letters, 0, from),
    ...(by ? [sliceMapped(letters, by.from, by.to)] : []),
    sliceMapped(letters, to, letters.text.length),
  ]
  return {
    typed: letters.typed,
    text: pieces.map(({ text }) => text).join(''),
    from: pieces.flatMap((piece) => piece.from),
    to: pieces.flatMap((piece) => piece.to),
  }
}

/** What was typed for a stretch of the text; one that was put together from two places spans both. */
export function evidenceOf(letters: Letters, from: number, to: number): Evidence {
  const inner = sliceMapped(letters, from, Math.max(to, from + 1))
  const stretch = typedStretch(letters, from, to)
  const start = Math.min(stretch.from, ...inner.from)
  const end = Math.max(stretch.to, start, ...inner.to)
  return { from: start, to: end, text: letters.typed.slice(start, end) }
}

import type { Range } from './text.ts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const SENTENCE_END = /[。！？；!?;][”’』」）)】]*/g

/**
 * Cuts a text into stretches of which none is larger than `limit` as `sizeOf` measures it, blank ends dropped. A cut is made
 * after a paragraph if one ends in the second half, else after a line; a line that is too long alone is cut after a
 * sentence, else anywhere but inside what shows as one character.
 */
export function split(text: string, limit: number, sizeOf: (range: Range) => number): Range[] {
  const ranges: Range[] = []
  let start = pastBlank(text, 0)
  while (start < text.length) {
    const furthest = furthestFitting(text, start, limit, sizeOf)
    const end = furthest < text.length ? cutBefore(text, start, furthest) : furthest
    ranges.push({ start, end: start + text.slice(start, end).trimEnd().length })
    start = pastBlank(text, end)
  }
  return ranges
}

function pastBlank(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length
}

/** The last place up to which all fits; at least one place on, so that the cutting ends. */
function furthestFitting(text: string, start: number, limit: number, sizeOf: (range: Range) => number): number {
  let fits = start + 1
  let tooFar = text.length + 1
  while (tooFar - fits > 1) {
    const middle = Math.floor((fits + tooFar) / 2)
    if (sizeOf({ start, end: middle }) <= limit) fits = middle
    else tooFar = middle
  }
  return fits
}

function cutBefore(text: string, start: number, end: number): number {
  // One more than fits: a line may end just there, and its feed is dropped.
  const piece = text.slice(start, end + 1)
  const paragraph = text.slice(start, end + 2).lastIndexOf('\n\n')
  if (paragraph > piece.length / 2) return start + paragraph
  const line = piece.lastIndexOf('\n')
  if (line > 0) return start + line
  let sentence = 0
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) sentence = match.index + match[0].length
  if (sentence > piece.length / 2) return start + sentence
  const shown = graphemes.segment(text.slice(start, end + 64)).containing(end - start)
  if (shown && shown.index > 0) return start + shown.index
  return (text.codePointAt(end - 1) ?? 0) > 0xffff && end - 1 > start ? end - 1 : end
}

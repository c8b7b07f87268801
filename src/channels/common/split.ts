import type { Range } from './styled.ts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const words = new Intl.Segmenter('zh', { granularity: 'word' })

const ENDS_SENTENCE = /[。！？；…!?;][”’』」）)】]*$/
const ENDS_CLAUSE = /[，、：,:\s]$/
/** What must not open a part: it belongs to what stands before it. */
const CLINGS = /^[。！？；：，、…!?;:,.”’』」）)】》〉%％℃]/
const OPENS = /[“‘『「（(【《〈]$/
/** A number and its unit, `4 年` or `48学时`; also `第 3 条`. */
const NUMBER_BEFORE = /[\d０-９.．一二三四五六七八九十百千万两零〇第][ \u00a0]*$/
const UNIT_AFTER = /^[ \u00a0]*[\p{L}\p{N}%％℃]/u

/**
 * Cuts a text into parts of at most `limit` UTF-16 units, blank ends dropped. A cut is made after a paragraph if one ends
 * in the second half of the part, else a line, a sentence, a clause, a word; never inside what shows as one character
 * (unless that alone is longer than half a part).
 */
export function split(text: string, limit: number): Range[] {
  const ranges: Range[] = []
  let start = pastBlank(text, 0)
  while (start < text.length) {
    const end = text.length - start <= limit ? text.length : cutAfter(text, start, limit)
    ranges.push({ start, end: start + text.slice(start, end).trimEnd().length })
    start = pastBlank(text, end)
  }
  return ranges
}

function pastBlank(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length
}

function cutAfter(text: string, start: number, limit: number): number {
  const piece = text.slice(start, start + limit + 64)
  const least = Math.floor(limit / 2)
  const shown = graphemes.segment(piece)
  const isWhole = (at: number) => shown.containing(at)?.index === at
  const near = (at: number) => piece.slice(Math.max(0, at - 12), at)
  const isApart = (at: number) => {
    const after = piece.slice(at, at + 12)
    return !CLINGS.test(after) && !OPENS.test(near(at)) && !(NUMBER_BEFORE.test(near(at)) && UNIT_AFTER.test(after))
  }
  const wordStarts = new Set<number>()
  for (const { index } of words.segment(piece)) wordStarts.add(index)

  const ways: ((at: number) => boolean)[] = [
    (at) => piece.startsWith('\n\n', at),
    (at) => piece[at] === '\n',
    (at) => ENDS_SENTENCE.test(near(at)) && isApart(at),
    (at) => ENDS_CLAUSE.test(near(at)) && isApart(at),
    (at) => wordStarts.has(at) && isApart(at),
    () => true,
  ]
  for (const fits of ways) {
    for (let at = limit; at >= least; at--) if (fits(at) && isWhole(at)) return start + at
  }
  return start + (isPair(piece, limit) ? limit - 1 : limit)
}

/** True when the text at this place is the second half of a character outside the basic plane. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}

/** The first `limit` UTF-16 units, one less rather than half a character. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text
  return text.slice(0, isPair(text, limit) ? limit - 1 : limit)
}

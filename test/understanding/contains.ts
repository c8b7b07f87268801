const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Starts with a number of at most four digits (a count, a year, a day), which must stand alone: “2年” is not in “2022年”. */
const startsWithCount = (way: string) => /^\d{1,4}(?!\d)/.test(way)
const endsWithCount = (way: string) => /(?<!\d)\d{1,4}$/.test(way)

function standsIn(answer: string, way: string): boolean {
  for (let at = answer.indexOf(way); at >= 0; at = answer.indexOf(way, at + 1)) {
    const cutBefore = startsWithCount(way) && /\d\.?$/.test(answer.slice(0, at))
    const cutAfter = endsWithCount(way) && /^\d/.test(answer.slice(at + way.length))
    if (!cutBefore && !cutAfter) return true
  }
  return false
}

/**
 * Whether an answer contains one `含` or `不含` of the labelled questions: `a|b` is one of them; blanks, width and case
 * do not matter; a short figure must not be a piece of a longer one. Telephone numbers may follow an area code.
 */
export function contains(answer: string, wanted: string): boolean {
  const said = plain(answer)
  return wanted.split('|').some((way) => standsIn(said, plain(way)))
}

import type { Clause } from './found.ts'

const ENDS_SENTENCE = new Set('。!?;\n')
/** Even text has no other blanks than these. */
const MAY_END_CLAUSE = new Set(' ./、')
const ENDS_CLAUSE = new Set(',"<>[]{}…|')

/**
 * The pieces of a text. A blank ends a clause; `.`, `/`, `、` do unless figures stand on both sides (2019.3, 60/18/12,
 * 2019、2020年). The mark that ends a sentence stays with its last clause.
 */
export function clausesOf(text: string): Clause[] {
  const found: Clause[] = []
  let from = 0
  let sentence = 0
  const close = (to: number) => {
    if (text.slice(from, to).trim() !== '') found.push({ from, to, text: text.slice(from, to), sentence })
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (ENDS_SENTENCE.has(letter)) {
      close(letter === '?' || letter === '!' ? at + 1 : at)
      from = at + 1
      sentence += 1
    } else if (ENDS_CLAUSE.has(letter) || (MAY_END_CLAUSE.has(letter) && !betweenFigures(text, at))) {
      close(at)
      from = at + 1
    }
  }
  close(text.length)
  return found
}

function betweenFigures(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (text.charAt(at) === ' ') return false
  return /[\d年]/.test(before) && /\d/.test(after)
}

/** The clause in which a place begins. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ from, to }) => from <= at && at < to)
}

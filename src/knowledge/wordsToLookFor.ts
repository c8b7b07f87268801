import type { Knowledge } from './knowledge.ts'

/** Ways of saying a word that are looked for; the table may hold many. */
const WAYS = 12
const LONGEST = 300
/** What asks stands in no notice. */
const ASKING = /哪|什么|啥|几|多少|多久|怎么|谁|何时/
const segments = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The words of a question as a text is searched for them: each as `社保|社会保险`, one of which will do. Words that nearly every
 * question has, and those without weight, are left out.
 */
export function wordsToLookFor({ words, synonyms }: Knowledge, question: string): string[] {
  const read = words(question.slice(0, LONGEST))
  const known = read.known
    .filter(({ start, end, meanings }) => {
      const asks = ASKING.test(read.text.slice(start, end))
      return !asks && !meanings.some((meaning) => synonyms.common.has(meaning))
    })
    .map(({ start, end, meanings }) => {
      const others = synonyms.words.filter((entry) => entry.meanings.some((meaning) => meanings.includes(meaning)))
      return [...new Set([read.text.slice(start, end), ...others.map(({ word }) => word)])].slice(0, WAYS).join('|')
    })
  const unknown = read.unknown.flatMap(({ start, end }) =>
    [...segments.segment(read.text.slice(start, end))].map(({ segment }) => segment).filter((word) => word.length > 1),
  )
  return [...known, ...unknown]
}

import type { ReadWords, WordsRead } from './words.ts'

/** One of the words a question has to hit. */
export interface KeyWord {
  readonly written: string
  readonly read: WordsRead
}

/** A question people ask about a plan, and its answer, as the files have it. */
export interface Entry {
  /** Short noun phrase: 证件照要求. */
  readonly id: string
  /** The only plans it is about; null for every plan of the family (of every family, where common). */
  readonly plans: readonly string[] | null
  readonly asked: readonly string[]
  /** Each has to be hit by the question, by any one of its words. */
  readonly keys: readonly (readonly KeyWord[])[]
  /** The keys of the common entry it takes the place of; they will do as well. */
  readonly otherKeys?: readonly (readonly KeyWord[])[]
  /** With placeholders. */
  readonly answer: string
  /** In full, as citations are shown; null where the sources come with the placeholders. */
  readonly clause: string | null
  /** Whom to ask, with placeholders; null for the plan's 咨询. */
  readonly contact: string | null
  /** The documents are silent on it. */
  readonly unwritten: boolean
  /** Asked of every plan alike; a family's own entry stands before it. */
  readonly common: boolean
}

/** `大小|格式` → its words, read. */
export function readKey(written: string, words: ReadWords): KeyWord[] {
  return written
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => ({ written: word, read: words(word) }))
}

/** Whether a question says one of the words, in these or other words of the same meaning. */
export function hits(question: WordsRead, key: readonly KeyWord[]): boolean {
  return key.some(({ read }) => says(question, read.text) || means(question, read))
}

function means(question: WordsRead, read: WordsRead): boolean {
  if (read.known.length === 0) return false
  const meant = read.known.every(({ meanings }) => meanings.some((meaning) => question.meanings.has(meaning)))
  return meant && read.others.every(({ start, end }) => says(question, read.text.slice(start, end)))
}

/** Whether a text has these very words, not as a piece of a word that is something else. */
function says({ text, hidden }: WordsRead, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!hidden.some((word) => word.start <= at && end <= word.end && words.length < word.end - word.start)) return true
  }
  return false
}

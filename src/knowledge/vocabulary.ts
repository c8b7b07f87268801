import type { Pack } from '../rules/pack.ts'
import type { Entry } from './entry.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { fillFrom } from './placeholders.ts'
import type { Synonyms } from './synonyms.ts'
import type { ReadWords, WordsRead } from './words.ts'

/** An entry with its own words read. */
export interface ReadEntry {
  readonly entry: Entry
  readonly asked: readonly Likeness[]
  /** Meanings of everything the entry says. */
  readonly meanings: ReadonlySet<string>
  /** Meanings of what it is asked by: its number, questions and key words. */
  readonly topics: ReadonlySet<string>
  /** All it says, as compared. */
  readonly text: string
  /** The answer, filled. */
  readonly answer: string
  /** What its plan is called: no strange words in a question about it. */
  readonly names: string
}

/** Reads an entry of a plan with its placeholders filled. */
export function readEntry(entry: Entry, pack: Pack, words: ReadWords): ReadEntry {
  const keys = entry.keys.flat().map(({ read }) => read)
  const asked = entry.asked.map(words)
  const topics = [words(entry.id), ...asked, ...keys]
  const answer = fillFrom(entry.answer, pack).text
  const all = [...topics, words(answer)]
  return {
    entry,
    asked: asked.map(likenessOf),
    topics: joined(topics),
    meanings: joined(all),
    text: all.map(({ text }) => text).join(' '),
    answer,
    names: words(names(pack)).text,
  }
}

const names = ({ plan }: Pack) => [plan.title, ...plan.aliases, plan.number, plan.hotline].join(' ')

const joined = (reads: readonly WordsRead[]) => new Set(reads.flatMap(({ meanings }) => [...meanings]))

/** What is asked by a word is told by a figure: 几年 by 满 4 年. */
const GIVEN: Readonly<Record<string, RegExp>> = {
  几年: /[\d一二三四五六七八九十两] ?(?:周?年|个月)/,
  几天: /[\d一二三四五六七八九十两] ?(?:个工作日|天|年|个月)/,
  什么时候: /\d+ ?月 ?\d+ ?日|-\d\d-\d\d/,
  几份: /[\d一二三两] ?(?:份|张)/,
}

/**
 * Whether an entry speaks of all a question says: every known word, and the runs no table knows, but for one character at
 * most, that no other entry makes something of (`topical`). `allowed` are meanings that need not be spoken of.
 */
export function covers(
  entry: ReadEntry,
  question: WordsRead,
  { common }: Synonyms,
  topical: ReadonlySet<string>,
  allowed: (meaning: string) => boolean,
): boolean {
  const spoken = (meaning: string) =>
    entry.meanings.has(meaning) || common.has(meaning) || GIVEN[meaning]?.test(entry.answer) || allowed(meaning)
  const known = question.known.every(
    ({ start, end, meanings }) =>
      meanings.some(spoken) || (end - start > 1 && includes(entry.text, question.text.slice(start, end))),
  )
  if (!known) return false
  const strange = strangeTo(entry, question)
  return strange.length <= 1 && !strange.some((letter) => topical.has(letter))
}

/** The characters of the runs no table knows that an entry has nothing of. */
export function strangeTo(entry: ReadEntry, question: WordsRead): string[] {
  const text = `${entry.text} ${entry.names}`
  return question.unknown.flatMap(({ start, end }) => strangeIn(question.text.slice(start, end), text))
}

const includes = (text: string, word: string) => !/^\d/.test(word) && text.includes(word)

/** Characters of a run that stand in no pair that the text has. */
function strangeIn(run: string, text: string): string[] {
  if (run.length === 1) return text.includes(run) ? [] : [run]
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => text.includes(run.slice(at, at + 2)))
  return run.split('').filter((_, at) => !pairs[at - 1] && !pairs[at])
}

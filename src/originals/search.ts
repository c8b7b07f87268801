import { tighten } from '../rules/notices/tighten.ts'
import type { ClauseTree } from './clauses.ts'
import type { Clause } from './items.ts'

/** A clause that has the words looked for. */
export interface Match {
  /** As a citation writes it. */
  readonly place: string
  readonly clause: Clause
  /** How well it fits; more is better. */
  readonly worth: number
}

const WORDS = 8

/** Words as they are looked for: `社保|社会保险` is one of the two. Short and repeated ones are left out. */
export function wordsToFind(words: readonly string[]): string[][] {
  const read = words.slice(0, WORDS).map((word) =>
    word
      .slice(0, 60)
      .split('|')
      .map((entry) => tighten(entry))
      .filter((entry) => entry.length > 0),
  )
  return read.filter((entry) => entry.length > 0)
}

/** The innermost clauses of a document that have every word, each counted with its heading. */
export function clausesWith(tree: ClauseTree, words: readonly (readonly string[])[]): Match[] {
  if (words.length === 0) return []
  const look = (clause: Clause, place: string): Match[] => {
    const text = tighten(clause.lines.map((line) => line.text).join('\n'))
    const counts = words.map((word) => occurrences(text, word))
    if (counts.some((count) => count === 0)) return []
    // What stands below a number that stands twice cannot be cited.
    const citable = clause.items.filter(({ name, unsure }) => !unsure && isOnly(clause, name))
    const inner = citable.flatMap((item) => look(item, `${place}${item.name}`))
    if (inner.length > 0) return inner
    const head = tighten(clause.lines[0]?.text.slice(0, 60) ?? '')
    const inHead = words.filter((word) => word.some((entry) => head.includes(entry))).length
    const dense = counts.reduce((sum, count) => sum + Math.min(count, 3), 0) / Math.log2(text.length + 16)
    return [{ place, clause, worth: inHead + dense }]
  }
  const sure = tree.articles.filter(({ unsure }) => !unsure)
  return sure.length > 0 ? sure.flatMap((article) => look(article, article.name)) : look(tree.whole, '全文')
}

const isOnly = ({ items }: Clause, name: string) => items.filter((item) => item.name === name).length === 1

function occurrences(text: string, word: readonly string[]): number {
  return word.reduce((sum, entry) => sum + text.split(entry).length - 1, 0)
}

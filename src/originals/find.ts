import { readPlace, type Step } from './citation.ts'
import type { Article, ClauseTree } from './clauses.ts'
import type { Clause } from './items.ts'
import { type Line, paragraphsOf } from './lines.ts'

export interface Found {
  /** As a citation writes it: 五.3(4); 全文 for the whole document. */
  readonly place: string
  /** False: the clause asked for could not be told, and this one encloses it. */
  readonly exact: boolean
  /** Headings above it, the outermost first. */
  readonly headings: readonly string[]
  readonly text: string
  /** Other items that have the same number in the same clause: a list that begins anew. */
  readonly others: readonly string[]
}

/** Names by which a whole document is cited when it is a table or a form and has no clauses. */
const WHOLE = new Set(['全文', '清单', '表', '名单'])

/** The clause a citation points at inside a document, or the nearest that encloses it. */
export function findClause(tree: ClauseTree, text: string, names: readonly string[]): Found {
  const place = readPlace(text, [...names, ...WHOLE])
  const whole = (exact: boolean): Found => ({
    place: '全文',
    exact,
    headings: [],
    text: paragraphsOf(tree.whole.lines),
    others: [],
  })
  if (text.trim() === '') return whole(true)
  if (place === null) return whole(false)
  const article = tree.articles.find(({ name }) => name === place.article)
  if (!article) {
    const only = tree.articles.length === 0 && names.length <= 1
    return whole(only && place.steps.length === 0 && (WHOLE.has(place.article) || names.includes(place.article)))
  }
  if (article.unsure) return whole(false)
  if (place.to !== null) return rangeOf(tree, article, place.to) ?? whole(false)
  const found = descend(article, place.steps)
  return { ...found, exact: found.exact && place.rest === '' }
}

function descend(article: Article, steps: readonly Step[]): Found {
  const above: Clause[] = []
  let here: readonly Clause[] = [article]
  let exact = true
  for (const step of steps) {
    const [first] = here
    const [next, ...more] = itemsFor(step, first?.items ?? [])
    // Below a number that stands twice nobody knows which of the two is meant.
    if (!next || !first || here.length > 1 || [next, ...more].some(({ unsure }) => unsure)) {
      exact = false
      break
    }
    above.push(first)
    here = [next, ...more]
  }
  const [clause = article, ...others] = here
  const names = [...above, clause].map(({ name }) => name).join('')
  return {
    place: names,
    exact,
    headings: [
      ...(article.section ? [headingOf(article.section)] : []),
      ...above.map(({ lines }) => headingOf(lines[0]?.text ?? '')),
    ],
    text: paragraphsOf(clause.lines),
    others: others.map(({ lines }) => paragraphsOf(lines)),
  }
}

/** The items a step names. Beside a list whose first number is lost, another list's item may be meant by the same number. */
function itemsFor({ kind, number }: Step, items: readonly Clause[]): Clause[] {
  const own = items.filter((item) => item.kind === kind && item.number === number)
  const whole = items.some((item) => item.kind === kind && item.number === 1)
  return own.length === 0 || whole
    ? own
    : [...own, ...items.filter((item) => item.kind !== kind && item.number === number)]
}

function rangeOf({ articles }: ClauseTree, from: Article, last: string): Found | null {
  const start = articles.indexOf(from)
  const end = articles.findIndex(({ name }) => name === last)
  const range = articles.slice(start, end + 1)
  if (end <= start || range.some(({ unsure }) => unsure)) return null
  const lines: Line[] = range.flatMap((article) => article.lines)
  const headings = from.section ? [headingOf(from.section)] : []
  return { place: `${from.name}至${last}`, exact: true, headings, text: paragraphsOf(lines), others: [] }
}

const HEADING = 40

/** The beginning of a clause, as a heading for what stands below. */
export function headingOf(line: string): string {
  const [head = ''] = line.split(/[。；：:【]/)
  return head.length > HEADING ? `${head.slice(0, HEADING)}…` : head.trim()
}

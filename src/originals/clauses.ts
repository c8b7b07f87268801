import { articleOf, type Start, startsOf, type Wanted } from './articles.ts'
import { withoutEnding } from './ending.ts'
import { type Clause, type Context, itemsOf, nameOf } from './items.ts'
import { type Line, linesOf } from './lines.ts'
import { isChapter, type Kind, markOf } from './marks.ts'

export interface Article extends Clause {
  /** The chapter it stands in; null where there are no chapters. */
  readonly section: string | null
}

export interface ClauseTree {
  /** The whole document. */
  readonly whole: Clause
  readonly articles: readonly Article[]
  /** Clauses the document is known to have that could not be told: 第三条, 五的 4 项. */
  readonly lacking: readonly string[]
}

/**
 * Splits the text of one document. `known`: its clauses as 文件.yaml lists them (name → how many items, 0 when none is
 * counted); null for a document nobody has described, whose own numbering is followed.
 */
export function splitDocument(text: string, known: ReadonlyMap<string, number> | null): ClauseTree {
  const lines = linesOf(text)
  const context: Context = { wrapped: lines.every((line) => line.text.length <= 60) }
  const whole: Clause = { name: '全文', kind: null, number: 0, lines, items: [], unsure: false }
  const numbered = known ? numberedOf(known) : guessed(lines)
  const starts = numbered ? startsOf(lines, numbered.kind, numbered.wanted) : []
  const named = namesOf(known)
  const namedStarts = startsOfNames(lines, named, starts.at(-1)?.at ?? -1)
  const ends = [...starts.map(({ at }) => at), ...namedStarts.map(({ at }) => at)].sort((a, b) => a - b)
  const lastArticle = starts.at(-1)?.at
  const pieceAt = (at: number) => {
    const next = ends.find((end) => end > at)
    const own = lines.slice(at, next)
    return next === undefined || at === lastArticle ? withoutEnding(own) : own
  }

  const lacking: string[] = []
  const articles: Article[] = []
  const sections = sectionsOf(lines, starts, numbered?.kind)
  for (const { wanted, at, unsure } of starts) {
    const own = pieceAt(at)
    const chapter = [...sections.keys()].find((line) => line > at && line < at + own.length)
    const cut = chapter === undefined ? own : own.slice(0, chapter - at)
    const kind = numbered?.kind ?? '一、'
    const { items, complete } = itemsOf(cut, kind, wanted.items, context)
    if (!complete) lacking.push(`${wanted.name}的 ${wanted.items} 项`)
    if (unsure) lacking.push(wanted.name)
    const above = [...sections].filter(([line]) => line < at).at(-1)
    articles.push({
      name: wanted.name,
      kind,
      number: wanted.number,
      lines: cut,
      items,
      unsure,
      section: above?.[1] ?? null,
    })
  }
  for (const { name, at } of namedStarts) {
    const own = pieceAt(at)
    const wanted = known?.get(name) ?? 0
    const { items, complete } = itemsOf(apart(own, name), '条', wanted > 0 ? wanted : null, context)
    if (!complete) lacking.push(`${name}的 ${wanted} 项`)
    articles.push({ name, kind: null, number: 0, lines: own, items, unsure: false, section: null })
  }
  const found = new Set(articles.map(({ name }) => name))
  lacking.push(
    ...(numbered?.wanted ?? []).filter(({ name }) => known !== null && !found.has(name)).map(({ name }) => name),
  )
  return { whole: named.length === 1 && !numbered ? wholeAs(whole) : whole, articles, lacking: [...new Set(lacking)] }
}

/** 注：1、… has the mark of its first item in the middle of a line. */
function apart(lines: readonly Line[], name: string): Line[] {
  const [first, ...more] = lines
  const [, head = '', rest = ''] = /^(.{1,12}?[：:])\s*(.+)$/s.exec(first?.text ?? '') ?? []
  if (!first || !head.startsWith(name)) return [...lines]
  return [{ text: head, mark: null }, { text: rest, mark: markOf(rest) }, ...more]
}

/** A table or a form is one clause, without the attachment that may follow it. */
const wholeAs = (whole: Clause): Clause => ({ ...whole, lines: withoutEnding(whole.lines.slice(1)) })

function numberedOf(known: ReadonlyMap<string, number>): { kind: Kind; wanted: Wanted[] } | null {
  const wanted = [...known].flatMap(([name, items]) => {
    const article = articleOf(name)
    return article ? [{ ...article, name, items: items > 0 ? items : null }] : []
  })
  const [first] = wanted
  return first ? { kind: first.kind, wanted: wanted.filter(({ kind }) => kind === first.kind) } : null
}

/** The numbering a document itself has: articles, else 一、, else 1. */
function guessed(lines: readonly Line[]): { kind: Kind; wanted: Wanted[] } | null {
  for (const kind of ['条', '一、', '1.'] as const) {
    let last = 0
    for (const { mark } of lines) if (mark?.kind === kind && mark.number === last + 1) last += 1
    if (last < 2) continue
    const numbers = Array.from({ length: last }, (_, index) => index + 1)
    return { kind, wanted: numbers.map((number) => ({ name: nameOf(kind, number, null), number, items: null })) }
  }
  return null
}

/** 附件, 注, 说明: clauses that have a name. */
function namesOf(known: ReadonlyMap<string, number> | null): string[] {
  return [...(known?.keys() ?? [])].filter((key) => articleOf(key) === null)
}

function startsOfNames(
  lines: readonly Line[],
  names: readonly string[],
  after: number,
): { name: string; at: number }[] {
  return names.flatMap((name) => {
    const at = lines.findIndex(({ text }, index) => {
      if (index <= after || !text.startsWith(name)) return false
      const rest = text.slice(name.length).trim()
      // 附件：… is the list of what is attached; 注：… is the note itself.
      return rest === '' || (name !== '附件' && /^[:：]/.test(rest))
    })
    return at < 0 ? [] : [{ name, at }]
  })
}

/** Headings above articles: chapters, and 一、 where the articles are 第一条. Line → heading. */
function sectionsOf(lines: readonly Line[], starts: readonly Start[], kind: Kind | undefined): Map<number, string> {
  if (kind !== '条') return new Map()
  const heads = new Set(starts.map(({ at }) => at))
  return new Map(
    lines.flatMap(({ text, mark }, at) =>
      isChapter(text) || (mark?.kind === '一、' && heads.has(at + 1)) ? [[at, text] as const] : [],
    ),
  )
}

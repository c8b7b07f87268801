import { withoutAccounts } from './accounts.ts'
import { type ClauseTree, splitDocument } from './clauses.ts'
import { findClause, headingOf } from './find.ts'
import { paragraphsOf } from './lines.ts'
import { onScreen, SCREEN } from './screen.ts'
import { clausesWith, wordsToFind } from './search.ts'

/** A document as the rule files list it, or one that is only held. */
export interface KnownDocument {
  readonly family: string
  /** As citations of its family name it; null for one that no rule file lists. */
  readonly short: string | null
  readonly number: string
  readonly title: string
  /** Name → how many items; null when nobody has described it. */
  readonly clauses: ReadonlyMap<string, number> | null
}

/** A document whose text is held. */
export interface HeldDocument extends KnownDocument {
  readonly text: string
}

/** The exact wording of a clause. */
export interface Wording {
  readonly document: KnownDocument
  /** The clause given, as a citation writes it: 五.3(4), 全文. */
  readonly place: string
  /** False: the clause asked for could not be told apart, and this is the one that encloses it. */
  readonly exact: boolean
  /** Headings above the clause, the outermost first: `五、个人注册 › 3、业绩档案`; empty when there are none. */
  readonly heading: string
  /** The wording, without personal payment accounts. */
  readonly text: string
  /** Other clauses of the same number at the same place (a list that begins anew): usually none. */
  readonly others: readonly string[]
}

/** A clause that has the words looked for. */
export interface Hit {
  readonly document: KnownDocument
  /** `通知 二.4`: what {@link Originals.wording} takes, within the family. */
  readonly citation: string
  readonly heading: string
  readonly text: string
}

/** All the originals held. A value: nothing is read when it is asked. */
export interface Originals {
  readonly documents: readonly HeldDocument[]
  /** Every document the rule files list and that is not held. */
  readonly absent: readonly KnownDocument[]
  /**
   * The wording of one clause. `citation`: `温职改办〔2020〕5号 第十条（一）` with the full number anywhere, or with the short name
   * (`评价条件 第十条（一）后段`) within `family`; without a family a short name must be of one family only. Null when the
   * document is not held, or not known by that name.
   */
  wording(citation: string, family?: string): Wording | null
  /** Clauses that have every word (`社保|社会保险`: one of these), best first, at most `limit` (10 at most). */
  search(words: readonly string[], family?: string, limit?: number): readonly Hit[]
}

const MOST = 10

/** Puts the originals together. Documents are split when first asked for. */
export function makeOriginals(held: readonly HeldDocument[], known: readonly KnownDocument[]): Originals {
  const trees = new Map<HeldDocument, ClauseTree>()
  const treeOf = (document: HeldDocument): ClauseTree => {
    const tree = trees.get(document) ?? splitDocument(document.text, document.clauses)
    trees.set(document, tree)
    return tree
  }
  const same = (one: KnownDocument, other: KnownDocument) =>
    one.family === other.family && one.short === other.short && one.number === other.number
  const absent = known.filter((document) => !held.some((entry) => same(entry, document)))
  const all: readonly KnownDocument[] = [...held, ...absent]

  const wordingOf = (document: HeldDocument, place: string): Wording => {
    const found = findClause(treeOf(document), place, namesOf(document))
    return {
      document: withoutText(document),
      place: found.place,
      exact: found.exact,
      heading: found.headings.join(' › '),
      text: withoutAccounts(found.text),
      others: found.others.map(withoutAccounts),
    }
  }

  return {
    documents: held,
    absent,
    wording(citation, family) {
      const cited = documentOf(citation, family, all)
      if (!cited) return null
      // Two families may list the same document; either's copy will do.
      const document =
        held.find((entry) => same(entry, cited.document)) ??
        held.find((entry) => entry.number === cited.document.number)
      return document ? wordingOf(document, cited.place) : null
    },
    search(words, family, limit = 5) {
      const wanted = wordsToFind(words)
      return held
        .filter((document) => family === undefined || document.family === family)
        .flatMap((document) => clausesWith(treeOf(document), wanted).map((match) => ({ document, ...match })))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, Math.min(Math.max(limit, 0), MOST))
        .map(({ document, place, clause }) => ({
          document: withoutText(document),
          citation: `${document.short ?? document.number} ${place}`,
          heading: wordingOf(document, place).heading,
          text: withoutAccounts(paragraphsOf(clause.lines)),
        }))
    },
  }
}

/** What is handed on, and may be written somewhere, has the clause's wording in it and no more. */
const withoutText = ({ family, short, number, title, clauses }: HeldDocument): KnownDocument => {
  return { family, short, number, title, clauses }
}

const namesOf = ({ clauses }: KnownDocument) => [...(clauses?.keys() ?? [])]

/** Which document a citation names, and what it says of the place inside. Null when none, or several that differ. */
export function documentOf(
  citation: string,
  family: string | undefined,
  all: readonly KnownDocument[],
): { document: KnownDocument; place: string } | null {
  const text = citation.trim().replace(/^外部依据\s*/, '')
  const own = all.filter((document) => document.family === family)
  const byNumber = longest(text, family === undefined ? all : [...own, ...all], numbersOf)
  if (byNumber) return byNumber
  const shorts = ({ short }: KnownDocument) => (short === null ? [] : [short])
  const byShort = longest(text, family === undefined ? all : own, shorts)
  if (!byShort || family !== undefined) return byShort
  const families = new Set(all.filter(({ short }) => short === byShort.document.short).map((entry) => entry.family))
  return families.size === 1 ? byShort : null
}

/** 申报指南（市机电技术协会，2022-08-23） is called 申报指南, too. */
function numbersOf({ number }: KnownDocument): string[] {
  const called = number.replace(/（[^）]*）$/, '')
  return called === number ? [number] : [number, called]
}

function longest(
  text: string,
  documents: readonly KnownDocument[],
  namesFor: (document: KnownDocument) => readonly string[],
): { document: KnownDocument; place: string } | null {
  const named = documents.flatMap((document) =>
    namesFor(document)
      .filter(
        (name) =>
          text === name || (text.startsWith(name) && /^[\s第一二三四五六七八九十（(]/.test(text.slice(name.length))),
      )
      .map((name) => ({ document, name })),
  )
  const [best] = named.sort((a, b) => b.name.length - a.name.length)
  return best ? { document: best.document, place: best === undefined ? '' : text.slice(best.name.length).trim() } : null
}

/** The wording as it is shown in a chat: a heading, the text cut to a phone's screen, and what must be said with it. */
export function screenOf(wording: Wording, limit: number = SCREEN): string {
  const { document, place, heading, text, others, exact } = wording
  const share = Math.floor(limit / (1 + others.length))
  const wholes = [text, ...others].map((entry) => onScreen(entry, share))
  return [
    `${document.short ?? document.title}（${document.number}） ${place}`,
    ...(exact ? [] : ['（没有单独分出这一项，下面是包含它的整段）']),
    ...(heading === '' ? [] : [`【${heading}】`]),
    wholes.join('\n（原文里同一号还有一处：）\n'),
  ].join('\n')
}

/** How a document came apart: how many articles were told, and what could not be told: 第三条, 五的 4 项. */
export function splitOf(document: HeldDocument): { articles: number; lacking: readonly string[] } {
  const { articles, lacking } = splitDocument(document.text, document.clauses)
  return { articles: articles.length, lacking }
}

/** The first line of a text, to name a document by that has no other name. */
export function firstLine(text: string): string {
  return headingOf(
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '',
  )
}

import { readDocuments } from '../load/clause.ts'
import { type RuleText, Source } from '../load/source.ts'
import type { SourceDocument } from '../pack.ts'
import { tighten } from './tighten.ts'

/** A file of the folder of notices. */
export interface NoticeText {
  readonly name: string
  readonly text: string
}

/** The rule text of a family whose first key is this. */
export function textOfKind(rules: readonly RuleText[], kind: string): RuleText | undefined {
  return rules.find((text) => Object.keys(new Source(text).data ?? {})[0] === kind)
}

/** The documents a family's 文件.yaml lists, by their short names; empty when it has no such file. */
export function documentsListed(rules: readonly RuleText[]): Map<string, SourceDocument> {
  const listed = textOfKind(rules, '文件')
  return listed ? readDocuments(new Source(listed)) : new Map()
}

/** Whether a file holds a document of a family by its 文号, which no other place uses. */
export function holdsNumber(documents: ReadonlyMap<string, SourceDocument>, { text }: NoticeText): boolean {
  return [...documents.values()].some(({ number }) => numberAt(text, number) !== null)
}

/**
 * Finds each document of a family among the files: where a line is its 文号 and nothing else; or else where a line begins
 * with its title, in files that hold a document of the family already (forms of other places have the same titles). One
 * file may hold several; each then reaches to where the next begins. Documents that are nowhere are left out.
 */
export function documentsIn(
  documents: ReadonlyMap<string, SourceDocument>,
  notices: readonly NoticeText[],
): Map<string, NoticeText> {
  const all = [...documents.values()]
  const byNumber = new Set(all.filter(({ number }) => notices.some(({ text }) => numberAt(text, number) !== null)))
  const own = notices.filter((notice) => holdsNumber(documents, notice))
  const found = new Map<string, NoticeText>()
  for (const { name, text } of own.length > 0 ? own : notices) {
    const starts = all
      .flatMap((document) => {
        const { short, number, title } = document
        const at = byNumber.has(document) ? numberAt(text, number) : titleAt(text, tighten(title))
        return at === null ? [] : [{ short, at }]
      })
      .sort((a, b) => a.at - b.at)
    starts.forEach(({ short, at }, index) => {
      // The first document of a file has whatever stands above its number, too.
      const from = index === 0 ? 0 : at
      if (!found.has(short)) found.set(short, { name, text: text.slice(from, starts[index + 1]?.at) })
    })
  }
  return found
}

/** Where a line is a 文号 and nothing else; null when none is. */
function numberAt(text: string, number: string): number | null {
  const wanted = tighten(number)
  let at = 0
  for (const line of text.split('\n')) {
    if (line.length < 200 && firstSign(line) === wanted[0] && tighten(line) === wanted) return at
    at += line.length + 1
  }
  return null
}

/**
 * Where a title begins, though it may be broken over several lines. A document attached begins below a line of its own
 * (附件3); the notice's list of what is attached names it, too, and is taken only when the title stands nowhere else.
 */
function titleAt(text: string, title: string): number | null {
  const lines = text.split('\n')
  let at = 0
  let bare: number | null = null
  let listed: number | null = null
  for (const [index, line] of lines.entries()) {
    // A look at one sign spares the work on nearly every line.
    if ([title[0], '附'].includes(firstSign(line))) {
      const joined = lines.slice(index, index + 4).join('\n')
      const [, attached = '', heading = ''] =
        /^#*(附件\d*[:;]*)?(.*)$/.exec(tighten(joined.slice(0, title.length * 4 + 200))) ?? []
      if (heading.startsWith(title)) {
        const alone = /^#*附件\d*[:;]*$/.test(tighten(line.slice(0, 40)))
        if (attached !== '' && alone) return at
        if (attached === '') bare ??= at
        else listed ??= at
      }
    }
    at += line.length + 1
  }
  return bare ?? listed
}

/** The first sign of a line that is no mark of typesetting. */
function firstSign(line: string): string | undefined {
  const [, sign = ''] = /^[\s#*]*(\S?)/.exec(line) ?? []
  return tighten(sign)[0]
}

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
  const lines = linesOf(text)
  return [...documents.values()].some(({ number }) => numberAt(lines, number) !== null)
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
  const files = notices.map((notice) => {
    const lines = linesOf(notice.text)
    return { notice, lines, numbers: new Map(all.map((document) => [document, numberAt(lines, document.number)])) }
  })
  const hasNumber = ({ numbers }: (typeof files)[number]) => [...numbers.values()].some((at) => at !== null)
  const byNumber = new Set(all.filter((document) => files.some(({ numbers }) => numbers.get(document) != null)))
  const found = new Map<string, NoticeText>()
  for (const { notice, lines, numbers } of files.some(hasNumber) ? files.filter(hasNumber) : files) {
    const { name, text } = notice
    const starts = all
      .flatMap((document) => {
        const at = byNumber.has(document) ? numbers.get(document) : titleAt(lines, tighten(document.title))
        return at == null ? [] : [{ short: document.short, at }]
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

interface Line {
  readonly text: string
  /** Where it begins in the file. */
  readonly at: number
  /** Its first sign that is no mark of typesetting: a look at it spares the work on nearly every line. */
  readonly sign: string
}

function linesOf(text: string): Line[] {
  let next = 0
  return text.split('\n').map((line) => {
    const at = next
    next += line.length + 1
    const [, sign = ''] = /^[\s#*]*(\S?)/.exec(line.slice(0, 200)) ?? []
    return { text: line, at, sign: tighten(sign) }
  })
}

/** Where a line is a 文号 and nothing else; null when none is. */
function numberAt(lines: readonly Line[], number: string): number | null {
  const wanted = tighten(number)
  const line = lines.find(({ text, sign }) => sign === wanted[0] && text.length < 200 && tighten(text) === wanted)
  return line?.at ?? null
}

/**
 * Where a title begins, though it may be broken over several lines. A document attached begins below a line of its own
 * (附件3); the notice's list of what is attached names it, too, and is taken only when the title stands nowhere else.
 */
function titleAt(lines: readonly Line[], title: string): number | null {
  let bare: number | null = null
  let listed: number | null = null
  for (const [index, { text, at, sign }] of lines.entries()) {
    if (sign !== '附' && sign !== title[0]) continue
    const four = lines.slice(index, index + 4).map((line) => line.text.slice(0, 200))
    const [, attached = '', heading = ''] = /^#*(附件\d*[:;]*)?(.*)$/.exec(tighten(four.join('\n'))) ?? []
    if (!heading.startsWith(title)) continue
    if (attached !== '' && /^#*附件\d*[:;]*$/.test(tighten(text.slice(0, 40)))) return at
    if (attached === '') bare ??= at
    else listed ??= at
  }
  return bare ?? listed
}

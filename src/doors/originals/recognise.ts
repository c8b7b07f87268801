import { firstLine, type HeldDocument, type KnownDocument } from '../../originals/originals.ts'
import { documentsIn, documentsListed, holdsNumber, type NoticeText } from '../../rules/notices/boundaries.ts'
import type { SourceDocument } from '../../rules/pack.ts'
import { BadInput } from '../badInput.ts'
import type { Family } from '../compose.ts'

/** The documents a family's 文件.yaml lists. */
export function knownOf({ folder, rules }: Pick<Family, 'folder' | 'rules'>): KnownDocument[] {
  return [...documentsListed(rules).values()].map((document) => asKnown(document, folder))
}

function asKnown({ short, number, title, clauses }: SourceDocument, family: string): KnownDocument {
  return { family, short, number, title, clauses }
}

/**
 * Which documents a text holds, of which families. `named`: the family told; without it the numbers in the text tell, or
 * else the titles, if they are those of one family only. Throws {@link BadInput} where this cannot be told.
 */
export function recognise(notice: NoticeText, families: readonly Family[], named: Family | null): HeldDocument[] {
  const listed = families.map((family) => ({ family, documents: documentsListed(family.rules) }))
  const byNumber = listed.filter(({ documents }) => holdsNumber(documents, notice))
  const folders = (entries: readonly { family: Family }[]) => entries.map(({ family }) => family.folder).join('、')

  if (named) {
    if (byNumber.length > 0 && !byNumber.some(({ family }) => family.folder === named.folder))
      throw new BadInput(`这份文件的文号是 ${folders(byNumber)} 的，不是 ${named.folder} 的：请看看 --family 或 --plan`)
    const own = listed.filter(({ family }) => family.folder === named.folder).flatMap((entry) => held(entry, notice))
    return own.length > 0 ? own : [unlisted(notice, named.folder)]
  }
  if (byNumber.length > 0) return byNumber.flatMap((entry) => held(entry, notice))
  const byTitle = listed.filter(({ documents }) => documentsIn(documents, [notice]).size > 0)
  const [only, ...more] = byTitle
  if (only && more.length === 0) return held(only, notice)
  const which =
    more.length > 0 ? `标题在几个计划族里都有：${folders(byTitle)}` : '里面没有单独一行的文号，也没有认得的标题'
  throw new BadInput(
    `认不出这是哪个计划的文件：${which}。请写明 --family 或 --plan，如 --family ${families[0]?.folder ?? ''}`,
  )
}

function held(
  { family, documents }: { family: Family; documents: ReadonlyMap<string, SourceDocument> },
  notice: NoticeText,
): HeldDocument[] {
  return [...documentsIn(documents, [notice])].flatMap(([short, { text }]) => {
    const document = documents.get(short)
    return document ? [{ ...asKnown(document, family.folder), text }] : []
  })
}

const NUMBER = /^[\u4e00-\u9fff]{2,12}\s*[〔[（(【]\d{4}[〕\]）)】]\s*\d{1,4}\s*号$/

/** A document no rule file lists: called by its own number, or else by the file's name. */
function unlisted({ name, text }: NoticeText, family: string): HeldDocument {
  const lines = text.slice(0, 3000).split('\n')
  const number = lines.map((line) => line.trim()).find((line) => NUMBER.test(line))
  const called = number?.replaceAll(/\s/g, '') ?? name.replace(/\.[^.]*$/, '')
  return { family, short: null, number: called, title: firstLine(text), clauses: null, text }
}

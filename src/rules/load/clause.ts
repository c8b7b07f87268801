import { z } from 'zod'
import { isLocalDate } from '../../dossier/date.ts'
import type { SourceDocument } from '../pack.ts'
import type { Source } from './source.ts'

const date = z.string().refine(isLocalDate, { error: '应是真实的日期，如 2022-10-20' })

export const documentsSchema = z.strictObject({
  文件: z
    .array(
      z.strictObject({
        文号: z.string().min(1),
        简称: z.string().min(1),
        标题: z.string().min(1),
        日期: date.optional(),
        /** 外部: cited by a notice, but its text is not in our hands; what is taken from it comes from elsewhere. */
        来源: z.literal('外部').optional(),
        条款: z.record(z.string(), z.number().int().min(0)),
      }),
    )
    .min(1),
})

/** Reads 文件.yaml: each document with its clauses and how many numbered items each has. */
export function readDocuments(source: Source): Map<string, SourceDocument> {
  const data = source.check(documentsSchema, source.data, [])
  const documents = new Map<string, SourceDocument>()
  for (const [index, entry] of (data?.文件 ?? []).entries()) {
    if (documents.has(entry.简称)) {
      const what = `简称“${entry.简称}”写了两次：新一年的文件另起简称，如“${entry.简称}2027”，引用处也跟着改`
      source.report(['文件', index, '简称'], what)
    }
    const document: SourceDocument = {
      number: entry.文号,
      short: entry.简称,
      title: entry.标题,
      date: entry.日期,
      outside: entry.来源 === '外部',
      clauses: new Map(Object.entries(entry.条款)),
    }
    documents.set(entry.简称, document)
  }
  return documents
}

const NUMERALS = '一二三四五六七八九十'

/** （三） or (3) or ③ → 3 */
function itemNumber(text: string): number {
  const chinese = NUMERALS.indexOf(text) + 1
  if (chinese > 0) return chinese
  if (/^十[一二三四五六七八九]$/.test(text)) return 10 + NUMERALS.indexOf(text[1] ?? '') + 1
  return Number(text)
}

/** 第十条（一）后段 → 第十条 and 一; 说明.2 → 说明 and 2. A name of several characters (全文, 封面) may be an article too. */
function placeOf(place: string, { clauses }: SourceDocument): [article: string, item: string | undefined] {
  if (clauses.has(place)) return [place, undefined]
  const named = [...clauses.keys()].find((name) => place.startsWith(name) && /^[（(.]/.test(place.slice(name.length)))
  const match =
    named === undefined
      ? /^(第[一二三四五六七八九十]+条|[一二三四五六七八九十]+|附件|[^（(.]+?)(?:[（(.]([一二三四五六七八九十]+|\d+)[)）]?)?(.*)$/.exec(
          place,
        )
      : null
  if (match) return [match[1] ?? place, match[2]]
  const article = named ?? place
  return [article, /^[（(.]([一二三四五六七八九十]+|\d+)/.exec(place.slice(article.length))?.[1]]
}

/**
 * Checks a citation such as `评价条件 第十条（一）后段；指南 五.4(4)` against the documents held, and gives it back with
 * the document's number in full. Several are parted by `；`.
 */
export function readClause(
  text: unknown,
  documents: ReadonlyMap<string, SourceDocument>,
): { ok: true; clause: string } | { ok: false; what: string } {
  if (typeof text !== 'string' || text.trim() === '')
    return { ok: false, what: '缺“依据”：每一条都要写出自哪个文件哪一条' }
  const full: string[] = []
  for (const part of text.split('；').map((piece) => piece.trim())) {
    const [short = '', ...rest] = part.split(' ')
    const document = documents.get(short)
    if (!document) {
      const glued = [...documents.keys()].find((name) => short.startsWith(name))
      const fix = glued === undefined ? '' : `；“${glued}”后面要空一格再写条款`
      return { ok: false, what: `依据里的文件“${short}”不在文件表里，有：${[...documents.keys()].join('、')}${fix}` }
    }
    const place = rest.join(' ')
    const [article, number] = placeOf(place, document)
    const items = document.clauses.get(article)
    if (items === undefined)
      return { ok: false, what: `${document.number} 没有“${article}”，有：${[...document.clauses.keys()].join('、')}` }
    if (number !== undefined) {
      const item = itemNumber(number)
      if (!(item >= 1 && item <= items))
        return { ok: false, what: `${document.number} ${article}没有第 ${number} 项（共 ${items} 项）` }
    }
    full.push(`${document.outside ? '外部依据 ' : ''}${document.number} ${place}`)
  }
  return { ok: true, clause: full.join('；') }
}

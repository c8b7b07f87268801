import type { SourceDocument } from '../pack.ts'

/** A file of the folder of notices. */
export interface NoticeText {
  readonly name: string
  readonly text: string
}

/** The text of one document, without its line breaks. */
export interface Original {
  /** Without blanks, brackets and digits all of one sort. */
  readonly tight: string
  /** The same with Chinese numerals written as figures: 前五名 → 前5名. */
  readonly counted: string
}

const WIDE = /[\uff01-\uff5e]/g

/** One way of writing what typists and scanners write in several: full-width signs, brackets of a 文号, dashes, blanks. */
export function tighten(text: string): string {
  return (
    text
      .replace(WIDE, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
      .replaceAll(/[〔[【]/g, '〔')
      .replaceAll(/[〕\]】]/g, '〕')
      .replaceAll(/[‐‑‒–—－-]+/g, '-')
      // 215*300 is a size; other asterisks are bold type.
      .replaceAll(/(?<=\d)\*(?=\d)/g, '×')
      .replaceAll(/\*+/g, '')
      // Two figures in neighbouring cells are two figures.
      .replaceAll(/(?<=\d)\s+(?=\d)/g, ';')
      .replaceAll(/\s+/g, '')
      .toLowerCase()
  )
}

const DIGITS = '零一二三四五六七八九'

/** 二十五 → 25, 两 → 2; several digits in a row (二〇二二) are read one by one. */
function numeral(word: string): string {
  if (word === '两') return '2'
  if (!word.includes('十')) return [...word].map((sign) => String(DIGITS.indexOf(sign))).join('')
  const [tens = '', ones = ''] = word.split('十')
  return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)))
}

export function original(text: string): Original {
  const tight = tighten(text)
  const counted = tight
    .replaceAll('〇', '零')
    .replaceAll(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]+|两/g, numeral)
  return { tight, counted }
}

/**
 * Finds each document of a family among the files: where a line is its 文号 and nothing else; or else where a line begins
 * with its title, in files that hold a document of the family already (forms of other places have the same titles). One
 * file may hold several; each then reaches to where the next begins. Documents that are nowhere are left out.
 */
export function originalsOf(
  documents: ReadonlyMap<string, SourceDocument>,
  notices: readonly NoticeText[],
): Map<string, Original> {
  const all = [...documents.values()]
  const byNumber = new Set(all.filter(({ number }) => notices.some(({ text }) => numberAt(text, number) !== null)))
  const own = notices.filter(({ text }) => all.some(({ number }) => numberAt(text, number) !== null))
  const found = new Map<string, Original>()
  for (const { text } of own.length > 0 ? own : notices) {
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
      if (!found.has(short)) found.set(short, original(text.slice(from, starts[index + 1]?.at)))
    })
  }
  return found
}

/** Where a line is a 文号 and nothing else; null when none is. */
function numberAt(text: string, number: string): number | null {
  const wanted = tighten(number)
  let at = 0
  for (const line of text.split('\n')) {
    if (tighten(line) === wanted) return at
    at += line.length + 1
  }
  return null
}

/** Where a title begins, though it may be broken over several lines. */
function titleAt(text: string, title: string): number | null {
  const lines = text.split('\n')
  let at = 0
  for (const [index, line] of lines.entries()) {
    const heading = tighten(lines.slice(index, index + 4).join('')).replace(/^#*(?:附件\d*[:;]*)?/, '')
    if (heading.startsWith(title)) return at
    at += line.length + 1
  }
  return null
}

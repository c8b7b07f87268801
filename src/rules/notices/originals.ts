import type { SourceDocument } from '../pack.ts'
import { documentsIn, type NoticeText } from './boundaries.ts'
import { tighten } from './tighten.ts'

/** The text of one document, without its line breaks. */
export interface Original {
  /** Without blanks, brackets and digits all of one sort. */
  readonly tight: string
  /** The same with Chinese numerals written as figures: 前五名 → 前5名. */
  readonly counted: string
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

/** The documents of a family found among the files, see {@link documentsIn}, as texts to look figures up in. */
export function originalsOf(
  documents: ReadonlyMap<string, SourceDocument>,
  notices: readonly NoticeText[],
): Map<string, Original> {
  return new Map([...documentsIn(documents, notices)].map(([short, { text }]) => [short, original(text)]))
}

/** How a line says that a clause begins, from the outermost to the innermost. A list stands below one of an earlier kind. */
export const KINDS = ['条', '一、', '（一）', '1.', '(1)', '①'] as const
export type Kind = (typeof KINDS)[number]

export interface Mark {
  readonly kind: Kind
  readonly number: number
  /** What parts the number from the words, where there are two ways: `1、` and `1.` seldom belong to one list. */
  readonly style: string
}

const DIGITS = '一二三四五六七八九'

/** 二十一 → 21, 3 → 3; 0 for what is no number up to 99. A katakana ニ is a misread 二. */
export function numberOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text.replaceAll('ニ', '二'))
  if (!match || text === '') return 0
  const [, tens = '', ten = '', ones = ''] = match
  const last = DIGITS.indexOf(ones) + 1
  if (ten === '') return tens !== '' && ones !== '' ? 0 : DIGITS.indexOf(tens) + 1 || last
  return (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : last)
}

const CHINESE = '[一二三四五六七八九十ニ]{1,3}'

const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  // 第十条（一）and 第十条规定 at the head of a line speak of another article.
  ['条', new RegExp(`^第\\s*(${CHINESE}|\\d{1,2})\\s*[条條](?![（(和与及、，或至规之的])`)],
  ['一、', new RegExp(`^(${CHINESE})\\s*[、．.]`)],
  ['（一）', new RegExp(`^[（(]\\s*(${CHINESE})\\s*[)）]`)],
  // 10、2019 年 is an item, 1.5 is not.
  ['1.', /^(\d{1,2})\s*(、|[．.](?!\d))/],
  ['(1)', /^(?:[（(]\s*)?(\d{1,2})\s*[)）]/],
]

/** The mark at the head of a line; null when there is none. */
export function markOf(line: string): Mark | null {
  const head = line.slice(0, 24)
  const circled = (head.codePointAt(0) ?? 0) - 0x2460
  if (circled >= 0 && circled < 20) return { kind: '①', number: circled + 1, style: '' }
  for (const [kind, pattern] of PATTERNS) {
    const [, digits, style = ''] = pattern.exec(head) ?? []
    const number = digits === undefined ? 0 : numberOf(digits)
    if (number > 0) return { kind, number, style: kind === '1.' && style !== '、' ? '.' : style }
  }
  return null
}

/** 第二章 or 第一节: a heading above articles. */
export function isChapter(line: string): boolean {
  return /^第\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[章节編编]/.test(line)
}

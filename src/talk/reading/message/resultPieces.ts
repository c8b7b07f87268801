import type { KnownDate } from '../results/meaning.ts'
import { leftover } from '../results/state.ts'
import { type Cities, HEAD_MARK, tokensOf } from '../results/tokens.ts'

/** What begins so shares out what was counted before. */
const OTHERS = /^(?:其[他它余]|另外|剩下|还有|别的|我?(?:排名|名次|位次)?(?:都|均|全))/
const PIECE = /[^\s,;。、:!?()\n]+/g

/**
 * The text with a comma for each blank that parts two results, or a result from what tells of something else, so that
 * 助工2018年12月 lends no date to the patents behind it. As long as before.
 */
export function apart(text: string, dates: readonly KnownDate[], cities: Cities | null): string {
  if (!text.includes(' ')) return text
  const { rest, tokens } = tokensOf(text, dates, cities)
  // 省三等我第6 市一等我也第6: each of another level.
  const ofLevel = (from: number, to: number) =>
    tokens.some((told) => told.from >= from && told.to <= to && told.is === 'leaf' && told.key === 'level') &&
    tokens.some(
      (told) =>
        told.from >= from && told.to <= to && (told.is === 'ranks' || (told.is === 'leaf' && told.key === 'grade')),
    )
  const letters = text.split('')
  let before: { readonly from: number; readonly to: number; readonly kind: 'head' | 'foreign' | 'more' } | null = null
  for (const { index, 0: piece } of rest.matchAll(PIECE)) {
    const kind = piece.includes(HEAD_MARK) ? 'head' : leftover(piece) === '' ? 'more' : 'foreign'
    const parts =
      before !== null &&
      (before.kind === 'foreign' ||
        kind === 'foreign' ||
        (before.kind === 'head' && kind === 'head') ||
        (ofLevel(index, index + piece.length) && (kind === 'more' || ofLevel(before.from, before.to))) ||
        OTHERS.test(text.slice(index, index + 5)))
    if (parts && before && text.slice(before.to, index) === ' ') letters[before.to] = ','
    before = { from: index, to: index + piece.length, kind }
  }
  return letters.join('')
}

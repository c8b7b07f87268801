import { chineseNumber } from './items.ts'
import { type Kind, numberOf } from './marks.ts'

export interface Step {
  readonly kind: Kind
  readonly number: number
}

/** What a citation points at inside a document. */
export interface Place {
  readonly article: string
  readonly steps: readonly Step[]
  /** The last article of 第八条至第十二条. */
  readonly to: string | null
  /** Something behind it that is not understood. */
  readonly rest: string
}

const CHINESE = '[一二三四五六七八九十]{1,3}'
const ARTICLE = new RegExp(`^(第${CHINESE}条|第\\d{1,2}条|${CHINESE}|\\d{1,2})(?=$|[（(.．①-⑳至\\s、前中后首末第])`)

/** Which part of an item is meant is left to the reader: the item is given whole. What comes after 、 is another place. */
const UNDERSTOOD = /^(?:[前中后首末]段|第[一二三四五]款|、.*)?$/

/**
 * Reads the place of a citation: 五.3(4), 第十条（一）后段, 二（二）7(3), 说明.2. `names`: clauses of the document that have
 * a name. Null when it names no article at all.
 */
export function readPlace(text: string, names: readonly string[]): Place | null {
  const place = text.trim().replaceAll(/\s+/g, '')
  const name = names.filter((entry) => place.startsWith(entry)).sort((a, b) => b.length - a.length)[0]
  const [, counted] = ARTICLE.exec(place) ?? []
  const article = name ?? counted
  if (article === undefined) return null
  let rest = place.slice(article.length)
  const steps: Step[] = []
  for (let read = stepAt(rest); read; read = stepAt(rest)) {
    steps.push(read.step)
    rest = rest.slice(read.length)
  }
  const range = /^至(.+)$/.exec(rest)
  const last = range && readPlace(range[1] ?? '', names)
  if (last && last.steps.length === 0 && steps.length === 0 && last.rest === '')
    return { article: tidy(article), steps, to: last.article, rest: '' }
  return { article: tidy(article), steps, to: null, rest: UNDERSTOOD.test(rest) ? '' : rest }
}

/** 第10条 → 第十条 */
function tidy(article: string): string {
  const [, digits] = /^第(\d{1,2})条$/.exec(article) ?? []
  return digits === undefined ? article : `第${chineseNumber(Number(digits))}条`
}

function stepAt(text: string): { step: Step; length: number } | null {
  const patterns: readonly (readonly [Kind, RegExp])[] = [
    ['（一）', new RegExp(`^[.．]?[（(](${CHINESE})[)）]|^[.．](${CHINESE})`)],
    ['(1)', /^[.．]?[（(](\d{1,2})[)）]/],
    ['1.', /^[.．]?(\d{1,2})(?!\d)[、．]?/],
  ]
  const circled = (text.codePointAt(0) ?? 0) - 0x2460
  if (circled >= 0 && circled < 20) return { step: { kind: '①', number: circled + 1 }, length: 1 }
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text)
    const number = numberOf(match?.[1] ?? match?.[2] ?? '')
    if (match && number > 0) return { step: { kind, number }, length: match[0].length }
  }
  return null
}

/** 评价条件 第十条（一）；通知 二.1 → the two. */
export function citationsIn(text: string): string[] {
  return text
    .split('；')
    .map((piece) => piece.trim().replace(/^外部依据\s*/, ''))
    .filter((piece) => piece !== '')
}

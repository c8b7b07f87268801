import { asTyped, type Mapped, replaceMapped, sliceMapped } from './mapped.ts'
import { simplified } from './simplified.ts'
import { TYPOS } from './typos.ts'

/** Longer input is cut before anything reads it. */
export const LONGEST = 2000

const FOLD: ReadonlyMap<string, string> = new Map([
  ['〇', '零'],
  ['○', '零'],
  ['壹', '一'],
  ['贰', '二'],
  ['叁', '三'],
  ['夲', '本'],
  ['，', ','],
  ['；', ';'],
  ['・', '·'],
  ['•', '·'],
  ['‧', '·'],
])

const DASHES = /[\u2010-\u2015\u2212\u2500\uff0d\u2043]/g
const TILDES = /[\u223c\u301c\uff5e]/g
/** Control (but not line feed), zero-width, bidi, variation selectors, keycaps, combining marks, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]/gu
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu

/** A character with the marks upon it, which NFKC may join. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu
const HAN = /[\p{Script=Han}〇○，；・•‧]/gu

/** One look for all of them: most texts have none. */
const ANY_TYPO = new RegExp(TYPOS.map(([typo]) => `(?:${typo.source})`).join('|'))

/** How a text is changed: with the way back to what was typed kept, or, for the many who want only the text, without. */
interface Editing<T> {
  readonly text: (now: T) => string
  readonly replace: (now: T, pattern: RegExp, by: (found: string) => string) => T
  readonly slice: (now: T, start: number, end: number) => T
}

const PLAIN: Editing<string> = {
  text: (now) => now,
  replace: (now, pattern, by) => now.replace(pattern, (found) => by(found)),
  slice: (now, start, end) => now.slice(start, end),
}
const MAPPED: Editing<Mapped> = { text: ({ text }) => text, replace: replaceMapped, slice: sliceMapped }

/** Nothing but Han letters, figures and marks of which none is changed but by FOLD and the table of simplified letters; blanks one by one. */
const PLAIN_TEXT = /^(?:[!-~\u4e00-\u9fff、。]| (?! ))*$/

/** Whether every letter stands for itself: the table and FOLD know Han letters and what {@link HAN} has beside them. */
function isFolded(text: string): boolean {
  for (const letter of text) if (simplified(letter) !== letter || FOLD.has(letter)) return false
  return true
}

function once<T>(before: T, editing: Editing<T>): T {
  const { text, replace } = editing
  let now = before
  if (!PLAIN_TEXT.test(text(now))) now = marksEvened(now, editing)
  else if (!isFolded(text(now))) now = folded(now, editing)
  if (ANY_TYPO.test(text(now))) for (const [typo, right] of TYPOS) now = replace(now, typo, () => right)
  now = editing.slice(now, 0, LONGEST)
  const start = text(now).length - text(now).trimStart().length
  return editing.slice(now, start, start + text(now).trim().length)
}

function folded<T>(now: T, { replace }: Editing<T>): T {
  return replace(now, HAN, (letter) => {
    const simple = simplified(letter)
    return FOLD.get(simple) ?? simple
  })
}

function marksEvened<T>(before: T, editing: Editing<T>): T {
  const { text, replace } = editing
  let now = before
  if (text(now).normalize('NFKC') !== text(now)) now = replace(now, CLUSTERS, (found) => found.normalize('NFKC'))
  now = folded(now, editing)
  now = replace(now, /\r\n?|[\u2028\u2029]/g, () => '\n')
  now = replace(now, /\t/g, () => ' ')
  now = replace(now, PICTURES, () => ' ')
  now = replace(now, INVISIBLE, (mark) => (mark === '\n' ? mark : ''))
  now = replace(now, DASHES, () => '-')
  now = replace(now, TILDES, () => '~')
  now = replace(now, /[^\S\n]+/g, () => ' ')
  now = replace(now, / ?\n ?/g, () => '\n')
  return replace(now, /\n+/g, () => '\n')
}

function evened<T>(typed: T, editing: Editing<T>): T {
  let before = typed
  for (let round = 0; round < 8; round += 1) {
    const after = once(before, editing)
    if (editing.text(after) === editing.text(before)) return after
    before = after
  }
  return before
}

/**
 * Typed text made even, and for each of its characters the stretch of the typed text it came from (see mapped.ts for
 * turning a piece of it back into offsets): full width to half width (`２`、`②`、`２️⃣` become `2`), traditional characters
 * to simplified, the usual slips put right, dashes to `-`, invisible marks and pictures gone, runs of blanks to one, lines
 * kept. At most {@link LONGEST} characters; the same in again gives the same out. Pictures that mean yes or no: see yesno.ts.
 */
export function normaliseWithMap(text: string): Mapped {
  return evened(asTyped(text.slice(0, LONGEST)), MAPPED)
}

/** The last few texts made even: the many readers of one message each ask for it. No more than a few, since they are somebody's words. */
const lately = new Map<string, string>()
const LATELY = 8

/** The text of {@link normaliseWithMap}. */
export function normalise(text: string): string {
  const known = lately.get(text)
  if (known !== undefined) return known
  const even = evened(text.slice(0, LONGEST), PLAIN)
  lately.set(text, even)
  const [oldest] = lately.keys()
  if (lately.size > LATELY && oldest !== undefined) lately.delete(oldest)
  return even
}

const LEAD = new Set([...'嗯恩哦噢额呃啊哈哎唉诶欸喂,.。!~、;:"\' \n'])
const TAIL = new Set([...'呢啊呀哦噢哈嘛啦哒咯喔哟呗的了哎诶,.。!~、;:"\' \n'])

/** Normalised text without opening sighs, closing particles and punctuation: `嗯，大专的呀。` gives `大专`. */
export function bare(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && LEAD.has(text.charAt(start))) start += 1
  while (end > start && TAIL.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

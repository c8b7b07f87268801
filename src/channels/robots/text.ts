import { type Range, type Styled, styled } from '../common/styled.ts'

export type { Range, Styled }

/** Control characters but the line feed, and halves of characters that do not become UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u0009\u000b-\u001f\u007f]/g

/** A text of the talk made fit to send: `**…**` taken out and noted, lines ended the same, no more than one blank line. */
export function readable(source: string): Styled {
  const even = source
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
  return styled(even)
}

/** What would be read as markup, each by its wide likeness: the length stays, and the sense. */
function harmless(text: string): string {
  return text
    .replace(/\*/g, '＊')
    .replace(/^([^\S\n]*)#/gm, '$1＃')
    .replace(/^([^\S\n]*)>/gm, '$1＞')
    .replace(/<(?=[@a-z/!])/gi, '＜')
}

/** Gives back stretches of a text as markdown, with `**` around what stands out; all else is shown as it stands. */
export function markdownOf({ text, bold }: Styled): (range: Range) => string {
  const safe = harmless(text)
  return ({ start, end }) => {
    let shown = ''
    let at = start
    for (const stretch of bold) {
      const from = Math.max(stretch.start, start)
      const to = Math.min(stretch.end, end)
      if (from >= to) continue
      const inner = safe.slice(from, to).trim()
      shown += safe.slice(at, from) + (inner ? `**${inner}**` : '')
      at = to
    }
    return shown + safe.slice(at, end)
  }
}

/** Gives back stretches of a text without any markup; `<@…>` would call somebody even there. */
export function plainOf({ text }: Styled): (range: Range) => string {
  const safe = text.replace(/<(?=@)/g, '＜')
  return ({ start, end }) => safe.slice(start, end)
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

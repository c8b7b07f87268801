import { type Mark, markOf } from './marks.ts'

/** A line of a document, without the signs of typesetting. */
export interface Line {
  readonly text: string
  readonly mark: Mark | null
}

const PAGE = /^[-—–]\s*\d{1,4}\s*[-—–]$|^第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?$|^-{3,}$/

/** Non-blank lines as a reader sees them: no page numbers, no marks of Markdown or HTML that a conversion has left. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).flatMap((raw) => {
    const line = cleanLine(raw)
    return line === '' || PAGE.test(raw.trim()) ? [] : [{ text: line, mark: markOf(line) }]
  })
}

function cleanLine(raw: string): string {
  return (
    raw
      .replaceAll(/<(https?:\/\/[^<>\s]{1,500})>/g, '$1')
      .replaceAll(/\[([^[\]]{1,200})\]\(https?:\/\/[^()\s]{1,500}\)/g, '$1')
      .replaceAll(/<br\s*\/?>/gi, ' ')
      .replaceAll(/<\/?[a-z][^<>]{0,300}>/gi, '')
      .replaceAll(/\\([*_#[\]()~>-])/g, '$1')
      .replaceAll('**', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
      .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\u200b]/g, '')
      .replaceAll(/[\u3000\u00a0]/g, ' ')
      .trim()
      .replace(/^#{1,6}\s+/, '')
      .replace(/^[-*●]\s+(?=\S)/, '')
      .trim()
  )
}

const ENDED = /[。；：！？;:!?”》】]$/
const OWN_LINE = /^(?:[|●◆➤※注]|附件|[^\s：:，。（(]{1,8}[：:])|\t/

/**
 * Lines as paragraphs to be read: a line that is as long as its neighbours and stops in the middle of a sentence was cut by
 * the paper, and is joined to the next. No sign is added but a blank between Latin words.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const widest = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0)
  const full = Math.max(20, Math.min(40, widest * 0.75))
  let out = ''
  let last = ''
  for (const { text, mark } of lines) {
    const cut =
      mark === null && widthOf(last) >= full && !ENDED.test(last) && !last.includes('\t') && !OWN_LINE.test(text)
    const between = cut ? (/[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(text) ? ' ' : '') : '\n'
    out += out === '' ? text : between + text
    last = text
  }
  // Cells of a table.
  return out.replaceAll(/\t+/g, '  ')
}

/** In Chinese characters; a Latin one takes half of the room. */
function widthOf(text: string): number {
  return text.length - (text.match(/[\u0020-\u007e]/g)?.length ?? 0) / 2
}

/** A stretch of text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Styled {
  readonly text: string
  readonly bold: readonly Range[]
}

/** Bold stays on its line and touches its marks: `2**3` and `a ** b` are left as they stand. */
const BOLD = /\*\*(?!\s)((?:(?!\*\*)[^\n])+?)(?<!\s)\*\*/g

/** Takes `**…**` out of a text and says where it stood. Marks without a partner stay in the text. */
export function styled(source: string): Styled {
  const bold: Range[] = []
  let text = ''
  let read = 0
  for (const match of source.matchAll(BOLD)) {
    text += source.slice(read, match.index)
    const inner = match[1] ?? ''
    bold.push({ start: text.length, end: text.length + inner.length })
    text += inner
    read = match.index + match[0].length
  }
  return { text: text + source.slice(read), bold }
}

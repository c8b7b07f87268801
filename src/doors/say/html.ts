import { plain } from './plain.ts'

/** Markup that is safe to send as it stands; made only by {@link html}. */
export interface Html {
  readonly markup: string
}

type Piece = string | number | Html | null | readonly Piece[]

/**
 * A tagged template: whatever is put in is escaped, be it text or the value of a quoted attribute, unless it was made by
 * this function itself. Lists are joined, null is nothing.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: strings.reduce((text, next, index) => text + markupOf(pieces[index - 1] ?? null) + next) }
}

function markupOf(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(markupOf).join('')
  return plain(String(piece)).replaceAll(/[&<>"']/g, (mark) => ESCAPED[mark] ?? mark)
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

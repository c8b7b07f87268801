import { plain } from './plain.ts'

/**
 * Text of a rule file as Markdown that reads the same: nothing in it becomes a link, a tag, a heading, a list or a cell.
 * Line breaks become spaces, since most places it goes to are one line.
 */
export function md(text: string): string {
  return plain(text.replaceAll(/\s+/g, ' '))
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(#+|[+-])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/** A table of Markdown; cells are text, escaped here. */
export function mdTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(md).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)]
}

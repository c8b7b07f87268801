import { type Part, saySpread } from './figures.ts'

/** A part as lines of text, columns lined up. */
export function tableOf({ id, title, rows, aims }: Part): string[] {
  const cells = rows.map(({ name, value, unit, ratio }) => [
    name,
    `${saySpread(value)} ${unit}`,
    ratio === undefined ? '' : `× ${saySpread(ratio)}`,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => wide(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - wide(cell))).join('  ')
  return [
    `── ${id}: ${title}`,
    ...rows.flatMap(({ note }, at) => [
      `  ${line(cells[at] ?? [])}`.trimEnd(),
      ...(note === undefined ? [] : [`      ${note}`]),
    ]),
    ...aims.map(({ what, reached, found }) => `  ${reached ? 'reached' : 'MISSED'}: ${what} — ${found}`),
    '',
  ]
}

/** A Chinese character takes two places. */
function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
}

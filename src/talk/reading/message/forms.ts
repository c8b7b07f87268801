import type { Letters } from './even.ts'
import { LABELS, type Label, labelOf, type Matter } from './formLabels.ts'
import type { Place } from './found.ts'
import { assembled, type Part } from './rewriting.ts'

interface Cell extends Place {
  /** Null for a piece with no label that is known. */
  readonly label: Label | null
  readonly value: Place
}

const NUMBERED = /^\s*(?:\(?\d{1,2}[).、](?!\d)|\(?[一二三四五六七八九十]{1,2}[)、]|[-*·])?\s*/
const NAME = /^([\p{Script=Han}/+]{2,12}?)(?:\([^()\n]{0,8}\))?\s?[:=]\s*/u
const SPACED = /^([\p{Script=Han}]{2,8})\s+/u
const NOTHING = /^(?:[-—/\\_*.\s]*|略|空)$/
const NONE = /^(?:无|没有|暂无|没|零|0|否|未评|未取得)[。.;,]?$/

/**
 * A form or table — 学历：大专, a line each or parted by | and / — as sentences: what its lines tell is then read as anything else
 * is. Lines with no label that is known, and messages that are no form, stay as they are.
 */
export function asSentences(letters: Letters): Letters {
  const table = fromTable(letters)
  const cells = table ?? cellsOf(letters.text)
  const known = cells.filter(({ label }) => label !== null).length
  if (known === 0) return letters
  const parts: Part[] = []
  let matter: Matter = 'none'
  let at = 0
  for (const cell of cells) {
    const gap = { from: at, to: cell.from }
    at = cell.to
    if (cell.label === null) {
      parts.push(gap, { from: cell.from, to: cell.to })
      matter = 'none'
      continue
    }
    const inner = insideOf(letters.text, cell)
    const same = matter !== 'none' && (cell.label.matter === matter || cell.label.says === '@取得')
    if (gap.to > gap.from) parts.push({ said: same ? ',' : '。', of: gap })
    parts.push(...inner)
    // 取得时间 behind a skill grade is the grade's.
    const own: Matter = matter === 'skill' && cell.label.says === '@取得' ? 'skill' : cell.label.matter
    if (own !== 'none') matter = own
  }
  parts.push({ from: at, to: letters.text.length })
  return assembled(letters, parts)
}

/** What one cell reads as. */
function insideOf(text: string, { label, value }: Cell): Part[] {
  const said = text.slice(value.from, value.to).trim()
  if (label === null || NOTHING.test(said)) return []
  if (NONE.test(said)) return label.none === undefined ? [] : [{ said: label.none, of: value }]
  const [before = '', after = ''] = label.says.split('@')
  if (!label.says.includes('@')) return []
  const tail = said.endsWith(after) ? '' : after === '取得' && !/\d/.test(said) ? '' : after
  return [{ said: before, of: value }, value, { said: tail, of: value }].filter(
    (part) => !('said' in part) || part.said !== '',
  )
}

/** The pieces of a text between line ends, | and blank-slash-blank, with their labels. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  const spaced: Cell[] = []
  for (const piece of text.matchAll(/[^\n|;]+/g)) {
    for (const inner of slashed(piece[0], piece.index)) {
      const own = text.slice(inner.from, inner.to)
      const lead = NUMBERED.exec(own)?.[0].length ?? 0
      const rest = own.slice(lead)
      const named = NAME.exec(rest)
      const label = named ? labelOf(named[1] ?? '') : null
      if (named && label) {
        const from = inner.from + lead + named[0].length
        cells.push({ ...inner, label, value: { from, to: inner.to } })
        continue
      }
      const apart = SPACED.exec(rest)
      const other = apart ? labelOf(apart[1] ?? '') : null
      const from = inner.from + lead + (apart?.[0].length ?? 0)
      const cell = { ...inner, label: other, value: { from, to: inner.to } }
      if (other) spaced.push(cell)
      cells.push(cell)
    }
  }
  // 职称 助工 alone is as good as any sentence; two such lines are a form.
  return spaced.length >= 2 ? cells : cells.map((cell) => (spaced.includes(cell) ? { ...cell, label: null } : cell))
}

/** 学历 大专 / 毕业 2012.6: parted by slashes between blanks. */
function slashed(text: string, offset: number): Place[] {
  const places: Place[] = []
  let from = 0
  for (const mark of text.matchAll(/ \/ /g)) {
    places.push({ from: offset + from, to: offset + mark.index })
    from = mark.index + mark[0].length
  }
  return [...places, { from: offset + from, to: offset + text.length }]
}

/** A row of labels and rows of values under it. */
function fromTable({ text }: Letters): Cell[] | null {
  const lines = [...text.matchAll(/[^\n]+/g)].map((line) => ({ from: line.index, text: line[0] }))
  const at = lines.findIndex((line) => {
    const names = line.text.split(/[\s|,、]+/).filter((name) => name !== '')
    return names.length >= 3 && names.every((name) => LABELS.has(name))
  })
  const head = lines[at]
  const row = lines[at + 1]
  if (head === undefined || row === undefined) return null
  const names = head.text.split(/[\s|,、]+/).filter((name) => name !== '')
  const values = [...row.text.matchAll(/[^\s|,]+/g)]
  if (values.length !== names.length) return null
  return values.map((value, index): Cell => {
    const from = row.from + value.index
    const place = { from, to: from + value[0].length }
    return {
      from: index === 0 ? head.from : from,
      to: place.to,
      label: LABELS.get(names[index] ?? '') ?? null,
      value: place,
    }
  })
}

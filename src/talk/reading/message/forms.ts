import type { Letters } from './even.ts'
import { LABELS, type Label, labelOf, type Matter } from './formLabels.ts'
import type { Place } from './found.ts'
import { assembled, type Part, type Rewriting, rewritten } from './rewriting.ts'

interface Cell extends Place {
  readonly label: Label
  readonly value: Place
}

const NUMBERED = /^\s*(?:\(?\d{1,2}[).、](?!\d)|\(?[一二三四五六七八九十]{1,2}[)、]|[-*·])?\s*/
const NO_LABEL: Label = { matter: 'none', says: '' }
const MARKER = /\(?\d{1,2}[).、]/g
const NOTHING = /^(?:[-—/\\_*.\s]*|略|空)$/
const NONE = /^(?:无|没有|暂无|没|零|0|否|未评|未取得)[。.;,]?$/

/**
 * A form or table — 学历：大专, a line each or parted by | and / — as sentences: what its lines tell is then read as anything else
 * is. Lines with no label that is known, and messages that are no form, stay as they are.
 */
export function asSentences(typed: Letters): Letters {
  const letters = rewritten(typed, [BRACKETED])
  const table = fromTable(letters)
  const cells = table ?? cellsOf(letters.text)
  if (cells.length === 0) return letters
  const parts: Part[] = []
  let matter: Matter = 'none'
  let at = 0
  for (const cell of cells) {
    const gap = { from: at, to: cell.from }
    at = cell.to
    const inner = insideOf(letters.text, cell)
    const same = matter !== 'none' && (cell.label.matter === matter || cell.label.says === '@取得')
    const between = letters.text.slice(gap.from, gap.to)
    if (/[\p{Script=Han}\w]/u.test(between.replace(MARKER, ''))) parts.push(gap, { said: '。', of: gap })
    else if (cell.from > 0) parts.push({ said: same ? ',' : '。', of: { from: cell.from - 1, to: cell.from } })
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
  const whole = text
    .slice(value.from, value.to)
    .replace(/(?<=[)\s,;。])\d{1,2}[.、]\s*$/, '')
    .replace(/[\s/、,;]+$/, '')
  const said = whole.trim()
  const place = { from: value.from, to: value.from + whole.length }
  if (NOTHING.test(said)) return []
  if (NONE.test(said)) return label.none === undefined ? [] : [{ said: label.none, of: value }]
  const [before = '', after = ''] = label.says.split('@')
  // 论文题目: there is one, whatever it is called.
  if (!label.says.includes('@')) return label.says === '' ? [] : [{ said: label.says, of: value }]
  const tail = said.endsWith(after) ? '' : after === '取得' && !/\d/.test(said) ? '' : after
  return [{ said: before, of: value }, place, { said: tail, of: value }].filter(
    (part) => !('said' in part) || part.said !== '',
  )
}

/** The pieces of a text between line ends and |, and before each label within a line. */
function cellsOf(text: string): Cell[] {
  const pieces = [...text.matchAll(PIECE)].map(
    (found): Place => ({
      from: found.index,
      to: found.index + found[0].length,
    }),
  )
  const marked = pieces.flatMap((piece) => labelled(text, piece, COLON))
  const spaced = pieces.flatMap((piece) => labelled(text, piece, ALONE))
  // 职称 助工 alone is as good as any sentence; two such are a form.
  const known = marked.length > 0 || spaced.length < 2 ? marked : spaced
  const marks = [...known, ...(known === marked && spaced.length >= 2 ? spaced : [])].sort((x, y) => x.from - y.from)
  const apart = marks.filter((mark, at) => at === 0 || mark.from >= (marks[at - 1]?.value.from ?? 0))
  return apart.map((mark, at): Cell => {
    const next = apart[at + 1]
    const piece = pieces.find(({ from, to }) => from <= mark.from && mark.from < to)
    // 学历|本科|毕业|2015.6: the value stands in the next cell.
    const end = next?.from ?? text.length
    const own =
      piece && mark.value.from < piece.to ? piece.to : (pieces.find(({ from }) => from >= mark.value.from)?.to ?? end)
    const to = Math.min(end, own)
    return {
      from: mark.from,
      to,
      label: mark.label,
      value: {
        from: Math.min(
          own === piece?.to ? mark.value.from : (pieces.find(({ from }) => from >= mark.value.from)?.from ?? to),
          to,
        ),
        to,
      },
    }
  })
}

/** 【学历】大专 */
const BRACKETED: Rewriting = [
  /[【[〔]\s?\p{Script=Han}{2,8}\s?[】\]〕]\s?:?/gu,
  (found) =>
    labelOf(found.replace(/[^\p{Script=Han}]/gu, '')) ? `\n${found.replace(/[^\p{Script=Han}]/gu, '')}:` : found,
]
const PIECE = /[^\n|;]+/g
const COLON = /(?<=^|[\s,、。/).])([\p{Script=Han}/+]{2,12}?)(?:\([^()\n]{0,8}\))?\s?[:=]\s*/gu
const ALONE = /(?<=^|[\s,、/;)])([\p{Script=Han}]{2,8})(?=[\s|,]|$)[\s,]?/gu

/** Where labels that are known stand in a piece. */
function labelled(text: string, piece: Place, pattern: RegExp): (Place & { label: Label; value: Place })[] {
  const own = text.slice(piece.from, piece.to)
  const lead = NUMBERED.exec(own)?.[0].length ?? 0
  return [...own.slice(lead).matchAll(pattern)].flatMap((found) => {
    const label = labelOf(found[1] ?? '')
    if (label === null) return []
    const from = piece.from + lead + found.index
    const value = from + found[0].length
    return [{ from, to: value, label, value: { from: value, to: piece.to } }]
  })
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
      label: LABELS.get(names[index] ?? '') ?? NO_LABEL,
      value: place,
    }
  })
}

import type { Axis } from './axis.ts'
import { INNER, months, rows, strip } from './chart.ts'
import { ACTOR_COLOURS, COLOURS } from './colours.ts'
import { bold, box, type Drawn, diamond, FILLING, phrase, type Style, tick, words } from './marks.ts'
import type { Actor, Row } from './rows.ts'

/** All that stands on the sheet, in its final words. */
export interface Sheet {
  readonly document: string
  readonly title: string
  readonly headline: Headline
  readonly axis: Axis | null
  /** Where today is, 0 to 1; null when it lies outside the months shown. */
  readonly today: number | null
  readonly todayLabel: string
  readonly rows: readonly Row[]
  /** Lines under the rows, what decides last. */
  readonly notes: readonly string[]
}

/** The one thing to know at a glance. */
export interface Headline {
  readonly kind: 'next' | 'urgent' | 'done' | 'over' | 'quiet'
  readonly above: string
  readonly main: string
  readonly below: readonly string[]
  /** Days left, for the big number; null for none. */
  readonly days: number | null
}

export const WIDTH = 1080
const SIDE = (WIDTH - INNER) / 2
const ACTORS: readonly [Actor, string][] = [
  ['applicant', '本人'],
  ['employer', '单位'],
  ['others', '其他'],
]

export function drawSheet(sheet: Sheet): Drawn {
  return box(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: WIDTH,
      padding: `52px ${SIDE}px 48px`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
    },
    words(sheet.document, { fontSize: 32, color: COLOURS.faint }),
    phrase(sheet.title, { fontSize: 46, lineHeight: 1.35, marginTop: 8, ...bold(COLOURS.ink, 1) }),
    headline(sheet.headline),
    legend(sheet),
    sheet.axis === null ? null : strip(sheet.axis, sheet.today, sheet.todayLabel),
    rows(sheet.rows, sheet.axis, sheet.today),
    sheet.axis !== null && sheet.rows.length > 6 ? months(sheet.axis) : null,
    notes(sheet),
  )
}

function headline({ kind, above, main, below, days }: Headline): Drawn {
  const accents = {
    next: '#1D4ED8',
    urgent: COLOURS.today,
    done: COLOURS.done,
    over: COLOURS.soft,
    quiet: COLOURS.soft,
  }
  const backs = {
    next: COLOURS.calmPale,
    urgent: COLOURS.urgentPale,
    done: COLOURS.donePale,
    over: COLOURS.quietPale,
    quiet: COLOURS.quietPale,
  }
  const accent = accents[kind]
  return box(
    { marginTop: 32, padding: '30px 36px', borderRadius: 28, alignItems: 'center', backgroundColor: backs[kind] },
    box(
      { flexDirection: 'column', ...FILLING },
      above === '' ? null : words(above, { fontSize: 32, color: accent }),
      words(main, { fontSize: 46, lineHeight: 1.3, ...bold(COLOURS.ink, 1) }),
      ...below.map((line) => words(line, { fontSize: 34, lineHeight: 1.4, color: COLOURS.soft })),
    ),
    kind === 'done' ? box({ marginLeft: 28 }, tick(110, accent)) : null,
    days === null ? null : countdown(days, accent),
  )
}

function countdown(days: number, colour: string): Drawn {
  const side: Style = { fontSize: 34, color: colour }
  if (days === 0) return box({ marginLeft: 28, flexShrink: 0 }, words('今天', { fontSize: 84, ...bold(colour, 2) }))
  return box(
    { marginLeft: 28, flexShrink: 0, alignItems: 'flex-end' },
    words('还有', { ...side, paddingBottom: 20 }),
    words(String(days), { fontSize: 120, lineHeight: 1, margin: '0 10px', ...bold(colour, 3) }),
    words('天', { ...side, paddingBottom: 20 }),
  )
}

function legend({ rows, today }: Sheet): Drawn {
  const label = (mark: Drawn, text: string) =>
    box(
      { alignItems: 'center', marginRight: 32, marginTop: 10 },
      mark,
      words(text, { fontSize: 30, color: COLOURS.soft, marginLeft: 12 }),
    )
  return box(
    { flexWrap: 'wrap', marginTop: 26 },
    ...ACTORS.filter(([actor]) => rows.some((row) => row.actor === actor)).map(([actor, name]) =>
      label(box({ width: 40, height: 24, borderRadius: 12, backgroundColor: ACTOR_COLOURS[actor].strong }), name),
    ),
    rows.some((row) => row.safe !== null) && label(diamond(32), '建议日'),
    today !== null && label(box({ width: 6, height: 34, borderRadius: 3, backgroundColor: COLOURS.today }), '今天'),
    rows.some((row) => row.state === 'done') && label(tick(34, COLOURS.done), '已办'),
  )
}

function notes({ rows: list, notes: lines }: Sheet): Drawn {
  const clauses = list.filter((row) => row.clause !== '')
  return box(
    {
      flexDirection: 'column',
      marginTop: 34,
      paddingTop: 26,
      borderTop: `2px solid ${COLOURS.line}`,
      fontSize: 28,
      lineHeight: 1.5,
      color: COLOURS.faint,
    },
    box({ flexWrap: 'wrap' }, ...clauses.map((row) => words(`${row.number}. ${row.clause}`, { marginRight: 30 }))),
    ...lines.map((line, index) =>
      words(
        line,
        index === lines.length - 1 ? { marginTop: 10, fontSize: 34, ...bold(COLOURS.ink, 0.6) } : { marginTop: 6 },
      ),
    ),
  )
}

/** Every word on the drawn sheet, to see whether the font has all of them. */
export function wordsOn(sheet: Drawn): string {
  const inside = sheet.props.children ?? ''
  return typeof inside === 'string' ? inside : inside.map(wordsOn).join('')
}

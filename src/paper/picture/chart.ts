import type { Axis } from './axis.ts'
import { ACTOR_COLOURS, COLOURS } from './colours.ts'
import { bold, box, type Drawn, diamond, FILLING, type Style, tick, words } from './marks.ts'
import type { Bar, Row } from './rows.ts'

/** Width of the months and of all bars. */
export const INNER = 992
const BAR = 30
const BADGE: Style = {
  width: 54,
  height: 54,
  borderRadius: 27,
  flexShrink: 0,
  justifyContent: 'center',
  alignItems: 'center',
}
const INDENT = 72

/** The months, the years above them where there are several, and the flag of today. */
export function strip(axis: Axis, today: number | null, todayLabel: string): Drawn {
  const flag = 232
  const at = today === null ? 0 : Math.min(Math.max(today * INNER - flag / 2, 0), INNER - flag)
  return box(
    { flexDirection: 'column', marginTop: 30 },
    today === null
      ? null
      : box(
          { position: 'relative', height: 52 },
          box(
            {
              position: 'absolute',
              left: at,
              top: 0,
              width: flag,
              height: 46,
              borderRadius: 23,
              justifyContent: 'center',
              alignItems: 'center',
              backgroundColor: COLOURS.today,
            },
            words(todayLabel, { fontSize: 29, color: '#FFFFFF' }),
          ),
        ),
    axis.years.length === 0 ? null : cells(axis.years, { height: 46, fontSize: 30, color: COLOURS.soft }),
    months(axis),
  )
}

export function months(axis: Axis): Drawn {
  return cells(axis.cells, { height: 54, fontSize: axis.cells.length > 9 ? 28 : 32, backgroundColor: '#E6EBF4' })
}

function cells(
  list: Axis['cells'],
  { height, fontSize, ...more }: { height: number; fontSize: number } & Style,
): Drawn {
  return box(
    { position: 'relative', width: INNER, height, borderRadius: 12, overflow: 'hidden', ...more },
    ...list.map((cell, index) =>
      box(
        {
          position: 'absolute',
          left: cell.left * INNER,
          width: (cell.right - cell.left) * INNER,
          height,
          justifyContent: 'center',
          alignItems: 'center',
          borderLeft: index === 0 ? 'none' : `2px solid ${COLOURS.paper}`,
        },
        (cell.right - cell.left) * INNER < 2 * fontSize ? null : words(cell.label, { fontSize }),
      ),
    ),
  )
}

export function rows(list: readonly Row[], axis: Axis | null, today: number | null): Drawn {
  return box({ flexDirection: 'column', paddingBottom: 30 }, ...list.map((row) => drawRow(row, axis, today)))
}

function drawRow(row: Row, axis: Axis | null, today: number | null): Drawn {
  const { strong, pale } = ACTOR_COLOURS[row.actor]
  const quiet = row.state === 'done' || row.state === 'over'
  const number = words(String(row.number), { fontSize: 30, color: quiet ? COLOURS.ink : '#FFFFFF' })
  return box(
    { flexDirection: 'column', paddingTop: 34 },
    box(
      { alignItems: 'flex-start' },
      box({ ...BADGE, backgroundColor: quiet ? pale : strong }, number),
      words(row.what, {
        ...FILLING,
        marginLeft: 18,
        fontSize: 42,
        lineHeight: 1.3,
        ...bold(quiet ? COLOURS.faint : COLOURS.ink, 0.7),
      }),
      pill(row),
    ),
    box(
      { flexDirection: 'column', marginLeft: INDENT, fontSize: 32, lineHeight: 1.4 },
      box(
        { flexWrap: 'wrap' },
        row.who === '' ? null : words(row.who, { color: strong, marginRight: 20 }),
        words(row.dates, { color: COLOURS.soft }),
      ),
      row.reckoning === '' ? null : words(row.reckoning, { fontSize: 30, color: COLOURS.faint }),
    ),
    axis === null || row.bar === null ? null : track(row, row.bar, axis, today),
  )
}

function pill({ state, left, urgent }: Row): Drawn {
  const [back, colour] =
    state === 'done'
      ? [COLOURS.donePale, COLOURS.done]
      : urgent
        ? [COLOURS.today, '#FFFFFF']
        : state === 'open'
          ? [COLOURS.calmPale, '#1D4ED8']
          : [COLOURS.quietPale, COLOURS.soft]
  return box(
    {
      marginLeft: 20,
      padding: '4px 22px',
      borderRadius: 28,
      flexShrink: 0,
      alignItems: 'center',
      backgroundColor: back,
    },
    state === 'done' && box({ marginRight: 8 }, tick(34, colour)),
    words(left, { fontSize: 34, color: colour }),
  )
}

/** A rail with a notch at every month, the bar on it, the advised day and today. */
function track({ safe, actor, state }: Row, bar: Bar, axis: Axis, today: number | null): Drawn {
  const { strong, pale } = ACTOR_COLOURS[actor]
  const colour = state === 'done' || state === 'over' ? pale : strong
  const width = Math.max(16, (bar.right - bar.left) * INNER)
  const left = Math.max(0, Math.min(bar.left * INNER, bar.right * INNER - width))
  const fill: Style =
    bar.fades === null
      ? { backgroundColor: colour }
      : { backgroundImage: `linear-gradient(to ${bar.fades}, ${colour} 20%, ${colour}00)` }
  const at = (x: number, thick: number, over: number): Style => ({
    position: 'absolute',
    left: x - thick / 2,
    top: -over,
    width: thick,
    height: BAR + 2 * over,
  })
  return box(
    {
      position: 'relative',
      width: INNER,
      height: BAR,
      marginTop: 16,
      borderRadius: BAR / 2,
      backgroundColor: COLOURS.rail,
    },
    ...axis.cells.slice(1).map((cell) => box({ ...at(cell.left * INNER, 4, 0), backgroundColor: COLOURS.paper })),
    box({ position: 'absolute', left, top: 0, width, height: BAR, borderRadius: Math.min(BAR, width) / 2, ...fill }),
    today !== null && box({ ...at(today * INNER, 6, 8), borderRadius: 3, backgroundColor: COLOURS.today }),
    safe !== null && box({ position: 'absolute', left: safe * INNER - 22, top: BAR / 2 - 22 }, diamond(44)),
  )
}

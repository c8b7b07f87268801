import { addDays, type DateRange, daysBetween, fullOn, type LocalDate, rangeOf } from './date.ts'
import type { Span } from './dossier.ts'
import type { Truth } from './truth.ts'

/** A span whose ends may be known only vaguely; `to` is null while it goes on. */
export interface VagueSpan {
  readonly from: DateRange
  readonly to: DateRange | null
}

/** How far the spans reach towards so many 周年. */
export interface Tenure {
  readonly truth: Truth
  /** The day on which the years are full if nothing stops, in the worst reading of vague dates; null if it has stopped. */
  readonly fullOn: LocalDate | null
  /** Days counted up to the cut-off, in the worst and the best reading of vague dates. */
  readonly days: readonly [number, number]
  /** Days lacking at the cut-off in the worst reading; 0 when full. */
  readonly lacking: number
  /** Whether there is a break between spans. */
  readonly broken: boolean
  /** The spans have ended before the cut-off. */
  readonly ended: LocalDate | null
}

/** A span of the dossier, or null while its start is unknown. An end left out is read as "still going on". */
export function vagueSpan(span: Span): VagueSpan | null {
  const from = span.from === undefined ? null : rangeOf(span.from)
  if (!from) return null
  const to = span.to === undefined || span.to === '至今' ? null : rangeOf(span.to)
  return { from, to }
}

/** A start moved to `earliest` when it lies before: 任职 is counted from the later of 取得 and 聘任. */
export function notBefore(span: VagueSpan, earliest: DateRange): VagueSpan {
  const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
  return {
    from: { first: later(span.from.first, earliest.first), last: later(span.from.last, earliest.last) },
    to: span.to,
  }
}

interface Piece {
  from: LocalDate
  to: LocalDate | null
}

/** The pieces in order, with those that touch or overlap joined. Empty and inverted pieces are dropped. */
function joined(pieces: Piece[]): Piece[] {
  const sorted = pieces.filter((p) => p.to === null || p.to >= p.from).sort((a, b) => (a.from < b.from ? -1 : 1))
  const result: Piece[] = []
  for (const piece of sorted) {
    const last = result.at(-1)
    if (last && (last.to === null || piece.from <= addDays(last.to, 1))) {
      if (last.to !== null && (piece.to === null || piece.to > last.to)) last.to = piece.to
    } else {
      result.push({ ...piece })
    }
  }
  return result
}

interface Count {
  full: LocalDate | null
  reached: boolean
  days: number
  pieces: Piece[]
}

/**
 * Counts joined pieces up to the cut-off. Several pieces are added up: the days of the earlier ones move the start of
 * the last one back, so a break costs exactly its own length.
 */
function count(pieces: Piece[], years: number, months: number, cutOff: LocalDate): Count {
  const all = joined(pieces).filter((p) => p.from <= cutOff)
  const last = all.at(-1)
  if (!last) {
    // Begins only after the cut-off: when it will be full is still worth telling.
    const first = joined(pieces)[0]
    return {
      full: first && first.to === null ? fullOn(first.from, years, months) : null,
      reached: false,
      days: 0,
      pieces: [],
    }
  }
  const earlier = all.slice(0, -1).reduce((sum, p) => sum + daysBetween(p.from, p.to ?? cutOff) + 1, 0)
  const start = addDays(last.from, -earlier)
  const full = fullOn(start, years, months)
  const end = last.to === null || last.to > cutOff ? cutOff : last.to
  return {
    full: last.to === null || last.to >= full ? full : null,
    reached: full <= end,
    days: daysBetween(start, end) + 1,
    pieces: all,
  }
}

/**
 * Judges whether the spans add up to `years` 周年 (and `months`) by `cutOff`, both ends counted. With vague dates the
 * answer is yes only if the worst reading is full, no only if the best is not.
 */
export function tenure(
  spans: readonly VagueSpan[],
  need: { readonly years: number; readonly months?: number },
  cutOff: LocalDate,
): Tenure {
  const months = need.months ?? 0
  const worst = count(
    spans.map((s) => ({ from: s.from.last, to: s.to?.first ?? null })),
    need.years,
    months,
    cutOff,
  )
  const best = count(
    spans.map((s) => ({ from: s.from.first, to: s.to?.last ?? null })),
    need.years,
    months,
    cutOff,
  )
  const end = worst.pieces.at(-1)?.to ?? null
  const wouldBeFull = fullOn(addDays(end !== null && end < cutOff ? end : cutOff, 1 - worst.days), need.years, months)
  return {
    truth: worst.reached ? 'yes' : best.reached ? 'unknown' : 'no',
    fullOn: worst.full,
    days: [worst.days, best.days],
    lacking: worst.reached ? 0 : Math.max(1, daysBetween(end !== null && end < cutOff ? end : cutOff, wouldBeFull)),
    broken: worst.pieces.length > 1,
    ended: end !== null && end < cutOff ? end : null,
  }
}

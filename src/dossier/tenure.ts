import { type DateRange, type LocalDate, rangeOf } from './date.ts'
import { type DayNumber, fromDay, fullOnDay, fullYearsBetween, plusMonths, toDay } from './dayNumber.ts'
import type { Span } from './dossier.ts'
import type { Truth } from './truth.ts'

/** A span whose ends may be known only vaguely; `to` is null while it goes on. */
export interface VagueSpan {
  readonly from: DateRange
  readonly to: DateRange | null
  /** Nobody has said whether or when it ended; then `to` is null. */
  readonly endUnknown?: boolean
}

/** How far the spans reach towards so many 周年. */
export interface Tenure {
  readonly truth: Truth
  /**
   * The day on which the years are full if nothing stops, in the worst reading of vague dates; null if it has stopped.
   * A span whose end nobody told is taken to go on.
   */
  readonly fullOn: LocalDate | null
  /** Days counted up to the cut-off, in the worst and the best reading of vague dates. */
  readonly days: readonly [number, number]
  /** Days lacking at the cut-off in the worst reading (an end nobody told taken to go on); 0 when full. */
  readonly lacking: number
  /** Whether there is a break between spans. */
  readonly broken: boolean
  /** Whether one stretch without a break fills the years by itself, in the worst reading. */
  readonly unbroken: boolean
  /** The spans have ended before the cut-off. */
  readonly ended: LocalDate | null
}

/** A span of the dossier, or null while its start is unknown. An end left out is unknown, not "still going on". */
export function vagueSpan(span: Span): VagueSpan | null {
  const from = span.from === undefined ? null : rangeOf(span.from)
  if (!from) return null
  if (span.to === undefined) return { from, to: null, endUnknown: true }
  return { from, to: span.to === '至今' ? null : rangeOf(span.to) }
}

/** A start moved to `earliest` when it lies before: 任职 is counted from the later of 取得 and 聘任. */
export function notBefore(span: VagueSpan, earliest: DateRange): VagueSpan {
  const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
  return {
    ...span,
    from: { first: later(span.from.first, earliest.first), last: later(span.from.last, earliest.last) },
  }
}

interface Piece {
  from: DayNumber
  /** Infinite while it goes on. */
  to: DayNumber
}

const STILL = Number.POSITIVE_INFINITY

/** The pieces in order, with those that touch or overlap joined. Empty and inverted pieces are dropped. */
function joined(pieces: Piece[]): Piece[] {
  const [only] = pieces
  if (only && pieces.length === 1) return only.to >= only.from ? pieces : []
  const sorted = pieces.filter((piece) => piece.to >= piece.from).sort((a, b) => a.from - b.from)
  const result: Piece[] = []
  for (const piece of sorted) {
    const last = result.at(-1)
    if (last && piece.from <= last.to + 1) last.to = Math.max(last.to, piece.to)
    else result.push(piece)
  }
  return result
}

type Reading = 'worst' | 'best' | 'hoped'

/** The pieces in one reading of what is vague. `hoped`: the worst, but what nobody said has ended goes on. */
function read(spans: readonly VagueSpan[], reading: Reading): Piece[] {
  const pieces: Piece[] = []
  for (const { from, to, endUnknown } of spans) {
    // It may have ended on the day after it began: the worst reading counts nothing.
    if (endUnknown && reading === 'worst') continue
    const best = reading === 'best'
    pieces.push({ from: toDay(best ? from.first : from.last), to: to ? toDay(best ? to.last : to.first) : STILL })
  }
  return joined(pieces)
}

/** 周年 and the days left over, of joined pieces up to a day. */
function accrued(pieces: readonly Piece[], end: DayNumber): { years: number; rest: number; days: number } {
  let years = 0
  let rest = 0
  let days = 0
  for (const piece of pieces) {
    const to = Math.min(piece.to, end)
    if (to < piece.from) continue
    const full = fullYearsBetween(piece.from, to)
    years += full
    rest += to - (full > 0 ? fullOnDay(piece.from, full * 12) : piece.from - 1)
    days += to - piece.from + 1
  }
  return { years, rest, days }
}

/**
 * The day on which the last piece makes so many months full. The 周年 of earlier pieces count as years, whichever years
 * they were; the days they leave over move the start of the last piece back.
 */
function fullWith(pieces: readonly Piece[], months: number): DayNumber {
  const last = pieces.at(-1) as Piece
  if (pieces.length === 1) return fullOnDay(last.from, months)
  const earlier = accrued(pieces.slice(0, -1), STILL)
  return fullOnDay(last.from - earlier.rest, months - earlier.years * 12)
}

interface Count {
  readonly full: DayNumber | null
  readonly reached: boolean
  readonly lacking: number
  readonly days: number
  readonly pieces: readonly Piece[]
  readonly end: DayNumber | null
}

/** Counts joined pieces up to the cut-off; several are added up, so a break costs its own length and no more. */
function count(all: readonly Piece[], months: number, cutOff: DayNumber): Count {
  const pieces = all.filter((piece) => piece.from <= cutOff)
  const last = pieces.at(-1)
  const ultimate = all.at(-1)
  // A piece that begins only after the cut-off cannot help now; when it will be full is still worth telling.
  const full = ultimate ? fullWith(all, months) : null
  const willBe = ultimate && full !== null && ultimate.to >= full ? full : null
  if (!last)
    return { full: willBe, reached: false, lacking: fullOnDay(cutOff + 1, months) - cutOff, days: 0, pieces, end: null }
  const needed = full !== null && pieces.length === all.length ? full : fullWith(pieces, months)
  const end = Math.min(last.to, cutOff)
  const reached = needed <= end
  return {
    full: willBe,
    reached,
    lacking: reached ? 0 : needed - end,
    days: accrued(pieces, end).days,
    pieces,
    end: last.to < cutOff ? last.to : null,
  }
}

const isVague = (span: VagueSpan) =>
  span.from.first !== span.from.last || span.endUnknown === true || (span.to !== null && span.to.first !== span.to.last)

interface Need {
  readonly years: number
  readonly months?: number
}

const monthsOf = ({ years, months = 0 }: Need) => Math.round(years * 12) + months

/**
 * Judges whether the spans add up to `years` 周年 (and `months`) by `cutOff`, both ends counted. With vague dates the
 * answer is yes only if the worst reading is full, no only if the best is not.
 */
export function tenure(spans: readonly VagueSpan[], need: Need, cutOff: LocalDate): Tenure {
  const months = monthsOf(need)
  const day = toDay(cutOff)
  const worst = count(read(spans, 'worst'), months, day)
  const best = spans.some(isVague) ? count(read(spans, 'best'), months, day) : worst
  const hoped = spans.some((span) => span.endUnknown) ? count(read(spans, 'hoped'), months, day) : worst
  return {
    truth: worst.reached ? 'yes' : best.reached ? 'unknown' : 'no',
    fullOn: hoped.full === null ? null : fromDay(hoped.full),
    days: [worst.days, best.days],
    lacking: worst.reached ? 0 : hoped.lacking,
    broken: worst.pieces.length > 1,
    unbroken: worst.pieces.some((piece) => fillsAlone(piece.from, piece.to, months, day)),
    ended: hoped.end === null ? null : fromDay(hoped.end),
  }
}

/** The truth of {@link tenure} alone, for whoever asks it of many dossiers. */
export function reaches(spans: readonly VagueSpan[], need: Need, cutOff: LocalDate): Truth {
  const months = monthsOf(need)
  if (isReached(spans, 'worst', months, cutOff)) return 'yes'
  return spans.some(isVague) && isReached(spans, 'best', months, cutOff) ? 'unknown' : 'no'
}

function isReached(spans: readonly VagueSpan[], reading: 'worst' | 'best', months: number, cutOff: LocalDate): boolean {
  const [only] = spans
  if (!only || spans.length > 1) return count(read(spans, reading), months, toDay(cutOff)).reached
  const best = reading === 'best'
  if (only.endUnknown && !best) return false
  const from = best ? only.from.first : only.from.last
  if (from > latestStart(months, cutOff)) return false
  const to = only.to && (best ? only.to.last : only.to.first)
  if (to === null || to >= cutOff) return true
  return from <= to && fillsAlone(toDay(from), toDay(to), months, STILL)
}

/** By cut-off, then by months: of both, all plans together have few. */
const latestStarts = new Map<LocalDate, (LocalDate | undefined)[]>()

/**
 * The latest day on which one stretch may begin, not after the cut-off itself, to be full for so many months by then. One span is asked
 * for many numbers of years; this way each of them costs a comparison.
 */
function latestStart(months: number, cutOff: LocalDate): LocalDate {
  const ofCutOff = latestStarts.get(cutOff) ?? []
  if (ofCutOff.length === 0) latestStarts.set(cutOff, ofCutOff)
  const known = ofCutOff[months]
  if (known !== undefined) return known
  const end = toDay(cutOff)
  let day = Math.min(end, plusMonths(end, -months) + 4)
  while (!fillsAlone(day, STILL, months, end)) day -= 1
  const latest = fromDay(day)
  ofCutOff[months] = latest
  return latest
}

/** Whether one stretch without a break makes so many months full by the cut-off. */
function fillsAlone(from: DayNumber, to: DayNumber, months: number, cutOff: DayNumber): boolean {
  return fullOnDay(from, months) <= Math.min(to, cutOff)
}

/** Full 周年 the spans add up to by `cutOff`, in the worst and the best reading of vague dates. */
export function fullYearsOf(spans: readonly VagueSpan[], cutOff: LocalDate): readonly [number, number] {
  const day = toDay(cutOff)
  const years = (pieces: readonly Piece[]): number => {
    const counted = pieces.filter((piece) => piece.from <= day)
    let full = accrued(counted, day).years
    // Only the days that several stretches leave over can make one more year.
    while (counted.length > 1 && full < 100 && count(counted, (full + 1) * 12, day).reached) full += 1
    return full
  }
  const worst = years(read(spans, 'worst'))
  return [worst, spans.some(isVague) ? years(read(spans, 'best')) : worst]
}

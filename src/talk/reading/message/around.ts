import type { LocalDate } from '../../../dossier/date.ts'
import { findDuration, spanFromDuration } from '../durations.ts'
import { matchesOf } from '../matches.ts'
import { clauseAt } from './clauses.ts'
import type { Clause, Leaf, Message, Place } from './found.ts'

/** What stands before and behind a place in its own clause. */
export function around(
  message: Message,
  place: Place,
): { readonly before: string; readonly behind: string; readonly clause: Clause | null } {
  const clause = clauseAt(message.clauses, place.from) ?? null
  if (clause === null) return { before: '', behind: '', clause }
  return {
    before: message.text.slice(clause.from, place.from),
    behind: message.text.slice(place.to, Math.max(clause.to, place.to)),
    clause,
  }
}

/** The clauses next to one, in the same sentence or not. */
export function nextClause({ clauses }: Message, clause: Clause | null): Clause | null {
  return clause === null ? null : (clauses[clauses.indexOf(clause) + 1] ?? null)
}

/** Where a pattern (without `g`) first hits within a stretch. */
export function placeOf(text: string, pattern: RegExp, within: Place = { from: 0, to: text.length }): Place | null {
  const match = pattern.exec(text.slice(within.from, within.to))
  return match ? { from: within.from + match.index, to: within.from + match.index + match[0].length } : null
}

/** Every hit of a pattern with `g`, with its places. */
export function hits(text: string, pattern: RegExp): (Place & { readonly match: RegExpExecArray })[] {
  return matchesOf(text, pattern).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    match,
  }))
}

/**
 * A start reckoned back from how long something has lasted (干了六年): days between which it must have begun. Asked back when the
 * length was said roughly. Null when the stretch tells no one length.
 */
export function startFromLength(text: string, within: Place, today: LocalDate): Leaf | null {
  const found = findDuration(text.slice(within.from, within.to))
  if (found === null) return null
  const place = { from: within.from + found.start, to: within.from + found.end }
  if (!found.duration || found.why !== undefined) return { ...place, why: 'hedged' }
  const nearly = /(?:快|将近|接近|差不多|就要|不到)(?:有|满)?$/.test(
    text.slice(Math.max(within.from, place.from - 4), place.from),
  )
  const start = spanFromDuration(found.duration, today)
  const open = /以上|至少|起码|不止|超过/.test(text.slice(Math.max(within.from, place.from - 4), place.to + 3))
  if (start.kind === 'value')
    return { ...place, value: start.value, ...(open || nearly ? { why: 'hedged' as const } : {}) }
  const candidate = start.kind === 'vague' ? start.candidate : undefined
  return candidate === undefined ? { ...place, why: 'hedged' } : { ...place, value: candidate, why: 'hedged' }
}

/** 至今, 到现在, 一直在…: it goes on. */
export const GOES_ON =
  /至今|迄今|一直[^,。;\d]{0,4}到(?:现在|如今|今)|(?:到|至)\s?(?:现在|目前|今天|如今|今(?!年))|现在(?:还|仍|也还|都还)|(?:还|仍然?|一直|目前|都)在(?:聘|干|做|搞|缴|交|职|用|那|这)|一直(?:都?在?)?(?:聘|干|做|搞|从事|缴|交)/

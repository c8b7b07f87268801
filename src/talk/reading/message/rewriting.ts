import { type Mapped, replaceMapped } from '../mapped.ts'
import type { Letters } from './even.ts'
import type { Place } from './found.ts'

/** What is written, and what it stands for; a rewriting keeps the way back to what was typed. */
export type Rewriting = readonly [pattern: RegExp, by: string | ((found: string) => string)]

/** The text with each rewriting done, one after the other. */
export function rewritten(letters: Letters, rewritings: readonly Rewriting[]): Letters {
  let now: Mapped = letters
  for (const [pattern, by] of rewritings) now = replaceMapped(now, pattern, typeof by === 'string' ? () => by : by)
  return now === letters ? letters : { typed: letters.typed, ...now }
}

/** A piece of a text as it stands, or words put in for one. */
export type Part = Place | { readonly said: string; readonly of: Place }

/** A text put together from parts of another; words put in were typed where what they stand for was. */
export function assembled(letters: Letters, parts: readonly Part[]): Letters {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const part of parts) {
    if ('said' in part) {
      const first = letters.from[part.of.from] ?? 0
      const last = letters.to[Math.max(part.of.from, part.of.to - 1)] ?? first
      for (let at = 0; at < part.said.length; at += 1) {
        from.push(first)
        to.push(last)
      }
      text += part.said
    } else {
      text += letters.text.slice(part.from, part.to)
      from.push(...letters.from.slice(part.from, part.to))
      to.push(...letters.to.slice(part.from, part.to))
    }
  }
  return { typed: letters.typed, text, from, to }
}

import { matchesOf } from './matches.ts'

/** A text made from another, and for each of its code units where that came from. */
export interface Mapped {
  readonly text: string
  /** `from[i]` to `to[i]`: the stretch of the typed text that became `text[i]`; never falling from left to right. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A text as it was typed: every character stands for itself. */
export function asTyped(text: string): Mapped {
  return {
    text,
    from: Array.from({ length: text.length }, (_, at) => at),
    to: Array.from({ length: text.length }, (_, at) => at + 1),
  }
}

/** `text.replace` that keeps the offsets: a replacement of the same length letter by letter, another as a whole. */
export function replaceMapped(mapped: Mapped, pattern: RegExp, by: (found: string, index: number) => string): Mapped {
  const matches = matchesOf(mapped.text, pattern)
  if (matches.length === 0) return mapped
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const keep = (until: number) => {
    text += mapped.text.slice(at, until)
    for (; at < until; at += 1) {
      from.push(mapped.from[at] ?? 0)
      to.push(mapped.to[at] ?? 0)
    }
  }
  for (const match of matches) {
    const [found] = match
    const replacement = by(found, match.index)
    if (replacement === found) continue
    keep(match.index)
    const same = replacement.length === found.length
    for (let i = 0; i < replacement.length; i += 1) {
      from.push(mapped.from[same ? at + i : at] ?? 0)
      to.push(mapped.to[same ? at + i : at + found.length - 1] ?? 0)
    }
    text += replacement
    at += found.length
  }
  if (at === 0) return mapped
  keep(mapped.text.length)
  return { text, from, to }
}

/** A piece of a mapped text, offsets kept. */
export function sliceMapped(mapped: Mapped, start: number, end: number): Mapped {
  if (start <= 0 && end >= mapped.text.length) return mapped
  return { text: mapped.text.slice(start, end), from: mapped.from.slice(start, end), to: mapped.to.slice(start, end) }
}

/** Offsets into the typed text of `text.slice(start, end)`; an empty piece is an empty stretch. */
export function typedStretch(
  mapped: Mapped,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  if (end <= start) {
    const at = mapped.from[start] ?? mapped.to.at(-1) ?? 0
    return { from: at, to: at }
  }
  const from = mapped.from[start] ?? 0
  return { from, to: Math.max(from, mapped.to[Math.min(end, mapped.to.length) - 1] ?? from) }
}

/**
 * What was read from one answer.
 * `value` may be taken as said. `vague` was understood but is not firm (`candidate`: what it seems to mean, to be
 * confirmed; `why`: what to say instead). `none` is 没有, `unknown` 不知道, `skip` 先不答: never one for another.
 */
export type Read<T> =
  | {
      readonly kind: 'value'
      readonly value: T
      /** What else was typed, not used by this reader. */
      readonly rest?: string
      /** A date that begins after today. */
      readonly future?: true
    }
  | { readonly kind: 'vague'; readonly why: string; readonly candidate?: T; readonly future?: true }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'unreadable'; readonly why?: string; readonly candidates?: readonly T[] }

export function value<T>(found: T, rest = ''): Read<T> {
  const left = rest.trim()
  return left ? { kind: 'value', value: found, rest: left } : { kind: 'value', value: found }
}

export function vague<T>(why: string, candidate?: T): Read<T> {
  return candidate === undefined ? { kind: 'vague', why } : { kind: 'vague', why, candidate }
}

export function unreadable<T>(why?: string, candidates?: readonly T[]): Read<T> {
  return { kind: 'unreadable', ...(why ? { why } : {}), ...(candidates ? { candidates } : {}) }
}

/**
 * Three states of knowing, as truth values (Kleene).
 * `unknown` is never read as `no`: a fact nobody has told us must not cost anyone a year.
 */
export type Truth = 'yes' | 'no' | 'unknown'

/** `no` if any is no; `yes` only if all are yes (an empty list is yes). */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** `yes` if any is yes; `no` only if all are no (an empty list is no). */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

/** {@link allOf} of two. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes'
}

/** {@link anyOf} of two. */
export function either(a: Truth, b: Truth): Truth {
  if (a === 'yes' || b === 'yes') return 'yes'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'no'
}

/** At least `n` of them: decided as soon as the open ones can no longer tip it. */
export function atLeast(n: number, truths: readonly Truth[]): Truth {
  const yes = truths.filter((t) => t === 'yes').length
  if (yes >= n) return 'yes'
  const open = truths.filter((t) => t === 'unknown').length
  return yes + open >= n ? 'unknown' : 'no'
}

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'yes' ? 'no' : 'yes'
}

/** A JavaScript boolean that may be missing. */
export function known(value: boolean | undefined): Truth {
  if (value === undefined) return 'unknown'
  return value ? 'yes' : 'no'
}

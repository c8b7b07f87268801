/** What each memory does to forget. */
const memories: (() => void)[] = []

/**
 * Keeps what a function gave for the last few calls, told apart by all their arguments: one turn asks the same of one message several
 * times. {@link letGo} forgets it when the turn is done, since it is what somebody told.
 */
export function lately<Arguments extends readonly unknown[], Result>(
  work: (...given: Arguments) => Result,
  most = 4,
): (...given: Arguments) => Result {
  const kept: { readonly given: Arguments; readonly result: Result }[] = []
  memories.push(() => {
    kept.length = 0
  })
  return (...given) => {
    const known = kept.find((one) => one.given.every((argument, at) => argument === given[at]))
    if (known) return known.result
    const result = work(...given)
    kept.push({ given, result })
    if (kept.length > most) kept.shift()
    return result
  }
}

/** Called when a turn is done. */
export function letGo(): void {
  for (const forget of memories) forget()
}

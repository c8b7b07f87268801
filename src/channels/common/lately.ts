/** Remembers the last `most` keys; the oldest go first. */
export function openLately<Value>(most: number): {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
} {
  const kept = new Map<string, Value>()
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    delete: (key) => void kept.delete(key),
  }
}

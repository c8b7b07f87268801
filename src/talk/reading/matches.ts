const NONE: readonly RegExpExecArray[] = []

/**
 * What `text.matchAll(pattern)` gives, at once and without the copy it makes of the pattern: most of the many patterns a message is
 * held against are not in it.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`without g it would be found for ever: ${pattern.source}`)
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    // An empty match would be found again; with `u` half a letter is no place to go on at.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

/** The characters what a pattern finds may start with; null where any may. Of patterns as dialect.ts and slang.ts write them. */
export function startsOf(pattern: string): ReadonlySet<string> | null {
  const found = new Set<string>()
  for (const way of alternatives(pattern)) {
    const starts = startsOfOne(way.replace(LOOKING, ''))
    if (starts === null) return null
    for (const start of starts) found.add(start)
  }
  return found
}

/** What only looks at what stands before or after. */
const LOOKING = /^(?:\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/u
const OPTIONAL = /^[?*]|^\{0/

function startsOfOne(way: string): ReadonlySet<string> | null {
  const [piece = ''] = /^(?:\[[^\]]*\]|.)/u.exec(way) ?? []
  const group = way.startsWith('(') ? closing(way) : 0
  const rest = way.slice(group > 0 ? group + 1 : piece.length)
  const own = group > 0 ? startsOf(way.slice(way.startsWith('(?:') ? 3 : 1, group)) : charactersOf(piece)
  if (own === null || !OPTIONAL.test(rest)) return own
  const more = startsOf(rest.replace(OPTIONAL, ''))
  return more === null ? null : new Set([...own, ...more])
}

/** [阿啊] is either; of \d, . and [^…] nobody knows. */
function charactersOf(piece: string): ReadonlySet<string> | null {
  if (/^\[?[\\^.$]/u.test(piece) || piece === '' || (piece.startsWith('[') && piece.includes('\\'))) return null
  return new Set(piece.startsWith('[') ? piece.slice(1, -1) : piece)
}

/** The ways of a pattern, parted by | outside of brackets. */
export function alternatives(pattern: string): string[] {
  const ways: string[] = []
  let [depth, from] = [0, 0]
  for (let place = 0; place < pattern.length; place += 1) {
    const character = pattern.charAt(place)
    if (character === '(' || character === '[') depth += 1
    if (character === ')' || character === ']') depth -= 1
    if (character !== '|' || depth > 0) continue
    ways.push(pattern.slice(from, place))
    from = place + 1
  }
  return [...ways, pattern.slice(from)]
}

/** Where the bracket a pattern opens with is closed. */
function closing(pattern: string): number {
  let depth = 0
  for (let place = 0; place < pattern.length; place += 1) {
    const character = pattern.charAt(place)
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return place
  }
  return 0
}

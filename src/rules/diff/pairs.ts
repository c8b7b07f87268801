import { type Paired, pairBy, pairByLikeness } from './sides.ts'

interface Way {
  readonly id: string
  readonly level: string
  readonly method: string
}

/**
 * Which path of one plan answers to which of the other: by id (a family keeps its ids over the years), then by level,
 * method and name, then within the same level and method by what is most alike in the name, or the only ones left.
 */
export function pairPaths<T extends Way>(a: readonly T[], b: readonly T[]): Paired<T> {
  const byId = pairBy(a, b, ({ id }) => id)
  const byName = pairBy(byId.onlyA, byId.onlyB, (path) => `${kindOf(path)} ${nameOf(path)}`)
  const alike = pairByLikeness(byName.onlyA, byName.onlyB, (one, other) => {
    if (kindOf(one) !== kindOf(other)) return 0
    const left = (list: readonly T[]) => list.filter((path) => kindOf(path) === kindOf(one)).length
    return left(byName.onlyA) === 1 && left(byName.onlyB) === 1 ? 2 : nameLikeness(nameOf(one), nameOf(other))
  })
  const both = [...byId.both, ...byName.both, ...alike.both]
  return {
    both: both.sort((x, y) => a.indexOf(x.a) - a.indexOf(y.a)),
    onlyA: alike.onlyA,
    onlyB: alike.onlyB,
  }
}

const kindOf = ({ level, method }: Way) => `${level} ${method}`

/** 工程师·正常·大专本科 → 大专本科: what is left of the id without its level and method. */
function nameOf({ id, level, method }: Way): string {
  const parts = id.split('·').filter((part) => part !== level && !method.startsWith(part))
  return parts.join('·')
}

/** Names that share at least half of their characters; 0 to 1. */
function nameLikeness(a: string, b: string): number {
  const [left, right] = [new Set(a), new Set(b)]
  const common = [...left].filter((character) => right.has(character)).length
  const likeness = common / Math.max(left.size, right.size, 1)
  return likeness >= 0.5 ? likeness : 0
}

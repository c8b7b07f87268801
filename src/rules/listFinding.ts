import type { Fact } from '../dossier/facts.ts'
import { allOf, type Truth } from '../dossier/truth.ts'
import { type Achievement, counts, countsAnyTime, openFacts } from './achievements.ts'
import type { Context, Finding } from './condition.ts'

/**
 * Finds out whether a list of the dossier holds at least `n` items that fit.
 * A list that is not known, or an item that may fit, leaves it open. `plain` does not ask for 任现职后 (honours that open
 * a path by themselves).
 */
export function listFinding<Item extends Achievement>(
  items: readonly Item[] | undefined,
  options: {
    readonly fact: Fact
    readonly what: string
    readonly n: number
    readonly fits: (item: Item) => Truth
    readonly context: Context
    readonly plain?: boolean
  },
): Finding {
  const { fact, what, n, context } = options
  if (items === undefined) return { truth: 'unknown', have: () => `${what}还不知道`, facts: [fact] }
  if (items.length === 0 && n > 0) return { truth: 'no', have: () => `没有${what}`, short: `差 ${n} 项`, distance: 2 }
  const truths = items.map((item) => {
    const fit = options.fits(item)
    if (fit === 'no') return 'no'
    return allOf([fit, options.plain ? countsAnyTime(item, context) : counts(item, context)])
  })
  const yes = truths.filter((truth) => truth === 'yes').length
  const open = truths.filter((truth) => truth === 'unknown').length
  const have = () => `${what} ${items.length} 项，符合的 ${yes} 项${open > 0 ? `，说不准的 ${open} 项` : ''}`
  if (yes >= n) return { truth: 'yes', have }
  if (yes + open >= n) {
    const facts = items.flatMap((item, index) => {
      if (truths[index] !== 'unknown') return []
      const unclear = options.fits(item) === 'unknown' || options.plain
      return [...(unclear ? [`${fact}.detail`] : []), ...(options.plain ? [] : openFacts(item, fact, context))]
    })
    if (facts.length > 0) return { truth: 'unknown', have, facts: [...new Set(facts)] }
    // Everything is told; only whether it falls 任现职后 is not written.
    return { truth: 'unknown', have, silent: '任现职起点' }
  }
  return { truth: 'no', have, short: `差 ${n - yes} 项`, distance: 2 }
}

/** `wanted` against a value that may be unknown. */
export function is<Value>(value: Value | undefined, wanted: readonly Value[]): Truth {
  if (value === undefined) return 'unknown'
  return wanted.includes(value) ? 'yes' : 'no'
}

/** A rank of `top` or better. */
export function within(rank: number | undefined, top: number): Truth {
  if (rank === undefined) return 'unknown'
  return rank <= top ? 'yes' : 'no'
}

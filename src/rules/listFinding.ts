import type { Fact } from '../dossier/facts.ts'
import { both, type Truth } from '../dossier/truth.ts'
import { type Achievement, counts, countsAnyTime, openFacts } from './achievements.ts'
import { type Context, type Finding, UNDECIDED } from './condition.ts'
import { NO, OPEN, type Outcome, YES } from './outcome.ts'

/** What is asked of the items of a list. */
export interface ListWanted<Item> {
  /** How many. */
  readonly n: number
  readonly fits: (item: Item) => Truth
  /** Does not ask for 任现职后 (honours that open a path by themselves). */
  readonly plain?: boolean
}

/**
 * Finds out whether a list of the dossier holds at least `n` items that fit.
 * A list that is not known, or an item that may fit, leaves it open.
 */
export function listFinding<Item extends Achievement>(
  items: readonly Item[] | undefined,
  options: ListWanted<Item> & { readonly fact: Fact; readonly what: string; readonly context: Context },
): Finding {
  const { fact, what, n, context } = options
  if (items === undefined) return { truth: 'unknown', have: () => `${what}还不知道`, facts: [fact] }
  if (items.length === 0 && n > 0) return { truth: 'no', have: () => `没有${what}`, short: `差 ${n} 项`, distance: 2 }
  const truths = items.map((item) => truthOf(item, options, context))
  const yes = truths.filter((truth) => truth === 'yes').length
  const open = truths.filter((truth) => truth === 'unknown').length
  const have = () => `${what} ${items.length} 项，符合的 ${yes} 项${open > 0 ? `，说不准的 ${open} 项` : ''}`
  const truth = enough(n, yes, open)
  if (truth === 'yes') return { truth, have }
  if (truth === 'no') return { truth, have, short: `差 ${n - yes} 项`, distance: 2 }
  const facts = items.flatMap((item, index) => {
    if (truths[index] !== 'unknown') return []
    const unclear = options.fits(item) === 'unknown' || options.plain
    return [...(unclear ? [`${fact}.detail`] : []), ...(options.plain ? [] : openFacts(item, fact, context))]
  })
  if (facts.length > 0) return { truth, have, facts: [...new Set(facts)] }
  // Everything is told; only whether it falls 任现职后 is not written.
  return { truth, have, silent: '任现职起点' }
}

/** {@link listFinding} with nothing said about it; what leaves an item open is only known there. */
export function listOutcome<Item extends Achievement>(
  items: readonly Item[] | undefined,
  wanted: ListWanted<Item>,
  context: Context,
): Outcome | typeof UNDECIDED {
  if (items === undefined) return OPEN
  let yes = 0
  let open = 0
  for (const item of items) {
    const truth = truthOf(item, wanted, context)
    if (truth === 'yes') yes += 1
    else if (truth === 'unknown') open += 1
  }
  const truth = enough(wanted.n, yes, open)
  return truth === 'yes' ? YES : truth === 'no' ? NO : UNDECIDED
}

function truthOf<Item extends Achievement>(item: Item, { fits, plain }: ListWanted<Item>, context: Context): Truth {
  const fit = fits(item)
  return fit === 'no' ? 'no' : both(fit, plain ? countsAnyTime(item, context) : counts(item, context))
}

function enough(n: number, yes: number, open: number): Truth {
  return yes >= n ? 'yes' : yes + open >= n ? 'unknown' : 'no'
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

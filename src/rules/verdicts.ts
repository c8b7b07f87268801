import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Compiled, type Court, compile, type GateList } from './compiled.ts'
import { contextsOf } from './contexts.ts'
import { type Outcome, RANKS, truthsOf } from './outcome.ts'
import type { Pack, Path } from './pack.ts'
import { VERDICTS, type Verdict } from './verdict.ts'

/** Verdicts without their reasons, each worked out when it is asked for. */
export interface Verdicts {
  /** Of a path's own conditions. */
  own(path: Path): Verdict
  /** Path and public conditions together. */
  overall(path: Path): Verdict
}

/**
 * The verdicts `judge` gives, for whoever wants nothing else: a condition is left as soon as nothing in it can change its outcome, and what
 * several paths ask is found once. What lacks, by which clause and what to ask next is only known to `judge`. Pure.
 */
export function verdictsOf(pack: Pack, dossier: Dossier, asOf: LocalDate): Verdicts {
  const { paths, leaves, gateLists } = compiledOf(pack)
  const owns: Outcome[] = nothingFound(paths.size)
  const ranks: number[] = nothingFound(gateLists)
  const contextFor = contextsOf(pack, pack.criteria, { dossier, asOf, met: (id) => truthsOf(outcome(id)).truth })
  const court: Court = { contextFor, found: nothingFound(leaves) }

  function outcome(id: string): Outcome {
    const path = paths.get(id)
    if (!path) return NONE
    const known = owns[path.at] as Outcome
    if (known >= 0) return known
    const own = path.own(court)
    owns[path.at] = own
    return own
  }

  /** The worst of some public conditions. */
  function rankOf({ at, tests }: GateList): number {
    const known = ranks[at] as number
    if (known >= 0) return known
    let rank = 0
    for (const test of tests) {
      rank = Math.max(rank, RANKS[test(court)] as number)
      if (rank === WORST) break
    }
    ranks[at] = rank
    return rank
  }

  return {
    own: ({ id }) => VERDICTS[RANKS[outcome(id)] as number] as Verdict,
    overall({ id }) {
      const path = paths.get(id)
      if (!path) return '不符合'
      // Those that are the same for most paths settle most of them at once.
      let rank = rankOf(path.same)
      if (rank < WORST) rank = Math.max(rank, RANKS[outcome(id)] as number)
      if (rank < WORST) rank = Math.max(rank, rankOf(path.perPath))
      return VERDICTS[rank] as Verdict
    },
  }
}

const NONE: Outcome = 0
const WORST = VERDICTS.length - 1

const nothingFound = (count: number): number[] => new Array<number>(count).fill(-1)

const known = new WeakMap<Pack, Compiled>()

/** Worked out once for each plan. */
function compiledOf(pack: Pack): Compiled {
  const compiled = known.get(pack) ?? compile(pack)
  known.set(pack, compiled)
  return compiled
}

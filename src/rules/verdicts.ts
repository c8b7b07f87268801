import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Compiled, type CompiledPath, type Court, compile, type GateList } from './compiled.ts'
import { UNDECIDED } from './condition.ts'
import { contextsOf } from './contexts.ts'
import { NO, type Outcome, truthsOf } from './outcome.ts'
import type { Pack, Path } from './pack.ts'
import { VERDICTS, type Verdict, verdictOf } from './verdict.ts'

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
  const { paths, nothingFound } = compiledOf(pack)
  const met = (id: string) => truthsOf(ownOf(paths.get(id))).truth
  const contextFor = contextsOf(pack, pack.criteria, { dossier, asOf, met })
  const court: Court = { contextFor, plain: contextFor(0), found: nothingFound.slice() }

  function ownOf(path: CompiledPath | undefined): Outcome {
    if (!path) return NO
    const known = court.found[path.at] as Outcome
    if (known !== UNDECIDED) return known
    const own = path.own(court)
    court.found[path.at] = own
    return own
  }

  return {
    own: ({ id }) => VERDICTS[RANKS[ownOf(paths.get(id))] as number] as Verdict,
    overall({ id }) {
      const path = paths.get(id)
      if (!path) return '不符合'
      // Those that are the same for most paths settle most of them at once.
      let rank = rankOf(path.same, court)
      if (rank < WORST) rank = Math.max(rank, RANKS[ownOf(path)] as number)
      if (rank < WORST) rank = Math.max(rank, rankOf(path.perPath, court))
      return VERDICTS[rank] as Verdict
    },
  }
}

/** For each outcome, the place of its verdict in {@link VERDICTS}. */
const RANKS: readonly number[] = Array.from({ length: 16 }, (_, outcome) =>
  VERDICTS.indexOf(verdictOf(truthsOf(outcome))),
)
const WORST = VERDICTS.length - 1

/** The worst of some public conditions. */
function rankOf({ at, tests }: GateList, court: Court): number {
  const known = court.found[at] as number
  if (known !== UNDECIDED) return known
  let rank = 0
  for (const test of tests) {
    rank = Math.max(rank, RANKS[test(court)] as number)
    if (rank === WORST) break
  }
  court.found[at] = rank
  return rank
}

const known = new WeakMap<Pack, Compiled>()

/** Worked out once for each plan. */
function compiledOf(pack: Pack): Compiled {
  const compiled = known.get(pack) ?? compile(pack)
  known.set(pack, compiled)
  return compiled
}

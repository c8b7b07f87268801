import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { Gate, Pack, Path } from './pack.ts'

/** A public condition as paths with the same look-back have it. */
export interface DocketGate {
  readonly gate: Gate
  readonly minYears: number
  /** Ids of the paths it is judged for. */
  readonly appliesTo: readonly string[]
}

/** What of a plan is judged for an aim, whoever it is judged for. */
export interface Docket {
  /** With the places of their public conditions among `gates`. */
  readonly paths: readonly { readonly path: Path; readonly gates: readonly number[] }[]
  /** Each public condition once, or once for each look-back its paths ask for. */
  readonly gates: readonly DocketGate[]
}

const known = new WeakMap<Pack, Map<TitleLevel | undefined, Docket>>()

/** The paths of a level and below, all without one, and their public conditions. Worked out once for each plan. */
export function docketOf(pack: Pack, target: TitleLevel | undefined): Docket {
  const dockets = known.get(pack) ?? new Map<TitleLevel | undefined, Docket>()
  known.set(pack, dockets)
  const docket = dockets.get(target) ?? drawUp(pack, target)
  dockets.set(target, docket)
  return docket
}

function drawUp({ plan, criteria }: Pack, target: TitleLevel | undefined): Docket {
  const paths = pathsUpTo(criteria.paths, target)
  const gates = plan.gates.flatMap((gate) => {
    const years = gate.perPath ? [...new Set(paths.map(lookBack))].sort((a, b) => b - a) : [0]
    return years.map((minYears): DocketGate & { readonly of: readonly Path[] } => {
      const of = paths.filter((path) => concerns({ gate, minYears }, path))
      return { gate, minYears, of, appliesTo: of.map((path) => path.id) }
    })
  })
  return {
    paths: paths.map((path) => ({ path, gates: gates.flatMap(({ of }, at) => (of.includes(path) ? [at] : [])) })),
    gates: gates.map(({ of: _, ...gate }) => gate),
  }
}

export function pathsUpTo(paths: readonly Path[], target: TitleLevel | undefined): readonly Path[] {
  const rank = (level: TitleLevel) => TITLE_LEVELS.indexOf(level)
  return target === undefined ? paths : paths.filter((path) => rank(path.level) <= rank(target))
}

/** Whether a public condition, judged for so many years, is one for this path. */
function concerns({ gate, minYears }: Pick<DocketGate, 'gate' | 'minYears'>, path: Path): boolean {
  if (gate.levels !== null && !gate.levels.includes(path.level)) return false
  return !gate.perPath || minYears === lookBack(path)
}

/** How many years the public conditions look back for a path. */
export function lookBack(path: Path): number {
  return Math.max(1, path.minYears)
}

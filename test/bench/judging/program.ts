import type { Pack } from '../../../src/rules/pack.ts'
import { VERDICTS, type Verdict } from '../../../src/rules/verdict.ts'
import { type Bounds, type Plain, plainly } from './plain.ts'

/** A plan's rules for engines of true and false: expressions to evaluate, and how verdicts follow from them. */
export interface Program {
  /** Each different one once. */
  readonly expressions: readonly Plain[]
  readonly paths: readonly { readonly id: string; readonly units: readonly Unit[] }[]
}

/** The four bounds of a path or public condition: the number of an expression, or what it always is. */
export type Unit = Readonly<Record<keyof Bounds, number | boolean>>

export function programOf(pack: Pack): Program {
  const write = plainly(pack)
  const expressions: Plain[] = []
  const numbers = new Map<string, number>()
  const numberOf = (plain: Plain): number | boolean => {
    if (plain.op === 'const') return plain.value
    const key = JSON.stringify(plain)
    const known = numbers.get(key)
    if (known !== undefined) return known
    expressions.push(plain)
    numbers.set(key, expressions.length - 1)
    return expressions.length - 1
  }
  const unit = ({ sure, perhaps, mended, mendedPerhaps }: Bounds): Unit => ({
    sure: numberOf(sure),
    perhaps: numberOf(perhaps),
    mended: numberOf(mended),
    mendedPerhaps: numberOf(mendedPerhaps),
  })
  const paths = pack.criteria.paths.map((path) => {
    const gates = pack.plan.gates.filter(({ levels }) => levels === null || levels.includes(path.level))
    const units = [
      unit(write(path.condition, path.minYears)),
      ...gates.map((gate) => unit(write(gate.condition, Math.max(1, path.minYears)))),
    ]
    return { id: path.id, units }
  })
  return { expressions, paths }
}

/**
 * The verdict of each path with its public conditions, in the order of the rules. `holds` says what an expression comes to; it
 * is asked only for what is needed.
 */
export function verdictsFrom({ paths }: Program, holds: (expression: number) => boolean): Verdict[] {
  const is = (bound: number | boolean) => (typeof bound === 'boolean' ? bound : holds(bound))
  return paths.map(({ units }) => {
    let rank = 0
    for (const unit of units) {
      rank = Math.max(rank, rankOf(unit, is))
      if (rank === VERDICTS.length - 1) break
    }
    return VERDICTS[rank] ?? '不符合'
  })
}

function rankOf(unit: Unit, is: (bound: number | boolean) => boolean): number {
  if (is(unit.sure)) return 0
  // Most conditions leave nothing open: then all four are the same.
  if (unit.perhaps === unit.sure && unit.mended === unit.sure && unit.mendedPerhaps === unit.sure) return 3
  if (unit.perhaps !== unit.sure && is(unit.perhaps)) return 2
  if (is(unit.mended)) return 1
  return is(unit.mendedPerhaps) ? 2 : 3
}

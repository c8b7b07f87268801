import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { both, either, type Truth } from '../dossier/truth.ts'
import type { Condition, Context, Leaf } from './condition.ts'
import { contextsOf } from './contexts.ts'
import { findingOf, mendedOf } from './evaluate.ts'
import { lookBack } from './judge.ts'
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
  const { paths, gates, leaves } = plansOf(pack)
  const found: (Outcome | undefined)[] = new Array(leaves)
  const owns = new Map<string, Outcome>()
  const contextFor = contextsOf(pack, pack.criteria, {
    dossier,
    asOf,
    met: (id) => {
      const path = pack.criteria.paths.find((candidate) => candidate.id === id)
      return path ? outcome(path).truth : 'no'
    },
  })
  const plain = contextFor(0)

  function outcome(path: Path): Outcome {
    const known = owns.get(path.id)
    if (known) return known
    const part = paths.get(path.id)
    const own = part ? evaluate(part) : NO
    owns.set(path.id, own)
    return own
  }

  function evaluate(part: Part): Outcome {
    switch (part.kind) {
      case 'leaf': {
        const known = found[part.at]
        if (known) return known
        const context: Context = part.minYears === null ? plain : contextFor(part.minYears)
        const finding = findingOf(part.leaf, context)
        const own = outcomeOf(finding.truth, mendedOf(finding))
        found[part.at] = own
        return own
      }
      case 'all': {
        let [truth, mended]: [Truth, Truth] = ['yes', 'yes']
        for (const one of part.parts) {
          const own = evaluate(one)
          truth = both(truth, own.truth)
          mended = both(mended, own.mended)
          if (truth === 'no' && mended === 'no') return NO
        }
        return outcomeOf(truth, mended)
      }
      case 'any': {
        let [truth, mended]: [Truth, Truth] = ['no', 'no']
        for (const one of part.parts) {
          const own = evaluate(one)
          truth = either(truth, own.truth)
          mended = either(mended, own.mended)
          if (truth === 'yes' && mended === 'yes') return YES
        }
        return outcomeOf(truth, mended)
      }
      case 'not': {
        const { truth } = evaluate(part.part)
        return truth === 'yes' ? NO : truth === 'no' ? YES : UNKNOWN
      }
      case 'atLeast': {
        const own = part.parts.map(evaluate)
        const reach = (which: keyof Outcome): Truth => {
          const yes = own.filter((one) => one[which] === 'yes').length
          const open = own.filter((one) => one[which] === 'unknown').length
          return yes >= part.n ? 'yes' : yes + open >= part.n ? 'unknown' : 'no'
        }
        return outcomeOf(reach('truth'), reach('mended'))
      }
    }
  }

  return {
    own: (path) => verdictOf(outcome(path)),
    overall(path) {
      const { same = [], perPath = [] } = gates.get(path.id) ?? {}
      // Those that are the same for most paths settle most of them at once.
      let rank = 0
      for (const gate of same) {
        rank = Math.max(rank, rankOf(evaluate(gate)))
        if (rank === WORST) return '不符合'
      }
      rank = Math.max(rank, rankOf(outcome(path)))
      for (const gate of perPath) {
        if (rank === WORST) break
        rank = Math.max(rank, rankOf(evaluate(gate)))
      }
      return VERDICTS[rank] ?? '不符合'
    },
  }
}

const WORST = VERDICTS.length - 1
const rankOf = (outcome: Outcome) => VERDICTS.indexOf(verdictOf(outcome))

interface Outcome {
  readonly truth: Truth
  readonly mended: Truth
}

const YES: Outcome = { truth: 'yes', mended: 'yes' }
const NO: Outcome = { truth: 'no', mended: 'no' }
const UNKNOWN: Outcome = { truth: 'unknown', mended: 'unknown' }

function outcomeOf(truth: Truth, mended: Truth): Outcome {
  if (truth !== mended) return { truth, mended }
  return truth === 'yes' ? YES : truth === 'no' ? NO : UNKNOWN
}

/** A condition in which the same leaf, wherever it stands, has the same number. */
type Part =
  /** `minYears` where what it finds depends on the years a path asks for. */
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly at: number; readonly minYears: number | null }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] }
  | { readonly kind: 'atLeast'; readonly n: number; readonly parts: readonly Part[] }
  | { readonly kind: 'not'; readonly part: Part }

interface Plans {
  readonly paths: ReadonlyMap<string, Part>
  /** The public conditions of each path. */
  readonly gates: ReadonlyMap<string, Readonly<Record<'same' | 'perPath', readonly Part[]>>>
  readonly leaves: number
}

/** Words that look back as many years as a path asks for. */
const LOOKING_BACK: ReadonlySet<string> = new Set(['学时', '年度考核'])

const known = new WeakMap<Pack, Plans>()

/** Worked out once for each plan. */
function plansOf(pack: Pack): Plans {
  const plans = known.get(pack) ?? make(pack)
  known.set(pack, plans)
  return plans
}

function make({ plan, criteria }: Pack): Plans {
  const numbers = new Map<string, number>()
  const part = (condition: Condition, minYears: number): Part => {
    if (condition.kind === 'leaf') {
      const years = LOOKING_BACK.has(condition.operator) ? minYears : null
      const key = `${condition.operator} ${JSON.stringify(condition.args)} ${years}`
      const at = numbers.get(key) ?? numbers.size
      numbers.set(key, at)
      return { kind: 'leaf', leaf: condition, at, minYears: years }
    }
    const parts = condition.parts.map((one) => part(one, minYears))
    const [first] = parts
    if (condition.kind === 'not' && first) return { kind: 'not', part: first }
    return condition.kind === 'atLeast'
      ? { kind: 'atLeast', n: condition.n, parts }
      : { kind: condition.kind === 'any' ? 'any' : 'all', parts }
  }
  const paths = new Map(criteria.paths.map((path) => [path.id, part(path.condition, path.minYears)]))
  const gates = new Map(
    criteria.paths.map((path) => {
      const own = plan.gates.filter(({ levels }) => levels === null || levels.includes(path.level))
      const same = own.filter(({ perPath }) => !perPath).map((gate) => part(gate.condition, 0))
      const perPath = own.filter((gate) => gate.perPath).map((gate) => part(gate.condition, lookBack(path)))
      return [path.id, { same, perPath }]
    }),
  )
  return { paths, gates, leaves: numbers.size }
}

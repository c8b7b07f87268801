import { askedAs, type Condition, type Context, type Leaf, UNDECIDED } from './condition.ts'
import { lookBack } from './docket.ts'
import { findingOf, mendedOf } from './evaluate.ts'
import { NO, negated, type Outcome, outcomeOf, reaching, YES } from './outcome.ts'
import type { Pack, Path } from './pack.ts'
import type { PlanFacts } from './plan.ts'

/** One dossier before the compiled conditions of a plan. */
export interface Court {
  readonly contextFor: (minYears: number) => Context
  /** For words that do not look back. */
  readonly plain: Context
  /** What was found for each numbered leaf, path and list of public conditions; `UNDECIDED` while it was not asked for. */
  readonly found: number[]
}

/** A condition as a function, left as soon as nothing in it can change its outcome. */
export type Test = (court: Court) => Outcome

/** The public conditions of a path, each distinct list once. */
export interface GateList {
  readonly at: number
  readonly tests: readonly Test[]
}

export interface CompiledPath {
  readonly at: number
  readonly own: Test
  /** Those that are the same whatever years the path asks for, and those that are not. */
  readonly same: GateList
  readonly perPath: GateList
}

export interface Compiled {
  readonly paths: ReadonlyMap<string, CompiledPath>
  /** For a dossier of which nothing was asked yet. */
  readonly nothingFound: readonly number[]
}

/** Turns the conditions of a plan into functions; the same leaf, wherever it stands, is asked once for each dossier. */
export function compile({ plan, criteria }: Pack): Compiled {
  const leaves = new Map<string, Test>()
  const lists = new Map<string, GateList>()
  const nothingFound: number[] = []
  const place = () => nothingFound.push(UNDECIDED) - 1

  function test(condition: Condition, minYears: number): Test {
    if (condition.kind === 'leaf') {
      const key = askedAs(condition, plan, minYears)
      const years = condition.lookBack?.(plan, minYears) ?? 0
      const known = leaves.get(key) ?? askedOnce(place(), condition, plan, years)
      leaves.set(key, known)
      return known
    }
    const parts = condition.parts.map((part) => test(part, minYears))
    switch (condition.kind) {
      case 'all':
        return allOf(parts)
      case 'any':
        return anyOf(parts)
      case 'not':
        return negating(parts)
      case 'atLeast':
        return (court) =>
          reaching(
            condition.n,
            parts.map((part) => part(court)),
          )
    }
  }

  function listFor(path: Path, perPath: boolean): GateList {
    const own = plan.gates.filter(
      (gate) => gate.perPath === perPath && (gate.levels === null || gate.levels.includes(path.level)),
    )
    const minYears = perPath ? lookBack(path) : 0
    const key = `${perPath} ${minYears} ${own.map(({ id }) => id).join()}`
    const known = lists.get(key) ?? { at: place(), tests: own.map(({ condition }) => test(condition, minYears)) }
    lists.set(key, known)
    return known
  }

  const paths = new Map(
    criteria.paths.map((path): [string, CompiledPath] => [
      path.id,
      {
        at: place(),
        own: test(path.condition, path.minYears),
        same: listFor(path, false),
        perPath: listFor(path, true),
      },
    ]),
  )
  return { paths, nothingFound }
}

/** By the word's own shorter way, or else by judging it. */
function askedOnce(at: number, leaf: Leaf, plan: PlanFacts, minYears: number): Test {
  const decide = leaf.decide?.(plan) ?? (() => UNDECIDED)
  return (court) => {
    const known = court.found[at] as Outcome
    if (known !== UNDECIDED) return known
    const context = minYears === 0 ? court.plain : court.contextFor(minYears)
    let own = decide(context)
    if (own === UNDECIDED) own = judgedOutcome(leaf, context)
    court.found[at] = own
    return own
  }
}

export function judgedOutcome(leaf: Leaf, context: Context): Outcome {
  const finding = findingOf(leaf, context)
  return outcomeOf(finding.truth, mendedOf(finding))
}

function allOf(parts: readonly Test[]): Test {
  return (court) => {
    let outcome = YES
    for (const part of parts) {
      outcome &= part(court)
      if (outcome === NO) return NO
    }
    return outcome
  }
}

function anyOf(parts: readonly Test[]): Test {
  return (court) => {
    let outcome = NO
    for (const part of parts) {
      outcome |= part(court)
      if (outcome === YES) return YES
    }
    return outcome
  }
}

function negating([part]: readonly Test[]): Test {
  if (!part) throw new Error('nothing is negated')
  return (court) => negated(part(court))
}

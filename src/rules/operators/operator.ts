import type { z } from 'zod'
import type { Context, Decide, Finding } from '../condition.ts'
import type { PlanFacts } from '../plan.ts'

/**
 * A word of the rule language: what may be written after it, how it reads, how it is judged.
 * One operator, one file, one test of the same name.
 */
export interface Operator<Args> {
  /** The word in rule files: 学历, 任职, … */
  readonly name: string
  readonly args: z.ZodType<Args>
  /** The requirement in plain words, for gaps and the rule book. */
  readonly need: (args: Args, plan: PlanFacts) => string
  readonly judge: (args: Args, context: Context) => Finding
  /**
   * The outcome of `judge` with nothing said about it, for verdicts alone: prepared once for a plan, then asked of every dossier. Where
   * both need the same computation they call the same function, and `UNDECIDED` leaves what is rare or intricate to `judge`, so that
   * no rule is written twice. A word that few dossiers reach does without.
   */
  readonly decide?: (args: Args, plan: PlanFacts) => Decide
  /** Of the years a path asks for, how many it looks at; left out where what it finds does not hang on them. */
  readonly lookBack?: (args: Args, plan: PlanFacts, minYears: number) => number
  /** Numbers of notes its findings may speak of; each family that uses the word must have them. */
  readonly mentions?: (args: Args) => readonly string[]
  /** Statements (自述) its findings ask for. */
  readonly statements?: (args: Args) => readonly string[]
}

/** An operator with its arguments bound, as the loader hands it to a leaf. */
export interface BoundOperator {
  readonly need: (plan: PlanFacts) => string
  readonly judge: (context: Context) => Finding
  readonly decide: ((plan: PlanFacts) => Decide) | undefined
  readonly lookBack: ((plan: PlanFacts, minYears: number) => number) | undefined
  readonly mentions: readonly string[]
  readonly statements: readonly string[]
}

export interface AnyOperator {
  readonly name: string
  readonly args: z.ZodType
  readonly bind: (args: unknown) => { ok: true; bound: BoundOperator } | { ok: false; error: z.ZodError }
}

/** Hides the argument type, so operators of different arguments live in one registry. */
export function operator<Args>(definition: Operator<Args>): AnyOperator {
  return {
    name: definition.name,
    args: definition.args,
    bind(raw) {
      const parsed = definition.args.safeParse(raw)
      if (!parsed.success) return { ok: false, error: parsed.error }
      const args = parsed.data
      const { decide, lookBack } = definition
      return {
        ok: true,
        bound: {
          need: (plan) => definition.need(args, plan),
          judge: (context) => definition.judge(args, context),
          decide: decide && ((plan) => decide(args, plan)),
          lookBack: lookBack && ((plan, minYears) => lookBack(args, plan, minYears)),
          mentions: definition.mentions?.(args) ?? [],
          statements: definition.statements?.(args) ?? [],
        },
      }
    },
  }
}

import type { z } from 'zod'
import type { Context } from '../condition.ts'
import type { ItemScore } from './score.ts'

/** A way of counting points: one method, one file, one test of the same name. */
export interface Method<Args> {
  readonly name: string
  readonly args: z.ZodType<Args>
  readonly score: (args: Args, context: Context) => ItemScore
}

export interface AnyMethod {
  readonly name: string
  readonly bind: (
    args: unknown,
  ) => { ok: true; score: (context: Context) => ItemScore } | { ok: false; error: z.ZodError; schema: z.ZodType }
}

export function method<Args>(definition: Method<Args>): AnyMethod {
  return {
    name: definition.name,
    bind(raw) {
      const parsed = definition.args.safeParse(raw)
      if (!parsed.success) return { ok: false, error: parsed.error, schema: definition.args }
      const args = parsed.data
      return { ok: true, score: (context) => definition.score(args, context) }
    },
  }
}

import { z } from 'zod'
import type { Source } from './source.ts'

const text = z.string().min(1)
const several = z.union([text, z.array(text).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]))

const explanationsSchema = z.strictObject({
  变异说明: z.array(z.strictObject({ 处: text, 改: several, 为什么: text })).min(1),
})

const value = z.union([text, z.number()]).transform(String)

const derivedSchema = z.strictObject({
  推出: z
    .array(
      z.strictObject({
        值: z.union([value, z.array(value).min(1)]).transform((told) => (Array.isArray(told) ? told : [told])),
        处: text.optional(),
        从: text,
        怎么: text,
      }),
    )
    .min(1),
})

/** A change of the rules that no example can notice, and why that is so. */
export interface Explanation {
  /** The rule file, without its folder. */
  readonly file: string
  /** The change in the words of the report: `个人申报 / 起：2022-08-01 → 2022-07-31`. */
  readonly change: string
  readonly why: string
  readonly line: number
}

/** Figures that no document prints, and how they follow from one that does. */
export interface Derivation {
  readonly values: readonly string[]
  /** Where in the rules they stand; anywhere when left out. */
  readonly place: string | undefined
  /** The clause they follow from. */
  readonly clause: string
  readonly how: string
  readonly line: number
}

/** Reads 变异说明.yaml, one entry a change; what is wrong with it is reported on the source. */
export function readExplanations(source: Source): Explanation[] {
  const data = source.check(explanationsSchema, source.data, [])
  return (data?.变异说明 ?? []).flatMap((entry, index) =>
    entry.改.map((change) => ({
      file: entry.处,
      change,
      why: entry.为什么,
      line: source.line(['变异说明', index]),
    })),
  )
}

/** Reads 推出.yaml; what is wrong with it is reported on the source. */
export function readDerivations(source: Source): Derivation[] {
  const data = source.check(derivedSchema, source.data, [])
  return (data?.推出 ?? []).map((entry, index) => ({
    values: entry.值,
    place: entry.处,
    clause: entry.从,
    how: entry.怎么,
    line: source.line(['推出', index]),
  }))
}

/** The kinds of file that stand beside the law and decide nothing. */
const READERS: Readonly<Record<string, (source: Source) => unknown>> = {
  变异说明: readExplanations,
  推出: readDerivations,
}

/** Checks a file that stands beside the law; false when it is none of these. */
export function checkBeside(source: Source): boolean {
  const [kind = ''] = Object.keys(source.data ?? {})
  const reader = READERS[kind]
  reader?.(source)
  return reader !== undefined
}

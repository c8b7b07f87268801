import { z } from 'zod'
import type { SourceDocument, Statement } from '../pack.ts'
import { readClause } from './clause.ts'
import type { Mention } from './condition.ts'
import type { Source } from './source.ts'

export const statementsSchema = z.strictObject({
  自述: z
    .array(
      z.strictObject({
        编号: z
          .string()
          .min(1)
          .max(40)
          .regex(/^[^./#*]+$/, '编号里不能有 . / # *'),
        依据: z.string(),
        问: z.string().min(1),
        细说: z.string().min(1).optional(),
        答: z.enum(['有', '是']).default('有'),
        接着: z.string().min(1).optional(),
        先知: z
          .array(z.enum(['单位', '编制']))
          .min(1)
          .optional(),
      }),
    )
    .min(1),
})

/** Reads 自述.yaml: what applicants are asked in so many words. */
export function readStatements(source: Source, documents: ReadonlyMap<string, SourceDocument>): Map<string, Statement> {
  const data = source.check(statementsSchema, source.data, [])
  const statements = new Map<string, Statement>()
  data?.自述.forEach((entry, index) => {
    const read = readClause(entry.依据, documents)
    if (!read.ok) source.report(['自述', index, '依据'], read.what)
    if (entry.接着 !== undefined && !data.自述.some(({ 编号 }) => 编号 === entry.接着))
      source.report(['自述', index, '接着'], `“${entry.接着}”不在自述表里`)
    if (statements.has(entry.编号)) source.report(['自述', index, '编号'], `自述“${entry.编号}”写了两次`)
    statements.set(entry.编号, {
      id: entry.编号,
      clause: read.ok ? read.clause : entry.依据,
      question: entry.问,
      details: entry.细说 ?? null,
      answer: entry.答,
      after: entry.接着 ?? null,
      knownFirst: entry.先知 ?? [],
    })
  })
  return statements
}

/** Statements asked for that are not in 自述.yaml. */
export function reportStatements(
  stated: readonly Mention[],
  statements: ReadonlyMap<string, Statement>,
  source: Source,
): void {
  for (const { id, line, clause } of stated) {
    if (!statements.has(id)) source.problems.push({ file: source.file, line, clause, what: `“${id}”不在自述表里` })
  }
}

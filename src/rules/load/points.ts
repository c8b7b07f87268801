import { z } from 'zod'
import type { SourceDocument } from '../pack.ts'
import { METHODS } from '../points/methods/index.ts'
import { none } from '../points/score.ts'
import type { PointsTable, TableItem } from '../points/table.ts'
import { readClause } from './clause.ts'
import type { Source } from './source.ts'

const item = z.looseObject({ 项: z.string().min(1), 封顶: z.number().optional(), 依据: z.string().optional() })

export const pointsSchema = z.strictObject({
  量化评价: z.string().min(1),
  依据: z.string(),
  组: z.array(z.strictObject({ 名: z.string(), 封顶: z.number(), 项: z.array(item).min(1) })).min(1),
  另加: item.optional(),
})

/** Reads 量化评价.yaml into a table that can score a dossier. */
export function readPoints(source: Source, documents: ReadonlyMap<string, SourceDocument>): PointsTable | null {
  const data = source.check(pointsSchema, source.data, [])
  if (!data) return null

  const readItem = (raw: z.infer<typeof item>, path: PropertyKey[]): TableItem => {
    const cited = readClause(raw.依据 ?? data.依据, documents)
    if (!cited.ok) source.report([...path, '依据'], cited.what)
    const clause = cited.ok ? cited.clause : ''
    const words = Object.keys(raw).filter((key) => !['项', '封顶', '依据'].includes(key))
    const word = words[0] ?? ''
    const base = { name: raw.项, clause, cap: raw.封顶 ?? null, method: word, args: raw[word], line: source.line(path) }
    const method = METHODS.get(word)
    if (!method || words.length > 1) {
      const what = method
        ? `一项只能有一种计分法，多了：${words.slice(1).join('、')}`
        : `不认识的计分法“${word}”，可用：${[...METHODS.keys()].join('、')}`
      source.report([...path, words[method ? 1 : 0] ?? '项'], what, clause)
      return { ...base, score: () => ({ range: [0, 0], rows: none, facts: none }) }
    }
    const bound = method.bind(raw[word])
    if (bound.ok) return { ...base, score: bound.score }
    source.reportIssues(bound.schema, bound.error, [...path, word], clause)
    return { ...base, score: () => ({ range: [0, 0], rows: none, facts: none }) }
  }

  return {
    groups: data.组.map((group, groupIndex) => ({
      name: group.名,
      cap: group.封顶,
      items: group.项.map((entry, index) => readItem(entry, ['组', groupIndex, '项', index])),
    })),
    extra: data.另加 ? readItem(data.另加, ['另加']) : null,
  }
}

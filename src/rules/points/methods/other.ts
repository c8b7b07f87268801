import { z } from 'zod'
import type { Fact } from '../../../dossier/facts.ts'
import { allOf, anyOf, both, known, type Truth } from '../../../dossier/truth.ts'
import { type Achievement, counts, openFacts } from '../../achievements.ts'
import type { Context } from '../../condition.ts'
import { method } from '../method.ts'
import { NOTHING } from '../range.ts'
import { type ItemScore, none } from '../score.ts'

const LISTS = { 标准: 'standards', 专利: 'patents', 新产品: 'products', 科研项目: 'projects' } as const

const taken = z.strictObject({
  事实: z.enum(Object.keys(LISTS) as [keyof typeof LISTS]),
  种类: z.array(z.string()).optional(),
  级别: z.array(z.string()).optional(),
})

/**
 * `酌情分: { 最高: 5, 也收: [{ 事实: 标准, 种类: [团体标准] }] }`: whatever else shows results; the experts decide, so it
 * is never more than a range. Results the table has no row for can only be counted here: nothing only when there is
 * surely none of them.
 */
export const other = method({
  name: '酌情分',
  args: z.strictObject({ 最高: z.number(), 也收: z.array(taken).default([]) }),
  score: (args, context): ItemScore => {
    const told = context.dossier.otherResults
    const range = [0, args.最高] as const
    if (told === true) return { range, rows: () => [{ what: '其他业绩', range, note: '几分由专家定' }], facts: none }
    const found = args.也收.map((entry) => unlisted(entry, context))
    if (found.some(({ truth }) => truth === 'yes'))
      return { range, rows: () => [{ what: '表里没列的成果', range, note: '放这里，几分由专家定' }], facts: none }
    const facts = () => [
      ...new Set([...(told === undefined ? ['otherResults'] : []), ...found.flatMap((one) => one.facts())]),
    ]
    const nothing = told === false && found.every(({ truth }) => truth === 'no')
    return { range: nothing ? NOTHING : range, rows: none, facts }
  },
})

type Item = Achievement & { readonly kind?: string | undefined; readonly level?: string | undefined }

/** Whether there is a result of this sort that counts, and which facts leave it open. */
function unlisted(entry: z.infer<typeof taken>, context: Context): { truth: Truth; facts: () => readonly Fact[] } {
  const list = LISTS[entry.事实]
  const items: readonly Item[] | undefined = context.dossier[list]
  if (items === undefined) return { truth: 'unknown', facts: () => [list] }
  if (items.length === 0) return { truth: 'no', facts: none }
  const judged = items.map((item) => {
    const sort = allOf([isOneOf(item.kind, entry.种类), isOneOf(item.level, entry.级别)])
    const facts = () => [...(sort === 'unknown' ? [`${list}.detail`] : []), ...openFacts(item, list, context)]
    return { truth: both(sort, counts(item, context)), facts }
  })
  const facts = () => judged.filter(({ truth }) => truth === 'unknown').flatMap((one) => one.facts())
  return { truth: anyOf(judged.map(({ truth }) => truth)), facts }
}

function isOneOf(value: string | undefined, wanted: readonly string[] | undefined): Truth {
  if (wanted === undefined) return 'yes'
  return value === undefined ? 'unknown' : known(wanted.includes(value))
}

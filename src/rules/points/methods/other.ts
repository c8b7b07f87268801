import { z } from 'zod'
import type { Dossier } from '../../../dossier/dossier.ts'
import { counts } from '../../achievements.ts'
import type { Context } from '../../condition.ts'
import { method } from '../method.ts'
import { NOTHING } from '../range.ts'

const LISTS = { 标准: 'standards', 专利: 'patents', 新产品: 'products', 科研项目: 'projects' } as const

const taken = z.strictObject({
  事实: z.enum(Object.keys(LISTS) as [keyof typeof LISTS]),
  种类: z.array(z.string()).optional(),
  级别: z.array(z.string()).optional(),
})

/**
 * `酌情分: { 最高: 5, 也收: [{ 事实: 标准, 种类: [团体标准] }] }`: whatever else shows results; the experts decide, so it
 * is never more than a range. Results the table has no row for can only be counted here.
 */
export const other = method({
  name: '酌情分',
  args: z.strictObject({ 最高: z.number(), 也收: z.array(taken).default([]) }),
  score: (args, context) => {
    const told = context.dossier.otherResults
    const range = [0, args.最高] as const
    if (told === true) return { range, rows: [{ what: '其他业绩', range, note: '几分由专家定' }], facts: [] }
    const unlisted = args.也收.some((entry) => holds(entry, context))
    if (unlisted) return { range, rows: [{ what: '表里没列的成果', range, note: '放这里，几分由专家定' }], facts: [] }
    return told === false ? { range: NOTHING, rows: [], facts: [] } : { range, rows: [], facts: ['otherResults'] }
  },
})

function holds(entry: z.infer<typeof taken>, context: Context): boolean {
  const items: readonly (NonNullable<Dossier['patents']>[number] & { level?: string | undefined })[] =
    (context.dossier[LISTS[entry.事实]] as never) ?? []
  return items.some(
    (item) =>
      counts(item, context) !== 'no' &&
      (entry.种类 === undefined || entry.种类.includes(item.kind ?? '')) &&
      (entry.级别 === undefined || entry.级别.includes(item.level ?? '')),
  )
}

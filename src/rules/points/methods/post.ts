import { z } from 'zod'
import type { Dossier } from '../../../dossier/dossier.ts'
import { allOf, known, type Truth } from '../../../dossier/truth.ts'
import { method } from '../method.ts'
import { best, NOTHING, type Range } from '../range.ts'
import { none } from '../score.ts'

const bySize = z.strictObject({ 大中型: z.number(), 小微: z.number() })

/** 大中型 is more than so much revenue AND more than so many staff; anything else is 小微. */
function isLarge(employer: Dossier['employer'], above: { 年营收: number; 员工: number }): Truth {
  const over = (value: number | undefined, limit: number) => known(value === undefined ? undefined : value > limit)
  return allOf([over(employer?.revenue, above.年营收), over(employer?.staff, above.员工)])
}

/** `职务分`: the best post, with its 任职文件. */
export const post = method({
  name: '职务分',
  args: z.strictObject({
    大中型指超过: z.strictObject({ 年营收: z.number(), 员工: z.number() }),
    单位技术负责人: bySize,
    部门技术负责人: bySize,
  }),
  score: (args, context) => {
    const posts = context.dossier.posts
    if (posts === undefined) return { range: [0, args.单位技术负责人.大中型], rows: none, facts: () => ['posts'] }
    if (posts.length === 0) return { range: NOTHING, rows: none, facts: none }
    const large = isLarge(context.dossier.employer, args.大中型指超过)
    const facts = new Set<string>()
    const rows = posts.map((item) => {
      const table = item.role === undefined ? null : args[item.role]
      if (!table) {
        facts.add('posts')
        return { what: '技术职务不明', range: [0, args.单位技术负责人.大中型] as Range }
      }
      const bySizes: Range =
        large === 'yes'
          ? [table.大中型, table.大中型]
          : large === 'no'
            ? [table.小微, table.小微]
            : [table.小微, table.大中型]
      if (large === 'unknown') {
        if (context.dossier.employer?.staff === undefined) facts.add('employer.staff')
        if (context.dossier.employer?.revenue === undefined) facts.add('employer.revenue')
      }
      const proven = known(item.evidence)
      if (proven === 'unknown') facts.add('posts.evidence')
      const range: Range = proven === 'yes' ? bySizes : proven === 'no' ? [0, 0] : [0, bySizes[1]]
      return { what: `${item.role}（${large === 'yes' ? '大中型' : large === 'no' ? '小微' : '规模不明'}）`, range }
    })
    const range = best(rows.map((row) => row.range))
    return { range, rows: () => rows, facts: () => (range[0] === range[1] ? [] : [...facts]) }
  },
})

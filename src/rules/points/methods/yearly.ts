import { z } from 'zod'
import { method } from '../method.ts'
import { exactly, type Range, sum } from '../range.ts'
import type { Row } from '../score.ts'

/**
 * `优秀分: { 每年: 1, 最高: 3 }`: a point for each year found 优秀. How far back is not written, so years not told
 * widen the range; years told as something else settle only themselves.
 */
export const excellentReviews = method({
  name: '优秀分',
  args: z.strictObject({ 每年: z.number(), 最高: z.number() }),
  score: (args, context) => {
    const told = context.dossier.reviews
    if (told === undefined) return { range: [0, args.最高], rows: [], facts: ['reviews'] }
    // This year's review is not held yet.
    const past = Object.entries(told).filter(([year]) => Number(year) < context.plan.year)
    const excellent = past.filter(([, grade]) => grade === '优秀')
    const asked = new Set<number>(context.plan.reviewYears)
    const rows = excellent.map(
      ([year]): Row =>
        asked.has(Number(year))
          ? { what: `${year} 年优秀`, range: exactly(args.每年) }
          : { what: `${year} 年优秀`, range: [0, args.每年], note: '能追溯几年，文件没写' },
    )
    const [low, high] = sum(rows.map((row) => row.range))
    const least = Math.min(args.最高, low)
    // The years the plan looks at are what people are asked for; while one is missing the score is open.
    const missing = context.plan.reviewYears.filter((year) => told[year] === undefined)
    const most = Math.min(args.最高, high + missing.length * args.每年)
    return { range: [least, most], rows, facts: least === most ? [] : missing.map((year) => `reviews.${year}`) }
  },
})

/** `超额学时分`: a point for each year with so many hours above that year's standard; 32 before 2017, 90 from then on. */
export const extraHours = method({
  name: '超额学时分',
  args: z.strictObject({
    标准: z.array(z.strictObject({ 起: z.number(), 学时: z.number() })).min(1),
    超过: z.number(),
    每年: z.number(),
    最高: z.number(),
  }),
  score: (args, context) => {
    const told = context.dossier.hours
    if (told === undefined) return { range: [0, args.最高], rows: [], facts: ['hours'] }
    const counted = Object.entries(told).filter(([year]) => Number(year) <= context.plan.year)
    const rows = counted.map(([year, hours]): Row => {
      const standard = args.标准.filter((entry) => Number(year) >= entry.起).at(-1)?.学时 ?? 0
      const parts = [hours.professional, hours.general, hours.industry]
      const total = parts.reduce<number>((all, part) => all + (part ?? 0), 0)
      if (total >= standard + args.超过) {
        const edge = total === standard + args.超过
        return {
          what: `${year} 年 ${total} 学时`,
          range: exactly(args.每年),
          ...(edge ? { note: `正好超 ${args.超过} 学时：条件附件含本数，申报指南的说法可读作要再多，请确认` } : {}),
        }
      }
      const open = parts.includes(undefined) || (hours.atLeast ?? []).length > 0
      return { what: `${year} 年 ${total} 学时${open ? '（不全知道）' : ''}`, range: open ? [0, args.每年] : [0, 0] }
    })
    // Years people are asked for and have not told are open, not without hours.
    const missing = [...context.plan.reviewYears, context.plan.year].filter((year) => told[year] === undefined)
    const range: Range = sum([...rows.map((row) => row.range), ...missing.map((): Range => [0, args.每年])])
    const result: Range = [Math.min(args.最高, range[0]), Math.min(args.最高, range[1])]
    const open = counted.filter((_, index) => rows[index]?.range[0] !== rows[index]?.range[1])
    const facts = [...open.map(([year]) => year), ...missing].map((year) => `hours.${year}`)
    return { range: result, rows, facts: result[0] === result[1] ? [] : facts }
  },
})

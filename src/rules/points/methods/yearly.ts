import { z } from 'zod'
import type { Dossier } from '../../../dossier/dossier.ts'
import { method } from '../method.ts'
import { exactly } from '../range.ts'
import { none, type Row } from '../score.ts'

/**
 * `优秀分: { 每年: 1, 最高: 3 }`: a point for each year found 优秀. How far back is not written, so years not told
 * widen the range; years told as something else settle only themselves.
 */
export const excellentReviews = method({
  name: '优秀分',
  args: z.strictObject({ 每年: z.number(), 最高: z.number() }),
  score: (args, context) => {
    const told = context.dossier.reviews
    if (told === undefined) return { range: [0, args.最高], rows: none, facts: () => ['reviews'] }
    // This year's review is not held yet.
    const excellent: number[] = []
    for (const year in told) if (told[year] === '优秀' && Number(year) < context.plan.year) excellent.push(Number(year))
    const isAsked = (year: number) => context.plan.reviewYears.includes(year)
    const [low, high] = [excellent.filter(isAsked).length * args.每年, excellent.length * args.每年]
    const rows = () =>
      excellent.map(
        (year): Row =>
          isAsked(year)
            ? { what: `${year} 年优秀`, range: exactly(args.每年) }
            : { what: `${year} 年优秀`, range: [0, args.每年], note: '能追溯几年，文件没写' },
      )
    const least = Math.min(args.最高, low)
    // The years the plan looks at are what people are asked for; while one is missing the score is open.
    const missing = context.plan.reviewYears.filter((year) => told[year] === undefined)
    const most = Math.min(args.最高, high + missing.length * args.每年)
    return { range: [least, most], rows, facts: () => (least === most ? [] : missing.map((year) => `reviews.${year}`)) }
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
    if (told === undefined) return { range: [0, args.最高], rows: none, facts: () => ['hours'] }
    const counted: YearOver[] = []
    for (const year in told) {
      const hours = told[year]
      if (hours !== undefined && Number(year) <= context.plan.year) counted.push(over(Number(year), hours, args))
    }
    // Years people are asked for and have not told are open, not without hours.
    const missing = [...context.plan.reviewYears, context.plan.year].filter((year) => told[year] === undefined)
    const reached = counted.filter((year) => year.reached).length
    const open = counted.filter((year) => year.open)
    const least = Math.min(args.最高, reached * args.每年)
    const most = Math.min(args.最高, (reached + open.length + missing.length) * args.每年)
    return {
      range: [least, most],
      rows: () => counted.map((year) => rowOf(year, args)),
      facts: () => (least === most ? [] : [...open.map(({ year }) => year), ...missing].map((year) => `hours.${year}`)),
    }
  },
})

interface ExtraHours {
  readonly 标准: readonly { readonly 起: number; readonly 学时: number }[]
  readonly 超过: number
  readonly 每年: number
}

interface YearOver {
  readonly year: number
  readonly total: number
  /** Neither more nor less than is asked. */
  readonly edge: boolean
  readonly reached: boolean
  /** Not reached by what was told, and not all was told. */
  readonly open: boolean
}

function over(year: number, hours: NonNullable<Dossier['hours']>[string], args: ExtraHours): YearOver {
  const { professional, general, industry, atLeast } = hours
  const total = (professional ?? 0) + (general ?? 0) + (industry ?? 0)
  const asked = (args.标准.findLast((entry) => year >= entry.起)?.学时 ?? 0) + args.超过
  const told = professional !== undefined && general !== undefined && industry !== undefined && !atLeast?.length
  return { year, total, edge: total === asked, reached: total >= asked, open: total < asked && !told }
}

function rowOf({ year, total, edge, reached, open }: YearOver, args: ExtraHours): Row {
  return {
    what: `${year} 年 ${total} 学时${open ? '（不全知道）' : ''}`,
    range: reached ? exactly(args.每年) : [0, open ? args.每年 : 0],
    ...(edge ? { note: `正好超 ${args.超过} 学时：条件附件含本数，申报指南的说法可读作要再多，请确认` } : {}),
  }
}

import { z } from 'zod'
import { addDays, addYears, rangeOf, sayDate } from '../../dossier/date.ts'
import { allOf, anyOf, known, type Truth } from '../../dossier/truth.ts'
import { VIOLATIONS } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `处分: { 情形: [行政处罚], 近: 3年, 职业相关: true }`: none of these within so many years before the day of application. With
 * 职业相关 only what came of somebody's work counts, with 年度内 only what fell in the year of the plan.
 */
export const sanctions = operator({
  name: '处分',
  args: z.strictObject({
    情形: z.array(z.enum(VIOLATIONS)).min(1),
    /** Left out: whenever it was. */
    近: duration.optional(),
    年度内: z.literal(true).optional(),
    职业相关: z.literal(true).optional(),
  }),
  need: (args, plan) =>
    args.近 === undefined
      ? `${args.年度内 ? `${plan.year} 年里` : ''}没有${args.情形.join('、')}`
      : `近 ${args.近.text}没有${args.职业相关 ? '因职业活动受' : '受'}${args.情形.join('、')}`,
  judge: (args, context): Finding => {
    const told = context.dossier.violations
    if (told === undefined) return { truth: 'unknown', have: () => '有没有受过处分还不知道', facts: ['violations'] }
    const wanted = told.filter(({ kind }) => kind === undefined || args.情形.includes(kind))
    if (wanted.length === 0) return { truth: 'yes', have: () => '没有' }
    const { 近: within } = args
    const from = within && addDays(addYears(context.asOf, -within.years), 1)
    // Of a kind nobody has told, it may be one that is no matter here.
    const ofKind = (kind: string | undefined): Truth => (kind === undefined ? 'unknown' : 'yes')
    const counted = wanted.map((item) => ({
      item,
      truth: allOf([ofKind(item.kind), recent(item), related(item.occupational)]),
    }))
    const truth = anyOf(counted.map((entry) => entry.truth))
    const have = () =>
      wanted
        .map(({ date, year, kind = '处分' }) => {
          const when = date ?? year?.toString()
          return when === undefined ? kind : `${sayDate(when)}${kind}`
        })
        .join('、')
    if (truth === 'no')
      return {
        truth: 'yes',
        have: () => `${have()}，${within ? `不在近 ${within.text}里或` : args.年度内 ? '不是今年的，' : ''}不算`,
      }
    if (truth === 'unknown') return { truth: 'unknown', have, facts: ['violations.detail'] }
    const days = counted.flatMap(({ item, truth: counts }) => {
      const range = counts === 'yes' && item.date !== undefined ? rangeOf(item.date) : null
      return range ? [range.last] : []
    })
    const last = days.sort().at(-1)
    return {
      truth: 'no',
      have,
      short: within ? `近 ${within.text}受过${args.情形.join('、')}` : `有${args.情形.join('、')}`,
      distance: 1,
      ...(last && within ? { opensOn: addYears(last, within.years), assumes: ['不再受处分'] } : {}),
    }

    function recent({ date, year }: { date?: string | undefined; year?: number | undefined }): Truth {
      if (from === undefined && !args.年度内) return 'yes'
      const range = rangeOf(date ?? String(year ?? ''))
      if (!range) return 'unknown'
      const earliest = [from ?? '', args.年度内 ? `${context.plan.year}-01-01` : ''].sort().at(-1) as string
      return range.first >= earliest ? 'yes' : range.last < earliest ? 'no' : 'unknown'
    }

    function related(occupational: boolean | undefined): Truth {
      return args.职业相关 ? known(occupational) : 'yes'
    }
  },
})

import { z } from 'zod'
import { addDays, addYears, rangeOf, sayDate } from '../../dossier/date.ts'
import { allOf, anyOf, known, type Truth } from '../../dossier/truth.ts'
import { VIOLATIONS } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `处分: { 情形: [行政处罚], 近: 3年, 职业相关: true }`: none of these within so many years before the day of application. With
 * 职业相关 only what came of somebody's work counts.
 */
export const sanctions = operator({
  name: '处分',
  args: z.strictObject({
    情形: z.array(z.enum(VIOLATIONS)).min(1),
    近: duration,
    职业相关: z.literal(true).optional(),
  }),
  need: (args) => `近 ${args.近.text}没有${args.职业相关 ? '因职业活动受' : '受'}${args.情形.join('、')}`,
  judge: (args, context): Finding => {
    const told = context.dossier.violations
    if (told === undefined) return { truth: 'unknown', have: () => '有没有受过处分还不知道', facts: ['violations'] }
    const wanted = told.filter(({ kind }) => kind === undefined || args.情形.includes(kind))
    if (wanted.length === 0) return { truth: 'yes', have: () => '没有' }
    const from = addDays(addYears(context.asOf, -args.近.years), 1)
    const counted = wanted.map((item) => ({ item, truth: allOf([recent(item), related(item.occupational)]) }))
    const truth = anyOf(counted.map((entry) => entry.truth))
    const have = () =>
      wanted.map((item) => `${sayDate(item.date ?? String(item.year ?? '某年'))}${item.kind ?? '处分'}`).join('、')
    if (truth === 'no') return { truth: 'yes', have: () => `${have()}，不在近 ${args.近.text}里或不算` }
    if (truth === 'unknown') return { truth: 'unknown', have, facts: ['violations.detail'] }
    const days = counted.flatMap(({ item, truth: counts }) => {
      const range = counts === 'yes' && item.date !== undefined ? rangeOf(item.date) : null
      return range ? [range.last] : []
    })
    const last = days.sort().at(-1)
    return {
      truth: 'no',
      have,
      short: `近 ${args.近.text}受过${args.情形.join('、')}`,
      distance: 1,
      ...(last ? { opensOn: addYears(last, args.近.years), assumes: ['不再受处分'] } : {}),
    }

    function recent({ date, year }: { date?: string | undefined; year?: number | undefined }): Truth {
      const range = rangeOf(date ?? String(year ?? ''))
      if (!range) return 'unknown'
      return range.first >= from ? 'yes' : range.last < from ? 'no' : 'unknown'
    }

    function related(occupational: boolean | undefined): Truth {
      return args.职业相关 ? known(occupational) : 'yes'
    }
  },
})

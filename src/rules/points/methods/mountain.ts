import { z } from 'zod'
import { fullYearsOf, type VagueSpan, vagueSpan } from '../../../dossier/tenure.ts'
import { known } from '../../../dossier/truth.ts'
import { method } from '../method.ts'
import type { Range } from '../range.ts'
import { none } from '../score.ts'

/** `山区县分: { 每年: 0.5, 最高: 3 }`: full years of professional work in the 26 mountain counties, with the employer's proof. */
export const mountain = method({
  name: '山区县分',
  args: z.strictObject({ 每年: z.number(), 最高: z.number() }),
  score: (args, context) => {
    const told = context.dossier.mountain
    if (told === undefined) return { range: [0, args.最高], rows: none, facts: () => ['mountain'] }
    const proven = told.filter((item) => item.evidence !== false)
    const spans = proven.map(vagueSpan)
    if (spans.includes(null)) return { range: [0, args.最高], rows: none, facts: () => ['mountain'] }
    const all = spans as VagueSpan[]
    const sure = all.filter((_, index) => known(proven[index]?.evidence) === 'yes')
    const least = fullYearsOf(sure, context.plan.tenureCutOff)[0]
    const most = fullYearsOf(all, context.plan.tenureCutOff)[1]
    const range: Range = [Math.min(args.最高, least * args.每年), Math.min(args.最高, most * args.每年)]
    const what = () => (least === most ? `山区县工作满 ${least} 年` : `山区县工作满 ${least}–${most} 年`)
    return {
      range,
      rows: () => (told.length > 0 ? [{ what: what(), range }] : []),
      facts: () => (range[0] === range[1] ? [] : ['mountain']),
    }
  },
})

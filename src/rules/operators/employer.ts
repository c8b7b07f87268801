import { z } from 'zod'
import { EMPLOYER_KINDS } from '../../dossier/vocabulary.ts'
import { operator } from './operator.ts'

/** `单位: { 性质: [企业, 事业单位], 未写: [个体工商户] }`: what is in neither list is refused. */
export const employer = operator({
  name: '单位',
  args: z.strictObject({
    性质: z.array(z.enum(EMPLOYER_KINDS)).min(1),
    未写: z.array(z.enum(EMPLOYER_KINDS)).default([]),
  }),
  mentions: (args) => [
    ...(args.性质.includes('事业单位') ? ['事业单位'] : []),
    ...(args.未写.length > 0 ? ['特殊用工'] : []),
  ],
  need: (args) => `在${args.性质.join('或')}工作`,
  judge: (args, context) => {
    const kind = context.dossier.employer?.kind
    if (kind === undefined) return { truth: 'unknown', have: () => '单位性质还不知道', facts: ['employer.kind'] }
    const have = () => kind
    if (args.性质.includes(kind)) {
      return { truth: 'yes', have, ...(kind === '事业单位' ? { notes: ['事业单位'] } : {}) }
    }
    if (args.未写.includes(kind)) return { truth: 'unknown', have, silent: '特殊用工' }
    return { truth: 'no', have, short: `${kind}不在申报对象里`, distance: 2 }
  },
})

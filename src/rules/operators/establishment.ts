import { z } from 'zod'
import { ESTABLISHMENTS } from '../../dossier/vocabulary.ts'
import { NO, OPEN, YES } from '../outcome.ts'
import { operator } from './operator.ts'

/** `编制: { 不得: [行政编制, 事业编制] }` */
export const establishment = operator({
  name: '编制',
  args: z.strictObject({ 不得: z.array(z.enum(ESTABLISHMENTS)).min(1) }),
  need: (args) => `不是${args.不得.join('、')}`,
  judge: (args, context) => {
    const own = context.dossier.employment?.establishment
    if (own === undefined) return { truth: 'unknown', have: () => '编制还不知道', facts: ['employment.establishment'] }
    const refused = args.不得.includes(own)
    return { truth: refused ? 'no' : 'yes', have: () => own, short: `${own}人员不在申报对象里`, distance: 3 }
  },
  decide: (args) => (context) => {
    const own = context.dossier.employment?.establishment
    return own === undefined ? OPEN : args.不得.includes(own) ? NO : YES
  },
})

import { z } from 'zod'
import type { Truth } from '../../dossier/truth.ts'
import { EMPLOYER_KINDS, OWNERSHIPS } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { bySilence, NO, OPEN, outcomeBy, YES } from '../outcome.ts'
import { operator } from './operator.ts'

/**
 * `单位: { 性质: [企业, 事业单位], 未写: [个体工商户] }`: what is in neither list is refused. `所有制: [民营]` asks for that
 * besides.
 */
export const employer = operator({
  name: '单位',
  args: z.strictObject({
    性质: z.array(z.enum(EMPLOYER_KINDS)).min(1),
    未写: z.array(z.enum(EMPLOYER_KINDS)).default([]),
    所有制: z.array(z.enum(OWNERSHIPS)).min(1).optional(),
    /** Kinds of ownership of which the document does not say whether they are meant. */
    所有制未写: z.array(z.enum(OWNERSHIPS)).default([]),
  }),
  mentions: (args) => [
    ...(args.性质.includes('事业单位') ? ['事业单位'] : []),
    ...(args.未写.length > 0 ? ['特殊用工'] : []),
    ...(args.所有制未写.length > 0 ? ['所有制'] : []),
  ],
  need: (args) => `在${args.所有制?.join('或') ?? ''}${args.性质.join('或')}工作`,
  judge: (args, context): Finding => {
    const kind = context.dossier.employer?.kind
    if (kind === undefined) return { truth: 'unknown', have: () => '单位性质还不知道', facts: ['employer.kind'] }
    if (args.未写.includes(kind)) return { truth: 'unknown', have: () => kind, silent: '特殊用工' }
    if (!args.性质.includes(kind)) {
      return { truth: 'no', have: () => kind, short: `${kind}不在申报对象里`, distance: 2 }
    }
    const ownership = context.dossier.employer?.ownership
    const owned = args.所有制 === undefined ? 'yes' : ownedBy(args.所有制, ownership)
    const have = () => (args.所有制 === undefined ? kind : `${ownership ?? '所有制不知道的'}${kind}`)
    if (ownership !== undefined && args.所有制未写.includes(ownership))
      return { truth: 'unknown', have, silent: '所有制' }
    if (owned === 'unknown') return { truth: 'unknown', have, facts: ['employer.ownership'] }
    if (owned === 'no') return { truth: 'no', have, short: `不是${args.所有制?.join('或')}${kind}`, distance: 2 }
    return { truth: 'yes', have, ...(kind === '事业单位' ? { notes: ['事业单位'] } : {}) }
  },
  decide: (args) => (context) => {
    const kind = context.dossier.employer?.kind
    if (kind === undefined) return OPEN
    if (args.未写.includes(kind)) return bySilence('特殊用工', context)
    if (!args.性质.includes(kind)) return NO
    const ownership = context.dossier.employer?.ownership
    if (ownership !== undefined && args.所有制未写.includes(ownership)) return bySilence('所有制', context)
    return args.所有制 === undefined ? YES : outcomeBy(ownedBy(args.所有制, ownership))
  },
})

/** 民营 and 外资 are kinds of 非公有制: to be 非公有制 leaves it open which of them. */
function ownedBy(wanted: readonly string[], own: string | undefined): Truth {
  if (own === undefined) return 'unknown'
  if (wanted.includes(own) || ((own === '民营' || own === '外资') && wanted.includes('非公有制'))) return 'yes'
  return own === '非公有制' && wanted.includes('民营') ? 'unknown' : 'no'
}

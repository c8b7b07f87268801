import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import { operator } from './operator.ts'

/**
 * `自述: 解决过较复杂的技术问题` · `自述: { 事: 学历证明, 补办: 去开 }`: what the applicant says of themselves; the question stands in
 * 自述.yaml. With 补办, a 没有 can still be put right while the window is open. With `先有: 推荐专家` it is about the experts:
 * while there surely is none, there is nothing to ask, and that there is none is found by its own word.
 */
export const statement = operator({
  name: '自述',
  args: z
    .union([
      z.string().min(1),
      z.strictObject({
        事: z.string().min(1),
        补办: z.string().min(1).optional(),
        先有: z.enum(['推荐专家']).optional(),
      }),
    ])
    .transform((args) => (typeof args === 'string' ? { 事: args } : args))
    .transform(({ 事, 补办, 先有 }) => ({ 事, 补办, 先有 })),
  statements: (args) => [args.事],
  need: (args) => args.事,
  judge: (args, context) => {
    const told = context.dossier.statements?.[args.事]
    const { experts } = context.dossier
    if (args.先有 && experts === undefined) return { truth: 'unknown', have: () => '还不知道', facts: ['experts'] }
    if (args.先有 && experts === 0) return { truth: 'yes', have: () => '还没有专家，请到了再看' }
    if (told === undefined) return { truth: 'unknown', have: () => '还不知道', facts: [`statements.${args.事}`] }
    if (told) return { truth: 'yes', have: () => '有' }
    const open = context.asOf <= context.plan.applyBy
    return {
      truth: 'no',
      have: () => '没有',
      short: `没有：${args.事}`,
      distance: args.补办 === undefined ? 2 : 0.2,
      ...(args.补办 !== undefined && open ? { remedy: `${sayDate(context.plan.applyBy)} 前${args.补办}` } : {}),
    }
  },
})

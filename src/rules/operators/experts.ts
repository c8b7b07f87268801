import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import { MENDABLE, NO, OPEN, YES } from '../outcome.ts'
import { persons } from './arguments.ts'
import { operator } from './operator.ts'

/** `推荐专家: { 人数: 2名 }`: too few can still be found while the window is open. */
export const experts = operator({
  name: '推荐专家',
  args: z.strictObject({ 人数: persons }),
  need: (args) => `${args.人数} 名本专业或相近专业副高级以上专家署名推荐`,
  judge: (args, context) => {
    const found = context.dossier.experts
    if (found === undefined) return { truth: 'unknown', have: () => '还不知道', facts: ['experts'] }
    if (found >= args.人数) return { truth: 'yes', have: () => `${found} 名` }
    const missing = args.人数 - found
    const open = context.asOf <= context.plan.applyBy
    return {
      truth: 'no',
      have: () => `${found} 名`,
      short: `差 ${missing} 名专家`,
      distance: 0.2,
      ...(open ? { remedy: `${sayDate(context.plan.applyBy)} 前再请 ${missing} 名专家署名` } : {}),
    }
  },
  decide: (args) => (context) => {
    const found = context.dossier.experts
    if (found === undefined) return OPEN
    return found >= args.人数 ? YES : context.asOf <= context.plan.applyBy ? MENDABLE : NO
  },
})

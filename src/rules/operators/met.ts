import { z } from 'zod'
import { anyOf } from '../../dossier/truth.ts'
import { operator } from './operator.ts'

/** `已具备: [工程师·正常·大专本科]`: one of these paths is open already. */
export const met = operator({
  name: '已具备',
  args: z.array(z.string()).min(1),
  need: (args) => `已符合${args.join('或')}`,
  judge: (args, context) => {
    const truth = anyOf(args.map((id) => context.met(id)))
    const open = args.filter((id) => context.met(id) === 'yes')
    const others = truth === 'no' ? '都不符合' : '还说不准'
    return { truth, have: () => (open.length > 0 ? `已符合${open.join('、')}` : others) }
  },
})

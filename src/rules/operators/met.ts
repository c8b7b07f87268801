import { z } from 'zod'
import { either, type Truth } from '../../dossier/truth.ts'
import type { Context } from '../condition.ts'
import { outcomeBy } from '../outcome.ts'
import { operator } from './operator.ts'

/** `已具备: [工程师·正常·大专本科]`: one of these paths is open already. */
export const met = operator({
  name: '已具备',
  args: z.array(z.string()).min(1),
  need: (args) => `已符合${args.join('或')}`,
  judge: (args, context) => {
    const truth = anyMet(args, context)
    const open = args.filter((id) => context.met(id) === 'yes')
    const others = truth === 'no' ? '都不符合' : '还说不准'
    return { truth, have: () => (open.length > 0 ? `已符合${open.join('、')}` : others) }
  },
  decide: (args) => (context) => outcomeBy(anyMet(args, context)),
})

function anyMet(ids: readonly string[], { met: isMet }: Context): Truth {
  let truth: Truth = 'no'
  for (const id of ids) {
    truth = either(truth, isMet(id))
    if (truth === 'yes') break
  }
  return truth
}

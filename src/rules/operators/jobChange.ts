import { z } from 'zod'
import { known } from '../../dossier/truth.ts'
import { outcomeBy } from '../outcome.ts'
import { operator } from './operator.ts'

/** `岗位变动: {}`: the post has changed, or the work asks for it. */
export const jobChange = operator({
  name: '岗位变动',
  args: z.strictObject({}),
  need: () => '专业技术岗位有变动，或工作需要',
  judge: (_args, context) => ({
    truth: known(context.dossier.jobChange),
    have: () => (context.dossier.jobChange === undefined ? '还不知道' : context.dossier.jobChange ? '有' : '没有变动'),
    facts: context.dossier.jobChange === undefined ? ['jobChange'] : [],
    distance: 1,
    short: '没有岗位变动或工作需要',
  }),
  decide: () => (context) => outcomeBy(known(context.dossier.jobChange)),
})

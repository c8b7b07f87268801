import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import { reaches, tenure, type VagueSpan, vagueSpan } from '../../dossier/tenure.ts'
import { DEGREES, EDUCATION_LEVELS } from '../../dossier/vocabulary.ts'
import { type Context, type Finding, UNDECIDED } from '../condition.ts'
import { OPEN, outcomeBy } from '../outcome.ts'
import type { RelatedWork } from '../relatedWork.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { workAfterGraduation } from '../workAfterGraduation.ts'
import { type Duration, duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `专业工作: { 满: 6年 }`: related work before and after graduation is added up (第十三条); years in 机关 count too
 * (第十四条). `毕业后: { 层次: [本科] }` counts only what was done after graduating from one of these («上虞» 二.1).
 */
export const work = operator({
  name: '专业工作',
  args: z.strictObject({
    满: duration,
    毕业后: z
      .strictObject({
        层次: z.array(z.enum(EDUCATION_LEVELS)).min(1),
        或学位: z.array(z.enum(DEGREES).exclude(['无'])).default([]),
      })
      .optional(),
  }),
  need: (args, plan) =>
    `${args.毕业后 ? `${args.毕业后.层次.join('或')}毕业后` : ''}从事相关专业工作满 ${args.满.text}（算到 ${sayDate(plan.tenureCutOff)}）`,
  judge: (args, context): Finding => {
    if (args.毕业后) return workAfterGraduation(args.毕业后, args.满, context)
    const found = context.work()
    if (!found) return { truth: 'unknown', have: () => '工作经历还不知道', facts: ['work'] }
    const result = tenure(found.surely, args.满, context.plan.tenureCutOff)
    if (result.truth !== 'yes' && mayBeRelated(found, args.满, context))
      return { truth: 'unknown', have: () => found.text, facts: ['work.related'] }
    if (found.surely.length === 0) {
      return { truth: 'no', have: () => '没有相关专业工作经历', short: `差 ${args.满.text}`, distance: 1 }
    }
    const start = found.surely[0] as VagueSpan
    return tenureFinding(result, args.满, {
      subject: '相关专业工作',
      since: () =>
        `从 ${sayDate(context.dossier.work?.find((span) => vagueSpan(span)?.from.first === start.from.first)?.from ?? start.from.first)} 起`,
      facts: ['work'],
      assume: '一直做相关专业工作',
    })
  },
  decide: (args) => (context) => {
    if (args.毕业后) return UNDECIDED
    const found = context.work()
    if (!found) return OPEN
    const truth = reaches(found.surely, args.满, context.plan.tenureCutOff)
    return truth !== 'yes' && mayBeRelated(found, args.满, context) ? OPEN : outcomeBy(truth)
  },
})

/** Whether it hangs on work of which it was not told that it is related. */
function mayBeRelated({ surely, perhaps }: RelatedWork, need: Duration, { plan }: Context): boolean {
  return perhaps.length > surely.length && reaches(perhaps, need, plan.tenureCutOff) !== 'no'
}

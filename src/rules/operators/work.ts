import { z } from 'zod'
import { sayDate } from '../../dossier/date.ts'
import { tenure, type VagueSpan, vagueSpan } from '../../dossier/tenure.ts'
import type { Finding } from '../condition.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `专业工作: { 满: 6年 }`: related work before and after graduation is added up (第十三条); years in 机关 count too
 * (第十四条).
 */
export const work = operator({
  name: '专业工作',
  args: z.strictObject({ 满: duration }),
  need: (args, plan) => `从事相关专业工作满 ${args.满.text}（算到 ${sayDate(plan.tenureCutOff)}）`,
  judge: (args, context): Finding => {
    const found = context.work()
    if (!found) return { truth: 'unknown', have: () => '工作经历还不知道', facts: ['work'] }
    const result = tenure(found.surely, args.满, context.plan.tenureCutOff)
    if (result.truth !== 'yes' && found.perhaps.length > found.surely.length) {
      const best = tenure(found.perhaps, args.满, context.plan.tenureCutOff)
      if (best.truth !== 'no') return { truth: 'unknown', have: () => found.text, facts: ['work.related'] }
    }
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
})

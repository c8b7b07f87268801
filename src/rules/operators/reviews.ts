import { z } from 'zod'
import { REVIEW_GRADES } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { operator } from './operator.ts'

/** `年度考核: { 等次: [优秀, 合格, 称职] }`: each year the plan names. A year without a review is not a failed one. */
export const reviews = operator({
  name: '年度考核',
  args: z.strictObject({ 等次: z.array(z.enum(REVIEW_GRADES)).min(1) }),
  need: (_args, plan) => `${plan.reviewYears.join('、')} 年度考核都是合格（称职）以上`,
  judge: (args, context): Finding => {
    const years = context.plan.reviewYears
    const found = years.map((year) => ({ year, grade: context.dossier.reviews?.[year] }))
    const have = () => found.map(({ year, grade }) => `${year} ${grade ?? '不知道'}`).join('、')
    const failed = found.filter(({ grade }) => grade !== undefined && grade !== '未考核' && !args.等次.includes(grade))
    if (failed.length > 0) {
      const last = Math.max(...failed.map(({ year }) => year))
      return {
        truth: 'no',
        have,
        short: failed.map(({ year, grade }) => `${year} 年${grade}`).join('、'),
        distance: 0.8,
        // The year drops out of the years looked at once as many good ones follow.
        opensOn: `${last + years.length + 1}-01-01`,
        assumes: ['以后每年考核都合格', '仍然只看申报年之前的三年'],
      }
    }
    const missing = found.filter(({ grade }) => grade === undefined)
    if (missing.length > 0) return { truth: 'unknown', have, facts: missing.map(({ year }) => `reviews.${year}`) }
    if (found.some(({ grade }) => grade === '未考核')) return { truth: 'unknown', have, silent: '考核不足三年' }
    return { truth: 'yes', have }
  },
})

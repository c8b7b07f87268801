import { z } from 'zod'
import { REVIEW_GRADES } from '../../dossier/vocabulary.ts'
import type { Context, Finding } from '../condition.ts'
import { operator } from './operator.ts'

/** Whether the applicant surely was at work all through these years. */
function atWork(context: Context, years: readonly number[]): boolean {
  const spans = context.work()?.surely
  if (!spans) return false
  return years.every((year) =>
    spans.some(
      ({ from, to, endUnknown }) => from.last <= `${year}-01-01` && !endUnknown && (!to || to.first >= `${year}-12-31`),
    ),
  )
}

/** A year before those the guide asks for, yet within the least tenure of the path: the documents disagree on it. */
function earlierFailure(context: Context, good: readonly string[]): string | null {
  const first = Math.min(...context.plan.reviewYears)
  const failed = Object.entries(context.dossier.reviews ?? {}).find(
    ([year, grade]) =>
      Number(year) < first &&
      Number(year) > context.plan.year - context.minYears &&
      grade !== '未考核' &&
      !good.includes(grade),
  )
  return failed ? `${failed[0]} ${failed[1]}` : null
}

/** `年度考核: { 等次: [优秀, 合格, 称职] }`: each year the plan names. A year without a review is not a failed one. */
export const reviews = operator({
  name: '年度考核',
  args: z.strictObject({ 等次: z.array(z.enum(REVIEW_GRADES)).min(1) }),
  mentions: () => ['考核不足三年', '考核年份'],
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
    const none = found.filter(({ grade }) => grade === '未考核').map(({ year }) => year)
    if (none.length > 0) {
      if (!atWork(context, none)) return { truth: 'unknown', have, silent: '考核不足三年' }
      const open = context.asOf <= context.plan.applyBy
      return {
        truth: 'no',
        have,
        short: `${none.join('、')} 年没有考核表`,
        distance: 0.2,
        // The guide offers a form for employers that held no review (指南 五.3(4)).
        ...(open ? { remedy: `请单位出 ${none.join('、')} 年的考核证明` } : {}),
      }
    }
    const earlier = earlierFailure(context, args.等次)
    if (earlier !== null) return { truth: 'unknown', have: () => `${have()}，${earlier}`, silent: '考核年份' }
    return { truth: 'yes', have }
  },
})

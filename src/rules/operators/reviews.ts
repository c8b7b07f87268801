import { z } from 'zod'
import { rangeOf } from '../../dossier/date.ts'
import { REVIEW_GRADES, TITLE_LEVELS, type TitleLevel } from '../../dossier/vocabulary.ts'
import { type Context, type Finding, UNDECIDED } from '../condition.ts'
import { bySilence, NO, OPEN, YES } from '../outcome.ts'
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
  if (context.plan.year - context.minYears + 1 >= first) return null
  for (let year = Math.floor(context.plan.year - context.minYears) + 1; year < first; year += 1) {
    const grade = context.dossier.reviews?.[year]
    if (grade !== undefined && grade !== '未考核' && !good.includes(grade)) return `${year} ${grade}`
  }
  return null
}

/**
 * The years looked at: those the plan names, and with `从聘任` also every year since the one of the first appointment to that
 * title (附件1 四: 被聘任当年至上一年). Null while that year is not known.
 */
function yearsFor(level: TitleLevel | undefined, { dossier, plan }: Context): readonly number[] | null {
  if (level === undefined) return plan.reviewYears
  // Of a level nobody has told, it may be this one, held since an earlier year.
  if (dossier.titles === undefined || dossier.titles.some((title) => title.level === undefined)) return null
  const letters = dossier.titles.filter((title) => title.level === level).map(({ appointments }) => appointments)
  if (letters.includes(undefined)) return null
  const starts = letters.flatMap((spans) => spans ?? []).map(({ from }) => (from === undefined ? null : rangeOf(from)))
  if (starts.some((range) => range === null || range.first.slice(0, 4) !== range.last.slice(0, 4))) return null
  const last = Math.max(...plan.reviewYears)
  const first = Math.min(...plan.reviewYears, ...starts.map((range) => Number(range?.first.slice(0, 4))))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * `年度考核: { 等次: [优秀, 合格, 称职] }`: each year the plan names; `从聘任: 助理工程师` goes back further. A year without a review
 * is not a failed one.
 */
export const reviews = operator({
  name: '年度考核',
  args: z.strictObject({
    等次: z.array(z.enum(REVIEW_GRADES)).min(1),
    从聘任: z.enum(TITLE_LEVELS).optional(),
  }),
  mentions: () => ['考核不足三年', '考核年份'],
  need: (args, plan) =>
    args.从聘任 === undefined
      ? `${plan.reviewYears.join('、')} 年度考核都是合格（称职）以上`
      : `从聘任${args.从聘任}当年到 ${Math.max(...plan.reviewYears)} 年，年度考核都是合格以上`,
  judge: (args, context): Finding => {
    const years = yearsFor(args.从聘任, context)
    if (years === null) {
      const facts = [
        context.dossier.titles?.every((title) => title.level !== undefined)
          ? `titles.${args.从聘任}.appointments`
          : 'titles',
      ]
      return { truth: 'unknown', have: () => '从哪年起聘还不知道', facts }
    }
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
        // The year drops out of the years looked at once as many good ones follow; never, where all since 聘任 are.
        ...(args.从聘任 === undefined
          ? { opensOn: `${last + years.length + 1}-01-01`, assumes: ['以后每年考核都合格', '仍然只看申报年之前的三年'] }
          : {}),
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
    const earlier = args.从聘任 === undefined ? earlierFailure(context, args.等次) : null
    if (earlier !== null) return { truth: 'unknown', have: () => `${have()}，${earlier}`, silent: '考核年份' }
    return { truth: 'yes', have }
  },
  lookBack: (_args, plan, minYears) => Math.max(minYears, plan.year - Math.min(...plan.reviewYears) + 1),
  decide: (args) => (context) => {
    if (args.从聘任 !== undefined) return UNDECIDED
    const { reviews: told } = context.dossier
    if (told === undefined) return OPEN
    let [missing, unheld] = [false, false]
    for (const year of context.plan.reviewYears) {
      const grade = told[year]
      if (grade === undefined) missing = true
      else if (grade === '未考核') unheld = true
      else if (!args.等次.includes(grade)) return NO
    }
    if (missing) return OPEN
    if (unheld) return UNDECIDED
    return earlierFailure(context, args.等次) === null ? YES : bySilence('考核年份', context)
  },
})

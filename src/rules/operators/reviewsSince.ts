import { z } from 'zod'
import { rangeOf } from '../../dossier/date.ts'
import { REVIEW_GRADES, TITLE_LEVELS } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { operator } from './operator.ts'

/**
 * `聘后考核: { 职称: 技术员, 等次: [优秀, 合格] }`: every year from the one of the first appointment to that title up to the last
 * year the plan looks at, and no other. Whoever was never appointed to it is asked for nothing.
 */
export const reviewsSince = operator({
  name: '聘后考核',
  args: z.strictObject({ 职称: z.enum(TITLE_LEVELS), 等次: z.array(z.enum(REVIEW_GRADES)).min(1) }),
  mentions: () => ['考核不足三年'],
  need: (args, plan) => `聘过${args.职称}的，从聘任当年到 ${Math.max(...plan.reviewYears)} 年考核都合格以上`,
  judge: (args, { dossier, plan }): Finding => {
    if (dossier.titles === undefined) return { truth: 'unknown', have: () => '职称还不知道', facts: ['titles'] }
    // Perhaps that title is this one, held since an earlier year.
    if (dossier.titles.some(({ level, appointments }) => level === undefined && appointments?.length !== 0))
      return { truth: 'unknown', have: () => '有职称，级别不明', facts: ['titles'] }
    const held = dossier.titles.filter(({ level }) => level === args.职称)
    const starts = held.flatMap(({ appointments }) => appointments?.map(({ from }) => yearOf(from)) ?? [undefined])
    if (starts.length === 0) return { truth: 'yes', have: () => `没有聘过${args.职称}` }
    if (starts.includes(undefined))
      return { truth: 'unknown', have: () => '从哪年起聘还不知道', facts: [`titles.${args.职称}.appointments`] }
    const first = Math.min(...(starts as number[]))
    const last = Math.max(...plan.reviewYears)
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    const found = years.map((year) => ({ year, grade: dossier.reviews?.[year] }))
    const have = () =>
      found.length === 0
        ? `${first} 年才聘${args.职称}`
        : found.map(({ year, grade }) => `${year} ${grade ?? '不知道'}`).join('、')
    const failed = found.filter(({ grade }) => grade !== undefined && grade !== '未考核' && !args.等次.includes(grade))
    if (failed.length > 0) {
      const short = failed.map(({ year, grade }) => `${year} 年${grade}`).join('、')
      return { truth: 'no', have, short, distance: 0.8 }
    }
    const missing = found.filter(({ grade }) => grade === undefined)
    if (missing.length > 0) return { truth: 'unknown', have, facts: missing.map(({ year }) => `reviews.${year}`) }
    if (found.some(({ grade }) => grade === '未考核')) return { truth: 'unknown', have, silent: '考核不足三年' }
    return { truth: 'yes', have }
  },
})

/** The year of a date; undefined while that is not known. */
function yearOf(date: string | undefined): number | undefined {
  const range = date === undefined ? null : rangeOf(date)
  if (!range || range.first.slice(0, 4) !== range.last.slice(0, 4)) return undefined
  return Number(range.first.slice(0, 4))
}

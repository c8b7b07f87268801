import { z } from 'zod'
import type { Finding } from '../condition.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `处罚: { 次年起禁: 3年, 施行: 2020 }`: found out in year Y, barred in Y itself and Y+1 to Y+3 (第二十一条). What
 * happened before the criteria came into force falls under a document not in our hands.
 */
export const violations = operator({
  name: '处罚',
  args: z.strictObject({ 次年起禁: duration, 施行: z.number().int() }),
  need: (args) => `不在处罚期内（违规次年起 ${args.次年起禁.text}）`,
  judge: (args, context): Finding => {
    const told = context.dossier.violations
    if (told === undefined) return { truth: 'unknown', have: () => '有没有违规还不知道', facts: ['violations'] }
    if (told.length === 0) return { truth: 'yes', have: () => '没有违规' }
    const have = () => told.map((item) => `${item.year ?? '某'} 年${item.kind ?? '违规'}`).join('、')
    if (told.some((item) => item.year === undefined)) return { truth: 'unknown', have, facts: ['violations.year'] }
    const years = told.map((item) => item.year as number)
    const barred = years.filter(
      (year) => year > args.施行 && year <= context.plan.year && context.plan.year <= year + args.次年起禁.years,
    )
    if (barred.length > 0) {
      const free = Math.max(...barred) + args.次年起禁.years + 1
      return {
        truth: 'no',
        have,
        short: `${free - 1} 年底前不得申报`,
        distance: 1,
        opensOn: `${free}-01-01`,
        assumes: ['不再有违规'],
      }
    }
    // In the year itself it depends on the day, which is not asked.
    if (years.some((year) => year <= args.施行)) return { truth: 'unknown', have, silent: '施行前违规' }
    return { truth: 'yes', have: () => `${have()}，处罚期已过` }
  },
})

import { z } from 'zod'
import { VIOLATIONS } from '../../dossier/vocabulary.ts'
import { type Finding, UNDECIDED } from '../condition.ts'
import { OPEN, YES } from '../outcome.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `处罚: { 情形: [伪造证件证明, 提交虚假材料], 次年起禁: 3年, 施行: 2020 }`: found out in year Y, barred in Y itself and Y+1
 * to Y+3. With 施行, what happened up to that year falls under a document not in our hands.
 */
export const violations = operator({
  name: '处罚',
  args: z.strictObject({
    情形: z.array(z.enum(VIOLATIONS)).min(1),
    次年起禁: duration,
    施行: z.number().int().optional(),
  }),
  mentions: (args) => (args.施行 === undefined ? [] : ['施行前违规']),
  need: (args) => `不在处罚期内（违规次年起 ${args.次年起禁.text}）`,
  judge: (args, context): Finding => {
    const all = context.dossier.violations
    if (all === undefined) return { truth: 'unknown', have: () => '有没有违规还不知道', facts: ['violations'] }
    const told = all.filter(({ kind }) => kind === undefined || args.情形.includes(kind))
    if (told.length === 0) return { truth: 'yes', have: () => '没有违规' }
    const have = () => told.map((item) => `${item.year ?? '某'} 年${item.kind ?? '违规'}`).join('、')
    if (told.some((item) => item.year === undefined)) return { truth: 'unknown', have, facts: ['violations.year'] }
    const years = told.map((item) => item.year as number)
    const bars = (year: number) =>
      (args.施行 === undefined || year > args.施行) &&
      year <= context.plan.year &&
      context.plan.year <= year + args.次年起禁.years
    const barred = told.flatMap(({ kind, year }) =>
      kind !== undefined && bars(year as number) ? [year as number] : [],
    )
    if (barred.length === 0 && years.some(bars)) {
      // Of a kind nobody has told: perhaps one that is no matter here.
      return { truth: 'unknown', have, facts: ['violations.kind'] }
    }
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
    const { 施行: since } = args
    if (since !== undefined && years.some((year) => year <= since)) {
      const sure = told.some(({ kind, year }) => kind !== undefined && (year as number) <= since)
      return { truth: 'unknown', have, silent: '施行前违规', ...(sure ? {} : { facts: ['violations.kind'] }) }
    }
    return { truth: 'yes', have: () => `${have()}，处罚期已过` }
  },
  // Few have any.
  decide: () => (context) => {
    const { violations: told } = context.dossier
    return told === undefined ? OPEN : told.length === 0 ? YES : UNDECIDED
  },
})

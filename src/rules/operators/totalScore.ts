import { z } from 'zod'
import type { Finding } from '../condition.ts'
import { points } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `自评总分: { 达到: 80分 }`: the total somebody has reckoned by a table that is not in our hands, less what cannot count. While
 * nobody has said what has to be struck out, a total that is high enough proves nothing.
 */
export const totalScore = operator({
  name: '自评总分',
  args: z.strictObject({ 达到: points }),
  need: (args) => `自评总分（扣掉不能算的）达到 ${args.达到} 分`,
  judge: (args, context): Finding => {
    const told = context.dossier.selfScore
    const total = told?.total
    if (total === undefined) return { truth: 'unknown', have: () => '自评总分还不知道', facts: ['selfScore.total'] }
    const struck = told?.struck
    const away = struck?.reduce((sum, part) => sum + (part.points ?? 0), 0) ?? 0
    const left = Math.round((total - away) * 100) / 100
    const have = () => (away > 0 ? `自评 ${total} 分，扣 ${away} 分，剩 ${left} 分` : `自评 ${total} 分`)
    if (left < args.达到) {
      const lacking = Math.round((args.达到 - left) * 100) / 100
      return { truth: 'no', have, short: `差 ${lacking} 分`, distance: Math.min(0.95, lacking / args.达到) }
    }
    const open = struck === undefined || struck.some((part) => part.points === undefined)
    if (open) return { truth: 'unknown', have, facts: ['selfScore.struck'] }
    return { truth: 'yes', have }
  },
})

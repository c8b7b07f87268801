import { z } from 'zod'
import type { Finding } from '../condition.ts'
import { money } from './arguments.ts'
import { operator } from './operator.ts'

/** `年收入: { 达到: 300000元 }`: before tax. A figure after tax that reaches it does so before tax as well. */
export const income = operator({
  name: '年收入',
  args: z.strictObject({ 达到: money }),
  need: (args) => `年薪 ${args.达到 / 10_000} 万元以上（含税）`,
  judge: (args, context): Finding => {
    const told = context.dossier.income
    const yearly = told?.yearly
    if (yearly === undefined) return { truth: 'unknown', have: () => '年收入还不知道', facts: ['income'] }
    const have = () => `年收入 ${yearly / 10_000} 万元${told?.afterTax === true ? '（税后）' : ''}`
    if (yearly >= args.达到) return { truth: 'yes', have }
    if (told?.afterTax === true) return { truth: 'unknown', have, facts: ['income.beforeTax'] }
    const lacking = args.达到 - yearly
    return {
      truth: 'no',
      have,
      short: `差 ${Math.round(lacking) / 10_000} 万元年薪`,
      distance: Math.min(0.95, lacking / args.达到),
    }
  },
})

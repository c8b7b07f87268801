import { z } from 'zod'
import { method } from '../method.ts'
import { exactly } from '../range.ts'
import { none } from '../score.ts'

/** `模块分: [{ 达到: 4, 分: 2 }, { 达到: 3, 分: 1 }]`: the first step reached. */
export const computer = method({
  name: '模块分',
  args: z.array(z.strictObject({ 达到: z.number(), 分: z.number() })).min(1),
  score: (args, context) => {
    const modules = context.dossier.computerModules
    if (modules === undefined)
      return { range: [0, Math.max(...args.map((step) => step.分))], rows: none, facts: () => ['computerModules'] }
    const range = exactly(args.find((step) => modules >= step.达到)?.分 ?? 0)
    return { range, rows: () => [{ what: `${modules} 个模块`, range }], facts: none }
  },
})

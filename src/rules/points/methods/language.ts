import { z } from 'zod'
import { method } from '../method.ts'
import { exactly } from '../range.ts'
import { none } from '../score.ts'

/** `外语分: { 大学英语六级: 2, … }` */
export const language = method({
  name: '外语分',
  args: z.record(z.string(), z.number()),
  score: (args, context) => {
    const told = context.dossier.language
    if (told === undefined)
      return { range: [0, Math.max(...Object.values(args))], rows: none, facts: () => ['language'] }
    const range = exactly(args[told] ?? 0)
    return { range, rows: () => [{ what: told === '无' ? '没有' : told, range }], facts: none }
  },
})

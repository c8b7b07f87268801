import { z } from 'zod'
import { method } from '../method.ts'
import { NOTHING } from '../range.ts'

/** `酌情分: { 最高: 5 }`: whatever else shows results; the experts decide, so it is never more than a range. */
export const other = method({
  name: '酌情分',
  args: z.strictObject({ 最高: z.number() }),
  score: (args, context) => {
    const told = context.dossier.otherResults
    if (told === false) return { range: NOTHING, rows: [], facts: [] }
    const range = [0, args.最高] as const
    if (told === undefined) return { range, rows: [], facts: ['otherResults'] }
    return { range, rows: [{ what: '其他业绩', range, note: '几分由专家定' }], facts: [] }
  },
})

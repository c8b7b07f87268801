import { z } from 'zod'
import { bySilence, OPEN } from '../outcome.ts'
import { operator } from './operator.ts'

/**
 * `文件未写: { 存疑: 双破 }`: the document leaves this open. The outcome is 待核实 until the applicant has asked and
 * told us (问明).
 */
export const silent = operator({
  name: '文件未写',
  args: z.strictObject({
    存疑: z.string().min(1),
    问: z.string().min(1),
    /** `不能`: no answer by telephone makes it 可申报 (初定 is not part of the plan). */
    问明: z.enum(['能', '不能']).default('能'),
  }),
  mentions: (args) => [args.存疑],
  need: (args) => args.问,
  judge: (args, context) => {
    const ruling = args.问明 === '能' ? context.dossier.rulings?.[args.存疑] : undefined
    if (ruling === undefined)
      return {
        truth: 'unknown',
        have: () => '文件没有写',
        silent: args.存疑,
        ...(args.问明 === '不能' ? { settles: false as const } : {}),
      }
    return {
      truth: ruling ? 'yes' : 'no',
      have: () => (ruling ? '您问过：可以' : '您问过：不行'),
      notes: [args.存疑],
      distance: 2,
    }
  },
  decide: (args) => (args.问明 === '能' ? (context) => bySilence(args.存疑, context) : () => OPEN),
})

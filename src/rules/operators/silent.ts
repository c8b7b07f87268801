import { z } from 'zod'
import { operator } from './operator.ts'

/**
 * `文件未写: { 存疑: 双破 }`: the document leaves this open. The outcome is 待核实 until the applicant has asked and
 * told us (问明).
 */
export const silent = operator({
  name: '文件未写',
  args: z.strictObject({ 存疑: z.string().min(1), 问: z.string().min(1) }),
  need: (args) => args.问,
  judge: (args, context) => {
    const ruling = context.dossier.rulings?.[args.存疑]
    if (ruling === undefined) return { truth: 'unknown', have: () => '文件没有写', silent: args.存疑 }
    return {
      truth: ruling ? 'yes' : 'no',
      have: () => (ruling ? '您问过：可以' : '您问过：不行'),
      notes: [args.存疑],
      distance: 2,
    }
  },
})

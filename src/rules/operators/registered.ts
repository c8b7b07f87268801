import { z } from 'zod'
import { operator } from './operator.ts'

/** `注册地: { 在: [北片], 说法: 上虞经开区北片 }`: the employer is registered there; any of the words in the place told will do. */
export const registered = operator({
  name: '注册地',
  args: z.strictObject({ 在: z.array(z.string().min(1)).min(1), 说法: z.string().min(1) }),
  need: (args) => `单位注册在${args.说法}`,
  judge: (args, context) => {
    const place = context.dossier.employer?.registered
    if (place === undefined) return { truth: 'unknown', have: () => '注册地还不知道', facts: ['employer.registered'] }
    const there = args.在.some((word) => place.includes(word))
    return { truth: there ? 'yes' : 'no', have: () => `注册在${place}`, short: `不在${args.说法}`, distance: 2 }
  },
})

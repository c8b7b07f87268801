import { z } from 'zod'
import type { Dossier } from '../../dossier/dossier.ts'
import { both, known, type Truth } from '../../dossier/truth.ts'
import { EMPLOYMENT_ARRANGEMENTS, WORK_DUTIES, WORK_FIELDS } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { bySilence, outcomeBy } from '../outcome.ts'
import { oneOrMore } from './arguments.ts'
import { operator } from './operator.ts'

/**
 * `岗位: { 专业: 机电 }`: in post, and the post is in the field; `类别: [设计开发, 技术服务]` names the kinds of work
 * besides, `用工未写: [退休返聘]` ways of being employed of which the document says nothing.
 */
export const employment = operator({
  name: '岗位',
  args: z.strictObject({
    专业: oneOrMore(z.enum(WORK_FIELDS)),
    /** As the notice calls the field, where it has a name of its own: 机械. */
    说法: z.string().min(1).optional(),
    类别: z.array(z.enum(WORK_DUTIES)).min(1).optional(),
    用工未写: z.array(z.enum(EMPLOYMENT_ARRANGEMENTS)).default([]),
  }),
  mentions: (args) => (args.用工未写.length > 0 ? ['特殊用工'] : []),
  need: (args) => `在职在岗，从事${fieldIn(args)}专业${args.类别 ? `的${args.类别.join('、')}` : '技术'}工作`,
  judge: (args, context) => {
    const { employment: post } = context.dossier
    const { truth, field, duty, special } = postOf(args, post)
    const facts = [
      ...(post?.onDuty === undefined ? ['employment.onDuty'] : []),
      ...(field === 'unknown' ? ['employment.field'] : []),
      ...(duty === 'unknown' ? ['employment.duty'] : []),
    ]
    // The document's silence settles nothing while the post itself may still bar.
    if (special !== undefined && truth !== 'no')
      return {
        truth: 'unknown',
        have: () => special,
        silent: '特殊用工',
        facts: truth === 'unknown' ? facts : [],
      }
    return {
      truth,
      have: () =>
        [
          post?.onDuty === undefined ? '在不在岗还不知道' : post.onDuty ? '在职在岗' : '不在岗',
          post?.field === undefined ? '岗位专业还不知道' : `${post.field}岗位`,
          ...(args.类别 === undefined ? [] : [post?.duty ?? '做哪一类工作还不知道']),
        ].join('，'),
      facts: truth === 'unknown' ? facts : [],
      short: `不在岗，或做的不是${fieldIn(args)}专业技术工作`,
      distance: 2,
    }
  },
  decide: (args) => (context) => {
    const { truth, special } = postOf(args, context.dossier.employment)
    return special !== undefined && truth === 'yes' ? bySilence('特殊用工', context) : outcomeBy(truth)
  },
})

const fieldIn = ({ 专业, 说法 }: Pick<Args, '专业' | '说法'>) => 说法 ?? 专业.join('、')

interface Args {
  readonly 专业: readonly string[]
  readonly 说法?: string | undefined
  readonly 类别?: readonly string[] | undefined
  readonly 用工未写: readonly string[]
}

function postOf(args: Args, post: Dossier['employment']) {
  const field = is<string>(post?.field, args.专业)
  const duty: Truth = args.类别 === undefined ? 'yes' : is<string>(post?.duty, args.类别)
  return {
    field,
    duty,
    truth: both(known(post?.onDuty), both(field, duty)),
    /** A way of being employed of which the document says nothing. */
    special: args.用工未写.find((way) => way === post?.arrangement),
  }
}

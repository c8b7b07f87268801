import { z } from 'zod'
import { allOf, known, type Truth } from '../../dossier/truth.ts'
import { WORK_FIELDS } from '../../dossier/vocabulary.ts'
import { operator } from './operator.ts'

/** `岗位: { 专业: 机电 }`: in post, and the post is in the field. */
export const employment = operator({
  name: '岗位',
  args: z.strictObject({ 专业: z.enum(WORK_FIELDS) }),
  need: (args) => `在职在岗，从事${args.专业}专业技术工作`,
  judge: (args, context) => {
    const post = context.dossier.employment
    const field: Truth = post?.field === undefined ? 'unknown' : post.field === args.专业 ? 'yes' : 'no'
    const truth = allOf([known(post?.onDuty), field])
    const facts = [
      ...(post?.onDuty === undefined ? ['employment.onDuty'] : []),
      ...(post?.field === undefined ? ['employment.field'] : []),
    ]
    return {
      truth,
      have: () =>
        [
          post?.onDuty === undefined ? '在不在岗还不知道' : post.onDuty ? '在职在岗' : '不在岗',
          post?.field === undefined ? '岗位专业还不知道' : `${post.field}岗位`,
        ].join('，'),
      facts: truth === 'unknown' ? facts : [],
      short: '不在岗或岗位不是机电专业技术工作',
      distance: 2,
    }
  },
})

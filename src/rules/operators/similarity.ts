import { z } from 'zod'
import type { Finding } from '../condition.ts'
import { operator } from './operator.ts'

/**
 * `论文查重: { 超过: 50 }`: one paper handed in with more than so many per cent of likeness brings the whole application down;
 * exactly so many does not. A paper that is not handed in cannot.
 */
export const similarity = operator({
  name: '论文查重',
  args: z.strictObject({ 超过: z.number().min(1).max(100) }),
  need: (args) => `交上去的论文，查重相似度都不超过 ${args.超过}%`,
  judge: (args, context): Finding => {
    const papers = context.dossier.publications
    if (papers === undefined) return { truth: 'unknown', have: () => '论文还不知道', facts: ['publications'] }
    const reported = papers.filter(({ report }) => report !== false)
    const over = reported.filter(({ similarity: likeness }) => likeness !== undefined && likeness > args.超过)
    const open = context.asOf <= context.plan.applyBy
    if (over.length > 0) {
      return {
        truth: 'no',
        have: () => over.map((item) => `相似度 ${item.similarity}%`).join('、'),
        short: `有 ${over.length} 篇超过 ${args.超过}%`,
        distance: 0.2,
        ...(open ? { remedy: '超过的论文不要交' } : {}),
      }
    }
    if (reported.some(({ similarity: likeness }) => likeness === undefined)) {
      return { truth: 'unknown', have: () => '有的论文还没查重', facts: ['publications.similarity'] }
    }
    return { truth: 'yes', have: () => (papers.length === 0 ? '没有论文' : `没有超过 ${args.超过}% 的`) }
  },
})

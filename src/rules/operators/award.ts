import { z } from 'zod'
import type { Dossier } from '../../dossier/dossier.ts'
import { allOf } from '../../dossier/truth.ts'
import { GRADES, LEVELS } from '../../dossier/vocabulary.ts'
import { counts, openFacts } from '../achievements.ts'
import { is, listFinding, within } from '../listFinding.ts'
import { items, oneOrMore, topRank } from './arguments.ts'
import { operator } from './operator.ts'
import { sayGrades, sayLevels } from './sayLevels.ts'

type Award = NonNullable<Dossier['awards']>[number]

/** `科技奖: { 级别: 省部级, 等级: 一等奖, 排名: 前9, 项数: 1项 }`; without 排名 everybody named on it. */
export const award = operator({
  name: '科技奖',
  args: z.strictObject({
    级别: oneOrMore(z.enum(LEVELS)),
    等级: oneOrMore(z.enum(GRADES)),
    排名: topRank.optional(),
    项数: items.default(1),
  }),
  mentions: (args) => (args.项数 > 1 ? ['同一成果'] : []),
  need: (args) =>
    `${sayLevels(args.级别)}科学技术奖${sayGrades(args.等级)} ${args.项数} 项${args.排名 === undefined ? '' : `（排名前 ${args.排名}）`}`,
  judge: (args, context) => {
    const fits = (item: Award) =>
      allOf([
        is(item.level, args.级别),
        is(item.grade, args.等级),
        args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
      ])
    const finding = listFinding(context.dossier.awards, {
      fact: 'awards',
      what: '科学技术奖',
      n: args.项数,
      fits,
      context,
    })
    if (finding.truth !== 'yes') return finding
    // Two prizes of one result: whether they are two is not written (the points count the higher one only).
    const awards = (context.dossier.awards ?? []).map((item) => ({
      item,
      truth: allOf([fits(item), counts(item, context)]),
    }))
    const names = awards.filter(({ truth }) => truth === 'yes').map(({ item }) => item.work)
    const different = new Set(names.map((name, index) => name ?? index)).size
    if (different >= args.项数) return finding
    // A prize of another result that may still count would settle it.
    const open = awards.filter(({ truth }) => truth === 'unknown').map(({ item }) => item)
    const facts = open.flatMap((item) => [
      ...(fits(item) === 'unknown' ? ['awards.detail'] : []),
      ...openFacts(item, 'awards', context),
    ])
    return { truth: 'unknown', have: finding.have, silent: '同一成果', facts: [...new Set(facts)] }
  },
})

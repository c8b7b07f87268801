import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { COMPETITION_CLASSES, LEVELS } from '../../dossier/vocabulary.ts'
import { is, within } from '../listFinding.ts'
import { topRank } from './arguments.ts'
import { listOperator } from './listOperator.ts'

/** `竞赛: { 级别: [国家级], 类别: 一类, 名次: 前5 }`; without 类别 any class, and then 第十七条 applies. */
export const competition = listOperator({
  name: '竞赛',
  args: z.strictObject({
    级别: z.array(z.enum(LEVELS)).min(1),
    类别: z.enum(COMPETITION_CLASSES).optional(),
    名次: topRank,
  }),
  need: (args) => `${args.级别.join('或')}${args.类别 ?? ''}竞赛前 ${args.名次} 名`,
  list: 'competitions',
  what: '竞赛名次',
  fits: (item, args) =>
    allOf([
      is(item.level, args.级别),
      args.类别 === undefined ? 'yes' : is(item.class, [args.类别]),
      within(item.rank, args.名次),
    ]),
  plain: (args) => args.类别 !== undefined,
})

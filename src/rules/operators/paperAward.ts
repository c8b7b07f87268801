import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { GRADES, LEVELS } from '../../dossier/vocabulary.ts'
import { is, within } from '../listFinding.ts'
import { items, topRank } from './arguments.ts'
import { listOperator } from './listOperator.ts'
import { sayGrades, sayLevels } from './sayLevels.ts'

/** `优秀论文奖: { 级别: [市厅级, 省部级], 等级: [一等奖, 二等奖], 排名: 前1, 项数: 2项 }` */
export const paperAward = listOperator({
  name: '优秀论文奖',
  args: z.strictObject({
    级别: z.array(z.enum(LEVELS)).min(1),
    等级: z.array(z.enum(GRADES)).min(1).optional(),
    排名: topRank.optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${sayLevels(args.级别)}优秀论文奖${args.等级 ? sayGrades(args.等级) : ''} ${args.项数} 篇${args.排名 === undefined ? '' : args.排名 === 1 ? '（第一作者）' : `（前 ${args.排名} 作者）`}`,
  list: 'paperAwards',
  what: '优秀论文奖',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([
      is(item.level, args.级别),
      args.等级 === undefined ? 'yes' : is(item.grade, args.等级),
      args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
    ]),
})

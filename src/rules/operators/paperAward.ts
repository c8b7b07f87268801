import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { GRADES, LEVELS } from '../../dossier/vocabulary.ts'
import { is, listFinding, within } from '../listFinding.ts'
import { items, topRank } from './arguments.ts'
import { operator } from './operator.ts'
import { sayGrades, sayLevels } from './sayLevels.ts'

/** `优秀论文奖: { 级别: [市厅级, 省部级], 等级: [一等奖, 二等奖], 排名: 前1, 项数: 2项 }` */
export const paperAward = operator({
  name: '优秀论文奖',
  args: z.strictObject({
    级别: z.array(z.enum(LEVELS)).min(1),
    等级: z.array(z.enum(GRADES)).min(1).optional(),
    排名: topRank.optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${sayLevels(args.级别)}优秀论文奖${args.等级 ? sayGrades(args.等级) : ''} ${args.项数} 篇${args.排名 === undefined ? '' : args.排名 === 1 ? '（第一作者）' : `（前 ${args.排名} 作者）`}`,
  judge: (args, context) =>
    listFinding(context.dossier.paperAwards, {
      fact: 'paperAwards',
      what: '优秀论文奖',
      n: args.项数,
      fits: (item) =>
        allOf([
          is(item.level, args.级别),
          args.等级 === undefined ? 'yes' : is(item.grade, args.等级),
          args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
        ]),
      context,
    }),
})

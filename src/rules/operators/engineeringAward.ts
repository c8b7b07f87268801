import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { ENGINEERING_AWARDS, GRADES, LEVELS } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { items } from './arguments.ts'
import { listOperator } from './listOperator.ts'
import { sayGrades, sayLevels } from './sayLevels.ts'

/** `工程产品奖: { 级别: [市厅级, 省部级], 等级: [三等奖] }`: 优秀工业新产品（新技术）, 工程设计, 咨询, 建设; 种类 narrows it. */
export const engineeringAward = listOperator({
  name: '工程产品奖',
  args: z.strictObject({
    种类: z.array(z.enum(ENGINEERING_AWARDS)).min(1).optional(),
    级别: z.array(z.enum(LEVELS)).min(1),
    /** Left out: whatever the grade. */
    等级: z.array(z.enum(GRADES)).min(1).optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${sayLevels(args.级别)}${(args.种类 ?? ENGINEERING_AWARDS).join('、')}${args.等级 ? sayGrades(args.等级) : ''} ${args.项数} 项`,
  list: 'engineeringAwards',
  what: '新产品、工程类奖',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([
      args.种类 === undefined ? 'yes' : is(item.kind, args.种类),
      is(item.level, args.级别),
      args.等级 === undefined ? 'yes' : is(item.grade, args.等级),
    ]),
})

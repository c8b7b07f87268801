import { z } from 'zod'
import { allOf, known } from '../../dossier/truth.ts'
import { LEVELS, PROJECT_ROLES } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { items } from './arguments.ts'
import { listOperator } from './listOperator.ts'
import { sayLevels } from './sayLevels.ts'

/** `项目: { 级别: [市厅级], 角色: [主持, 技术骨干], 重点: true, 验收: true, 项数: 1项 }`; what is left out is not asked. */
export const project = listOperator({
  name: '项目',
  args: z.strictObject({
    级别: z.array(z.enum(LEVELS)).min(1),
    角色: z.array(z.enum(PROJECT_ROLES)).min(1).optional(),
    重点: z.literal(true).optional(),
    验收: z.literal(true).optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${sayLevels(args.级别)}${args.重点 ? '重点' : ''}项目 ${args.项数} 项${args.角色 ? `（${args.角色.join('或')}）` : ''}${args.验收 ? '，通过验收或评审' : ''}`,
  list: 'projects',
  what: '项目',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([
      is(item.level, args.级别),
      args.角色 === undefined ? 'yes' : is(item.role, args.角色),
      args.重点 ? known(item.key) : 'yes',
      args.验收 ? known(item.accepted) : 'yes',
    ]),
})

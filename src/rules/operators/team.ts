import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { LEVELS, TEAM_KINDS, TEAM_ROLES } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { listOperator } from './listOperator.ts'
import { sayLevels } from './sayLevels.ts'

/** `技术团队: { 级别: [省部级], 角色: [骨干] }`: 企业技术中心 or 重点技术创新团队; without 角色 any member, without 种类 either. */
export const team = listOperator({
  name: '技术团队',
  args: z.strictObject({
    种类: z
      .array(z.enum(TEAM_KINDS))
      .min(1)
      .default([...TEAM_KINDS]),
    级别: z.array(z.enum(LEVELS)).min(1),
    角色: z.array(z.enum(TEAM_ROLES)).min(1).optional(),
  }),
  need: (args) => `${sayLevels(args.级别)}${args.种类.join('或')}的${args.角色?.join('、') ?? '成员'}`,
  list: 'teams',
  what: '技术中心、创新团队',
  fits: (item, args) =>
    allOf([
      is(item.kind, args.种类),
      is(item.level, args.级别),
      args.角色 === undefined ? 'yes' : is(item.role, args.角色),
    ]),
})

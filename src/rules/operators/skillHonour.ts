import { z } from 'zod'
import { SKILL_HONOURS } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { listOperator } from './listOperator.ts'

/** `技能称号: { 任一: [省首席技师, 全国技术能手] }`: the exact names; 省级技术能手 is not 全国技术能手. */
export const skillHonour = listOperator({
  name: '技能称号',
  args: z.strictObject({ 任一: z.array(z.enum(SKILL_HONOURS)).min(1) }),
  need: (args) => args.任一.join('、'),
  list: 'skillHonours',
  what: '技能称号',
  fits: (item, args) => is(item.name, args.任一),
  plain: () => true,
})

import { z } from 'zod'
import { allOf, known } from '../../dossier/truth.ts'
import { LEVELS } from '../../dossier/vocabulary.ts'
import { is, within } from '../listFinding.ts'
import { items, topRank } from './arguments.ts'
import { listOperator } from './listOperator.ts'

/** `新产品: { 级别: [省部级], 排名: 前3, 项数: 2项 }`: new products that passed 鉴定; `鉴定: 不论` does not ask that; without 排名 anybody named. */
export const product = listOperator({
  name: '新产品',
  args: z.strictObject({
    级别: z.array(z.enum(LEVELS)).min(1),
    排名: topRank.optional(),
    项数: items,
    鉴定: z.enum(['要', '不论']).default('要'),
  }),
  need: (args) =>
    `${args.鉴定 === '要' ? '通过鉴定的' : ''}${args.级别.join('、')}新产品 ${args.项数} 项以上的${args.排名 === undefined ? '开发者' : `主要开发者（排名前 ${args.排名}）`}`,
  list: 'products',
  what: '新产品',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([
      is(item.level, args.级别),
      args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
      args.鉴定 === '要' ? known(item.appraised) : 'yes',
    ]),
})

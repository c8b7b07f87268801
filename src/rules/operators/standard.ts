import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { STANDARD_KINDS } from '../../dossier/vocabulary.ts'
import { is, within } from '../listFinding.ts'
import { items, topRank } from './arguments.ts'
import { listOperator } from './listOperator.ts'

/** `标准: { 种类: [国家标准, 行业标准], 排名: 前3 }`; without 排名 everybody named in its foreword. */
export const standard = listOperator({
  name: '标准',
  args: z.strictObject({
    种类: z.array(z.enum(STANDARD_KINDS)).min(1),
    排名: topRank.optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${args.种类.join('、')}的${args.排名 === undefined ? '起草者' : `主要起草者（排名前 ${args.排名}）`}${args.项数 > 1 ? ` ${args.项数} 项` : ''}`,
  list: 'standards',
  what: '标准',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([is(item.kind, args.种类), args.排名 === undefined ? 'yes' : within(item.rank, args.排名)]),
})

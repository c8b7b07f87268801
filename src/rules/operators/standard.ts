import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { STANDARD_KINDS } from '../../dossier/vocabulary.ts'
import { is, listFinding, within } from '../listFinding.ts'
import { topRank } from './arguments.ts'
import { operator } from './operator.ts'

/** `标准: { 种类: [国家标准, 行业标准], 排名: 前3 }` */
export const standard = operator({
  name: '标准',
  args: z.strictObject({ 种类: z.array(z.enum(STANDARD_KINDS)).min(1), 排名: topRank }),
  need: (args) => `${args.种类.join('、')}的主要起草者（排名前 ${args.排名}）`,
  judge: (args, context) =>
    listFinding(context.dossier.standards, {
      fact: 'standards',
      what: '标准',
      n: 1,
      fits: (item) => allOf([is(item.kind, args.种类), within(item.rank, args.排名)]),
      context,
    }),
})

import { z } from 'zod'
import { isLocalDate, rangeOf } from '../../dossier/date.ts'
import { allOf, type Truth } from '../../dossier/truth.ts'
import { PATENT_KINDS } from '../../dossier/vocabulary.ts'
import { is, within } from '../listFinding.ts'
import { items, topRank } from './arguments.ts'
import { listOperator } from './listOperator.ts'

/** `专利: { 种类: [发明], 项数: 1项 }` · `专利: { 种类: [实用新型], 排名: 前1, 项数: 3项, 自: 2019-01-01 }`: granted ones. */
export const patent = listOperator({
  name: '专利',
  args: z.strictObject({
    种类: z.array(z.enum(PATENT_KINDS)).min(1),
    排名: topRank.optional(),
    项数: items.default(1),
    自: z.string().refine(isLocalDate, { error: '应是真实的日期，如 2019-01-01' }).optional(),
  }),
  need: (args) =>
    `授权的${args.种类.join('、')}${args.种类.includes('软件著作权') ? '' : '专利'} ${args.项数} 项${args.排名 === undefined ? '' : args.排名 === 1 ? '（排名第一）' : `（排名前 ${args.排名}）`}${args.自 === undefined ? '' : `，${args.自} 以后取得`}`,
  list: 'patents',
  what: '专利',
  n: (args) => args.项数,
  fits: (item, args) =>
    allOf([
      is(item.kind, args.种类),
      args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
      item.granted === false ? 'no' : 'yes',
      args.自 === undefined ? 'yes' : since(item.date, args.自),
    ]),
})

function since(date: string | undefined, from: string): Truth {
  const range = date === undefined ? null : rangeOf(date)
  if (!range) return 'unknown'
  return range.first >= from ? 'yes' : range.last < from ? 'no' : 'unknown'
}

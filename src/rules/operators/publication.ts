import { z } from 'zod'
import type { Dossier } from '../../dossier/dossier.ts'
import { allOf, known, type Truth } from '../../dossier/truth.ts'
import { LEVELS, PUBLICATION_KINDS } from '../../dossier/vocabulary.ts'
import { type Finding, UNDECIDED } from '../condition.ts'
import { is, listFinding, listOutcome, within } from '../listFinding.ts'
import { NO } from '../outcome.ts'
import { items, topRank } from './arguments.ts'
import { operator } from './operator.ts'
import { sayLevels } from './sayLevels.ts'

type Publication = NonNullable<Dossier['publications']>[number]

/** `论文: { 种类: [核心期刊, 其他正式刊物], 刊物级别: [省部级, 国家级], 排名: 前2, 检索报告: true, 项数: 1项 }` */
export const publication = operator({
  name: '论文',
  args: z.strictObject({
    种类: z.array(z.enum(PUBLICATION_KINDS)).min(1),
    刊物级别: z.array(z.enum(LEVELS)).min(1).optional(),
    排名: topRank.optional(),
    /** Without a third party's report a paper is taken as not there. */
    检索报告: z.literal(true).optional(),
    项数: items.default(1),
  }),
  need: (args) =>
    `${args.刊物级别 ? sayLevels(args.刊物级别) : ''}${args.种类.join('、')} ${args.项数} 篇${args.排名 === undefined ? '' : `（前 ${args.排名} 作者）`}${args.检索报告 ? '，附第三方检索报告' : ''}`,
  judge: (args, context): Finding => {
    const find = (report: boolean) =>
      listFinding(context.dossier.publications, {
        fact: 'publications',
        what: '论文、著作',
        n: args.项数,
        fits: fitting(args, report),
        context,
      })
    const found = find(args.检索报告 === true)
    if (found.truth !== 'no' || !args.检索报告 || context.asOf > context.plan.applyBy) return found
    // A report can still be had for papers that only lack one.
    const reported = find(false)
    if (reported.truth === 'no') return found
    const remedy = { remedy: '给没有检索报告的论文做第三方检索报告', distance: 0.2 }
    if (reported.truth === 'yes') return { ...found, ...remedy }
    return reported.facts ? { ...found, ...remedy, facts: reported.facts } : found
  },
  decide: (args) => {
    const wanted = { n: args.项数, fits: fitting(args, args.检索报告 === true) }
    return (context) => {
      const outcome = listOutcome(context.dossier.publications, wanted, context)
      // A report may still be had.
      return outcome === NO && args.检索报告 ? UNDECIDED : outcome
    }
  },
})

interface Args {
  readonly 种类: readonly string[]
  readonly 刊物级别?: readonly string[] | undefined
  readonly 排名?: number | undefined
}

function fitting(args: Args, report: boolean): (item: Publication) => Truth {
  return (item) =>
    allOf([
      is<string>(item.kind, args.种类),
      args.刊物级别 === undefined ? 'yes' : is<string>(item.journal, args.刊物级别),
      args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
      report ? known(item.report) : 'yes',
    ])
}

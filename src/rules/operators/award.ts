import { z } from 'zod'
import type { Dossier } from '../../dossier/dossier.ts'
import { allOf, type Truth } from '../../dossier/truth.ts'
import { GRADES, LEVELS } from '../../dossier/vocabulary.ts'
import { counts, openFacts } from '../achievements.ts'
import { UNDECIDED } from '../condition.ts'
import { is, listFinding, listOutcome, within } from '../listFinding.ts'
import { YES } from '../outcome.ts'
import { items, oneOrMore, topRank } from './arguments.ts'
import { operator } from './operator.ts'
import { sayGrades, sayLevels } from './sayLevels.ts'

type Award = NonNullable<Dossier['awards']>[number]

/** `科技奖: { 级别: 省部级, 等级: 一等奖, 排名: 前9, 项数: 1项 }`; without 排名 everybody named on it. */
export const award = operator({
  name: '科技奖',
  args: z.strictObject({
    级别: oneOrMore(z.enum(LEVELS)),
    等级: oneOrMore(z.enum(GRADES)),
    排名: topRank.optional(),
    项数: items.default(1),
  }),
  mentions: (args) => (args.项数 > 1 ? ['同一成果'] : []),
  need: (args) =>
    `${sayLevels(args.级别)}科学技术奖${sayGrades(args.等级)} ${args.项数} 项${args.排名 === undefined ? '' : `（排名前 ${args.排名}）`}`,
  judge: (args, context) => {
    const fits = fitting(args)
    const finding = listFinding(context.dossier.awards, {
      fact: 'awards',
      what: '科学技术奖',
      n: args.项数,
      fits,
      context,
    })
    if (finding.truth !== 'yes') return finding
    // Two prizes of one result: whether they are two is not written (the points count the higher one only).
    const awards = (context.dossier.awards ?? []).map((item) => ({
      item,
      truth: allOf([fits(item), counts(item, context)]),
    }))
    const names = awards.filter(({ truth }) => truth === 'yes').map(({ item }) => item.work)
    const different = new Set(names.map((name, index) => name ?? index)).size
    if (different >= args.项数) return finding
    // A prize of another result that may still count would settle it.
    const open = awards.filter(({ truth }) => truth === 'unknown').map(({ item }) => item)
    const facts = open.flatMap((item) => [
      ...(fits(item) === 'unknown' ? ['awards.detail'] : []),
      ...openFacts(item, 'awards', context),
    ])
    return { truth: 'unknown', have: finding.have, silent: '同一成果', facts: [...new Set(facts)] }
  },
  decide: (args) => {
    const wanted = { n: args.项数, fits: fitting(args) }
    return (context) => {
      const outcome = listOutcome(context.dossier.awards, wanted, context)
      // Of several it has to be seen whether they are of one result.
      return outcome === YES && args.项数 > 1 ? UNDECIDED : outcome
    }
  },
})

interface Args {
  readonly 级别: readonly string[]
  readonly 等级: readonly string[]
  readonly 排名?: number | undefined
}

function fitting(args: Args): (item: Award) => Truth {
  return (item) =>
    allOf([
      is<string>(item.level, args.级别),
      is<string>(item.grade, args.等级),
      args.排名 === undefined ? 'yes' : within(item.rank, args.排名),
    ])
}

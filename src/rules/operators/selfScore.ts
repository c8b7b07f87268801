import { z } from 'zod'
import type { Finding } from '../condition.ts'
import { NO, OPEN, YES } from '../outcome.ts'
import { points } from './arguments.ts'
import { operator } from './operator.ts'

const RULING = '山区县加分'

/**
 * `自评分: { 达到: 25分 }`: 基本条件 and 成果业绩 together, without exam and interview (第十条（四）). Whether the
 * mountain-county points count towards it is not written: if it hangs on them, it stays 待核实.
 */
export const selfScore = operator({
  name: '自评分',
  args: z.strictObject({ 达到: points }),
  mentions: () => ['量化表未列', RULING],
  need: (args) => `自评分（不含考试、答辩）达到 ${args.达到} 分`,
  judge: (args, context): Finding => {
    const score = context.score()
    const ruling = context.dossier.rulings?.[RULING]
    const [min, max] = ruling === true ? score.totalWithMountain : score.total
    const say = ([low, high]: readonly [number, number]) => (low === high ? `${low} 分` : `${low}–${high} 分`)
    const mountain = score.mountain[1] > 0 ? `，另有山区县 ${say(score.mountain)}` : ''
    const have = () => `自评 ${say([min, max])}${ruling === true ? '（含山区县）' : mountain}`
    if (min >= args.达到) return { truth: 'yes', have }
    const best = ruling === false ? max : score.totalWithMountain[1]
    if (best < args.达到) {
      return {
        truth: 'no',
        have,
        short: `最多 ${best} 分，差 ${args.达到 - best} 分`,
        // What nobody told yet brings some of what it may bring.
        distance: Math.min(0.95, (args.达到 - (min + best) / 2) / args.达到),
      }
    }
    const hangsOnRuling = ruling === undefined && max < args.达到
    const facts = hangsOnRuling && score.mountain[0] === score.mountain[1] ? [] : score.facts
    // Without unknown facts, only the reading of the document is left to decide.
    if (facts.length === 0)
      return { truth: 'unknown', have, settles: false, silent: hangsOnRuling ? RULING : '量化表未列' }
    return { truth: 'unknown', have, facts, ...(hangsOnRuling ? { settles: false, silent: RULING } : {}) }
  },
  // No answer by telephone settles a score by yes or no.
  decide: (args) => (context) => {
    const { total, totalWithMountain } = context.totals(args.达到)
    const ruling = context.dossier.rulings?.[RULING]
    if ((ruling === true ? totalWithMountain : total)[0] >= args.达到) return YES
    return (ruling === false ? total : totalWithMountain)[1] < args.达到 ? NO : OPEN
  },
})

import { z } from 'zod'
import { type LocalDate, rangeOf, sayDate } from '../../dossier/date.ts'
import type { Skill } from '../../dossier/dossier.ts'
import { reaches, tenure } from '../../dossier/tenure.ts'
import { either, type Truth } from '../../dossier/truth.ts'
import { SKILL_GRADES, type SkillGrade } from '../../dossier/vocabulary.ts'
import type { Context, Finding } from '../condition.ts'
import { nearest } from '../nearest.ts'
import { NO, OPEN, outcomeBy } from '../outcome.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { workAfter, workAfterTruth } from '../workAfter.ts'
import { type Duration, duration } from './arguments.ts'
import { operator } from './operator.ts'

const rank = (grade: SkillGrade) => SKILL_GRADES.indexOf(grade)

/**
 * `技能等级: { 等级: 技师, 取得后满: 3年 }`: that grade or a higher one in a related trade, and so much professional
 * work after the day it was obtained. `工种: 不限` takes any trade.
 */
export const skill = operator({
  name: '技能等级',
  args: z.strictObject({
    等级: z.enum(SKILL_GRADES),
    取得后满: duration,
    工种: z.enum(['相关', '不限']).default('相关'),
  }),
  need: (args, plan) =>
    `${args.工种 === '相关' ? '相关工种' : ''}${args.等级}以上${sayYears(args.取得后满, plan.tenureCutOff)}`,
  judge: (args, context): Finding => {
    const { skills } = context.dossier
    if (skills === undefined) return tooShort(args.取得后满, context) ?? open('技能等级还不知道', ['skills'])
    const anyTrade = args.工种 === '不限'
    const high = skills.filter((item) => item.grade !== undefined && rank(item.grade) >= rank(args.等级))
    const inTrade = (item: Skill) => anyTrade || item.related !== false
    const findings = high
      .filter(inTrade)
      .map((item) => judgeOne(anyTrade ? { ...item, related: true } : item, args.取得后满, context))
    if (skills.some((item) => item.grade === undefined && inTrade(item))) {
      findings.push(tooShort(args.取得后满, context) ?? open('有技能证书，等级不明', ['skills']))
    }
    const what = high.length > 0 ? `有${args.等级}以上证书，工种不相关` : `没有${args.等级}以上证书`
    return (
      nearest(findings) ?? {
        truth: 'no',
        have: () => what,
        short: `没有${anyTrade ? '' : '相关工种的'}${args.等级}证书`,
        // From a lower grade it is one step; without any certificate it is years.
        distance: skills.length > 0 ? 2 : 3,
      }
    )
  },
  decide: (args) => (context) => {
    const { skills } = context.dossier
    const need = args.取得后满
    if (skills === undefined) return isTooShort(need, context) ? NO : OPEN
    const anyTrade = args.工种 === '不限'
    let truth: Truth = 'no'
    for (const { grade, related, obtained } of skills) {
      if (!anyTrade && related === false) continue
      if (grade !== undefined && rank(grade) < rank(args.等级)) continue
      const range = grade === undefined || obtained === undefined ? null : rangeOf(obtained)
      const own = range ? workAfterTruth(range, need, context) : isTooShort(need, context) ? 'no' : 'unknown'
      truth = either(truth, own === 'yes' && related === undefined && !anyTrade ? 'unknown' : own)
      if (truth === 'yes') break
    }
    return outcomeBy(truth)
  },
})

/** Nothing where no years are asked for. */
function sayYears({ years, months, text }: Duration, cutOff: LocalDate): string {
  return years + months === 0 ? '' : `，取得后从事专业技术工作满 ${text}（算到 ${sayDate(cutOff)}）`
}

function open(have: string, facts: readonly string[]): Finding {
  return { truth: 'unknown', have: () => have, facts }
}

/** All the work there may have been is too short already, whenever a certificate was obtained; else null. */
function tooShort(need: Duration, context: Context): Finding | null {
  const found = context.work()
  if (!found || !isTooShort(need, context)) return null
  const result = tenure(found.surely, need, context.plan.tenureCutOff)
  const words = {
    subject: '专业工作',
    since: () => '的年限还不够',
    facts: [],
    assume: '一直做专业技术工作，并有相关证书',
  }
  return tenureFinding(result, need, words)
}

function isTooShort(need: Duration, context: Context): boolean {
  const found = context.work()
  return found !== null && reaches(found.perhaps, need, context.plan.tenureCutOff) === 'no'
}

function judgeOne(item: Skill, need: Duration, context: Context): Finding {
  const name = item.grade as SkillGrade
  const facts = item.related === undefined ? [`skills.${name}.related`] : []
  const obtained = item.obtained === undefined ? null : rangeOf(item.obtained)
  if (!obtained || obtained.first !== obtained.last) facts.push(`skills.${name}.obtained`)
  if (!obtained) return tooShort(need, context) ?? open(`${name}，取得时间不明`, facts)

  const finding = workAfter({ name, told: item.obtained ?? '', range: obtained, facts }, need, context)
  return finding.truth === 'yes' && item.related === undefined ? open(`${name}，工种是否相关不明`, facts) : finding
}

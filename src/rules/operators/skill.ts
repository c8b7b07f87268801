import { z } from 'zod'
import { type DateRange, rangeOf, sayDate } from '../../dossier/date.ts'
import { notBefore, tenure, type VagueSpan } from '../../dossier/tenure.ts'
import { SKILL_GRADES, type SkillGrade } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { relatedWork } from '../relatedWork.ts'
import { tenureFinding } from '../tenureFinding.ts'
import { duration } from './arguments.ts'
import { operator } from './operator.ts'

const rank = (grade: SkillGrade) => SKILL_GRADES.indexOf(grade)

/**
 * `技能等级: { 等级: 技师, 取得后满: 3年 }`: that grade or a higher one in a related trade, and so much professional
 * work after the day it was obtained.
 */
export const skill = operator({
  name: '技能等级',
  args: z.strictObject({ 等级: z.enum(SKILL_GRADES), 取得后满: duration }),
  need: (args, plan) =>
    `相关工种${args.等级}以上，取得后从事专业技术工作满 ${args.取得后满.text}（算到 ${sayDate(plan.tenureCutOff)}）`,
  judge: (args, context): Finding => {
    const skills = context.dossier.skills
    if (skills === undefined) return { truth: 'unknown', have: () => '技能等级还不知道', facts: ['skills'] }
    if (skills.some((item) => item.grade === undefined)) {
      return { truth: 'unknown', have: () => '有技能证书，等级不明', facts: ['skills'] }
    }
    const high = skills.filter((item) => item.grade !== undefined && rank(item.grade) >= rank(args.等级))
    const fits = high.filter((item) => item.related !== false)
    if (fits.length === 0) {
      const what = high.length > 0 ? `有${args.等级}以上证书，工种不相关` : `没有${args.等级}以上证书`
      return { truth: 'no', have: () => what, short: `没有相关工种的${args.等级}证书`, distance: 2 }
    }
    const findings = fits.map((item): Finding => {
      const name = item.grade as SkillGrade
      const facts: string[] = []
      if (item.related === undefined) facts.push(`skills.${name}.related`)
      const obtained = item.obtained === undefined ? null : rangeOf(item.obtained)
      if (!obtained) {
        return { truth: 'unknown', have: () => `${name}，取得时间不明`, facts: [...facts, `skills.${name}.obtained`] }
      }
      if (obtained.first !== obtained.last) facts.push(`skills.${name}.obtained`)
      const cutOff = context.plan.tenureCutOff
      const since = {
        subject: name,
        since: `从 ${sayDate(item.obtained ?? '')} 起`,
        facts,
        assume: '一直做专业技术工作',
      }
      const atBest = tenure([{ from: obtained, to: null }], args.取得后满, cutOff)
      if (atBest.truth === 'no') return tenureFinding(atBest, args.取得后满, since)

      const found = relatedWork(context.dossier)
      if (!found) return { truth: 'unknown', have: () => `${name}，取得后的工作不明`, facts: [...facts, 'work'] }
      const after = (spans: readonly VagueSpan[]) => tenure(afterwards(spans, obtained), args.取得后满, cutOff)
      const worst = after(found.surely)
      if (worst.truth !== 'yes' && after(found.perhaps).truth !== 'no' && found.perhaps.length > found.surely.length) {
        return { truth: 'unknown', have: () => found.text, facts: [...facts, 'work.related'] }
      }
      const finding = tenureFinding(worst, args.取得后满, { ...since, facts: facts.length > 0 ? facts : ['work'] })
      if (finding.truth === 'yes' && item.related === undefined) return { truth: 'unknown', have: finding.have, facts }
      return finding
    })
    return (
      findings.find((f) => f.truth === 'yes') ?? findings.find((f) => f.truth === 'unknown') ?? (findings[0] as Finding)
    )
  },
})

/** The part of each span after a day. */
function afterwards(spans: readonly VagueSpan[], day: DateRange): VagueSpan[] {
  return spans.map((span) => notBefore(span, day)).filter((span) => span.to === null || span.to.last >= span.from.first)
}
